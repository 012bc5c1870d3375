/**
 * A sentence as the model of check-worthiness sees it: words in lower case, figures by their form, no quotation marks. What is known of a
 * spelling is looked up once and kept, since news repeats its words.
 */
import { nameTagger } from '../../entities/tagger/model';
import { FINE_BITS } from '../../entities/tagger/wordTable';
import { hashText } from '../../learned/features';
import { LETTER, findAll } from '../grammar';
import { type Topic, topicOf } from './topics';

export interface WorthWord {
  /** As written. */
  readonly spelling: string;
  /** In lower case, its apostrophes straight, without a possessive; a figure as its form: "<year>". */
  readonly plain: string;
  readonly hash: number;
  /** Of its first letters: "legis" for "legislation". */
  readonly start: number;
  /** The cluster of words it keeps company with, and the coarser one; its own hash and -1 where it is in none. */
  readonly cluster: number;
  readonly fine: number;
  readonly coarse: number;
  /** May be a name where it does not open the sentence. */
  readonly isCapital: boolean;
  readonly isFigure: boolean;
  readonly topic: Topic | undefined;
}

/** Words read of one sentence; a sentence that is longer still is a list. */
export const MOST_WORDS = 100;

/** "U.S.", "don’t", "$3.5", "1,200", "?"; quotation marks are passed over, since debates, which the model learned from, have none. */
const TOKEN = new RegExp(
  `(?:[A-Z]\\.){2,6}|[${LETTER}]{1,40}(?:['’][A-Za-z]{1,10}){0,3}|[$£€¥]?\\d(?:[\\d,.]{0,20}\\d)?|[^\\s${LETTER}\\d“”"‘’'«»]`,
  'g',
);

export function readWords(sentence: string): WorthWord[] {
  const words: WorthWord[] = [];
  for (const [spelling] of findAll(TOKEN, sentence)) {
    words.push(wordOf(spelling));
    if (words.length === MOST_WORDS) break;
  }
  return words;
}

/** Spellings kept at a time. */
const KEPT = 30_000;
let known = new Map<string, WorthWord>();

function wordOf(spelling: string): WorthWord {
  const kept = known.get(spelling);
  if (kept) return kept;
  if (known.size >= KEPT) known = new Map();
  const word = describe(spelling);
  known.set(spelling, word);
  return word;
}

/** Letters of a word that most of its forms begin with. */
const START = 5;

function describe(spelling: string): WorthWord {
  const plain = plainForm(spelling);
  const isFigure = plain.startsWith('<');
  const hash = hashText(plain);
  const cluster = isFigure ? -1 : nameTagger().formOf(plain).cluster;
  return {
    spelling,
    plain,
    hash,
    start: hashText(plain.slice(0, START)),
    cluster,
    fine: cluster < 0 ? hash : cluster,
    coarse: cluster < 0 ? -1 : cluster >> FINE_BITS,
    isCapital: /^[A-ZÀ-Þ]/.test(spelling) && !/^I(?:'|$)/.test(straight(spelling)),
    isFigure,
    topic: topicOf(plain),
  };
}

/** What a possessive is not taken from: "it's" is "it is". */
const SHORTENED =
  /^(?:it|that|he|she|what|there|here|let|who|where|how|when|why|this|everyone|everybody|nobody|somebody)'s$/;

function plainForm(spelling: string): string {
  if (/\d/.test(spelling)) return figureForm(spelling);
  if (spelling === '%') return 'percent';
  const lower = straight(spelling.normalize('NFC')).toLowerCase();
  return lower.endsWith("'s") && !SHORTENED.test(lower) ? lower.slice(0, -2) : lower;
}

/** A sum, a year, a share with decimals, a large number, or how many digits it has. */
function figureForm(figure: string): string {
  if (/^[$£€¥]/.test(figure)) return '<money>';
  if (/^(?:1[6-9]|20)\d\d$/.test(figure)) return '<year>';
  if (figure.includes('.')) return '<decimal>';
  if (figure.includes(',')) return '<large>';
  return figure.length > 3 ? '<long>' : `<${figure.length}>`;
}

function straight(word: string): string {
  return word.replaceAll('’', "'");
}
