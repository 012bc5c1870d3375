/** Typing, and what a whole draft is searched for and replaced by. `claims`: where the claims stand before the first edit. */
import type { Chance } from './chance';
import { rangesOf, type Pen, type Range } from './pen';

const WORDS = ['not', 'about', 'late', 'nearly', 'new', 'harbor', 'twelve', '7', 'who', 'again', 'two'];
const MARKS = [',', '.', ' ', '“', '”', '"', '’', '-', '\n', '\n\n'];

/** One to three small edits, half of them inside a claim. */
export function typeSomewhere(pen: Pen, chance: Chance, claims: readonly Range[]): void {
  for (let left = chance.between(1, 3); left > 0; left--) {
    const claim = chance.maybe(claims);
    const { start, end } = claim && chance.happens(0.5) ? claim : { start: 0, end: pen.text.length };
    const at = Math.min(chance.between(start, end), pen.text.length);
    const until = Math.min(at + chance.between(1, chance.happens(0.8) ? 12 : 90), pen.text.length);
    switch (chance.below(7)) {
      case 0:
        pen.type(at, at, chance.choose(MARKS));
        break;
      case 1:
        typeLetters(pen, at, ` ${chance.choose(WORDS)} `);
        break;
      case 2:
        pen.delete({ start: at, end: until });
        break;
      case 3:
        pen.type(at, until, chance.choose(WORDS));
        break;
      case 4:
        retype(pen, at);
        break;
      case 5:
        replaceWord(pen, chance, at);
        break;
      default:
        writeSentence(pen, chance);
    }
  }
}

/** As fingers do it: an event for each letter. */
function typeLetters(pen: Pen, at: number, word: string): void {
  for (let index = 0; index < word.length; index++) pen.type(at + index, at + index, word.charAt(index));
}

/** A word is deleted and typed again. */
function retype(pen: Pen, at: number): void {
  const word = wordAt(pen, at);
  if (!word) return;
  const was = pen.slice(word);
  pen.delete(word);
  pen.change([{ start: word.start, end: word.start, by: was }]);
}

function replaceWord(pen: Pen, chance: Chance, at: number): void {
  const word = wordAt(pen, at);
  if (!word) return;
  const figure = /^\d/.test(pen.text.slice(word.start, word.end));
  pen.type(word.start, word.end, figure ? String(chance.between(2, 9999)) : chance.choose(WORDS));
}

function wordAt(pen: Pen, at: number): Range | undefined {
  const from = Math.max(0, at - 40);
  return rangesOf(pen.text.slice(from, at + 40), /[\p{L}\d][\p{L}\d.,’]*/gu)
    .map(({ start, end }) => ({ start: start + from, end: end + from }))
    .find(({ end }) => end > at);
}

const SENTENCES = [
  'The council meets again on Thursday.',
  'Nobody was hurt.',
  'A second crew of 30 came by boat.',
  'Officials counted 1,200 tents on the meadow.',
  '“We will see,” said Ida Marsh, 41.',
];

function writeSentence(pen: Pen, chance: Chance): void {
  const sentence = chance.maybe(pen.sentences());
  if (sentence) pen.write(sentence.end, ` ${chance.choose(SENTENCES)}`);
}

/** A name, a figure or a word, everywhere in the draft, as one event or one after the other. */
export function replaceEverywhere(pen: Pen, chance: Chance): void {
  const pattern = chance.choose([/\b\p{Lu}\p{Ll}{2,}\b/gu, /\b\d[\d,.]*\d\b|\b\d\b/g, /\b\p{Ll}{3,}\b/gu]);
  const found = rangesOf(pen.text, pattern);
  const one = chance.maybe(found);
  if (!one) return;
  const old = pen.text.slice(one.start, one.end);
  const now = substitute(old, chance);
  const all = found.filter(({ start, end }) => pen.text.slice(start, end) === old);
  if (chance.happens(0.3)) {
    for (const { start, end } of all.reverse()) pen.type(start, end, now);
  } else pen.change(all.map(({ start, end }) => ({ start, end, by: pen.identities.type(now) })));
}

const NAMES = ['Moss', 'Ekholm', 'Tarrant', 'Sole', 'Brack', 'Holm', 'Vance', 'Okafor'];

function substitute(old: string, chance: Chance): string {
  if (/^\d/.test(old)) return String(chance.between(1, 4000));
  if (/^\p{Lu}/u.test(old)) return chance.choose(NAMES);
  return chance.choose(WORDS);
}
