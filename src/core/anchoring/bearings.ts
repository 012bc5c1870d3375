/**
 * Where the sentences of the text last seen are now. Edits that were followed tell it exactly; what they replaced at once, and all that changed
 * while the draft was closed, is told by laying both texts side by side, and by what moved away as a piece and left nothing in its place.
 */
import type { Claim } from '../analysis';
import { numberAt, Passage } from './passage';
import { FOLLOWED, NOWHERE, seeingSentences, type Sighting } from './sighting';
import { findIncoming } from './conflicts';
import { readFormerNumbers } from './formerNumbers';
import { firstAtOrAfter, type Span } from '../span';
import { finish, type Steps } from '../steps';

export interface Bearings {
  /** The text as it is, without homes. */
  readonly now: Sighting;
  /** Number of the sentence in the text last seen where a decision or a thread stood. */
  homeOf(id: string): number | undefined;
  /** All edits since then were followed. */
  readonly followed: boolean;
  /** Number in the text last seen of the sentence that starts here now; undefined when it is new, or may be. */
  cameFrom(start: number): number | undefined;
  /** Number, in the text as it is, of the sentence that a claim stands in. */
  numberOf(claim: Claim): number | undefined;
  /** A sentence that says the same as the one that starts here stood in the text last seen. */
  wasThere(start: number): boolean;
  /** The home, in the text as it is, of what is in doubt: the sentence that its old one is now, edited or not, or FOLLOWED or NOWHERE; undefined for what nobody has seen before. */
  carriesTo(home: number | undefined): number | undefined;
  /** It is known which sentence it is now. */
  isKnown(home: number): boolean;
  /** It may as well be one sentence as another that says the same. */
  isOpen(home: number): boolean;
  /** Edited under our eyes, so that whatever says the same elsewhere is a copy. */
  isEdited(home: number): boolean;
  /** Sentences that nobody knew and that stand where this one stood. */
  standIns(home: number): readonly Span[];
  /** Something was put in or taken out under our eyes, whatever it says now. */
  isTouched(home: number): boolean;
  /** It is the first of several in succession that say the same, although edits were followed, which may have put in one above it. */
  isGuessed(home: number): boolean;
}

export function takeBearings(then: Sighting, text: string, spans: readonly Span[]): Bearings {
  return finish(takingBearings(then, text, spans));
}

/** The same with rests. */
export function* takingBearings(seen: Sighting, text: string, spans: readonly Span[]): Steps<Bearings> {
  const now = yield* seeingSentences(text, spans, seen);
  const then = readFormerNumbers(seen, text, now);
  yield;
  const passage = new Passage(then, text, now);
  for (const { start, end } of findIncoming(text))
    passage.leaveOpen(firstAtOrAfter(now.spans, start), firstAtOrAfter(now.spans, end));
  yield;
  yield* passage.lay();
  const isGuessed = (home: number): boolean => then.edits !== undefined && passage.guessed.has(home);
  let wordsThen: Set<number> | undefined;
  return {
    now: { ...now, homes: new Map(), edits: [] },
    wasThere(start) {
      const at = numberAt(now.spans, start);
      wordsThen ??= new Set(then.sentences.map(({ words }) => words));
      return at !== undefined && wordsThen.has(now.sentences[at]!.words);
    },
    isKnown: (home) => passage.to[home]! >= 0,
    isOpen: (home) => passage.openThen.has(home),
    isGuessed,
    isTouched: (home) => passage.touched.has(home),
    followed: then.edits !== undefined,
    homeOf: (id) => then.homes.get(id),
    cameFrom(start) {
      const at = numberAt(now.spans, start);
      return at === undefined ? undefined : known(passage.from[at]);
    },
    numberOf: ({ start, sentence }) => numberAt(now.spans, Math.min(start, sentence.start)),
    carriesTo(home) {
      if (home === undefined) return then.edits && FOLLOWED;
      const isTold = home >= 0 && (!passage.touched.has(home) || passage.edited.has(home)) && !isGuessed(home);
      const now = isTold ? known(passage.to[home]) : undefined;
      return now ?? (then.edits && home !== NOWHERE ? FOLLOWED : NOWHERE);
    },
    isEdited: (home) => passage.edited.has(home),
    standIns: (home) => passage.gapOf(home).map((at) => now.spans[at]!),
  };
}

function known(at: number | undefined): number | undefined {
  return at === undefined || at < 0 ? undefined : at;
}
