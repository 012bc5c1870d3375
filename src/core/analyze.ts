/**
 * The stages in order, by name. What depends on a paragraph's words alone is kept and reused, so an edit costs its own
 * paragraph; what needs the whole draft (quotes over several paragraphs, who "Ryder" is) runs over those results each time.
 */
import {
  SCHEMA,
  type Analysis,
  type Finding,
  type Glance,
  type Paragraph,
  type Quote,
  type Sentence,
} from './analysis';
import type { CheckLevels } from './checks/check';
import { createChecks } from './checks/checks';
import { createAllFigures, createClaims, createStanding, findFigures, type FigureScan } from './claims/claims';
import { DocumentEvidence, type NameReading, readNames, settleNames } from './entities/tagging';
import { createLinker } from './entities/linker';
import { describeListed } from './names/listed';
import type { HouseNames } from './names/houseNames';
import { createResolver, type PlaceScan, scanPlaces, withUses } from './quotes/resolution';
import { createQuotes, scanMarks, type MarkScan } from './quotes/quotes';
import { between, joining, type Lists, mapping, unchanged } from './perVersion';
import { changeBetween } from './reading/edits';
import type { Places } from './reading/places';
import { withMiddle } from './sameEnds';
import { firstAtOrAfter, shiftSpan, touches, type Span } from './span';
import { finish, type Steps } from './steps';
import { asTold, tellingOf } from './told';
import { perObject } from './text/perParagraph';
import { splitParagraphs, type DraftFormat } from './text/paragraphs';
import { splitAgain, type SplitAgain, type SplitDraft } from './text/splitAgain';
import { type Layout, setWide, type WideDraft } from './text/wide';
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
  /** The same in steps, and not yet as it is told (told.ts) where the draft was set wide. One may be given up on between any two, for a later version of the draft. */
  combining(): Steps<Analysis>;
  /** Where that stands in the draft; left out where it is the draft. */
  readonly wide?: Places;
  /** Once `advance` has returned false; undefined where all is new, or nothing. */
  glance(): Glance | undefined;
}

/** Keeps the results of one draft's paragraphs from run to run. */
export interface Analyzer {
  begin(text: string, options: AnalyzeOptions): AnalysisRun;
}

/** What is known of a paragraph from its own words. */
interface ParagraphScan {
  /** What it was read of. */
  readonly key: string;
  readonly parsed: ParsedParagraph;
  readonly marks: MarkScan;
  readonly names: NameReading;
  readonly figures: FigureScan;
  readonly places: PlaceScan;
}

/** What the stages that need the whole draft keep of it from run to run. */
type Memory = ReturnType<typeof createMemory>;

function createMemory() {
  return {
    evidence: new DocumentEvidence(),
    read: createReading(),
    link: createLinker(),
    resolve: createResolver(),
    findQuotes: createQuotes(),
    standingFigures: createStanding(),
    findClaims: createClaims(),
    placeSentences: joining(placeSentences),
    allFigures: createAllFigures(),
    runChecks: createChecks(),
  };
}

const DEFAULT_CAP = 2_000_000;

/** Drafts of more code units than `short` are set wide (text/wide.ts): their edits cost less, and their first reading a little more. */
export function createAnalyzer(short = Infinity): Analyzer {
  const memory = createMemory();
  const known = new KnownScans();
  let last: ReadDraft | undefined;
  /** What the last whole analysis was of. */
  let told: string | undefined;
  return {
    begin(text, options) {
      const { split, cappedAt } = splitWithinCap(text, options, last?.isWhole ? last : undefined);
      const { paragraphs, head, tail } = split;
      const middle = paragraphs.slice(head, paragraphs.length - tail);
      // Nothing is read that stands in the draft already; what was interrupted is read now.
      const scans = withMiddle(
        last?.scans ?? [],
        { head, tail },
        middle.map((paragraph) => known.take(scanKey(text, paragraph))),
      );
      if (last) for (const scan of last.scans.slice(head, last.scans.length - tail)) known.release(scan);
      const isWhole = cappedAt === undefined;
      const layout = isWhole && text.length > short ? setWide(text, split, last?.layout) : undefined;
      last = { text, format: options.format, paragraphs, scans, isWhole, ...(layout && { layout }) };
      const laid: WideDraft = layout ?? { text, paragraphs };
      const waiting: number[] = [];
      for (let index = 0; index < scans.length; index++) if (!scans[index]) waiting.push(index);
      const order = visibleFirst(waiting, paragraphs, options.first);
      let done = 0;
      function* combining(): Steps<Analysis> {
        const complete = order.length === done;
        const analysis = yield* combine(laid, scans, complete, cappedAt, options, memory);
        if (complete) told = text;
        return analysis;
      }
      return {
        advance() {
          const index = order[done];
          if (index === undefined) return false;
          done++;
          const paragraph = paragraphs[index]!;
          const key = scanKey(text, paragraph);
          scans[index] = known.take(key) ?? known.add(scanParagraph(key, paragraph));
          return true;
        },
        result: () => {
          const analysis = finish(combining());
          return asTold(analysis, tellingOf(laid.places, analysis.entities));
        },
        combining,
        ...(laid.places && { wide: laid.places }),
        glance: () => glanceAt(told, text, paragraphs, scans, options),
      };
    },
  };
}

/** A version of the draft as far as it has been read. */
interface ReadDraft extends SplitDraft {
  readonly scans: readonly (ParagraphScan | undefined)[];
  /** Not capped. */
  readonly isWhole: boolean;
  readonly layout?: Layout;
}

/** The scans of the paragraphs that the draft has now, by their words: one that stands twice is read once, one that is gone is let go. */
class KnownScans {
  /** `count`: paragraphs that have it. */
  private readonly uses = new Map<string, { readonly scan: ParagraphScan; count: number }>();

  take(key: string): ParagraphScan | undefined {
    const use = this.uses.get(key);
    if (use) use.count++;
    return use?.scan;
  }

  add(scan: ParagraphScan): ParagraphScan {
    this.uses.set(scan.key, { scan, count: 1 });
    return scan;
  }

  release(scan: ParagraphScan | undefined): void {
    const use = scan && this.uses.get(scan.key);
    if (use && --use.count === 0) this.uses.delete(scan.key);
  }
}

/** The whole analysis at once, for callers that have nothing else to do meanwhile. */
export function analyze(text: string, options: AnalyzeOptions): Analysis {
  const run = createAnalyzer().begin(text, options);
  while (run.advance());
  return run.result();
}

function splitWithinCap(
  text: string,
  options: AnalyzeOptions,
  last: SplitDraft | undefined,
): { split: SplitAgain; cappedAt?: number } {
  const cap = options.cap ?? DEFAULT_CAP;
  if (text.length <= cap) return { split: splitAgain(text, options.format, last) };
  const paragraphs = splitParagraphs(text.slice(0, cap), options.format);
  // The last one is probably cut; unless it is the only one, leave it out whole.
  if (paragraphs.length > 1) paragraphs.pop();
  return { split: { paragraphs, head: 0, tail: 0 }, cappedAt: paragraphs.at(-1)?.end ?? cap };
}

function scanKey(text: string, { start, end, kind, dateline }: Paragraph): string {
  return `${kind} ${dateline ? dateline.end - start : 0} ${text.slice(start, end)}`;
}

function visibleFirst(waiting: number[], paragraphs: readonly Paragraph[], first: Span | undefined): number[] {
  if (!first) return waiting;
  const seen = (index: number) => touches(first, paragraphs[index]!.start) || touches(first, paragraphs[index]!.end);
  return [...waiting.filter(seen), ...waiting.filter((index) => !seen(index))];
}

/** The words are taken from the key: a slice of the draft would keep all of that version in memory as long as the paragraph stands. */
function scanParagraph(key: string, { start, end, kind, dateline }: Paragraph): ParagraphScan {
  const parsed = parseParagraph(key.slice(start - end), kind, dateline && shiftSpan(dateline, -start));
  return {
    key,
    parsed,
    marks: scanMarks(parsed),
    names: readNames(parsed),
    figures: findFigures(parsed),
    places: scanPlaces(parsed),
  };
}

function glanceAt(
  told: string | undefined,
  text: string,
  paragraphs: readonly Paragraph[],
  scans: readonly (ParagraphScan | undefined)[],
  options: AnalyzeOptions,
): Glance | undefined {
  const change = told === undefined ? undefined : changeBetween(told, text);
  if (!change) return undefined;
  const changed = { start: change.start, end: change.start + change.textLength };
  const from = Math.max(0, firstAtOrAfter(paragraphs, changed.start + 1) - 1 - AROUND);
  const to = firstAtOrAfter(paragraphs, changed.end + 1) + AROUND;
  if (to - from > MOST_GLANCED) return undefined;
  const around = { text, paragraphs: paragraphs.slice(from, to) };
  const { claims, entities } = finish(
    combine(around, scans.slice(from, to), false, undefined, options, createMemory()),
  );
  const isChanged = ({ start, end }: Span): boolean => start <= changed.end && end >= changed.start;
  return { changed, claims: claims.filter(isChanged), entities: entities.filter(isChanged) };
}

/** Paragraphs on either side of those that changed. */
const AROUND = 3;
/** Paragraphs: where more have changed, a glance would take as long as an analysis. */
const MOST_GLANCED = 24;

function* combine(
  { text, paragraphs, places }: WideDraft,
  scans: readonly (ParagraphScan | undefined)[],
  complete: boolean,
  cappedAt: number | undefined,
  { names, checks }: AnalyzeOptions,
  memory: Memory,
): Steps<Analysis> {
  const read = memory.read(paragraphs, scans);
  const draft: Draft = { text, paragraphs: read.paragraphs, ...(places && { places }) };

  const settled = settleNames(read.names, memory.evidence);
  yield;
  const linked = memory.link(draft, settled, names);
  yield;
  const resolution = memory.resolve(draft, linked, read.places);
  const { references } = resolution;
  yield;
  const quotes = memory.findQuotes(draft, read.marks, linked, resolution);
  yield;
  const standing = memory.standingFigures(draft, read.figures, linked, quotes);
  const claims = memory.findClaims(draft, read.figures, standing, linked, quotes);
  yield;
  const sentences = memory.placeSentences(draft.paragraphs);
  const people = withUses(linked.people, references, countQuotes(quotes));
  const check = (): Steps<Finding[]> => {
    const figures = memory.allFigures(draft, standing);
    const known = { draft, paragraphs, sentences, quotes, people, claims, linked, references, figures };
    return memory.runChecks({ ...known, mentions: linked.mentions, ...(names && { names }) }, checks);
  };
  // What is missing from a part of a draft may stand in the rest of it.
  const findings = complete ? yield* check() : [];
  return {
    schema: SCHEMA,
    complete,
    paragraphs,
    sentences,
    quotes,
    entities: linked.mentions,
    references,
    people,
    ...(names && { listed: describeListed(linked.mentions, names) }),
    claims,
    findings,
    ...(cappedAt === undefined ? {} : { cappedAt }),
  };
}

/** What is known of the paragraphs that have been read. */
interface Reading {
  readonly paragraphs: readonly DraftParagraph[];
  readonly marks: readonly MarkScan[];
  readonly names: readonly NameReading[];
  readonly figures: readonly FigureScan[];
  readonly places: readonly PlaceScan[];
}

/** Reads on from one version of a draft to the next; `scans` are those of the paragraphs, undefined where one has not been read. */
function createReading() {
  const marks = mapping((scan: ParagraphScan) => scan.marks);
  const names = mapping((scan: ParagraphScan) => scan.names);
  const figures = mapping((scan: ParagraphScan) => scan.figures);
  const places = mapping((scan: ParagraphScan) => scan.places);
  let last: Lists = { paragraphs: [], each: [[]], within: [] };
  let parsed: readonly DraftParagraph[] = [];
  return (all: readonly Paragraph[], scans: readonly (ParagraphScan | undefined)[]): Reading => {
    const isWhole = !scans.includes(undefined);
    const read = (isWhole ? scans : scans.filter((scan) => scan !== undefined)) as readonly ParagraphScan[];
    const paragraphs = isWhole ? all : all.filter((_, i) => scans[i] !== undefined);
    const now = { paragraphs, each: [read], within: [] };
    const ends = unchanged(last, now);
    const middle = between(paragraphs, ends).map((paragraph, i) => withParsed(paragraph, read[ends.head + i]!.parsed));
    parsed = withMiddle(parsed, ends, middle);
    last = now;
    return {
      paragraphs: parsed,
      marks: marks(read),
      names: names(read),
      figures: figures(read),
      places: places(read),
    };
  };
}

/** The same objects as long as the paragraph is. */
const placeSentences = perObject(({ start, parsed }: DraftParagraph): readonly Sentence[] => {
  const { clauses } = findFigures(parsed);
  return parsed.sentences.map((span, i): Sentence => {
    const mood = clauses[i]?.mood;
    return { ...shiftSpan(span, start), ...(mood && { mood }) };
  });
});

const parsedOf = new WeakMap<Paragraph, DraftParagraph>();

/** The same object as long as the paragraph is. */
function withParsed(paragraph: Paragraph, parsed: ParsedParagraph): DraftParagraph {
  let known = parsedOf.get(paragraph);
  if (known?.parsed !== parsed) parsedOf.set(paragraph, (known = { ...paragraph, parsed }));
  return known;
}

/** How often each entity is quoted. */
const countQuotes = perObject((quotes: readonly Quote[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { kind, speaker } of quotes) {
    if (speaker?.entity && (kind === 'direct' || kind === 'mixed')) {
      counts.set(speaker.entity, (counts.get(speaker.entity) ?? 0) + 1);
    }
  }
  return counts;
});
