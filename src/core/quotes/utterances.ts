/**
 * Utterances: the turns of a draft that are one quotation each, split or not, with who is behind it. They are united and placed again only where turns are
 * others, or may be somebody else's.
 */
import type { Quote, QuoteKind, Words } from '../analysis';
import { type Ends, sameMembers, withMiddle } from '../sameEnds';
import { type Span, shiftSpan } from '../span';
import { detached } from '../text/detached';
import type { Draft } from '../text/parsed';
import { isSameList } from '../text/perParagraph';
import type { Taken } from './floor';
import { calibrate } from './learned/confidence';
import { attributionModel } from './learned/model';
import { shiftMention } from './placing';
import type { Resolution, resolveSpeaker } from './resolution';
import type { Said } from './scan';
import { firstOf, type Moved, paragraphOf, whereItIs } from './takeAgain';

export type Resolve = ReturnType<typeof resolveSpeaker>;

/** Who is who in one version of a draft. */
interface Who {
  readonly resolution: Resolution;
  readonly writer: string | null;
  readonly resolve: Resolve;
}

/** One or more turns of one sentence by one cue: “A,” Roe said, “B.” */
type Utterance = readonly [Moved<Taken>, ...Moved<Taken>[]];

interface Version {
  readonly taken: readonly Moved<Taken>[];
  readonly utterances: readonly Utterance[];
  readonly quotes: readonly Quote[];
  readonly resolution: number;
  readonly writer: string | null;
}

/** The quotes of one version of a draft after another, one for each utterance; the same object as long as it neither moves nor becomes somebody else's. */
export function createUtterances(): (draft: Draft, taken: readonly Moved<Taken>[], who: Who) => readonly Quote[] {
  let last = NOTHING;
  return (draft, taken, who) => {
    const { resolution, writer } = who;
    const { ends, from, to } = changedIn(last, taken);
    const turns = taken.slice(firstOf(taken, from), firstOf(taken, to));
    const middle = uniteSplit(turns.filter((turn) => isSomebodys(draft, turn)));
    const utterances = withMiddle(last.utterances, ends, middle);
    const quotes = withMiddle(
      last.quotes,
      ends,
      middle.map((one) => quoteOf(draft, one, who)),
    );
    const rest = utterances.length - ends.tail;
    for (let i = 0; i < utterances.length; i++) {
      if (i === ends.head) i = rest;
      const speaker = quotes[i]?.speaker;
      if (speaker && (writer !== last.writer || !resolution.keeps(last.resolution, speaker.start)))
        quotes[i] = quoteOf(draft, utterances[i]!, who);
    }
    last = { taken, utterances, quotes, resolution: resolution.number, writer };
    return quotes;
  };
}

const NOTHING: Version = {
  taken: [],
  utterances: [],
  quotes: [],
  resolution: 0,
  writer: null,
};

/** Which utterances are those of before, and the paragraphs that hold all others. */
function changedIn(
  last: Version,
  taken: readonly Moved<Taken>[],
): { readonly ends: Ends; readonly from: number; readonly to: number } {
  const { head, tail } = sameMembers(last.taken, taken);
  let [from, to] = [Infinity, -Infinity];
  for (const list of [last.taken, taken]) {
    if (list.length === head) continue;
    from = Math.min(from, paragraphOf(list[head]!));
    to = Math.max(to, paragraphOf(list.at(-1 - tail) ?? list[head]!) + 1);
  }
  const { utterances } = last;
  if (from === Infinity) return { ends: { head: utterances.length, tail: 0 }, from, to: from };
  const first = (paragraph: number): number => {
    let at = 0;
    while (at < utterances.length && paragraphOf(utterances[at]![0]) < paragraph) at++;
    return at;
  };
  return { ends: { head: first(from), tail: utterances.length - first(to) }, from, to };
}

function quoteOf(draft: Draft, utterance: Utterance, { resolution, writer, resolve }: Who): Quote {
  const known = asUttered(draft, utterance);
  const [{ by }] = utterance;
  if (known.by !== by || !isAsResolved(known, resolution, writer)) placeQuote(draft, known, by, resolve);
  known.resolution = resolution.number;
  known.writer = writer;
  return known.placed!;
}

/** "Nobody said that it would": reported by no one. */
function isSomebodys(draft: Draft, { item, by }: Moved<Taken>): boolean {
  const { parts, said } = item;
  if (parts.length > 0 || said === null) return true;
  let known = somebodys.get(item);
  if (known === undefined) {
    known = !NOBODY.test(draft.text.slice(said.speaker.start + by, said.speaker.end + by));
    somebodys.set(item, known);
  }
  return known;
}

const somebodys = new WeakMap<Taken, boolean>();
const NOBODY = /^(?:nobody|no one|none|neither)$/i;

/** A slice of the draft would keep all of that version in memory as long as the quote is kept. */
export function toWords(draft: Draft, { start, end }: Span): Words {
  return { start, end, text: detached(draft.text.slice(start, end)) };
}

function shiftSaid(said: Said, by: number): Said {
  return by === 0 ? said : { ...said, ...shiftMention(said, by) };
}

function uniteSplit(turns: readonly Moved<Taken>[]): Utterance[] {
  const utterances: [Moved<Taken>, ...Moved<Taken>[]][] = [];
  for (const turn of turns) {
    const mate = turn.item.said?.cue ? utterances.slice(-NEAR).findLast(([first]) => belongs(first, turn)) : undefined;
    if (mate) mate.push(turn);
    else utterances.push([turn]);
  }
  return utterances;
}

/** Utterances of a sentence that a piece of one can be apart. */
const NEAR = 4;

function belongs(first: Moved<Taken>, turn: Moved<Taken>): boolean {
  const [a, b] = [first.item, turn.item];
  return (
    a.paragraph + first.over === b.paragraph + turn.over &&
    a.sentence === b.sentence &&
    a.said?.cue != null &&
    b.said?.cue != null &&
    !b.said.around &&
    a.said.cue.start + first.by === b.said.cue.start + turn.by &&
    a.parts.length > 0 === b.parts.length > 0
  );
}

/** What a turn made with those of its sentence. Offsets are the turn's. */
interface Uttered {
  readonly turns: readonly Taken[];
  readonly quote: Omit<Quote, 'speaker'>;
  readonly said: Said | null;
  /** As it was placed last, and where and by what: given again as long as it neither moves nor becomes somebody else's. */
  placed: Quote | null;
  by: number;
  resolution: number;
  writer: string | null;
}

const uttered = new WeakMap<Taken, Uttered>();

/** What an utterance made, read once for the very same turns. */
function asUttered(draft: Draft, utterance: Utterance): Uttered {
  const [{ item, by }] = utterance;
  let known = uttered.get(item);
  if (known && isMadeOf(known, utterance)) return known;
  // All in the offsets of the first
  const turns = utterance.map((turn) => (turn.by === by ? turn.item : whereItIs({ ...turn, by: turn.by - by })));
  if (!known || !isSameList(known.turns, turns)) uttered.set(item, (known = readUtterance(draft, turns, by)));
  return known;
}

function isMadeOf({ turns }: Uttered, utterance: Utterance): boolean {
  const [{ by }] = utterance;
  return turns.length === utterance.length && utterance.every((turn, i) => turn.by === by && turn.item === turns[i]);
}

/** Whether its speaker would be found to be who was found. */
function isAsResolved({ said, by, ...last }: Uttered, resolution: Resolution, writer: string | null): boolean {
  if (!last.placed) return false;
  return !said || (last.writer === writer && resolution.keeps(last.resolution, said.speaker.start + by));
}

function placeQuote(draft: Draft, known: Uttered, by: number, resolve: Resolve): void {
  const { quote, placed } = known;
  const said = known.said && shiftSaid(known.said, by);
  const speaker = said && resolve(said);
  const isAsItWas =
    placed?.start === quote.start + by &&
    placed.speaker?.entity === speaker?.entity &&
    placed.speaker?.confidence === speaker?.confidence;
  known.by = by;
  if (isAsItWas) return;
  const { start, end, kind, cue, parts, reported, closed } = quote;
  known.placed = {
    start: start + by,
    end: end + by,
    kind,
    speaker: said && speaker && { ...toWords(draft, said.speaker), ...speaker },
    cue: cue && shiftSpan(cue, by),
    ...(parts && { parts: parts.map((part) => shiftSpan(part, by)) }),
    ...(reported && { reported: shiftSpan(reported, by) }),
    ...(closed === false && { closed }),
  };
}

function readUtterance(draft: Draft, turns: readonly Taken[], by: number): Uttered {
  const quoted = turns[0]!.parts.length > 0;
  const pieces: readonly (Span & { closed?: boolean })[] = quoted ? turns.flatMap((turn) => turn.parts) : turns;
  const parts = pieces.map(({ start, end }) => ({ start, end }));
  const said = saidBy(turns);
  const reported = quoted ? clauseOf(turns, parts) : null;
  return {
    ...{ turns, said, placed: null, by: 0, resolution: 0, writer: null },
    quote: {
      start: parts[0]!.start,
      end: parts.at(-1)!.end,
      kind: kindOf(turns, reported),
      cue: said?.cue ? shiftSpan(toWords(draft, shiftSpan(said.cue, by)), -by) : null,
      ...(parts.length > 1 && { parts }),
      ...(reported && { reported }),
      ...(pieces.at(-1)!.closed === false && { closed: false }),
    },
  };
}

function kindOf([first]: readonly Taken[], reported: Span | null): QuoteKind {
  if (first!.parts.length === 0) return 'indirect';
  if (reported) return 'mixed';
  return first!.fragment && !first!.alone && first!.said?.leads ? 'mixed' : 'direct';
}

/**
 * From the first to the last piece of the content, when it is more than what stands between the marks. The clause that the words belong to
 * is none of it: “I left,” Roe told police, according to the indictment.
 */
function clauseOf(turns: readonly Taken[], parts: readonly Span[]): Span | null {
  if (turns.every(({ clause }) => clause === null)) return null;
  const [first, last] = [parts[0]!, parts.at(-1)!];
  let [start, end] = [turns[0]!.start, turns.at(-1)!.end];
  for (const { said, fragment } of turns) {
    if (!said || said.around) continue;
    const { speaker } = said;
    if (speaker.start >= last.end && speaker.start < end) end = last.end;
    if (speaker.end <= first.start && speaker.end > start && !fragment) start = first.start;
  }
  return start === first.start && end === last.end && parts.length === 1 ? null : { start, end };
}

/** The surest of the turns tells for all of them. */
function saidBy(turns: readonly Taken[]): Said | null {
  let best: Taken | undefined;
  for (const turn of turns) if (turn.said && turn.said.share > (best?.said?.share ?? 0)) best = turn;
  if (!best?.said) return null;
  const { speaker, cue, share, around } = best.said;
  // A cue that holds its speaker names somebody who is spoken about
  if (cue && cue.start <= speaker.start && speaker.end <= cue.end) return null;
  const { calibration } = attributionModel();
  const kind = best.parts.length === 0 ? 'reported' : around ? 'around' : 'quoted';
  const attributed = calibrate(share, calibration[kind]);
  // Without marks it is open, too, whether anything is reported at all.
  return { speaker, cue, confidence: kind === 'reported' ? attributed * best.sure : attributed };
}
