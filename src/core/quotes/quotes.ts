/**
 * The quotes of a draft. Each paragraph has been read by itself (`scanMarks`); here every turn is given to one of its candidates or to who
 * has the floor, split quotations are united, and every speaker is tied to the entity behind the mention.
 */
import type { Quote } from '../analysis';
import { lasting } from '../entities/lasting';
import type { Linked } from '../entities/linked';
import { mapping } from '../perVersion';
import { isSameData } from '../sameData';
import { type Span, bySpan, firstAtOrAfter, shiftSpan } from '../span';
import type { Draft } from '../text/parsed';
import { isSameList, perObject } from '../text/perParagraph';
import { createTranscript, type SpokenTurn } from './layout/transcript';
import { type PlacedMark, shiftMention } from './placing';
import { findWriter, type Resolution, resolveReferences, resolveSpeaker } from './resolution';
import type { MarkScan, Said } from './scan';
import { createFloor, type Moved, type Spoken } from './takeAgain';
import { createUtterances, type Resolve, toWords } from './utterances';

export { type MarkScan, scanMarks } from './scan';

type FindQuotes = (
  draft: Draft,
  scans: readonly MarkScan[],
  linked: Linked,
  resolution?: Resolution,
) => readonly Quote[];

/** `scans` are those of the draft's paragraphs, in the same order. */
export const findQuotes: FindQuotes = (...of) => createQuotes()(...of);

/** Finds the quotes of one version of a draft after another; keeps its turns, and what was told of them. */
export function createQuotes(): FindQuotes {
  const transcriptTurns = createTranscript();
  const floor = createFloor();
  const utterances = createUtterances();
  const quoteMarks = mapping(quoteMark);
  let [transcribed, quotes]: [readonly Quote[], readonly Quote[]] = [[], []];
  return (draft, scans, linked, resolution = resolveReferences(draft, linked)) => {
    const spoken = transcriptTurns(draft);
    const writer = findWriter(draft, linked);
    const resolve = resolveSpeaker(draft, linked, resolution, writer);
    const { taken, marked } = floor(draft, scans, spoken.length > 0 ? spokenIn(draft, spoken) : undefined);
    transcribed = lasting(
      spoken.map((turn) => fromTranscript(draft, scans, turn, resolve)),
      transcribed,
      isSameData,
    );
    const now = [
      ...utterances(draft, taken, { resolution, writer, resolve }),
      ...transcribed,
      ...quoteMarks(marked),
    ].sort(bySpan);
    return isSameList(quotes, now) ? quotes : (quotes = now);
  };
}

/** The same object as long as it has not moved. */
const quoteMark = perObject(({ item, by }: Moved<PlacedMark>): Quote => {
  const { kind, start, end, closed } = shiftSpan(item, by);
  return { kind, start, end, speaker: null, cue: null, ...(!closed && { closed }) };
});

function spokenIn({ paragraphs }: Draft, spoken: readonly SpokenTurn[]): Spoken {
  const labelled = new Set(spoken.map(({ paragraph }) => paragraph));
  const each: (string | undefined)[] = [];
  for (const { start, end, label } of spansOf(spoken)) {
    const paragraph = Math.max(0, firstAtOrAfter(paragraphs, start + 1) - 1);
    const by = paragraphs[paragraph]!.start;
    each[paragraph] = `${each[paragraph] ?? ''}${labelled.has(paragraph)} ${label - by} ${start - by} ${end - by},`;
  }
  return { labelled, isSpoken: withinSpoken(spansOf(spoken)), each };
}

/** The parts of turns, each with where its label begins or it does. */
function spansOf(spoken: readonly SpokenTurn[]): readonly (Span & { readonly label: number })[] {
  return spoken.flatMap(({ parts, said }) =>
    parts.map((part, i) => ({ ...part, label: i === 0 && said ? said.speaker.start : part.start })),
  );
}

/** Tells what a transcript's turns have in them already: what is reported inside of one, and marks that its label stands in. */
function withinSpoken(spans: ReturnType<typeof spansOf>): Spoken['isSpoken'] {
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
    speaker: said && { ...toWords(draft, said.speaker), ...resolve(said) },
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
