/**
 * The quotes of a draft. Each paragraph has been read by itself (`scanMarks`); here quotations that run over paragraphs are joined, those
 * without a cue get the speaker who holds the floor, and every speaker is tied to the entity behind the mention.
 */
import type { Quote } from '../analysis';
import type { Linked } from '../entities/linked';
import { type Span, bySpan, shiftSpan } from '../span';
import type { Draft } from '../text/parsed';
import { resolveSpeaker } from './resolution';
import type { FoundQuote, MarkScan, Said } from './scan';

export { type MarkScan, scanMarks } from './scan';

/** `scans` are those of the draft's paragraphs, in the same order. */
export function findQuotes(draft: Draft, scans: readonly MarkScan[], linked: Linked): Quote[] {
  const found = giveFloor(joinRunning(draft, toAbsolute(draft, scans)));
  const resolve = resolveSpeaker(draft, linked);
  return found.map((quote) => toQuote(draft, quote, resolve)).sort(bySpan);
}

interface Placed extends FoundQuote {
  /** Index of the paragraph it starts in. */
  readonly paragraph: number;
}

interface Scanned {
  readonly quotes: Placed[];
  readonly leadsTo: Said | null;
  readonly floor: Said | null;
  readonly opens: boolean;
}

function toAbsolute(draft: Draft, scans: readonly MarkScan[]): Scanned[] {
  return scans.map((scan, paragraph) => {
    const by = draft.paragraphs[paragraph]?.start ?? 0;
    const moveSaid = (said: Said): Said => ({
      ...said,
      speaker: shiftSpan(said.speaker, by),
      cue: said.cue && shiftSpan(said.cue, by),
    });
    return {
      opens: scan.opensWith !== null,
      leadsTo: scan.leadsTo && moveSaid(scan.leadsTo),
      floor: scan.floor && moveSaid(scan.floor),
      quotes: scan.quotes.map((quote) => ({
        ...quote,
        paragraph,
        parts: quote.parts.map((part) => shiftSpan(part, by)),
        said: quote.said && moveSaid(quote.said),
        ...(quote.reported && { reported: shiftSpan(quote.reported, by) }),
      })),
    };
  });
}

/** A quotation left open at its paragraph's end goes on when the next paragraph opens with a mark. */
function joinRunning(draft: Draft, scans: readonly Scanned[]): Scanned[] {
  const joined: Scanned[] = [];
  let running: { scan: number; quote: number } | null = null;
  scans.forEach((scan, i) => {
    let quotes = scan.quotes;
    const first = quotes[0];
    if (running && scan.opens && first) {
      const into = joined[running.scan]!.quotes;
      const head = into[running.quote]!;
      into[running.quote] = {
        ...head,
        parts: appendParts(head.parts, first.parts),
        said: head.said ?? first.said,
        floating: head.floating && first.floating,
        closed: first.closed,
      };
      quotes = quotes.slice(1);
      joined.push({ ...scan, quotes });
      if (first.closed || quotes.length > 0) running = null;
    } else joined.push({ ...scan, quotes });
    const last = quotes.findLastIndex((quote) => quote.kind !== 'indirect');
    const open = last >= 0 && !quotes[last]!.closed && quotes[last]!.parts.at(-1)!.end === draft.paragraphs[i]!.end;
    if (open) running = { scan: i, quote: last };
    else if (!(running && quotes.length === 0 && scan.opens)) running = null;
  });
  return joined;
}

/** Adds to a list that this module made itself (`toAbsolute`), so that a quotation over a thousand paragraphs costs no copies. */
function appendParts(parts: readonly Span[], more: readonly Span[]): readonly Span[] {
  for (const part of more) (parts as Span[]).push(part);
  return parts;
}

/** Floating quotations belong to whoever was announced ("Roe continued:") or spoke last. */
function giveFloor(scans: readonly Scanned[]): Placed[] {
  const all: Placed[] = [];
  let floor: Said | null = null;
  let announced: Said | null = null;
  for (const scan of scans) {
    for (const quote of scan.quotes) {
      const said: Said | null = quote.said ?? (quote.floating ? (announced ?? lowered(floor)) : null);
      all.push({ ...quote, said });
      if (said && (quote.kind === 'direct' || quote.kind === 'mixed')) floor = said;
    }
    floor = scan.floor ?? floor;
    announced = scan.leadsTo;
  }
  return all;
}

function lowered(said: Said | null): Said | null {
  return said && { ...said, confidence: Math.min(0.6, said.confidence) };
}

function toQuote(draft: Draft, quote: Placed, resolve: ReturnType<typeof resolveSpeaker>): Quote {
  const { parts, said } = quote;
  const whole: Span = { start: parts[0]!.start, end: parts.at(-1)!.end };
  const words = ({ start, end }: Span) => ({ start, end, text: draft.text.slice(start, end) });
  return {
    ...whole,
    kind: quote.kind,
    speaker: said && { ...words(said.speaker), ...resolve(said) },
    cue: said?.cue ? words(said.cue) : null,
    ...(parts.length > 1 && { parts }),
    ...(quote.reported && { reported: quote.reported }),
    ...(!quote.closed && { closed: false }),
  };
}
