/** How a finding, or what a reviewer ignores, is named in a command's arguments: plain data, good for one version of the draft. */
import { l10n } from 'vscode';
import type { Finding } from '../../core/analysis';
import type { Ignore, IgnoreScope } from '../../core/review/ignores';
import { touches } from '../../core/span';
import { isSpanRef, type SpanRef } from '../claimRef';
import type { DraftView } from '../desk';
import { shorten } from '../markdown';

export interface FindingRef extends SpanRef {
  readonly check: string;
}

export interface IgnoreRef {
  readonly draft: string;
  /** The id of the ignore. */
  readonly ignore: string;
}

export function isFindingRef(value: unknown): value is FindingRef {
  return isSpanRef(value) && typeof (value as Partial<FindingRef>).check === 'string';
}

export function isIgnoreRef(value: unknown): value is IgnoreRef {
  const { draft, ignore } = (value ?? {}) as Partial<IgnoreRef>;
  return typeof draft === 'string' && typeof ignore === 'string';
}

export function refTo(view: DraftView, { check, start, end }: Finding): FindingRef {
  return { draft: view.uri.toString(), check, start, end };
}

/** Undefined when it is ignored meanwhile, or no longer found. */
export function findFinding({ findings }: DraftView, ref: FindingRef): Finding | undefined {
  return findings?.shown.find(({ check, start, end }) => check === ref.check && start === ref.start && end === ref.end);
}

/** Those that are not ignored. */
export function findingsAt({ findings }: DraftView, offset: number): Finding[] {
  return findings?.shown.filter((finding) => touches(finding, offset)) ?? [];
}

/** Characters of a finding's words in a menu. */
const WORDS = 40;

/** The words of a finding, for a menu or a message. */
export function wordsOf({ text }: DraftView, { start, end }: Finding): string {
  return shorten(text.slice(start, end), WORDS);
}

/** How far an ignore reaches, for a list. */
export const REACHES: Readonly<Record<IgnoreScope, string>> = {
  here: l10n.t({ message: 'here', comment: ['How far it reaches that a finding is ignored'] }),
  draft: l10n.t({ message: 'in this draft', comment: ['How far it reaches that a finding is ignored'] }),
  workspace: l10n.t({ message: 'in this workspace', comment: ['How far it reaches that a finding is ignored'] }),
};

/** What was said when it was ignored: "in this draft · heard it twice · Ada". */
export function sayingOf({ scope, reason, by }: Ignore): string {
  return [REACHES[scope], reason, by].filter(Boolean).join(' · ');
}
