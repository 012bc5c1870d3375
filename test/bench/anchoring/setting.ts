/** The same words set otherwise: what replaces a mark or a space is still that mark or space. */
import type { Chance } from './chance';
import { rangesOf, type Pen } from './pen';
import { applyEvent, type Splice, type Tracked } from './trackedText';

type Setting = (pen: Pen, chance: Chance) => Splice[];

export function reformat(pen: Pen, chance: Chance): void {
  const splices = chance.choose(SETTINGS)(pen, chance);
  if (chance.happens(0.5)) return pen.change(splices);
  // A formatter may give the whole text anew.
  const by = applyEvent(pen.draft, splices);
  if (splices.length > 0) pen.change([{ start: 0, end: pen.text.length, by }]);
}

const SETTINGS: readonly Setting[] = [
  // “So,” → "So,"
  (pen) => [...each(pen, /[“”]/g, '"'), ...each(pen, /[‘’]/g, "'")].sort((a, b) => a.start - b.start),
  // "So," → “So,”
  (pen) =>
    rangesOf(pen.text, /"/g).map(({ start, end }) => {
      const opens = start === 0 || /[\s(—-]/.test(pen.text[start - 1]!);
      return { start, end, by: sameIds(pen, start, end, opens ? '“' : '”') };
    }),
  (pen) => each(pen, /[—–]|--/g, '-'),
  (pen) => each(pen, /—/g, '--'),
  (pen) => each(pen, /--|(?<= )-(?= )/g, '—'),
  wrapLines,
  unwrapLines,
  (pen) => each(pen, /\r?\n/g, '\r\n'),
  (pen) => each(pen, /\r\n/g, '\n'),
  // 12 percent → 12 percent, with a space that does not break
  (pen) => each(pen, /(?<=\d) (?=\p{L})/gu, '\u00a0'),
  (pen) => each(pen, /\u00a0/g, ' '),
  (pen) => each(pen, /(?<=[.?!][”"]?) (?=\S)/g, '  '),
  (pen) => each(pen, / {2,}(?=\S)/g, ' '),
  (pen, chance) => indent(pen, chance.choose([' ', '  ', '   ', '\t'])),
  (pen) => each(pen, /^[ \t]+(?=\S)/gm, ''),
  (pen) => each(pen, /(?<=\S)(?=\r?\n)/g, ' '),
  (pen) => each(pen, /[ \t]+(?=\r?\n)/g, ''),
  (pen) => each(pen, /\n{2,}/g, '\n\n\n'),
  (pen) => each(pen, /\n{3,}/g, '\n\n'),
];

/** Lines of 72 code units at most, as an editor's "hard wrap" makes them. */
function wrapLines(pen: Pen): Splice[] {
  return pen.paragraphs().flatMap(({ start, end }) => {
    const splices: Splice[] = [];
    let line = start;
    let space = -1;
    for (let at = start; at < end; at++) {
      if (pen.text[at] === ' ') space = at;
      if (at - line < 72 || space <= line) continue;
      splices.push({ start: space, end: space + 1, by: sameIds(pen, space, space + 1, '\n') });
      line = space + 1;
    }
    return splices;
  });
}

function unwrapLines(pen: Pen): Splice[] {
  return each(pen, /(?<=[^\s>#*-][^\n]{30,})\n(?=[\p{L}\d“"])/gu, ' ');
}

function indent(pen: Pen, by: string): Splice[] {
  return pen.paragraphs().map(({ start }) => ({ start, end: start, by: pen.identities.type(by) }));
}

function each(pen: Pen, pattern: RegExp, now: string): Splice[] {
  return rangesOf(pen.text, pattern).flatMap(({ start, end }) =>
    pen.text.slice(start, end) === now ? [] : [{ start, end, by: sameIds(pen, start, end, now) }],
  );
}

/** As many identities of the old code units as there are new ones; the rest are typed. */
function sameIds({ draft, identities }: Pen, start: number, end: number, now: string): Tracked {
  const old = draft.ids.slice(start, Math.min(end, start + now.length));
  return { text: now, ids: [...old, ...identities.type(now.slice(old.length)).ids] };
}
