/**
 * What one speaker says in a stretch of a source, without the others: who is quoted may have said the same as somebody else, or in spite of an interruption, which
 * a quote leaves out.
 */
import { locate } from './source';
import type { Stretch } from './stretches';
import { compareVoices, type QuotedSpeaker, type Voice } from './voices';
import type { FoldedWord } from './words';

/** Words of others in between: after more of them the speaker begins anew. */
const INTERRUPTION = 30;

/** The speaker's turns, those in one that only an interruption lies between. None where nobody else speaks. */
export function ownTurns(stretch: Stretch, speaker: QuotedSpeaker): Stretch[] {
  const { text, words } = stretch;
  const voices = new Map<string | undefined, Voice>();
  const isOwn = ({ start }: FoldedWord): boolean => {
    const label = locate(text, start).speaker;
    let voice = voices.get(label);
    if (voice === undefined) voices.set(label, (voice = compareVoices(speaker, label)));
    return voice === 'same';
  };
  const turns: FoldedWord[][] = [];
  let others = Infinity;
  for (const [at, word] of words.entries()) {
    // A stretch may be put together of several that lie apart.
    if (at > 0 && word.start - words[at - 1]!.end > APART) others = Infinity;
    if (!isOwn(word)) others++;
    else {
      if (others > INTERRUPTION) turns.push([]);
      turns.at(-1)!.push(word);
      others = 0;
    }
  }
  const own = turns.reduce((sum, { length }) => sum + length, 0);
  return own === words.length ? [] : turns.map((turn) => ({ ...stretch, words: turn }));
}

/** Code units between two words that do not follow one another. */
const APART = 200;
