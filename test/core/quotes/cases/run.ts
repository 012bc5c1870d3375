/**
 * Runs the tables of this folder: each text goes through the whole analysis, and what is found is written as "kind speaker: words", parts
 * joined by " + ", "~" before words whose closing mark is missing. With `both`, a text must read the same with straight marks.
 */
import assert from 'node:assert/strict';
import type { Quote } from '../../../../src/core/analysis';
import { analyze, type DraftFormat } from '../../../../src/core/analyze';

export interface Table {
  readonly finds: readonly (readonly [text: string, quotes: readonly string[]])[];
  /** Texts with no quote in them; or with the quotes they have, when the rule is about something else in them. */
  readonly leavesAlone: readonly (string | readonly [text: string, quotes: readonly string[]])[];
  readonly format?: DraftFormat;
  /** Whether every text is also read with its curly marks made straight. Default true. */
  readonly both?: boolean;
  /** Also write the cue: "kind speaker/cue: words". */
  readonly cues?: boolean;
}

export function describeCase(
  name: string,
  { finds, leavesAlone, format = 'plain', both = true, cues = false }: Table,
): void {
  describe(name, () => {
    const check = (verb: string, text: string, quotes: readonly string[]): void => {
      it(`${verb} ${text}`, () => {
        assert.deepEqual(readQuotes(text, format, cues), quotes);
        if (both) assert.deepEqual(readQuotes(straighten(text), format, cues), quotes.map(straighten));
      });
    };
    for (const [text, quotes] of finds) check('finds', text, quotes);
    for (const entry of leavesAlone) {
      if (typeof entry === 'string') check('leaves alone', entry, []);
      else check('leaves alone', ...entry);
    }
  });
}

function readQuotes(text: string, format: DraftFormat = 'plain', cues = false): string[] {
  return quotesIn(text, format).map(({ kind, speaker, cue, parts, start, end, closed }) => {
    const words = (parts ?? [{ start, end }]).map((part) => text.slice(part.start, part.end)).join(' + ');
    const by = `${speaker?.text ?? '-'}${cues ? `/${cue?.text ?? '-'}` : ''}`;
    return `${kind} ${by}: ${closed === false ? '~' : ''}${words}`;
  });
}

export function quotesIn(text: string, format: DraftFormat = 'plain'): readonly Quote[] {
  return analyze(text, { format }).quotes;
}

function straighten(text: string): string {
  return text.replace(/[“”„]/g, '"').replace(/[‘’]/g, "'");
}
