/**
 * Turns: what one source says in one go within one sentence, quoted, reported or both, with the candidates for who it is. A paragraph's
 * turns depend on its words alone; who takes each of them is settled over the whole draft (`floor.ts`).
 */
import { determiners, nounJoiners, timeWords } from '../lexicon/cueWords';
import type { Span } from '../span';
import { type FeatureList, createFeatureList } from '../learned/features';
import { candidateFeatures } from './learned/candidateFeatures';
import { type Candidate, type Piece, pieceCandidates, sentenceCandidates } from './learned/candidates';
import type { Cue } from './rules/cues';
import type { Facts, Quotation } from './rules/facts';
import { isNameByPlace, isNamedWork, keepsDistance } from './rules/marking';
import { type Phrase, isName, meets, phraseAt } from './rules/nounPhrases';
import { passiveAt } from './rules/passives';
import { CONTENT, type Content, type Roles } from './learned/roles';
import type { Prepared } from './learned/unitFeatures';
import { type Sentence, type Unit, hasWords } from './rules/units';

/** Someone who may be behind a turn. Offsets as the turn's. */
export interface Scored {
  readonly speaker: Span;
  readonly cue: Span | null;
  /** Whether the cue stands before the words. */
  readonly leads: boolean;
  /** Logarithmic: only differences between the candidates of one turn mean something. */
  readonly score: number;
}

export interface Turn extends Span {
  /** The stretches between marks, marks included; none when it is reported without marks. */
  readonly parts: readonly (Span & { readonly closed: boolean })[];
  /** The whole content where it holds more than its quoted stretches. */
  readonly clause: Span | null;
  /** Index of its sentence in the paragraph. */
  readonly sentence: number;
  /** The quotation has its sentence to itself. */
  readonly alone: boolean;
  /** Begins in the middle of a sentence of the speaker's. */
  readonly fragment: boolean;
  /** Asks: what follows may be somebody else's answer. */
  readonly asks: boolean;
  readonly candidates: readonly Scored[];
  /** 0..1: the mean probability of its units to be content. */
  readonly sure: number;
}

/** Scores a candidate by its features. */
export type Rank = (features: FeatureList) => number;

const features = createFeatureList(64);

/** `sentence` counts the sentences of the paragraph. */
export function readTurns(prepared: Prepared, roles: Roles, sentence: number, rank: Rank): Turn[] {
  const { facts } = prepared;
  const pieces = findPieces(facts, roles);
  if (pieces.length === 0) return [];
  const all = sentenceCandidates(facts, roles);
  return pieces.flatMap((piece) => {
    const sure = roles.mean(piece, CONTENT);
    if (piece.quotations.length === 0 && sure < (isRuled(facts, piece) ? RULED : leastSure(piece))) return [];
    const owned = piece.owner ? all.filter(({ rule }) => rule === piece.owner) : [];
    const candidates = owned.length > 0 ? owned : pieceCandidates(facts, all, piece);
    const scored = candidates.map((candidate) => {
      candidateFeatures(prepared, roles, piece, candidate, candidates, features);
      return toScored(facts.sentence, piece, candidate, rank(features));
    });
    return [toTurn(facts, piece, sentence, scored, sure)];
  });
}

interface ContentPiece extends Piece {
  readonly quotations: readonly Quotation[];
  readonly owner: Cue | null;
}

/** The contents of a sentence: stretches that are likelier content than not, and have a word in them. */
function findPieces({ sentence, quotations, cues }: Facts, roles: Roles): ContentPiece[] {
  const runs = withCries(sentence, roles.contents, quotations);
  return runs
    .flatMap((run) => cutAtPassives(sentence, cues, run))
    .flatMap((run) => {
      const whole = trimContent(sentence, run);
      const inside = quotations.filter(({ at }) => whole.from <= at && at < whole.to);
      const said = inside.filter((quotation) => quotesSomebody(sentence, quotation, whole));
      // "told “60 Minutes” that …": a title that leads is who was told, or what it was about.
      const named = said.length > 0 && inside[0] !== said[0] && inside[0]!.at === whole.from;
      const phrase = named ? trimContent(sentence, { from: whole.from + 1, to: whole.to }) : whole;
      // "the memoir “…”": what is left beside a title is not enough to be reported.
      const least = inside.length > 0 ? SHORTEST_BESIDE : SHORTEST;
      if (said.length === 0 && phrase.to - phrase.from - inside.length < least) return [];
      if (said.length === 0 && isCircumstance(sentence, phrase)) return [];
      return [{ ...phrase, quotation: said[0] ?? null, quotations: said, owner: run.owner }];
    });
}

/** "The plan, hailed by Roe as “historic,” is “dead,” Ode said": what follows the words of a passive is somebody else's. */
function cutAtPassives(sentence: Sentence, cues: readonly Cue[], run: Content): Content[] {
  for (let at = run.from; at < run.to; at++) {
    if (sentence[at]!.kind !== 'quote') continue;
    const next = sentence.findIndex(({ kind }, i) => i > at && kind === 'quote');
    if (next < 0 || next >= run.to) break;
    const own = passiveAt(sentence, cues, { from: at, to: at + 1 });
    if (!own?.agent || own.words.to > at || passiveAt(sentence, cues, { from: next, to: next + 1 }) === own) continue;
    const from = own.agent.to > at && own.agent.to < next ? own.agent.to : at + 1;
    return [{ ...run, to: at + 1 }, ...cutAtPassives(sentence, cues, { ...run, from })];
  }
  return [run];
}

/** "They chanted “What curfew?” and went on": what is called or asked right beside a cue is content, whatever the tagger makes of so few words. */
function withCries(sentence: Sentence, runs: readonly Content[], quotations: readonly Quotation[]): readonly Content[] {
  const cries = quotations.filter(
    (one) => isCry(sentence, one) && !runs.some(({ from, to }) => from <= one.at && one.at < to),
  );
  if (cries.length === 0) return runs;
  const more = cries.map(({ at }) => ({ from: at, to: at + 1, owner: null }));
  return [...runs, ...more].sort((a, b) => a.from - b.from);
}

function isCry(sentence: Sentence, { at, words, marking, attribution }: Quotation): boolean {
  const { cue, subject } = attribution ?? {};
  if (marking !== 'speech' || !cue || !subject || !/[!?]$/.test(words)) return false;
  // "those who marched through the streets chanted"
  const lead = sentence[subject.from - 1]?.low ?? '';
  if (nounJoiners.has(lead) || PATHS.has(lead)) return false;
  return cue.to === at || Math.min(cue.from, subject.from) === at + 1;
}

/** Other prepositions whose noun is no subject. */
const PATHS = new Set(
  'through across along around over under into past against among between toward towards'.split(' '),
);

/** "(Roe said) before the vote", "Asked what had taken so long, (she said)": when and why something was said. */
function isCircumstance(sentence: Sentence, { from, to }: Phrase): boolean {
  const first = sentence[from]!.low;
  return to - from < LONG && (CIRCUMSTANCES.has(first) || (/^(?:asked|pressed)$/.test(first) && from === 0));
}

const CIRCUMSTANCES = new Set(['before', 'after', 'during', 'at', 'on', 'in', 'while', 'when']);

/** Marks within reported words may still name a work or keep a distance. */
function quotesSomebody(sentence: Sentence, { at, marking, words }: Quotation, piece: Phrase): boolean {
  if (keepsDistance(sentence, at)) return false;
  if (marking !== 'title') return true;
  return piece.to - piece.from > 1 && !isNamedWork(sentence, at) && !isNameByPlace(words, sentence, at);
}

/**
 * Without marks, content is told plainly or not at all: on annotated articles, pieces below these levels were wrong as often as right,
 * short ones ("wrote the letter") more often than long ones.
 */
function leastSure({ from, to }: Phrase): number {
  return to - from < LONG ? 0.75 : 0.6;
}

/** In units. */
const LONG = 7;

/** A clause that a reporting verb governs by the grammar: less probability will do. */
function isRuled({ governed }: Facts, piece: Phrase): boolean {
  return [...governed].some(
    ([{ kind }, clauses]) => kind !== 'stance' && clauses.some((clause) => meets(clause, piece)),
  );
}

const RULED = 0.35;

/** In units: shorter contents without marks are slips. */
const SHORTEST = 2;
const SHORTEST_BESIDE = 4;

/** Without the marks at its edges and the "that" before it. */
function trimContent(sentence: Sentence, { from, to }: Phrase): Phrase {
  while (from < to && sentence[from]!.kind === 'mark' && !OPENING.has(sentence[from]!.text)) from++;
  const that = leadingThat(sentence, { from, to });
  if (that >= 0 && to - that > SHORTEST) from = that + 1;
  while (to > from && dangles(sentence[to - 1]!)) to--;
  return { from, to };
}

/** "(said) that", "(said) on Monday that", "(told) the council that": the unit where the "that" stands; -1 when none leads. */
function leadingThat(sentence: Sentence, { from, to }: Phrase): number {
  const verb = sentence[from - 1]?.low ?? '';
  const room = TELLING.test(verb) ? LONGEST_LISTENER : 3;
  for (let at = from; at < Math.min(to, from + room); at++) {
    const unit = sentence[at]!;
    if (unit.low === 'that') return at === from || TELLING.test(verb) || isTime(sentence, from, at) ? at : -1;
    if (unit.kind !== 'word') return -1;
  }
  return -1;
}

const TELLING = /^(?:tell|told|assur|remind|warn|inform)/;
/** In units. */
const LONGEST_LISTENER = 7;

function isTime(sentence: Sentence, from: number, to: number): boolean {
  return sentence.slice(from, to).every(({ low }) => timeWords.has(low) || low === 'on' || low === 'last');
}

const OPENING = new Set(['(', '[', '$', '€', '£', '#', '@']);
const CLOSING = new Set([')', ']', '%', '°']);

function dangles({ kind, text, low }: Unit): boolean {
  return kind === 'mark' ? !CLOSING.has(text) : low === 'and' || low === 'but' || low === 'or';
}

function toTurn(
  { sentence, wordless }: Facts,
  piece: ContentPiece,
  index: number,
  candidates: readonly Scored[],
  sure: number,
): Turn {
  const whole = toSpan(sentence, piece);
  const parts = piece.quotations.map(({ stretch: { start, end, closed } }) => ({ start, end, closed }));
  const last = piece.quotations.at(-1);
  return {
    ...whole,
    parts,
    clause: hasWords(sentence.slice(piece.from, piece.to)) ? whole : null,
    sentence: index,
    alone: parts.length > 0 && wordless,
    fragment: piece.quotation?.fragment ?? false,
    asks: last !== undefined && /\?['’”"»]*$/.test(last.words.slice(-4)),
    candidates,
    sure,
  };
}

function toScored(sentence: Sentence, piece: Piece, { speaker, cue }: Candidate, score: number): Scored {
  return {
    speaker: toSpan(sentence, nameOf(sentence, speaker)),
    cue: cue && toSpan(sentence, cue),
    leads: cue !== null && cue.to <= piece.from,
    score,
  };
}

/** "the mayor, Jane Roe,": the name, where a description is followed by it. */
function nameOf(sentence: Sentence, phrase: Phrase): Phrase {
  const units = sentence.slice(phrase.from, phrase.to);
  if (sentence[phrase.to]?.text !== ',' || units.some((unit) => isName(unit)) || !determiners.has(units[0]!.low))
    return phrase;
  const name = phraseAt(sentence, phrase.to + 1);
  const after = name && sentence[name.to];
  const named =
    name &&
    sentence.slice(name.from, name.to).every((unit) => isName(unit)) &&
    (after?.kind === 'mark' || after?.kind === 'quote');
  return named ? name : phrase;
}

export function toSpan(sentence: Sentence, { from, to }: Phrase): Span {
  return { start: sentence[from]!.start, end: sentence[to - 1]!.end };
}
