/**
 * The quotes of a draft. Each paragraph has been read by itself (`scanMarks`); here every turn is given to one of its candidates or to who
 * has the floor, split quotations are united, and every speaker is tied to the entity behind the mention.
 */
import type { Quote, QuoteKind, Speaker, Words } from '../analysis';
import type { Linked } from '../entities/linked';
import { type Span, bySpan, firstAtOrAfter } from '../span';
import { detached } from '../text/detached';
import type { Draft } from '../text/parsed';
import { calibrate } from './learned/confidence';
import { type Taken, takeTurns } from './floor';
import { attributionModel } from './learned/model';
import { placeTurns, shiftMention } from './placing';
import { type Resolution, resolveSpeaker } from './resolution';
import type { MarkScan, Said } from './scan';
import { type SpokenTurn, transcriptTurns } from './layout/transcript';

export { type MarkScan, scanMarks } from './scan';

/** `scans` are those of the draft's paragraphs, in the same order. */
export function findQuotes(draft: Draft, scans: readonly MarkScan[], linked: Linked, resolution?: Resolution): Quote[] {
  const { rank } = attributionModel();
  const spoken = transcriptTurns(draft);
  const { turns, marked } = placeTurns(draft, scans, new Set(spoken.map(({ paragraph }) => paragraph)));
  const isSpoken = withinSpoken(spoken);
  const resolve = resolveSpeaker(draft, linked, resolution);
  const taken = takeTurns(
    turns.filter((turn) => !isSpoken(turn)),
    rank,
  ).filter((turn) => turn.parts.length > 0 || !isNobodys(draft, turn));
  const quotes = uniteSplit(taken).map((one) => toQuote(draft, one, resolve));
  for (const turn of spoken) quotes.push(fromTranscript(draft, scans, turn, resolve));
  for (const { kind, start, end, closed } of marked.filter((mark) => !isSpoken(mark)))
    quotes.push({ kind, start, end, speaker: null, cue: null, ...(!closed && { closed }) });
  return quotes.sort(bySpan);
}

/** "Nobody said that it would": reported by no one. */
function isNobodys(draft: Draft, { said }: Taken): boolean {
  return (
    said !== null && /^(?:nobody|no one|none|neither)$/i.test(draft.text.slice(said.speaker.start, said.speaker.end))
  );
}

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
  const { start, end } = said.speaker;
  const { entity, confidence } = resolve(said);
  return { start, end, text: detached(draft.text.slice(start, end)), entity, confidence };
}

function toWords(draft: Draft, { start, end }: Span): Words {
  return { start, end, text: draft.text.slice(start, end) };
}

/** One or more turns of one sentence by one cue: “A,” Roe said, “B.” */
type Utterance = readonly [Taken, ...Taken[]];

function uniteSplit(turns: readonly Taken[]): Utterance[] {
  const utterances: [Taken, ...Taken[]][] = [];
  for (const turn of turns) {
    const mate = utterances.slice(-NEAR).findLast(([first]) => belongs(first, turn));
    if (mate) mate.push(turn);
    else utterances.push([turn]);
  }
  return utterances;
}

/** Utterances of a sentence that a piece of one can be apart. */
const NEAR = 4;

function belongs(first: Taken, turn: Taken): boolean {
  const [a, b] = [first.said, turn.said];
  return (
    first.paragraph === turn.paragraph &&
    first.sentence === turn.sentence &&
    a?.cue != null &&
    b?.cue != null &&
    !b.around &&
    a.cue.start === b.cue.start &&
    first.parts.length > 0 === turn.parts.length > 0
  );
}

function toQuote(draft: Draft, [first, ...others]: Utterance, resolve: Resolve): Quote {
  const turns = [first, ...others];
  const quoted = first.parts.length > 0;
  const pieces: readonly (Span & { closed?: boolean })[] = quoted ? turns.flatMap((turn) => turn.parts) : turns;
  const parts = pieces.map(({ start, end }) => ({ start, end }));
  const reported = quoted ? clauseOf(turns) : null;
  const said = saidBy(turns);
  return {
    start: parts[0]!.start,
    end: parts.at(-1)!.end,
    kind: kindOf(turns, reported),
    speaker: said && toSpeaker(draft, said, resolve),
    cue: said?.cue ? toWords(draft, said.cue) : null,
    ...(parts.length > 1 && { parts }),
    ...(reported && { reported }),
    ...(pieces.at(-1)!.closed === false && { closed: false }),
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
