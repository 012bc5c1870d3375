/**
 * What the core finds in a draft: the shapes every stage fills and every view reads.
 * It is also the public JSON of `copydesk analyze` (docs in ARCHITECTURE.md): fields are added, never renamed, within a schema.
 */
import type { Span } from './span';

export const SCHEMA = 1;

export type ParagraphKind =
  | 'headline'
  | 'heading'
  | 'byline'
  | 'caption'
  | 'body'
  | 'question'
  | 'answer'
  | 'block-quote'
  | 'list-item'
  /** A line that is nothing but an address. */
  | 'url'
  /** "This article was originally published on …": about the story, not of it. */
  | 'notice'
  | 'front-matter'
  | 'code';

/** A block of the draft without the white space around it. `level` is 1..6 for Markdown headings. */
export interface Paragraph extends Span {
  readonly kind: ParagraphKind;
  readonly level?: number;
  /** "GENEVA, Sept. 9 (Reuters) —" at the head of a body paragraph, dash included. */
  readonly dateline?: Span;
}

/** What a sentence does when it does not state a fact: views, questions, what is to come, what one is told to do. */
export type Mood = 'opinion' | 'question' | 'prediction' | 'instruction';

export interface Sentence extends Span {
  /** Left out where the sentence states something, which can be checked. */
  readonly mood?: Mood;
}

export type QuoteKind = 'direct' | 'mixed' | 'indirect' | 'scare' | 'title';

/** Words of the draft, copied so that readers of the JSON need no text at hand: `text === draft.slice(start, end)`. */
export interface Words extends Span {
  readonly text: string;
}

/** The mention in the draft that the words are attributed to. */
export interface Speaker extends Words {
  /** The entity behind the mention; null when nobody is named for it ("a source"). */
  readonly entity: string | null;
  /** 0..1: how sure the attribution is, mention and entity together. */
  readonly confidence: number;
}

/** Someone's words, from mark to mark, marks included; for `indirect`, the reported content. */
export interface Quote extends Span {
  readonly kind: QuoteKind;
  readonly speaker: Speaker | null;
  readonly cue: Words | null;
  /** The quoted stretches, mark to mark, when there is more than one (split by its cue, or over several paragraphs). */
  readonly parts?: readonly Span[];
  /** The whole reported content a `mixed` quote stands in. */
  readonly reported?: Span;
  /** False when the closing mark is missing and the end is a recovery. */
  readonly closed?: boolean;
}

export type EntityType = 'person' | 'organization' | 'place' | 'nationality' | 'event' | 'work' | 'product' | 'other';

/** A name in the text. Mentions that share `entity` are the same person, organization or place. */
export interface Mention extends Words {
  readonly type: EntityType;
  readonly entity: string;
}

/** A pronoun or a description ("she", "the mayor") with the entity it most likely stands for: a guess, never certain. */
export interface Reference extends Words {
  readonly entity: string;
  /** 0..1: the share of such guesses that are right. */
  readonly confidence: number;
}

/** A stretch of the draft that tells somebody's age. */
export interface Age extends Words {
  readonly years: number;
}

/** Pronouns of one kind: "she", "her" and "herself" are one. */
export interface PronounUse {
  readonly pronoun: 'he' | 'she' | 'they';
  /** As in `references`, in reading order. */
  readonly uses: readonly Words[];
}

/** What the newsroom's own list of names says of an entity of the draft. */
export interface Listed {
  readonly entity: string;
  /** As it is listed. */
  readonly name: string;
  readonly title?: string;
  readonly note?: string;
  /** The list, as a reader would name it. */
  readonly file: string;
  /** 1-based. */
  readonly line?: number;
}

/** A person as the draft knows them. */
export interface Person {
  readonly entity: string;
  /** The fullest form the draft uses. */
  readonly name: string;
  /** Titles, ranks and roles as written, in reading order, each once. */
  readonly titles: readonly string[];
  /** Where they are written, every time. */
  readonly titled: readonly Words[];
  /** The ages the draft gives: "54" in "Ada Roe, 54,", "14-year-old". In reading order, each place once. */
  readonly ages: readonly Age[];
  /** The pronouns that most likely stand for them, those used most first. More than one kind is worth a look. */
  readonly pronouns: readonly PronounUse[];
  readonly mentions: number;
  readonly quotes: number;
}

export type ClaimKind =
  | 'quote'
  | 'reported-speech'
  /** A count or a measure: "2,500 personnel", "40 km". */
  | 'number'
  | 'money'
  | 'percentage'
  /** "a third of voters", "one in five", "3 of the 12 judges". */
  | 'share'
  /** "No. 3", "ranked third", "the fourth straight year". */
  | 'rank'
  /** "twice as many", "a 5-4 ruling", "two to one". */
  | 'ratio'
  /** "rose 50 percent from 50 to 75", "doubled", "fell by a third". */
  | 'change'
  | 'date'
  | 'age'
  | 'title'
  | 'name'
  | 'place'
  | 'superlative'
  /** "more than any other state", "larger than Ellery's". */
  | 'comparison'
  /** "because of the strike", "led to", "blamed on". */
  | 'cause'
  /** Who did what: "The council approved the budget." */
  | 'event'
  /** "Section 12 of the Harbor Act", "the commission's 2024 report". */
  | 'document'
  /** An address on the web, an e-mail address, a telephone number. */
  | 'contact';

/**
 * A number with its unit. Bounds are inclusive; null where there is none: "more than 50" has `low` 50 and `high` null, "20 to 25" has 20
 * and 25, "50" has 50 and 50.
 */
export interface Amount {
  readonly type: 'amount';
  readonly low: number | null;
  readonly high: number | null;
  /** The step of the last digit given: 100 for "2,500", 1e8 for "4.2 billion", 1 for "12". */
  readonly precision: number;
  /** "about", "nearly", "an estimated". */
  readonly approximate: boolean;
  /**
   * '' for a bare count; else what the number is in: a code of ISO 4217 ("USD"; '$' where the draft says only "$" or "dollars"),
   * a unit ("km", "mile", "°F", "kg", "year"; of "6 feet 2 inches" the smallest: 74 inches), 'percent', 'percentage-point', 'basis-point', 'share' (0..1), 'rank', 'times'.
   */
  readonly unit: string;
  /** What is counted, singular and in small letters: "person" in "about 2,500 people", "voter" in "60 percent of voters". */
  readonly of?: string;
  /** "hour" in "$15 an hour", "100,000 residents" in "250 homicides per 100,000 residents". */
  readonly per?: string;
  /** Of a share: 3 and 12 in "3 of the 12 judges". Of a ratio: 5 and 9 in "a 5-4 ruling", which is 1.25 times; "14-0" has no bounds. */
  readonly part?: number;
  readonly whole?: number;
}

/** A point or a stretch of time: as written, and the days it covers where that can be told. */
export interface Moment {
  readonly type: 'moment';
  readonly precision: 'century' | 'decade' | 'year' | 'season' | 'month' | 'week' | 'day' | 'time';
  /** What is written; what is not written is left out. `month` 1..12, `weekday` 0 (Sunday)..6, `time` "14:30". */
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly weekday?: number;
  readonly time?: string;
  /** Month and day of the end of a range, as written: 5 of "June 3 to 5". */
  readonly last?: { readonly month: number; readonly day: number };
  /** First and last day it covers, ISO 8601 ("2024-09-09"), both inclusive. */
  readonly from?: string;
  readonly to?: string;
  /** The day that the words were counted from ("last Tuesday"), or whose year they were given: the dateline's. */
  readonly relativeTo?: string;
  readonly approximate?: boolean;
}

/**
 * "rose 50 percent from 50 to 75": what is not said is left out. `by` in 'times' is what it was multiplied by, 2 in "doubled" and 0.5 in "halved"; in
 * 'share', the part of it that was added or taken away, as in percent. `also` is the same as `by` once more, in percent: 12 of "by $3, or 12 percent".
 */
export interface Change {
  readonly type: 'change';
  readonly direction: 'up' | 'down';
  readonly by?: Amount;
  readonly also?: Amount;
  readonly from?: Amount;
  readonly to?: Amount;
}

export type Value = Amount | Moment | Change;

/** One checkable statement. */
export interface Claim extends Span {
  /** Unique within the analysis, and the same after edits elsewhere in the draft. */
  readonly id: string;
  readonly kind: ClaimKind;
  /** 0..1, check-worthiness. It sorts; it never hides. */
  readonly score: number;
  /** Reasons in plain words, strongest first: "states a number". Never empty. */
  readonly why: readonly string[];
  /** The sentence it stands in; for a quote over several sentences, from the first to the last of them. */
  readonly sentence: Span;
  /** Who is behind it: the speaker of a quote, or the person a title or age is about. */
  readonly speaker?: Speaker;
  /** What a figure says, as numbers. */
  readonly value?: Value;
  /** The writer's own mark beside it: "(cq)", I have checked this. It is shown, and decides nothing. */
  readonly cq?: Span;
}

export type Severity = 'error' | 'warning' | 'info';

/** An inconsistency that a rule can prove. */
export interface Finding extends Span {
  /** The id of the check (src/core/checks/checks.ts), which is also the name of its page under docs/checks. */
  readonly check: string;
  readonly severity: Severity;
  readonly message: string;
  readonly related: readonly (Span & { readonly message: string })[];
  readonly fixes: readonly (Span & { readonly title: string; readonly text: string })[];
}

/** Everything found in one version of a draft. Immutable. All spans are absolute; lists are in reading order. */
export interface Analysis {
  readonly schema: typeof SCHEMA;
  /** False while a long draft is still filling in: what is there is right, more will come. */
  readonly complete: boolean;
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
  readonly quotes: readonly Quote[];
  readonly entities: readonly Mention[];
  readonly references: readonly Reference[];
  readonly people: readonly Person[];
  /** Entities that the newsroom has on its list, in order of first mention; left out when no list was given. */
  readonly listed?: readonly Listed[];
  readonly claims: readonly Claim[];
  readonly findings: readonly Finding[];
  /** Said to the reviewer when the draft was too long to analyse whole: how many code units were. */
  readonly cappedAt?: number;
}

/** What can be told of changed words before the whole draft is known again: by the paragraphs around them, as if they were all of it. */
export interface Glance {
  /** What is not as it was in the last whole analysis. */
  readonly changed: Span;
  /** Those that touch it, in reading order. */
  readonly claims: readonly Claim[];
  readonly entities: readonly Mention[];
}
