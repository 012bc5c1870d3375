/**
 * What a check is: a rule that proves an inconsistency, with all that a person is told of it. Settings, the pages under docs/checks and a
 * part of the tests are made from this, so that what is said of a check and what it does cannot disagree.
 */
import type { Claim, Finding, Paragraph, Person, Sentence, Severity } from '../analysis';
import type { HouseNames } from '../names/houseNames';
import type { Stretch } from './nearby';

export interface Check {
  /** Small letters and hyphens; the name of its setting and of its page. Never changes once published. */
  readonly id: string;
  /** A few plain words for lists: "Weekday and date disagree". */
  readonly title: string;
  /** What a finding is unless a setting says otherwise; 'off' where its measured precision is below .80. */
  readonly severity: Severity | 'off';
  /** One paragraph for an editor: what it compares and why that matters. */
  readonly about: string;
  /** How it decides, and the source of the rule: a formula, a tolerance with its reason, a style book's rule. */
  readonly rule: string;
  /** What it leaves alone on purpose, as sentences. */
  readonly leaves: readonly string[];
  readonly examples: Examples;
  /** In reading order. Pure; linear in the draft; never throws. After an edit it has to cost next to nothing: see `nearby.ts`. */
  readonly find: (context: CheckContext) => readonly Found[];
}

export interface Examples {
  readonly finds: readonly Example[];
  /** Drafts in which it finds nothing. */
  readonly leavesAlone: readonly string[];
  /** Lines of a `copydesk.names` file that the drafts are read with. */
  readonly names?: string;
}

/** A short draft of our own writing, and the words its findings stand on, in reading order. */
export interface Example {
  readonly draft: string;
  readonly words: readonly string[];
}

/** A finding before a setting says how bad it is. */
export type Found = Omit<Finding, 'check' | 'severity'>;

/** All that is known of a draft when its checks are run. */
export interface CheckContext extends Stretch {
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
  readonly people: readonly Person[];
  readonly claims: readonly Claim[];
  readonly names?: HouseNames;
}

/** Check → how bad its findings are, or that it is not run; what is not named is as the check itself says. */
export type CheckLevels = Readonly<Record<string, Severity | 'off'>>;
