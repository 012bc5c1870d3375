/**
 * Bytes as text: by the mark at their beginning, else as UTF-8, else as UTF-16 where the zeros of its Latin letters show it, else as what the file
 * says of itself (HTML), else as Windows-1252, which every byte is something in. Offsets are those of the text without its mark.
 */
import * as l10n from '@vscode/l10n';
import { Unreadable } from './limits';

/** Throws `Unreadable` for bytes that are no text. */
export function decodeText(bytes: Uint8Array, declared?: string): string {
  const text = decode(bytes, declared);
  if (text.includes('\0') || mostlyControls(text))
    throw new Unreadable(l10n.t('holds no text, although its name says so'));
  return text;
}

function decode(bytes: Uint8Array, declared?: string): string {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return utf8(bytes.subarray(3));
  if (startsWith(bytes, 0xff, 0xfe)) return utf16(bytes.subarray(2), true);
  if (startsWith(bytes, 0xfe, 0xff)) return utf16(bytes.subarray(2), false);
  const zeros = zerosOf(bytes);
  if (zeros) return utf16(bytes, zeros === 'odd');
  return wholeUtf8(bytes) ?? (mostlyUtf8(bytes) ? utf8(bytes) : (asDeclared(bytes, declared) ?? windows1252(bytes)));
}

function startsWith(bytes: Uint8Array, ...beginning: readonly number[]): boolean {
  return beginning.every((byte, i) => bytes[i] === byte);
}

/** With a character in place of each that is broken. */
function utf8(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** Undefined where something in it is broken. */
function wholeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function utf16(bytes: Uint8Array, isLittleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength & ~1);
  return inPieces(view.byteLength, (start, end) => {
    const units: number[] = [];
    for (let at = start; at < end; at += 2) units.push(view.getUint16(at, isLittleEndian));
    return String.fromCharCode(...units);
  });
}

/** Bytes looked at for zeros. */
const SAMPLE = 4096;
/** The share of pairs with a zero in the same place from which on text is UTF-16: Latin letters have one each, other scripts have none. */
const TELLING = 0.4;

/** In which of each two bytes the zeros are, where they are in one of them only. */
function zerosOf(bytes: Uint8Array): 'even' | 'odd' | undefined {
  const end = Math.min(bytes.length & ~1, SAMPLE);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < end; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const least = Math.max(1, (end / 2) * TELLING);
  if (even === 0 && odd >= least) return 'odd';
  return odd === 0 && even >= least ? 'even' : undefined;
}

/** Bytes that are worked on at once, so that a large file is never held in many forms; what becomes arguments of a call is few. */
const PIECE = 16 * 1024;

function inPieces(length: number, textOf: (start: number, end: number) => string): string {
  const pieces: string[] = [];
  for (let start = 0; start < length; start += PIECE) pieces.push(textOf(start, Math.min(length, start + PIECE)));
  return pieces.join('');
}

/** A few broken characters in much UTF-8 are damage; where more of what is not ASCII is broken, it is another encoding. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let [foreign, broken] = [0, 0];
  const count = (text: string) => {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code > 0x7f) foreign++;
      if (code === 0xfffd) broken++;
    }
  };
  for (let start = 0; start < bytes.length; start += PIECE)
    count(decoder.decode(bytes.subarray(start, start + PIECE), { stream: true }));
  count(decoder.decode()); // a character that the end cuts off
  return broken * 4 <= foreign;
}

function asDeclared(bytes: Uint8Array, label: string | undefined): string | undefined {
  if (label === undefined || /^(?:utf-?8|(?:windows|cp)-?1252|(?:iso-?8859-?|latin-?)1|(?:us-)?ascii)$/i.test(label))
    return;
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return; // a name that nobody knows
  }
}

/** What Windows-1252 has where Latin-1 has controls: bytes 0x80 to 0x9F. */
const AT_80 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ';

function windows1252(bytes: Uint8Array): string {
  return inPieces(bytes.length, (start, end) => latin1(bytes.subarray(start, end))).replace(
    /[\x80-\x9F]/g,
    (control) => AT_80[control.charCodeAt(0) - 0x80]!,
  );
}

/** A character for each byte. Of a few thousand bytes at most. */
export function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

/** Of every ten characters, one may be a control that no text has. */
function mostlyControls(text: string): boolean {
  const sample = text.slice(0, 100_000);
  return (sample.match(/[\x01-\x08\x0E-\x1A\x1C-\x1F\x7F]/g) ?? []).length * 10 > sample.length;
}
