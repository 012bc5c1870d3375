/**
 * Who has the floor: for every turn of a draft, in reading order, the candidates of its own sentence compete with those around it,
 * whoever spoke last, whoever is announced ("Roe continued:"), whoever the sentence before is about, whoever speaks next.
 */
import { type FeatureList, addFeature, createFeatureList, mix } from '../learned/features';
import { type Span, overlaps } from '../span';
import type { Rank, Scored, Turn } from './turns';

/** Someone a sentence brings up who may speak in the next one. */
export interface Lead {
  readonly speaker: Span;
  readonly cue: Span | null;
  /** The sentence ends in a colon. */
  readonly colon: boolean;
}

/** A turn where it stands in the draft. All offsets are absolute. */
export interface PlacedTurn extends Turn {
  /** Index of its paragraph. */
  readonly paragraph: number;
  /** Begins its paragraph. */
  readonly opens: boolean;
  /** What the sentence before brings up, the paragraph before's last one included. */
  readonly leads: readonly Lead[];
  /** What the next sentence of the paragraph brings up. */
  readonly follows: readonly Lead[];
  /** Who signs it in the paragraph after it. */
  readonly signed: Lead | null;
}

/** A turn with the one it is given to. */
export interface Taken extends PlacedTurn {
  readonly said: Choice | null;
}

export interface Choice {
  readonly speaker: Span;
  readonly cue: Span | null;
  readonly leads: boolean;
  /** 0..1, before calibration: the share of the candidates' weight that this mention has. */
  readonly share: number;
  /** Taken from around the sentence, not from it. */
  readonly around: boolean;
}

export interface Contender extends Scored {
  readonly around: boolean;
}

const features = createFeatureList(48);

/** Gives a turn to somebody. Of those `before` it the last `MOST_BACK` matter, and the one that comes `next`. */
export function takeTurn(turn: PlacedTurn, before: readonly Taken[], next: PlacedTurn | undefined, rank: Rank): Taken {
  const said =
    signer(turn) ??
    inExchange(turn, before) ??
    choose(contenders(turn, before, next, rank), somebodyElse(turn, before.at(-1), rank));
  return { ...turn, said };
}

/** A signature leaves nothing to weigh. */
function signer({ signed }: PlacedTurn): Choice | null {
  return signed && { speaker: signed.speaker, cue: signed.cue, leads: false, share: SIGNED, around: true };
}

const SIGNED = 0.98;

/**
 * Two who ask and answer, a paragraph each, go on so when the cues stop: whoever asked before asks again, and the other answers.
 * Annotated news has too few such exchanges to learn it from.
 */
function inExchange(turn: PlacedTurn, before: readonly Taken[]): Choice | null {
  const [first, last] = [before.at(-2), before.at(-1)];
  if (!first?.said || !last?.said || !isLine(turn) || !isLine(first) || !isLine(last)) return null;
  if (turn.paragraph !== last.paragraph + 1 || last.paragraph !== first.paragraph + 1) return null;
  if (first.asks === last.asks || turn.asks !== first.asks || overlaps(first.said.speaker, last.said.speaker))
    return null;
  return { speaker: first.said.speaker, cue: first.said.cue, leads: false, share: ALTERNATING, around: true };
}

const ALTERNATING = 0.7;

/** A paragraph of dialogue: it begins with the quotation. */
function isLine({ opens, parts }: PlacedTurn): boolean {
  return opens && parts.length === 1;
}

/** Everyone a turn may be given to: those of its sentence, and for words between marks those around it. */
export function contenders(
  turn: PlacedTurn,
  before: readonly Taken[],
  next: PlacedTurn | undefined,
  rank: Rank,
): Contender[] {
  const own = turn.candidates.map((candidate) => ({ ...candidate, around: false }));
  if (turn.parts.length === 0) return own;
  const around = aroundTurn(turn, before, next).map(({ who, ...rest }) => {
    aroundFeatures(turn, { who, ...rest }, features);
    return { speaker: who.speaker, cue: who.cue, leads: false, score: rank(features), around: true };
  });
  return [...own, ...around];
}

/** The score of all who are no candidates: what a turn looks like whose speaker is not among them. */
export function somebodyElse(turn: PlacedTurn, last: Taken | undefined, rank: Rank): number {
  elseFeatures(turn, last, features);
  return rank(features);
}

/** The strongest, with the weight of all that name the same mention. */
export function choose(all: readonly Contender[], somebodyElse: number): Choice | null {
  const top = strongest(all);
  if (!top) return null;
  let [same, sum] = [0, Math.exp(somebodyElse - top.score)];
  for (const { speaker, score } of all) {
    const weight = Math.exp(score - top.score);
    sum += weight;
    if (overlaps(speaker, top.speaker)) same += weight;
  }
  const { speaker, cue, leads, around } = top;
  return { speaker, cue, leads, around, share: same / sum };
}

type Where = 'last' | 'other' | 'announced' | 'subject' | 'next' | 'quoted' | 'follows';
const WHERE = { last: 1, other: 2, announced: 3, subject: 4, next: 5, quoted: 6, follows: 7 } as const;

interface Around {
  readonly where: Where;
  readonly who: { readonly speaker: Span; readonly cue: Span | null };
  /** Paragraphs apart, 0..3. */
  readonly apart: number;
  /** One number for what else is known. */
  readonly more: number;
}

/** In paragraphs: a speaker further back no longer has the floor. */
const REACH = 3;
export const MOST_BACK = 6;

function aroundTurn(turn: PlacedTurn, before: readonly Taken[], next: PlacedTurn | undefined): Around[] {
  const found: Around[] = [];
  const last = before.at(-1);
  if (last?.said && turn.paragraph - last.paragraph <= REACH) {
    found.push({
      where: 'last',
      who: last.said,
      apart: turn.paragraph - last.paragraph,
      more: describeLast(turn, last),
    });
    const other = otherSpeaker(turn, before, last.said.speaker);
    if (other?.said)
      found.push({ where: 'other', who: other.said, apart: turn.paragraph - other.paragraph, more: last.asks ? 1 : 0 });
  }
  const quoted = before.slice(-MOST_BACK).findLast(({ parts }) => parts.length > 0);
  if (quoted?.said && quoted !== last && turn.paragraph - quoted.paragraph <= REACH) {
    const more =
      describeLast(turn, quoted) * 2 +
      (quoted.paragraph === last?.paragraph && quoted.sentence === last.sentence ? 1 : 0);
    found.push({ where: 'quoted', who: quoted.said, apart: turn.paragraph - quoted.paragraph, more });
  }
  for (const lead of turn.follows) {
    const close = lead.speaker.start - turn.end < 3 ? 1 : 0;
    found.push({ where: 'follows', who: lead, apart: 0, more: (lead.cue ? 2 : 0) | close });
  }
  for (const lead of turn.leads) {
    const where = lead.cue ? 'announced' : 'subject';
    found.push({ where, who: lead, apart: turn.opens ? 1 : 0, more: lead.colon ? 1 : 0 });
  }
  const heir = next && next.paragraph - turn.paragraph <= 1 ? strongest(next.candidates) : null;
  if (next && heir) {
    const more = (next.alone ? 1 : 0) | (next.parts.length > 0 ? 2 : 0) | (next.opens ? 4 : 0) | (heir.leads ? 8 : 0);
    found.push({ where: 'next', who: heir, apart: next.paragraph - turn.paragraph, more });
  }
  return found;
}

function describeLast(turn: PlacedTurn, last: Taken): number {
  const sentences = turn.paragraph === last.paragraph ? Math.min(3, turn.sentence - last.sentence) : 4;
  return (
    sentences |
    (last.parts.length > 0 ? 8 : 0) |
    (last.said!.around ? 16 : 0) |
    (last.said!.cue ? 32 : 0) |
    (last.asks ? 64 : 0) |
    (last.opens ? 128 : 0) |
    (last.alone ? 256 : 0)
  );
}

/** The last one before who is not the last speaker: a dialogue goes to and fro. */
function otherSpeaker(turn: PlacedTurn, before: readonly Taken[], last: Span): Taken | undefined {
  for (let i = before.length - 2; i >= 0 && i >= before.length - MOST_BACK; i--) {
    const one = before[i]!;
    if (turn.paragraph - one.paragraph > REACH) return undefined;
    if (one.said && !overlaps(one.said.speaker, last)) return one;
  }
  return undefined;
}

function strongest<T extends Scored>(candidates: readonly T[]): T | null {
  let top: T | null = null;
  for (const one of candidates) if (!top || one.score > top.score) top = one;
  return top;
}

/** Templates 80 to 85 of the ranking. */
function elseFeatures(turn: PlacedTurn, last: Taken | undefined, out: FeatureList): void {
  out.count = 0;
  const quoted = turn.parts.length > 0 ? 1 : 0;
  const apart = last ? Math.min(REACH + 1, turn.paragraph - last.paragraph) : REACH + 2;
  const own = Math.min(3, turn.candidates.length);
  const shape = shapeOf(turn) * 2 + quoted;
  const cued = turn.candidates.some(({ cue }) => cue !== null) ? 1 : 0;
  addFeature(out, 80, quoted);
  addFeature(out, 81, shape);
  addFeature(out, 82, mix(own, mix(cued, shape)));
  addFeature(out, 83, mix(apart, shape));
  addFeature(out, 84, mix(Math.floor(turn.sure * 10), mix(quoted, cued)));
  addFeature(out, 85, mix(turn.leads.length, mix(turn.follows.length, shape)));
}

function shapeOf({ alone, fragment, opens, clause }: PlacedTurn): number {
  return (alone ? 1 : 0) | (fragment ? 2 : 0) | (opens ? 4 : 0) | (clause ? 8 : 0);
}

/** Templates 60 to 70 of the ranking. */
function aroundFeatures(turn: PlacedTurn, { where, apart, more }: Around, out: FeatureList): void {
  out.count = 0;
  const type = WHERE[where];
  const shape = shapeOf(turn);
  const own = Math.min(3, turn.candidates.length);
  const announced = turn.leads.some((lead) => lead.cue) ? 1 : 0;
  const colon = turn.leads.some((lead) => lead.colon) ? 1 : 0;
  addFeature(out, 60, type);
  addFeature(out, 61, mix(type, shape));
  addFeature(out, 62, mix(type, apart));
  addFeature(out, 63, mix(mix(type, apart), shape));
  addFeature(out, 64, mix(type, more));
  addFeature(out, 65, mix(mix(type, more), shape));
  addFeature(out, 66, mix(mix(type, more), apart));
  addFeature(out, 67, mix(mix(type, own), shape));
  addFeature(out, 68, mix(mix(type, announced), mix(colon, shape)));
  addFeature(out, 69, mix(mix(type, announced), mix(more, apart)));
  addFeature(out, 70, mix(mix(type, turn.asks ? 1 : 0), mix(shape, apart)));
}
