/**
 * Unpacks the parts of a zip file that are asked for, by the directory at its end. What a zip file says of its own sizes is not believed: bytes are counted as they
 * come out, and beyond the limit nothing more is unpacked. fflate's own `unzipSync` does not tell its filter of a password, takes a damaged directory as it is,
 * and unpacks a part that is longer than said to its end, leaving out silently what is too much.
 */
import * as l10n from '@vscode/l10n';
import { Inflate } from 'fflate';
import { megabytes, Unreadable } from './limits';

/** More parts than this are no document. */
const MOST_ENTRIES = 20_000;

/** Throws `Unreadable`, or in words of its own where the file is broken. */
export function unpack(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  most: number,
): ReadonlyMap<string, Uint8Array> {
  const parts = new Map<string, Uint8Array>();
  let left = most;
  for (const entry of entriesOf(bytes)) {
    if (!wanted(entry.name)) continue;
    if (entry.isEncrypted) throw new Unreadable(l10n.t('is protected with a password: save it without one'));
    const chunks: Uint8Array[] = [];
    for (const chunk of chunksOf(bytes, entry)) {
      left -= chunk.length;
      if (left < 0)
        throw new Unreadable(
          l10n.t('is more than {0} of text when it is unpacked, which no document is', megabytes(most)),
        );
      chunks.push(chunk);
    }
    const part = joined(chunks);
    if (part.length !== entry.unpacked) throw new Error(`${entry.name} is not as long as it says`);
    parts.set(entry.name, part);
  }
  return parts;
}

interface Entry {
  readonly name: string;
  readonly isEncrypted: boolean;
  /** 0: as it is, 8: deflated. */
  readonly method: number;
  /** Bytes, as the directory says. */
  readonly packed: number;
  readonly unpacked: number;
  /** Where its own header stands. */
  readonly at: number;
}

/** "PK" and what follows it. */
const LOCAL = 0x04034b50;
const ENTRY = 0x02014b50;
const END = 0x06054b50;
/** Bytes of the end of a directory, and of the remark that may follow it. */
const END_LENGTH = 22;
const LONGEST_REMARK = 0xffff;

function* entriesOf(bytes: Uint8Array): Generator<Entry> {
  const view = viewOf(bytes);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) throw new Unreadable(l10n.t('is packed in a way that no document is'));
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== ENTRY) throw new Error('its directory is damaged');
    const length = view.getUint16(at + 28, true);
    yield {
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)),
      isEncrypted: (view.getUint16(at + 8, true) & 1) !== 0,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    };
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}

function endOf(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_REMARK); at--) if (view.getUint32(at, true) === END) return at;
  throw new Error('its end is missing');
}

/** Bytes that are unpacked at a time: they may come to a thousand times as many. */
const PIECE = 16 * 1024;

function* chunksOf(bytes: Uint8Array, { name, method, packed, at }: Entry): Generator<Uint8Array> {
  const view = viewOf(bytes);
  if (view.getUint32(at, true) !== LOCAL) throw new Error(`${name} is not where it should be`);
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const data = bytes.subarray(start, start + packed);
  if (data.length < packed) throw new Error(`${name} is cut off`);
  if (method === 0) {
    yield data;
    return;
  }
  if (method !== 8) throw new Error(`${name} is packed in an unknown way`);
  let chunks: Uint8Array[] = [];
  const inflate = new Inflate((chunk) => chunks.push(chunk));
  for (let from = 0; from < packed; from += PIECE) {
    inflate.push(data.subarray(from, from + PIECE), from + PIECE >= packed);
    yield* chunks;
    chunks = [];
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
