/**
 * Who is who in a draft as it is shown: whom the words at a place stand for, where they are introduced, where else they are
 * meant, what they say. Everything that names a speaker asks here, so that cards, rows and lists agree.
 */
import { l10n } from 'vscode';
import type { Analysis, Mention, ParagraphKind, Person, Speaker, Words } from '../core/analysis';
import type { ReviewedClaim } from '../core/review/review';
import { type Dossier, dossiersOf } from '../core/entities/dossiers';
import { entityNames } from '../core/entityNames';
import { bySpan, contains, firstAtOrAfter, overlaps, touches, type Span } from '../core/span';
import type { DraftView } from './desk';
import { setting } from './settings';

/** Words of the draft that stand for somebody. */
export interface Who extends Words {
  readonly entity: string;
  /** 0..1: how sure it is that they do; 1 for a name. */
  readonly confidence: number;
}

/** Somebody that words are attributed to, with those words. */
export interface SpeakerQuotes {
  readonly name: string;
  /** Null when the draft names nobody ("a source"). */
  readonly entity: string | null;
  /** Quotes and reported speech, in reading order; never empty. */
  readonly claims: readonly ReviewedClaim[];
}

type Read = Pick<DraftView, 'analysis' | 'text'>;

/** The name, pronoun or description under an offset, with whom it stands for; undefined where nobody is known. */
export function whoAt({ analysis }: Read, offset: number): Who | undefined {
  const name = firstTouching(analysis.entities, offset);
  if (name) return { ...name, confidence: 1 };
  return firstTouching(analysis.references, offset) ?? speakerWordsAt(analysis, offset);
}

/** Of words in reading order, none over another: of two that meet there, the first. */
function firstTouching<T extends Span>(words: readonly T[], offset: number): T | undefined {
  const next = firstAtOrAfter(words, offset);
  return [words[next - 1], words[next]].find((one) => one && touches(one, offset));
}

/** The fullest name the draft has for an entity. */
export function nameOf({ analysis }: Pick<Read, 'analysis'>, entity: string): string | undefined {
  let names = NAMES.get(analysis);
  if (!names) NAMES.set(analysis, (names = entityNames(analysis)));
  return names.get(entity);
}

/** Entity → name: a dossier has the same, and all that takes longer. */
const NAMES = new WeakMap<Analysis, ReadonlyMap<string, string>>();

/** All that the draft says of everybody and everything it names, in the order of first mention. */
export function dossiersIn(view: Read): readonly Dossier[] {
  return [...readDossiers(view).values()];
}

export function dossierOf(view: Read, entity: string): Dossier | undefined {
  return readDossiers(view).get(entity);
}

export function personOf({ analysis }: Read, entity: string): Person | undefined {
  return analysis.people.find((person) => person.entity === entity);
}

/** The fullest name of a speaker, else the words that are used for them. */
export function speakerName(view: Read, { entity, text }: Speaker): string {
  return (entity === null ? undefined : nameOf(view, entity)) ?? text;
}

/** A guess that is told as one: below the level that the settings say. */
export function isProbable({ confidence }: { readonly confidence: number }): boolean {
  return confidence < setting('speakers.probablyBelow');
}

/** "Pat Ryder", or "probably Pat Ryder" when the attribution is a guess; undefined when nobody is named. */
export function speakerLabel(view: Read, speaker: Speaker | null | undefined): string | undefined {
  if (!speaker) return undefined;
  const name = speakerName(view, speaker);
  return isProbable(speaker) ? l10n.t('probably {0}', name) : name;
}

/**
 * Where a reader learns who this is: the first full mention in the running text, then the place of a title that is not told in
 * the same paragraph. Empty for an entity that is not there.
 */
export function introductionsOf({ analysis }: Read, entity: string): Span[] {
  const mentions = analysis.entities.filter((mention) => mention.entity === entity);
  const kindOf = (span: Span): ParagraphKind | undefined => paragraphAt(analysis, span)?.kind;
  const told = mentions.filter((mention) => !DISPLAYED.has(kindOf(mention) ?? 'body'));
  const first = fullest(told) ?? fullest(mentions);
  if (!first) return [];
  const home = paragraphAt(analysis, first);
  const titles = analysis.claims.filter(({ kind, speaker }) => kind === 'title' && speaker?.entity === entity);
  const toldHere = titles.some((title) => home && contains(home, title));
  return [first, ...(toldHere ? [] : titles.slice(0, 1))].map(({ start, end }) => ({ start, end }));
}

/** Every place that stands for an entity: names, pronouns, descriptions; in reading order, none over another. */
export function placesOf(view: Read, entity: string): Who[] {
  const dossier = dossierOf(view, entity);
  if (!dossier) return [];
  return [...dossier.mentions.map((mention) => ({ ...mention, confidence: 1 })), ...dossier.references].sort(bySpan);
}

/** What an entity is quoted with, word for word or not, in reading order. */
export function quotesOf({ review }: Pick<DraftView, 'review'>, entity: string): ReviewedClaim[] {
  return inOrder(review.claims.filter((reviewed) => isSpeech(reviewed) && reviewed.claim.speaker?.entity === entity));
}

/** What is said by somebody of this name, which may be the words for a source that has none. */
export function isSaidBy(view: Read, name: string): (reviewed: ReviewedClaim) => boolean {
  const wanted = name.toLowerCase();
  return (reviewed) => {
    const { speaker } = reviewed.claim;
    return isSpeech(reviewed) && speaker !== undefined && speakerName(view, speaker).toLowerCase() === wanted;
  };
}

/** Everybody who says something: those the draft names first, each in the order of their first words. */
export function speakersOf(view: Read & Pick<DraftView, 'review'>): SpeakerQuotes[] {
  const speakers = new Map<string, { name: string; entity: string | null; claims: ReviewedClaim[] }>();
  for (const reviewed of inOrder(view.review.claims.filter(isSpeech))) {
    const { speaker } = reviewed.claim;
    if (!speaker) continue;
    const name = speakerName(view, speaker);
    const key = name.toLowerCase();
    const known = speakers.get(key);
    if (known) known.claims.push(reviewed);
    else speakers.set(key, { name, entity: speaker.entity, claims: [reviewed] });
  }
  const all = [...speakers.values()];
  return [...all.filter(({ entity }) => entity !== null), ...all.filter(({ entity }) => entity === null)];
}

/** A quote or reported speech: what somebody says, as against what the draft says itself. */
export function isSpeech({ claim }: ReviewedClaim): boolean {
  return claim.kind === 'quote' || claim.kind === 'reported-speech';
}

/** A question of an interview, as against what somebody is quoted with in one. */
export function isQuestion(
  { analysis, text }: Pick<DraftView, 'analysis' | 'text'>,
  { claim }: ReviewedClaim,
): boolean {
  return paragraphAt(analysis, claim)?.kind === 'question' && !/["“”„‟'‘’‚‛«»‹›]/.test(text.charAt(claim.start));
}

/** Paragraphs that show a story rather than tell it: nobody is introduced there. */
const DISPLAYED: ReadonlySet<ParagraphKind> = new Set<ParagraphKind>([
  'headline',
  'heading',
  'byline',
  'caption',
  'front-matter',
  'notice',
]);

function fullest(mentions: readonly Mention[]): Mention | undefined {
  return mentions.reduce<Mention | undefined>(
    (best, mention) => (!best || mention.text.length > best.text.length ? mention : best),
    undefined,
  );
}

function paragraphAt({ paragraphs }: Analysis, { start }: Span): Analysis['paragraphs'][number] | undefined {
  return paragraphs[firstAtOrAfter(paragraphs, start + 1) - 1];
}

/** The words for a speaker who is not named there: "she", "the mayor". */
function speakerWordsAt(analysis: Analysis, offset: number): Who | undefined {
  const there = analysis.quotes.find(({ speaker }) => speaker && speaker.entity !== null && touches(speaker, offset));
  const words = there?.speaker;
  if (!words || words.entity === null) return undefined;
  const named = analysis.entities.some((mention) => overlaps(mention, words));
  return named ? undefined : { ...words, entity: words.entity };
}

function inOrder(claims: readonly ReviewedClaim[]): ReviewedClaim[] {
  return [...claims].sort((a, b) => bySpan(a.claim, b.claim));
}

/** Entity → dossier. Asked for each row of a list, so it is made once for an analysis, which never changes. */
function readDossiers({ analysis, text }: Read): ReadonlyMap<string, Dossier> {
  let dossiers = DOSSIERS.get(analysis);
  if (!dossiers) {
    dossiers = new Map(dossiersOf(text, analysis).map((dossier) => [dossier.entity, dossier]));
    DOSSIERS.set(analysis, dossiers);
  }
  return dossiers;
}

const DOSSIERS = new WeakMap<Analysis, ReadonlyMap<string, Dossier>>();
