/**
 * Text of a draft, of a source or of a reviewer in a copy. It is data: what could move a cursor, turn the direction of writing or break a file
 * is shown as a sign and does nothing.
 */

/**
 * The text as it can be shown, as long as before, code unit for code unit: control characters become their pictures ("␛"), what turns the
 * direction of writing, lone surrogates and what XML cannot hold become "�". Tabs and line breaks stay.
 */
export function printable(text: string): string {
  return text.toWellFormed().replace(UNPRINTABLE, (character) => {
    const code = character.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '␡' : '�';
  });
}

/** The same on one line, without what only turns the direction of writing. */
export function oneLine(text: string): string {
  return printable(
    text
      .replace(/[\s\u0000-\u001f\u007f]+/g, ' ')
      .replace(TURNING, '')
      .trim(),
  );
}

/** Line feeds alone, as a parser of HTML or XML would make them. */
export function withLineFeeds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/** How many signs of `text` are not what stands in the draft. */
export function countReplaced(text: string): number {
  const shown = printable(text);
  if (shown === text) return 0;
  let count = 0;
  for (let at = 0; at < text.length; at++) if (text[at] !== shown[at]) count++;
  return count;
}

/** "2026-05-06 14:05 UTC"; a time that is none as it is written. */
export function formatTime(iso: string): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return oneLine(iso);
  const written = time.toISOString();
  return `${written.slice(0, -14)} ${written.slice(-13, -8)} UTC`;
}

/** Embeddings, overrides and isolates. The marks that only say a direction (U+200E, U+200F, U+061C) turn nothing and stay. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;

/** Controls but for tab, line feed and carriage return; what turns; noncharacters of XML. */
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g;
