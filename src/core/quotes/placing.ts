/** The turns of all paragraphs where they stand in the draft. Quotations left open at a paragraph's end go on in the next and are one turn. */
import { isNickname } from '../lexicon/nicknames';
import { type Span, shiftSpan } from '../span';
import type { Draft } from '../text/parsed';
import type { Lead, PlacedTurn } from './floor';
import { fullName, namesIn } from './personNames';
import type { MarkScan, Marked } from './scan';
import type { Scored, Turn } from './turns';

export interface Placed {
  readonly turns: PlacedTurn[];
  readonly marked: PlacedMark[];
}

export interface PlacedMark extends Marked {
  /** Index of its paragraph. */
  readonly paragraph: number;
}

export function placeTurns(draft: Draft, scans: readonly MarkScan[]): Placed {
  const placing = new Placing(draft, scans);
  for (let paragraph = 0; paragraph < scans.length; paragraph++) placing.read(paragraph);
  return placing;
}

const NONE: ReadonlySet<number> = new Set();

/** Places paragraphs one after the other, from any on that takes up no quotation. */
export class Placing implements Placed {
  readonly turns: PlacedTurn[] = [];
  readonly marked: PlacedMark[] = [];
  /** Index of the turn whose last quotation is still open; -1 when none is. */
  running = -1;

  /** `labelled` are the paragraphs that begin a turn of their own by a label, whatever their marks say. */
  constructor(
    private readonly draft: Draft,
    private readonly scans: readonly MarkScan[],
    private readonly labelled: ReadonlySet<number> = NONE,
  ) {}

  /** Whether the paragraph takes up what the one before left open. */
  read(paragraph: number): boolean {
    const { draft, scans, turns, running } = this;
    const scan = scans[paragraph]!;
    const { start: by, end } = draft.paragraphs[paragraph]!;
    const opening = scan.opensWith && shiftSpan(scan.opensWith, by);
    const known = turns.length;
    const goesOn =
      running >= 0 && opening !== null && !this.labelled.has(paragraph) && !this.isAnswered(running, paragraph);
    for (const turn of scan.turns) {
      const placed = placeTurn(draft, scans, turn, paragraph);
      if (goesOn && placed.parts[0]?.start === opening.start) turns[running] = joinTurns(turns[running]!, placed);
      else turns.push(placed);
    }
    for (const mark of scan.marked) {
      const placed = { ...shiftSpan(mark, by), paragraph };
      if (goesOn && placed.start === opening.start) turns[running] = extendTurn(turns[running]!, placed);
      else this.marked.push(placed);
    }
    this.running = goesOn && isOpen(turns[running], end) ? running : lastOpen(turns, known, end);
    return goesOn;
  }

  /**
   * Whether an open quotation of somebody's is followed by words that are given to somebody else: its closing mark was forgotten. Only two
   * full names tell: "Roe’s lawyer", "the White House" or "Tesla’s chief" may be whoever is named then.
   */
  private isAnswered(open: number, paragraph: number): boolean {
    const { text, paragraphs } = this.draft;
    const { opensWith, turns } = this.scans[paragraph]!;
    const turn = this.turns[open]!;
    const answer = turns.find(({ parts }) => parts[0]?.start === opensWith!.start);
    const [teller, answerer] = [this.tellerOf(open), answer && cued(answer.candidates)];
    if (!teller || !answerer) return false;
    const one = fullName(sliceOf(text, teller));
    const other = fullName(sliceOf(text, shiftSpan(answerer, paragraphs[paragraph]!.start)));
    if (!one || !other) return false;
    // "Roe, born Jane Ode, said: “…", "Ode told Roe: “…": whoever stands around the one who tells may be meant.
    const from = Math.max(paragraphs[turn.paragraph]!.start, teller.start - AROUND);
    const around = namesIn(text.slice(from, Math.min(turn.start, teller.end + AROUND)));
    return ![...one, ...around].some((name) => other.some((same) => name === same || isNickname(name, same)));
  }

  /** Whom a turn's own sentence gives it to; or the one before it in its paragraph, if somebody is quoted there as well. */
  private tellerOf(at: number): Span | null {
    const [before, { candidates, paragraph, sentence, opens }] = [this.turns[at - 1], this.turns[at]!];
    const own = cued(candidates);
    if (own || opens || !before?.parts.length) return own;
    return before.paragraph === paragraph && before.sentence === sentence - 1 ? cued(before.candidates) : null;
  }
}

/** In code units. */
const AROUND = 80;

/** Who speaks by the strongest of the candidates, if that has a cue. */
function cued(candidates: readonly Scored[]): Span | null {
  const top = candidates.reduce<Scored | null>((best, one) => (best && best.score >= one.score ? best : one), null);
  return top?.cue ? top.speaker : null;
}

function sliceOf(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

function isOpen(turn: PlacedTurn | undefined, end: number): boolean {
  const last = turn?.parts.at(-1);
  return last !== undefined && !last.closed && last.end === end;
}

/** Index of a paragraph's last quoted turn when that is open at its end; else -1. `from`: where the paragraph's turns begin. */
function lastOpen(turns: readonly PlacedTurn[], from: number, end: number): number {
  let at = turns.length - 1;
  while (at >= from && turns[at]!.parts.length === 0) at--;
  return at >= from && isOpen(turns[at], end) ? at : -1;
}

function placeTurn(draft: Draft, scans: readonly MarkScan[], turn: Turn, paragraph: number): PlacedTurn {
  const by = draft.paragraphs[paragraph]!.start;
  const { opensWith, leads } = scans[paragraph]!;
  const first = turn.sentence === 0;
  const before = first ? scans[paragraph - 1]?.leads.at(-1) : leads[turn.sentence - 1];
  const beforeBy = first ? (draft.paragraphs[paragraph - 1]?.start ?? 0) : by;
  const signature = scans[paragraph + 1]?.signature ?? null;
  const signatureBy = draft.paragraphs[paragraph + 1]?.start ?? 0;
  return {
    ...shiftSpan(turn, by),
    parts: turn.parts.map((part) => shiftSpan(part, by)),
    clause: turn.clause && shiftSpan(turn.clause, by),
    candidates: turn.candidates.map((one) => ({ ...one, ...shiftMention(one, by) })),
    paragraph,
    opens: opensWith !== null && turn.parts[0]?.start === opensWith.start,
    leads: (before ?? []).map((lead) => ({ ...lead, ...shiftMention(lead, beforeBy) })),
    signed:
      isLast(scans, turn, paragraph) && signature ? { ...signature, ...shiftMention(signature, signatureBy) } : null,
    follows: (leads[turn.sentence + 1] ?? []).map((lead) => ({ ...lead, ...shiftMention(lead, by) })),
  };
}

function isLast(scans: readonly MarkScan[], turn: Turn, paragraph: number): boolean {
  return turn.parts.length > 0 && scans[paragraph]!.turns.at(-1) === turn;
}

export function shiftMention(
  { speaker, cue }: Pick<Lead, 'speaker' | 'cue'>,
  by: number,
): Pick<Lead, 'speaker' | 'cue'> {
  return { speaker: shiftSpan(speaker, by), cue: cue && shiftSpan(cue, by) };
}

/** Appends to a list that this module made itself (`placeTurn`), so that a quotation over a thousand paragraphs costs no copies. */
function append<T>(list: readonly T[], more: readonly T[]): readonly T[] {
  for (const one of more) (list as T[]).push(one);
  return list;
}

function joinTurns(head: PlacedTurn, tail: PlacedTurn): PlacedTurn {
  const room = MOST_CANDIDATES - head.candidates.length;
  return {
    ...head,
    end: tail.end,
    parts: append(head.parts, tail.parts),
    alone: head.alone && tail.alone,
    asks: tail.asks,
    signed: tail.signed,
    candidates: room > 0 ? append(head.candidates, tail.candidates.slice(0, room)) : head.candidates,
  };
}

/** A joined turn needs no more: its cue stands at its head or its tail. */
const MOST_CANDIDATES = 40;

function extendTurn(head: PlacedTurn, { start, end, closed }: Span & { closed: boolean }): PlacedTurn {
  return { ...head, end, parts: append(head.parts, [{ start, end, closed }]) };
}
