/**
 * The stages in order, by name. What depends on a paragraph's words alone is kept and reused, so an edit costs its own
 * paragraph; what needs the whole draft (quotes over several paragraphs, who "Ryder" is) runs over those results each time.
 */
import { SCHEMA, type Analysis, type Paragraph, type Person, type Quote, type Sentence } from './analysis';
import type { CheckLevels } from './checks/check';
import { createChecks } from './checks/checks';
import { allFigures, findClaims, findFigures, placeFigures, type FigureScan } from './claims/claims';
import { type NameReading, readNames, settleNames } from './entities/tagging';
import { linkMentions } from './entities/linking';
import { describeListed } from './names/listed';
import type { HouseNames } from './names/houseNames';
import { type PlaceScan, resolveReferences, scanPlaces, withPronouns } from './quotes/resolution';
import { findQuotes, scanMarks, type MarkScan } from './quotes/quotes';
import { shiftSpan, touches, type Span } from './span';
import { splitParagraphs, type DraftFormat } from './text/paragraphs';
import { parseParagraph, type Draft, type DraftParagraph, type ParsedParagraph } from './text/parsed';

export type { DraftFormat };

export interface AnalyzeOptions {
  readonly format: DraftFormat;
  /** What the reviewer is looking at: its paragraphs come first. Absolute, UTF-16 code units. */
  readonly first?: Span;
  /** The newsroom's own names: they win, and what comes close to one is a finding. The same object for the same list. */
  readonly names?: HouseNames;
  /** How bad the findings of each check are; left out: as the checks say themselves. */
  readonly checks?: CheckLevels;
  /** Code units after which the rest of the draft is left alone, to the end of that paragraph. Default 2,000,000. */
  readonly cap?: number;
}

/** One pass over one version of a draft, in steps small enough to be interrupted between any two. */
export interface AnalysisRun {
  /** Reads one more paragraph; false when none is left. */
  advance(): boolean;
  /** The analysis of what has been read so far; `complete` once `advance` has returned false. */
  result(): Analysis;
}

/** Keeps the results of one draft's paragraphs from run to run. */
export interface Analyzer {
  begin(text: string, options: AnalyzeOptions): AnalysisRun;
}

/** What is known of a paragraph from its own words. */
interface ParagraphScan {
  readonly parsed: ParsedParagraph;
  readonly marks: MarkScan;
  readonly names: NameReading;
  readonly figures: FigureScan;
  readonly places: PlaceScan;
}

const DEFAULT_CAP = 2_000_000;

export function createAnalyzer(): Analyzer {
  // Results of the previous run: a paragraph that is still there is not read again, one that is gone is let go.
  let kept = new Map<string, ParagraphScan>();
  const runChecks = createChecks();
  return {
    begin(text, options) {
      const { paragraphs, cappedAt } = withinCap(text, options);
      const next = new Map<string, ParagraphScan>();
      const scans: (ParagraphScan | undefined)[] = paragraphs.map((paragraph) => {
        const key = scanKey(text, paragraph);
        const scan = kept.get(key);
        if (scan) next.set(key, scan);
        return scan;
      });
      const waiting = paragraphs.map((_, index) => index).filter((index) => !scans[index]);
      const order = visibleFirst(waiting, paragraphs, options.first);
      let done = 0;
      return {
        advance() {
          const index = order[done];
          if (index === undefined) {
            kept = next;
            return false;
          }
          done++;
          const paragraph = paragraphs[index]!;
          const key = scanKey(text, paragraph);
          const scan = next.get(key) ?? scanParagraph(text, paragraph);
          next.set(key, scan);
          kept.set(key, scan); // an interrupted run leaves its work to the next one
          scans[index] = scan;
          return true;
        },
        result() {
          return combine(text, paragraphs, scans, order.length === done, cappedAt, options, runChecks);
        },
      };
    },
  };
}

/** The whole analysis at once, for callers that have nothing else to do meanwhile. */
export function analyze(text: string, options: AnalyzeOptions): Analysis {
  const run = createAnalyzer().begin(text, options);
  while (run.advance());
  return run.result();
}

function withinCap(text: string, options: AnalyzeOptions): { paragraphs: Paragraph[]; cappedAt?: number } {
  const cap = options.cap ?? DEFAULT_CAP;
  if (text.length <= cap) return { paragraphs: splitParagraphs(text, options.format) };
  const paragraphs = splitParagraphs(text.slice(0, cap), options.format);
  // The last one is probably cut; unless it is the only one, leave it out whole.
  if (paragraphs.length > 1) paragraphs.pop();
  return { paragraphs, cappedAt: paragraphs.at(-1)?.end ?? cap };
}

function scanKey(text: string, { start, end, kind, dateline }: Paragraph): string {
  return `${kind} ${dateline ? dateline.end - start : 0} ${text.slice(start, end)}`;
}

function visibleFirst(waiting: number[], paragraphs: readonly Paragraph[], first: Span | undefined): number[] {
  if (!first) return waiting;
  const seen = (index: number) => touches(first, paragraphs[index]!.start) || touches(first, paragraphs[index]!.end);
  return [...waiting.filter(seen), ...waiting.filter((index) => !seen(index))];
}

function scanParagraph(text: string, { start, end, kind, dateline }: Paragraph): ParagraphScan {
  const parsed = parseParagraph(text.slice(start, end), kind, dateline && shiftSpan(dateline, -start));
  return {
    parsed,
    marks: scanMarks(parsed),
    names: readNames(parsed),
    figures: findFigures(parsed),
    places: scanPlaces(parsed),
  };
}

function combine(
  text: string,
  paragraphs: readonly Paragraph[],
  scans: readonly (ParagraphScan | undefined)[],
  complete: boolean,
  cappedAt: number | undefined,
  { names, checks }: AnalyzeOptions,
  runChecks: ReturnType<typeof createChecks>,
): Analysis {
  const read: ParagraphScan[] = [];
  const draft: Draft = { text, paragraphs: [] };
  scans.forEach((scan, index) => {
    if (!scan) return;
    read.push(scan);
    (draft.paragraphs as DraftParagraph[]).push({ ...paragraphs[index]!, parsed: scan.parsed });
  });

  const linked = linkMentions(draft, settleNames(read.map((scan) => scan.names)), names);
  const resolution = resolveReferences(
    draft,
    linked,
    read.map((scan) => scan.places),
  );
  const quotes = findQuotes(
    draft,
    read.map((scan) => scan.marks),
    linked,
    resolution,
  );
  const figureScans = read.map((scan) => scan.figures);
  const figures = placeFigures(draft, figureScans, linked, quotes);
  const claims = findClaims(draft, figureScans, figures, linked, quotes);
  const sentences = draft.paragraphs.flatMap(({ start, parsed }, i) =>
    parsed.sentences.map((span, j): Sentence => {
      const mood = figureScans[i]!.clauses[j]?.mood;
      return { ...shiftSpan(span, start), ...(mood && { mood }) };
    }),
  );
  const people = countQuotes(withPronouns(linked.people, resolution.references), quotes);
  const known = { draft, paragraphs, sentences, quotes, people, claims, linked, references: resolution.references };
  const found = { ...known, mentions: linked.mentions, figures: allFigures(figures), ...(names && { names }) };
  return {
    schema: SCHEMA,
    complete,
    paragraphs,
    sentences,
    quotes,
    entities: linked.mentions,
    references: resolution.references,
    people,
    ...(names && { listed: describeListed(linked.mentions, names) }),
    claims,
    // What is missing from a part of a draft may stand in the rest of it.
    findings: complete ? runChecks(found, checks) : [],
    ...(cappedAt === undefined ? {} : { cappedAt }),
  };
}

function countQuotes(people: readonly Person[], quotes: readonly Quote[]): Person[] {
  const counts = new Map<string, number>();
  for (const { kind, speaker } of quotes) {
    if (speaker?.entity && (kind === 'direct' || kind === 'mixed')) {
      counts.set(speaker.entity, (counts.get(speaker.entity) ?? 0) + 1);
    }
  }
  return people.map((person) => ({ ...person, quotes: counts.get(person.entity) ?? 0 }));
}
