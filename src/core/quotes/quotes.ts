/**
 * The quotes of a draft. Each paragraph has been read by itself (`scanMarks`); here every turn is given to one of its candidates or to who
 * has the floor, split quotations are united, and every speaker is tied to the entity behind the mention.
 */
import type { Quote, QuoteKind, Speaker, Words } from '../analysis';
import type { Linked } from '../entities/linked';
import { type Span, bySpan, firstAtOrAfter, shiftSpan } from '../span';
import { detached } from '../text/detached';
import type { Draft } from '../text/parsed';
import { isSameList, perObject } from '../text/perParagraph';
import { type Taken, takeTurns } from './floor';
import { type SpokenTurn, transcriptTurns } from './layout/transcript';
import { calibrate } from './learned/confidence';
import { attributionModel } from './learned/model';
import { type PlacedMark, placeTurns, shiftMention } from './placing';
import { findWriter, type Resolution, resolveReferences, resolveSpeaker } from './resolution';
import type { MarkScan, Said } from './scan';
import { createFloor, type Floor, here, type Moved, whereItIs } from './takeAgain';

export { type MarkScan, scanMarks } from './scan';

type FindQuotes = (draft: Draft, scans: readonly MarkScan[], linked: Linked, resolution?: Resolution) => Quote[];

/** `scans` are those of the draft's paragraphs, in the same order. */
export const findQuotes: FindQuotes = (...of) => createQuotes()(...of);

/** Finds the quotes of one version of a draft after another; keeps its turns, and what was told of them. */
export function createQuotes(): FindQuotes {
  const floor = createFloor();
  return (draft, scans, linked, resolution = resolveReferences(draft, linked)) =>
    quotesIn(draft, scans, linked, resolution, floor);
}

function quotesIn(
  draft: Draft,
  scans: readonly MarkScan[],
  linked: Linked,
  resolution: Resolution,
  floor: ReturnType<typeof createFloor>,
): Quote[] {
  const spoken = transcriptTurns(draft);
  const writer = findWriter(draft, linked);
  const resolve = resolveSpeaker(draft, linked, resolution, writer);
  const { taken, marked } = spoken.length > 0 ? betweenSpoken(draft, scans, spoken) : floor(draft, scans);
  const quotes = uniteSplit(taken.filter((turn) => isSomebodys(draft, turn))).map((one) => {
    const known = asUttered(draft, one);
    const { by } = one[0];
    if (known.by !== by || !isAsResolved(known, resolution, writer)) placeQuote(draft, known, by, resolve);
    known.resolution = resolution.number;
    known.writer = writer;
    return known.placed!;
  });
  for (const turn of spoken) quotes.push(fromTranscript(draft, scans, turn, resolve));
  for (const mark of marked) quotes.push(quoteMark(mark));
  return quotes.sort(bySpan);
}

/** The same object as long as it has not moved. */
const quoteMark = perObject(({ item, by }: Moved<PlacedMark>): Quote => {
  const { kind, start, end, closed } = shiftSpan(item, by);
  return { kind, start, end, speaker: null, cue: null, ...(!closed && { closed }) };
});

/** What a transcript's turns leave: neither is reported inside of one, nor marks that its label stands in. */
function betweenSpoken(draft: Draft, scans: readonly MarkScan[], spoken: readonly SpokenTurn[]): Floor {
  const { turns, marked } = placeTurns(draft, scans, new Set(spoken.map(({ paragraph }) => paragraph)));
  const isSpoken = withinSpoken(spoken);
  const taken = takeTurns(
    turns.filter((turn) => !isSpoken(turn)),
    attributionModel().rank,
  );
  return { taken: taken.map(here), marked: marked.filter((mark) => !isSpoken(mark)).map(here) };
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

type Resolve = ReturnType<typeof resolveSpeaker>;

/** Tells what a transcript's turns have in them already: what is reported inside of one, and marks that its label stands in. */
function withinSpoken(spoken: readonly SpokenTurn[]): (found: Span & { parts?: readonly Span[] }) => boolean {
  const spans = spoken.flatMap(({ parts, said }) =>
    parts.map((part, i) => ({ ...part, label: i === 0 && said ? said.speaker.start : part.start })),
  );
  return (found) => {
    const at = firstAtOrAfter(spans, found.end) - 1;
    const span = spans[at];
    if (!span || found.end <= span.label || found.start >= span.end) return false;
    return found.start < span.start || found.parts?.length === 0;
  };
}

function fromTranscript(draft: Draft, scans: readonly MarkScan[], turn: SpokenTurn, resolve: Resolve): Quote {
  const { parts, paragraph } = turn;
  const said = turn.announced ? announcedBefore(draft, scans, paragraph) : turn.said;
  return {
    start: parts[0]!.start,
    end: parts.at(-1)!.end,
    kind: 'indirect',
    speaker: said && toSpeaker(draft, said, resolve),
    cue: said?.cue ? toWords(draft, said.cue) : null,
    ...(parts.length > 1 && { parts }),
  };
}

/** "A reader wrote to the library:" */
function announcedBefore(draft: Draft, scans: readonly MarkScan[], paragraph: number): Said | null {
  const lead = scans[paragraph - 1]?.leads.at(-1)?.[0];
  const by = draft.paragraphs[paragraph - 1]?.start ?? 0;
  return lead ? { ...shiftMention(lead, by), confidence: ANNOUNCED } : null;
}

/** Before a block quote, the sentence with the colon names who is quoted, or who quotes. */
const ANNOUNCED = 0.8;

function toSpeaker(draft: Draft, said: Said, resolve: Resolve): Speaker {
  return { ...toWords(draft, said.speaker), ...resolve(said) };
}

/** A slice of the draft would keep all of that version in memory as long as the quote is kept. */
function toWords(draft: Draft, { start, end }: Span): Words {
  return { start, end, text: detached(draft.text.slice(start, end)) };
}

function shiftSaid(said: Said, by: number): Said {
  return by === 0 ? said : { ...said, ...shiftMention(said, by) };
}

/** One or more turns of one sentence by one cue: “A,” Roe said, “B.” */
type Utterance = readonly [Moved<Taken>, ...Moved<Taken>[]];

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
  const reported = quoted ? clauseOf(turns) : null;
  const said = saidBy(turns);
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

/** From the first to the last piece of the content, when it is more than what stands between the marks. */
function clauseOf(turns: readonly Taken[]): Span | null {
  if (turns.every(({ clause }) => clause === null)) return null;
  return { start: turns[0]!.start, end: turns.at(-1)!.end };
}

/** The surest of the turns tells for all of them. */
function saidBy(turns: readonly Taken[]): Said | null {
  let best: Taken | undefined;
  for (const turn of turns) if (turn.said && turn.said.share > (best?.said?.share ?? 0)) best = turn;
  if (!best?.said) return null;
  const { speaker, cue, share, around } = best.said;
  const { calibration } = attributionModel();
  const kind = best.parts.length === 0 ? 'reported' : around ? 'around' : 'quoted';
  const attributed = calibrate(share, calibration[kind]);
  // Without marks it is open, too, whether anything is reported at all.
  return { speaker, cue, confidence: kind === 'reported' ? attributed * best.sure : attributed };
}
