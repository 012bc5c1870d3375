/**
 * The label before a turn of speech: "QUILL: …", "**Mara Quill:** …", "Mayor Quill (by telephone): …". What a label looks like is said here;
 * whether the draft is a transcript at all takes more lines than one.
 */
import type { Span } from '../span';
import { plainLabels } from '../lexicon/labels';

/** Offsets into the text that was looked at. */
export interface SpeakerLabel {
  /** The name or role, without marks and without what is said in parentheses. */
  readonly name: Span;
  /** The colon. */
  readonly colon: Span;
  /** Where the words begin. */
  readonly words: number;
  /** "QUILL", as transcripts write. */
  readonly capitals: boolean;
  /** "**Quill:**" */
  readonly bold: boolean;
}

/** The label at the head of a line or paragraph; null when it begins with none, or with one like "Note:" that speaks for nobody. */
export function speakerLabel(text: string): SpeakerLabel | null {
  const found = LABEL.exec(text.slice(0, LONGEST));
  if (!found) return null;
  const [all, mark, emphasis, name] = found as unknown as [string, string, string, string];
  const start = mark.length + emphasis.length;
  const colon = all.indexOf(':', start + name.length);
  const low = name.toLowerCase().replaceAll('’', "'");
  if (low.split(' ').some((word) => plainLabels.has(word)) || !/\S/.test(text.slice(all.length, all.length + 2)))
    return null;
  const capitals = !/\p{Ll}/u.test(name.replace(/\b(?:Mc|Mac|De|Van)(?=\p{Lu})/gu, ''));
  // Within marks, “Roe: …” is a headline as likely as a transcript.
  if (mark !== '' && !capitals) return null;
  return {
    name: { start, end: start + name.length },
    colon: { start: colon, end: colon + 1 },
    words: all.length,
    capitals,
    bold: emphasis !== '',
  };
}

/** A label with its white space, in code units. */
const LONGEST = 120;
const LABEL = new RegExp(
  '^(["“]?)((?:[*_]{1,3})?)' +
    // Up to six words, each a name, an initial or a particle.
    "(\\p{Lu}[\\p{L}\\p{M}.'’-]{0,24}(?: (?:\\p{Lu}[\\p{L}\\p{M}.'’-]{0,24}|van|von|der|den|de|del|da|di|la|le|al|el|bin|ibn)){0,5})" +
    '(?:,? \\([^()\\n]{1,40}\\))?[*_]{0,3}:[*_]{0,3}[ \\t\\u00a0]+',
  'u',
);
