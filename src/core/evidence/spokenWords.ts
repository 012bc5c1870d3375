/**
 * A source as a quote is looked for in it: its words, folded, without what nobody said: the labels of who speaks, and what transcribers note in brackets.
 */
import { commonWords, proseNotes, stageNotes } from '../lexicon/spokenWords';
import type { Span } from '../span';
import { lineLabel } from './turnHeads';
import { LINES } from './turns';
import { type FoldedWord, foldWords } from './words';

/** The words of a stretch of a source's text that somebody said or wrote. */
export function spokenWords(text: string, from = 0, to = text.length): FoldedWord[] {
  const silent = silences(text, from, to);
  const words = foldWords(text, from, to);
  if (silent.length === 0) return words;
  let next = 0;
  return words.filter(({ start }) => {
    while (next < silent.length && silent[next]!.end <= start) next++;
    return next >= silent.length || start < silent[next]!.start;
  });
}

/** In reading order. */
function silences(text: string, from: number, to: number): Span[] {
  const found: Span[] = [];
  const stretch = from === 0 && to === text.length ? text : text.slice(from, to);
  for (const { index, 0: line } of stretch.matchAll(LINES)) {
    const label = lineLabel(line);
    const end = label ? label.end : (TIME.exec(line)?.[0].length ?? 0);
    if (end > 0) found.push({ start: from + index, end: from + index + end });
  }
  for (const { index, 0: note } of stretch.matchAll(NOTE))
    if (isNote(note)) found.push({ start: from + index, end: from + index + note.length });
  return found.sort((a, b) => a.start - b.start);
}

/** "[00:12]", "00:12:31" at the head of a line. */
const TIME = /^[ \t]*(?:[[(]\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d+)?[\])]|\d{1,2}:\d\d:\d\d(?:[.,]\d+)?)[ \t]*/;
const NOTE = /\[[^[\]\n]{1,80}\]|\([^()\n]{1,80}\)/g;

/** "(Sustained cheers, applause.)", "[00:12]", and not "(the mayor)" or "(the Red Cross)". */
function isNote(note: string): boolean {
  const words = foldWords(note).map(({ text }) => text);
  if (words.every((word) => /^[\d:.]+$/.test(word))) return note.startsWith('[') || note.includes(':');
  if (stageNotes.has(words.join(''))) return true; // "cross talk"
  const noted = words.filter((word) => stageNotes.has(word));
  const others = words.filter((word) => !stageNotes.has(word) && !commonWords.has(word)).length;
  return noted.some((word) => !proseNotes.has(word)) ? others <= 3 : noted.length > 0 && others === 0;
}
