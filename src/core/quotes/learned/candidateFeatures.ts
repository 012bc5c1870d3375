/**
 * What the ranking of speakers looks at: how a candidate stands to the words it may have said (side, distance, what is between), what
 * the rules and the tagger say, and what kind of mention it is. Every template has a number; numbers are never reused.
 */
import { type FeatureList, addFeature, mix } from '../../learned/features';
import { meets } from '../rules/nounPhrases';
import type { Candidate, Piece } from './candidates';
import { CONTENT, CUE, type Roles, SOURCE } from './roles';
import { BY, KINDS, PLACES, type Prepared } from './unitFeatures';

const FROM = { cue: 1, tagger: 2, colon: 3, subject: 4, attribution: 5, credit: 6, beside: 7 } as const;

export function candidateFeatures(
  prepared: Prepared,
  roles: Roles,
  piece: Piece,
  candidate: Candidate,
  rivals: readonly Candidate[],
  out: FeatureList,
): void {
  out.count = 0;
  const { words, classes, facts, breaks, whole } = prepared;
  const { speaker, cue, rule } = candidate;
  const shape = shapeOf(prepared, piece);
  const given = piece.quotation?.attribution ?? null;
  const from = FROM[candidate.from];
  const cueSide = cue ? sideOf(cue, piece) : 0;
  const side = sideOf(speaker, piece);
  const near = cue && gapTo(cue, piece) < gapTo(speaker, piece) ? cue : speaker;
  const gap = bucket(gapTo(near, piece));
  const broken = Math.min(4, breaksBetween(breaks, near, piece));
  const quotes = Math.min(
    2,
    between(piece, near, (at) => facts.sentence[at]!.kind === 'quote'),
  );
  const kind = rule ? KINDS[rule.kind] * 5 + BY[rule.by] : 0;
  const verb = cue ? words[cue.to - 1]! : 0;
  const governs = rule && facts.governed.get(rule)?.some((clause) => meets(clause, piece)) ? 1 : 0;
  const agreement = !given
    ? 0
    : 1 +
      (given.subject && meets(given.subject, speaker) ? 1 : 0) +
      (given.cue && cue && meets(given.cue, cue) ? 2 : 0);
  const place = given ? PLACES[given.place] : 0;
  const pS = level(roles.mean(speaker, SOURCE));
  const pX = level(roles.mean(speaker, CONTENT));
  const pC = cue ? level(roles.mean(cue, CUE)) : 9;
  const rank = Math.min(3, rivals.filter((other) => closer(other, candidate, piece, side)).length);
  const strongest = rivals.every((other) => roles.mean(other.speaker, SOURCE) <= roles.mean(speaker, SOURCE) + 1e-9)
    ? 1
    : 0;
  const who = mix(classes[speaker.from]!, classes[speaker.to - 1]!);
  const sides = cueSide * 4 + side;

  addFeature(out, 0, from);
  addFeature(out, 1, mix(from, shape));
  addFeature(out, 2, mix(mix(sides, gap), mix(broken, shape & 7)));
  addFeature(out, 3, mix(mix(kind, sides), shape & 7));
  addFeature(out, 4, mix(verb, sides));
  addFeature(out, 5, mix(verb, mix(sides, gap)));
  addFeature(out, 6, mix(agreement, mix(place, shape & 7)));
  addFeature(out, 7, mix(agreement, mix(kind, sides)));
  addFeature(out, 8, mix(governs, mix(kind, sides)));
  addFeature(out, 9, mix(governs, agreement));
  addFeature(out, 10, pS);
  addFeature(out, 11, mix(pS, mix(pC, sides)));
  addFeature(out, 12, mix(pS, mix(strongest, shape & 7)));
  addFeature(out, 13, mix(pX, sides));
  addFeature(out, 14, mix(pC, mix(kind, sides)));
  addFeature(out, 15, who);
  addFeature(out, 16, mix(who, sides));
  addFeature(out, 17, words[speaker.to - 1]!);
  addFeature(out, 18, words[speaker.from]!);
  addFeature(out, 19, mix(rank, mix(side, shape & 7)));
  addFeature(out, 20, mix(rank, mix(pS, sides)));
  addFeature(out, 21, mix(classes[speaker.from - 1] ?? 0, sides));
  addFeature(out, 22, mix(words[speaker.from - 1] ?? 0, sides));
  addFeature(out, 23, cue ? mix(classes[cue.to] ?? 0, mix(sides, gap)) : 0);
  addFeature(out, 24, mix(classes[piece.from - 1] ?? 0, mix(sides, gap)));
  addFeature(out, 25, mix(words[piece.from - 1] ?? 0, sides));
  addFeature(out, 26, mix(classes[piece.to] ?? 0, mix(sides, gap)));
  addFeature(out, 27, mix(quotes, mix(sides, shape & 7)));
  addFeature(out, 28, mix(quotes, mix(kind, sides)));
  addFeature(out, 29, mix(whole, mix(sides, from)));
  addFeature(out, 30, mix(Math.min(rivals.length, 4), from));
  addFeature(out, 31, mix(strongest, mix(rank, agreement)));
  addFeature(out, 32, mix(words[0]!, mix(from, sides)));
  addFeature(out, 33, mix(mix(pS, agreement), mix(kind, gap)));
  addFeature(out, 34, mix(mix(pS, pX), mix(agreement, governs)));
}

/** Quoted or not, with how a quotation begins and ends, and whether it has its sentence to itself. */
function shapeOf({ facts }: Prepared, { quotation, from, to }: Piece): number {
  if (!quotation) return to - from > 6 ? 1 : 2;
  return (
    4 | (quotation.fragment ? 1 : 0) | (quotation.goesOn ? 2 : 0) | (facts.wordless ? 8 : 0) | (to - from > 1 ? 16 : 0)
  );
}

/** 1 before the piece, 2 after it, 3 inside. */
function sideOf({ from, to }: { from: number; to: number }, piece: Piece): number {
  return to <= piece.from ? 1 : from >= piece.to ? 2 : 3;
}

function gapTo({ from, to }: { from: number; to: number }, piece: Piece): number {
  return to <= piece.from ? piece.from - to : from >= piece.to ? from - piece.to : 0;
}

function breaksBetween(breaks: Uint16Array, { from, to }: { from: number; to: number }, piece: Piece): number {
  if (to <= piece.from) return (breaks[piece.from - 1] ?? 0) - breaks[to - 1]!;
  if (from >= piece.to) return (breaks[from - 1] ?? 0) - breaks[piece.to - 1]!;
  return 0;
}

function between(piece: Piece, { from, to }: { from: number; to: number }, counts: (at: number) => boolean): number {
  const [start, end] = to <= piece.from ? [to, piece.from] : [piece.to, from];
  let count = 0;
  for (let at = start; at < end && count < 3; at++) if (counts(at)) count++;
  return count;
}

function closer(other: Candidate, candidate: Candidate, piece: Piece, side: number): boolean {
  return (
    other !== candidate &&
    sideOf(other.speaker, piece) === side &&
    gapTo(other.speaker, piece) < gapTo(candidate.speaker, piece)
  );
}

function bucket(distance: number): number {
  if (distance < 4) return distance;
  if (distance < 6) return 4;
  if (distance < 9) return 5;
  if (distance < 14) return 6;
  return distance < 24 ? 7 : 8;
}

/** A probability as one of eight levels, finer near the ends. */
function level(p: number): number {
  if (p < 0.02) return 0;
  if (p < 0.1) return 1;
  if (p < 0.25) return 2;
  if (p < 0.5) return 3;
  if (p < 0.75) return 4;
  if (p < 0.9) return 5;
  return p < 0.98 ? 6 : 7;
}
