/** What a word of a statement is about, for the reasons of a score. */
import {
  changeWords,
  dutyWords,
  extremeWords,
  figureWords,
  futureWords,
  harmWords,
  lawWords,
  listenerWords,
  manyPeopleWords,
  mindWords,
  moneyWords,
  pastActWords,
  questionWords,
  selfWords,
  speechWords,
  timeWords,
} from '../../lexicon/factWords';
import { hedges } from '../../lexicon/hedges';
import { judgments } from '../../lexicon/opinion';

export type Topic =
  | 'figure'
  | 'money'
  | 'change'
  | 'law'
  | 'people'
  | 'harm'
  | 'time'
  | 'speech'
  | 'extreme'
  | 'act'
  | 'opinion'
  | 'self'
  | 'listener'
  | 'future'
  | 'duty'
  | 'question'
  | 'hedge';

/** A word is of the first topic that has it. */
const LISTS: readonly (readonly [Topic, readonly string[]])[] = [
  ['hedge', hedges.filter((hedge) => !hedge.includes(' '))],
  ['figure', figureWords],
  ['change', changeWords],
  ['money', moneyWords],
  ['law', lawWords],
  ['harm', harmWords],
  ['people', manyPeopleWords],
  ['time', timeWords],
  ['speech', speechWords],
  ['extreme', extremeWords],
  ['act', pastActWords],
  ['opinion', [...mindWords, ...judgments]],
  ['self', selfWords],
  ['listener', listenerWords],
  ['duty', dutyWords],
  ['future', futureWords],
  ['question', questionWords],
];

const TOPICS: ReadonlyMap<string, Topic> = new Map(
  [...LISTS].reverse().flatMap(([topic, words]) => words.map((word) => [word, topic] as const)),
);

/** `plain`: as the model reads it, in lower case, a figure as its form: "<year>". */
export function topicOf(plain: string): Topic | undefined {
  if (plain === '<money>') return 'money';
  if (plain === '<year>') return 'time';
  if (plain.startsWith('<')) return 'figure';
  return TOPICS.get(plain);
}
