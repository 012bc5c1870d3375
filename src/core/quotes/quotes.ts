/**
 * The quotes of a draft. Each paragraph has been read by itself (`scanMarks`); here every turn is given to one of its candidates or to who
 * has the floor, split quotations are united, and every speaker is tied to the entity behind the mention.
 */
import type { Quote } from '../analysis';
import type { Linked } from '../entities/linked';
import { mapping } from '../perVersion';
import { type Span, bySpan, firstAtOrAfter, shiftSpan } from '../span';
import type { Draft } from '../text/parsed';
import { isSameList, perObject } from '../text/perParagraph';
import { takeTurns } from './floor';
import { createTranscript, type SpokenTurn } from './layout/transcript';
import { attributionModel } from './learned/model';
import { type PlacedMark, placeTurns, shiftMention } from './placing';
import { findWriter, type Resolution, resolveReferences, resolveSpeaker } from './resolution';
import type { MarkScan, Said } from './scan';
import { createFloor, type Floor, here, type Moved } from './takeAgain';
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
  let quotes: readonly Quote[] = [];
  return (draft, scans, linked, resolution = resolveReferences(draft, linked)) => {
    const spoken = transcriptTurns(draft);
    const writer = findWriter(draft, linked);
    const resolve = resolveSpeaker(draft, linked, resolution, writer);
    const { taken, marked } = spoken.length > 0 ? betweenSpoken(draft, scans, spoken) : floor(draft, scans);
    const now = [
      ...utterances(draft, taken, { resolution, writer, resolve }),
      ...spoken.map((turn) => fromTranscript(draft, scans, turn, resolve)),
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
