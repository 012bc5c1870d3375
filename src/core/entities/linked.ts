/**
 * The two stages of names and what passes between them. Tagging decides what is a name and gives a `NameScan` a paragraph (the names, and
 * what stands beside them); linking reads all scans of a draft and gives `Linked`: whose each name is.
 */
import type { EntityType, Mention, Person, Words } from '../analysis';
import type { Span } from '../span';

/** A name in one paragraph. Offsets are relative to the paragraph. */
export interface NameCandidate extends Words {
  readonly type: EntityType;
  /** From "Mr.", "spokeswoman", "Sir"; null when nothing here tells. */
  readonly gender: Gender | null;
  /** Stands beside a reporting verb: "said Ada Quill". */
  readonly speaks: boolean;
  /** Where something is, by the word before it: "trading in Brack". */
  readonly isIn: boolean;
}

/** A title, rank, role or honorific written next to a name of the same paragraph. */
export interface TitleCandidate extends Words {
  /** Index into `names` of the person it belongs to. */
  readonly of: number;
}

/** "Higher Military Commission, or HMC": two names of one thing, as indices into `names`. */
export interface SameName {
  readonly full: number;
  readonly short: number;
}

/** What one paragraph says about names: a function of its text and of what the draft makes of the same words. */
export interface NameScan {
  /** In reading order, never overlapping. */
  readonly names: readonly NameCandidate[];
  readonly titles: readonly TitleCandidate[];
  readonly same: readonly SameName[];
  /** Roles that speak but bear no name here: "said the Pentagon press secretary", without the "the". */
  readonly descriptions: readonly Words[];
  /** Pronouns by the name they most likely stand for: index into `names` and the gender told. */
  readonly pronouns: readonly { readonly of: number; readonly gender: Gender }[];
}

export type Gender = 'he' | 'she' | 'they';

/** A title, rank, role or honorific in the draft, tied to the person it describes. Absolute offsets. */
export interface TitleMention extends Words {
  readonly entity: string;
}

/** What the draft as a whole tells about one person, organization, place … */
export interface Entity {
  /** "e1", "e2", … in order of first mention; in a draft that is set wide in any order (lasting.ts), until it is told. */
  readonly id: string;
  readonly type: EntityType;
  /** The fullest form the draft uses. */
  readonly name: string;
  /** Every other form the draft uses, in reading order, each once: "Ryder", "HMC". */
  readonly aliases: readonly string[];
  /** The acronym among the forms, when there is one. */
  readonly acronym?: string;
  /** Persons only; null when nothing in the draft tells. */
  readonly gender: Gender | null;
  /** No title and no first name tells the gender, only pronouns near the name. */
  readonly genderGuessed?: true;
  /** How many of `Linked.mentions` are this entity's. */
  readonly mentions: number;
  /** Absolute span of the first mention. */
  readonly first: Span;
}

/** The names of a whole draft. All spans are absolute, all lists in reading order. */
export interface Linked {
  readonly mentions: readonly Mention[];
  /** Persons in order of first mention; `quotes` is 0 here and counted when quotes are known. */
  readonly people: readonly Person[];
  readonly titles: readonly TitleMention[];
  /** In order of first mention. */
  readonly entities: ReadonlyMap<string, Entity>;
}
