/**
 * The quotes of one paragraph, as far as the paragraph alone can tell: its stretches paired, what its sentences report with the
 * candidates for who says it, and the marks that quote nobody. What needs other paragraphs (quotations that run on, speakers of
 * an exchange) is left open.
 */
import type { Span } from '../span';
import type { ParsedParagraph } from '../text/parsed';
import { isProse } from '../text/prose';
import { isPersonLike } from './rules/attribution';
import { type Facts, readFacts } from './rules/facts';
import type { Lead } from './floor';
import { type Stretch, pairMarks } from './marks/marks';
import { attributionModel } from './learned/model';
import { mainSubject, meets } from './rules/nounPhrases';
import { type Roles, tagRoles } from './learned/roles';
import { type Rank, type Turn, readTurns, toSpan } from './turns';
import { type Place, type Prepared, prepare } from './learned/unitFeatures';
import { toSentences } from './rules/units';

/** All offsets are relative to the paragraph. */
export interface MarkScan {
  readonly turns: readonly Turn[];
  readonly marked: readonly Marked[];
  /** The outermost opening mark at the paragraph's very start, if there is one: it may take up the paragraph before. */
  readonly opensWith: Stretch | null;
  /** For each sentence, whom it brings up. */
  readonly leads: readonly (readonly Lead[])[];
  /** The paragraph is nothing but "— Jane Roe, mayor of Orlen": who signs the words before it. */
  readonly signature: Lead | null;
}

/** Marks that quote nobody. */
export interface Marked extends Span {
  readonly kind: 'scare' | 'title';
  readonly closed: boolean;
}

/** The mention words are given to. Absolute offsets once it leaves this folder. */
export interface Said {
  readonly speaker: Span;
  readonly cue: Span | null;
  /** 0..1: how sure it is that this mention, not another, is meant. */
  readonly confidence: number;
}

export function scanMarks(paragraph: ParsedParagraph): MarkScan {
  const { tagger, rank } = attributionModel();
  return scanWith(paragraph, (prepared) => tagRoles(prepared, tagger), rank);
}

/** The same with another tagger and ranking, as the training of both needs it. */
export function scanWith(paragraph: ParsedParagraph, tag: (prepared: Prepared) => Roles, rank: Rank): MarkScan {
  if (!isProse(paragraph.kind)) return { turns: [], marked: [], opensWith: null, leads: [], signature: null };
  const stretches = pairMarks(paragraph.text);
  const turns: Turn[] = [];
  const marked: Marked[] = [];
  const leads: (readonly Lead[])[] = [];
  prepareSentences(paragraph, stretches).forEach((prepared, index) => {
    const { facts } = prepared;
    const found = paragraph.kind === 'notice' ? [] : readTurns(prepared, tag(prepared), index, rank);
    for (const turn of found) turns.push(turn);
    for (const { stretch, marking } of facts.quotations) {
      if (found.some(({ parts }) => parts.some(({ start }) => start === stretch.start))) continue;
      const kind = marking === 'title' || paragraph.kind === 'notice' ? 'title' : 'scare';
      marked.push({ kind, start: stretch.start, end: stretch.end, closed: stretch.closed });
    }
    leads.push(leadsOf(facts));
  });
  return {
    turns,
    marked,
    opensWith: stretches[0]?.start === (paragraph.sentences[0]?.start ?? 0) ? stretches[0] : null,
    leads,
    signature: signatureOf(paragraph),
  };
}

function signatureOf({ text }: ParsedParagraph): Lead | null {
  const found = SIGNATURE.exec(text);
  if (!found) return null;
  const start = found[0].length - found[2]!.length;
  const dash = { start: 0, end: found[1]!.length };
  return { speaker: { start, end: start + found[2]!.length }, cue: dash, colon: false };
}

const SIGNATURE =
  /^([-–—―~]{1,3})\s*(\p{Lu}[\p{L}\p{M}.'’-]{0,30}(?: [\p{L}][\p{L}\p{M}.'’-]{0,30}){1,5})(?=$|,[^.!?]{0,100}\.?$)/u;

/** The sentences of a paragraph as tagger and ranking see them. */
export function prepareSentences(paragraph: ParsedParagraph, stretches: readonly Stretch[]): Prepared[] {
  let before: Facts | undefined;
  return toSentences(paragraph, stretches)
    .filter((sentence) => sentence.length > 0)
    .map((sentence) => {
      const facts = readFacts(paragraph, sentence, stretches);
      const place: Place = {
        headline: paragraph.kind === 'headline',
        first: before === undefined,
        afterCue: before !== undefined && before.cues.length > 0,
        afterQuote: before?.sentence.at(-1)?.kind === 'quote',
      };
      before = facts;
      return prepare(facts, place);
    });
}

/** Whom a sentence brings up: the subject of its last cue, and the one it is about. */
function leadsOf({ sentence, cues }: Facts): Lead[] {
  const leads: Lead[] = [];
  const colon = sentence.at(-1)?.text === ':';
  const cue = cues.findLast(({ subject }) => subject !== null);
  if (cue) leads.push({ speaker: toSpan(sentence, cue.subject!), cue: toSpan(sentence, cue.words), colon });
  const subject = mainSubject(sentence, 0, sentence.length - (colon ? 1 : 0));
  const told = subject && !(cue && meets(cue.subject!, subject));
  if (told && isPersonLike(sentence, subject) && !NOBODY.has(sentence[subject.from]!.low))
    leads.push({ speaker: toSpan(sentence, subject), cue: null, colon });
  return leads;
}

/** Words that can be subjects of a sentence without anybody being spoken of. */
const NOBODY = new Set(
  'it who which that what one some many most both few others other another there this these those'.split(' '),
);
