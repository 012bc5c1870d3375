/**
 * Addresses that cannot work, by their shape alone: a table of slips is tried over each paragraph. A slip tells what is wrong with the words it
 * stands on and, where only one thing can be meant, how to mend them.
 */
import * as l10n from '@vscode/l10n';
import { findAll } from '../../claims/grammar';
import { shorten } from '../../said';
import { bySpan, type Span } from '../../span';
import type { Found } from '../check';
import type { Stretch } from '../nearby';
import { overlapsAny } from './marked';

export interface Slip {
  /** Global. What it matches is the slip itself or the whole address. */
  readonly at: RegExp;
  /** What is wrong with an address, said of its words; null when nothing is. */
  readonly tell: (
    match: RegExpExecArray,
  ) => { readonly say: (address: string) => string; readonly fix?: Span & { readonly text: string } } | null;
}

/**
 * The findings of a table of slips; `hint` is a cheap test for paragraphs that may hold one, `around` says how far the underlined
 * address reaches. The first slip of the table that finds something wrong with an address tells it.
 */
export function findSlips({ draft }: Stretch, hint: RegExp, slips: readonly Slip[], around: RegExp): Found[] {
  return draft.paragraphs.flatMap(({ start: by, kind, parsed: { text } }) => {
    if (kind === 'code' || kind === 'front-matter' || !hint.test(text)) return [];
    const found: Found[] = [];
    const inCode = overlapsAny(codeSpans(text));
    const isTaken = (span: Span) =>
      inCode(span) || found.some(({ start, end }) => start - by < span.end && span.start < end - by);
    for (const { at, tell } of slips) {
      for (const match of findAll(at, text)) {
        const told = tell(match);
        if (!told) continue;
        const span = reach(text, { start: match.index, end: match.index + match[0].length }, around);
        if (isTaken(span)) continue;
        const { say, fix } = told;
        const words = text.slice(span.start, span.end);
        found.push({
          start: by + span.start,
          end: by + span.end,
          message: say(shorten(words)),
          related: [],
          fixes: fix ? [{ title: titleOf(words, span, fix), ...fix, start: by + fix.start, end: by + fix.end }] : [],
        });
        if (found.length >= MOST) return found.sort(bySpan);
      }
    }
    return found.sort(bySpan);
  });
}

/** Broken addresses in one paragraph: more are no copy, and few keep the time linear. */
const MOST = 50;

/** The address that a slip is a part of, without the punctuation behind it. */
function reach(text: string, { start, end }: Span, around: RegExp): Span {
  around.lastIndex = end;
  const more = around.exec(text)?.[0].replace(/[.,;:!?'’]+$/, '') ?? '';
  return { start, end: end + more.length };
}

function titleOf(words: string, span: Span, fix: Span & { text: string }): string {
  const mended = words.slice(0, fix.start - span.start) + fix.text + words.slice(fix.end - span.start);
  return l10n.t('Replace with “{0}”', shorten(mended));
}

/** `http:/` in code is no address. */
export function codeSpans(text: string): Span[] {
  if (!text.includes('`')) return [];
  return [...text.matchAll(/`[^`\n]{1,400}`/g)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
}
