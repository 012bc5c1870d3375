/**
 * The newsroom's own names: what it has written down of people, organizations and places, and what a reviewer said of a word
 * in this workspace. They win over what the analysis makes of a draft.
 */
import type { EntityType } from '../analysis';

/** One name with all the forms that stand for it. */
export interface HouseName {
  /** The name in full first, then what else it is called. Never empty. */
  readonly forms: readonly string[];
  /** Undefined leaves it to the draft. */
  readonly type?: EntityType;
  /** "Mayor of Port Vesper". */
  readonly title?: string;
  readonly note?: string;
  /** Where it is listed, as a reader would say it; undefined for a reviewer's own word. */
  readonly file?: string;
  /** 1-based. */
  readonly line?: number;
}

export interface HouseNames {
  /** Of two names with the same form, the earlier counts. */
  readonly is: readonly HouseName[];
  /** Words that are no names wherever exactly they stand. A form in `is` that is listed in a file wins over them. */
  readonly not: readonly string[];
}

/** What a person reads of a name beyond its type: "Mayor of Port Vesper — spells it without an e"; '' for neither. */
export function describeName({ title, note }: Pick<HouseName, 'title' | 'note'>): string {
  return [title, note].filter(Boolean).join(' — ');
}
