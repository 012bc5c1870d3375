/**
 * The fields that programs for web sites read at the very top of a draft: YAML between "---" lines, TOML between "+++" lines (Hugo).
 * A line of either sort may also part two passages, so what follows it has to be a field.
 */
import { LINE_END } from './lines';

/** Where the front matter of a text ends, its last line without the line's end; 0 where there is none. */
export function frontMatterEnd(text: string): number {
  const opens = OPENS.exec(text);
  if (!opens) return 0;
  const { closes, field } = FORMS[opens[1] as keyof typeof FORMS];
  let [told, blanks, isBlank, comments] = [false, 0, false, 0];
  for (const { start, end } of linesFrom(text, opens[0].length)) {
    const line = text.slice(start, end).trim();
    if (line === '') {
      // A heading under a thematic break looks like a comment
      if (!told && comments > 0) return 0;
      if (!isBlank && ++blanks >= MOST_BLOCKS) return 0;
      isBlank = true;
      continue;
    }
    isBlank = false;
    if (told && closes.test(line)) return start + text.slice(start, end).trimEnd().length;
    if (told) continue;
    if (line.startsWith('#')) comments++;
    else if (field.test(line)) told = true;
    else return 0;
  }
  return 0;
}

/** With no more than one sign before it that nobody sees. */
const OPENS = /^\s?(---|\+\+\+)[^\S\r\n]*(?:\r\n|[\n\r\f\u0085\u2028\u2029])/;
/** Front matter with more blank lines than this is a thematic break, not front matter. */
const MOST_BLOCKS = 12;

const FORMS = {
  // "title: Fees rise", ""title": Fees rise"
  '---': { closes: /^(?:---|\.\.\.)$/, field: /^(["']?)[\w-]{1,40}\1\s*:/ },
  // "title = "Fees rise"", "[params]"
  '+++': { closes: /^\+\+\+$/, field: /^(?:(["']?)[\w.-]{1,60}\1\s*=|\[)/ },
} as const;

function* linesFrom(text: string, from: number): Generator<{ start: number; end: number }> {
  let start = from;
  LINE_END.lastIndex = from;
  for (let found = LINE_END.exec(text); found; found = LINE_END.exec(text)) {
    yield { start, end: found.index };
    start = found.index + found[0].length;
    LINE_END.lastIndex = start;
  }
  yield { start, end: text.length };
}
