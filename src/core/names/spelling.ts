/**
 * How alike two spellings of a word are: the same but for accents, the same by the ear ("Jon", "John"), the same on both
 * sides of an ocean ("harbour", "harbor"), or a slip of the hand away. Lower case in, as words are compared.
 */

/** Without accents and with the letters beyond ASCII spelled as a keyboard without them does: "Ødegård" is "odegard". */
export function withoutAccents(word: string): string {
  if (!/[^\0-\x7f]/.test(word)) return word;
  return word
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[øđłßæœðþı]/g, (letter) => PLAIN[letter]!);
}

const PLAIN: Readonly<Record<string, string>> = {
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** What a name sounds like, roughly: names that share it are taken for each other by who types from hearing. */
export function soundOf(word: string): string {
  let sound = withoutAccents(word).replace(/[^\p{L}\p{N}]+/gu, '');
  for (const [pattern, by] of SOUNDS) sound = sound.replace(pattern, by);
  return sound;
}

const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'], // Philip, Filip
  [/sch/g, 'sh'],
  [/ck|q/g, 'k'], // Becker, Beker
  [/c(?=[eiy])/g, 's'],
  [/c(?!h)/g, 'k'], // Carl, Karl
  [/z/g, 's'],
  [/x/g, 'ks'],
  [/owe?$/, 'o'], // Rowe, Roe
  [/w/g, 'v'],
  [/[yj]/g, 'i'], // Katja, Katya
  [/(?<=.)h/g, ''], // Sarah, Sara; John, Jon
  [/([aou])e/g, '$1'], // Mueller, Müller
  [/(.)\1+/g, '$1'], // Phillip, Philip
  [/(?<=..)(?:ie|ei|i)$/, 'i'],
  [/(?<=..)e$/, ''], // Anne, Ann
];

/** One spelling for the two sides of the Atlantic: "harbour centre" and "harbor center" come out the same. */
export function spellingOf(word: string): string {
  let spelling = withoutAccents(word).replace(/[^\p{L}\p{N}]+/gu, '');
  for (const [pattern, by] of SPELLINGS) spelling = spelling.replace(pattern, by);
  return spelling;
}

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/our/g, 'or'], // harbour, labour
  [/tre(?=s?$)/, 'ter'], // centre, theatre
  [/is(?=ation|e[ds]?$|ing$)/, 'iz'], // organisation
  [/ence(?=s?$)/, 'ense'], // defence
  [/ogue(?=s?$)/, 'og'], // catalogue
  [/mme(?=s?$)/, 'm'], // programme
  [/ll/g, 'l'], // councillor, traveller
  [/(?<=.)[ao]e/g, 'e'], // archaeology
];

/**
 * Slips of the hand between two words: letters left out, put in, changed, or two neighbours swapped. More than `limit` is told as
 * `limit + 1`; time grows with the shorter word times the limit.
 */
export function slipsBetween(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    const [from, to] = [Math.max(1, i - limit), Math.min(b.length, i + limit)];
    for (let j = 1; j < from; j++) row[j] = limit + 1;
    for (let j = from; j <= to; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min(last[j - 1]! + (same ? 0 : 1), (last[j] ?? limit) + 1, row[j - 1]! + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, before[j - 2]! + 1);
      row[j] = least;
    }
    for (let j = to + 1; j <= b.length; j++) row[j] = limit + 1;
    [before, last] = [last, row];
  }
  return Math.min(last[b.length]!, limit + 1);
}

/** Two neighbouring letters are swapped and nothing else is: "Dnaa" for "Dana". */
export function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at < a.length - 1 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
