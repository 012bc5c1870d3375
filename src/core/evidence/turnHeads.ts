/**
 * What stands at the head of a line where somebody begins to speak: a label that names somebody ("QUILL: …", "Bo Lind, clerk: …"), one that names nobody
 * ("SUBJECT: …", "iPhone: …", "Q. …"), or a name on a line of its own. Of the first kind are the marks of a source made; after the others nobody knows who speaks.
 */
import { honorifics } from '../lexicon/honorifics';
import { numberedVoices, plainLabels, stageRoles, unnamedLabels } from '../lexicon/labels';
import { stageNotes } from '../lexicon/spokenWords';
import { roleHeads } from '../lexicon/titles';
import { speakerLabel } from '../text/labels';

interface LineLabel {
  /** As written, without marks and without a role after a comma. */
  readonly name: string;
  /** Code units of the line up to and with the colon. */
  readonly end: number;
  /** In capitals or bold, as no line of prose begins. */
  readonly set: boolean;
  /** With a role or a number, as few lines of prose begin. */
  readonly sure: boolean;
}

/** "RAMOS: …", "[00:12] RAMOS: …", "00:00:12 Ramos: …", ">> RAMOS: …"; null for a line without a label. `line` may be cut after 160 code units. */
export function lineLabel(line: string): LineLabel | null {
  const before = BEFORE.exec(line)![0].length;
  const rest = line.slice(before);
  const label = speakerLabel(rest);
  if (label) {
    const name = rest.slice(label.name.start, label.name.end);
    return { name, end: before + label.colon.end, set: label.capitals || label.bold, sure: false };
  }
  const found = TITLED.exec(rest) ?? NUMBERED.exec(rest);
  if (!found) return null;
  const [all, bold, name, role] = found as unknown as [string, string, string, string | undefined];
  if (role === undefined ? !wordsOf(name).some((word) => numberedVoices.has(word)) : !isTitled(name, role)) return null;
  const set = bold !== '' || !SMALL_LETTER.test(`${name}${role ?? ''}`);
  return { name, end: before + all.lastIndexOf(':') + 1, set, sure: true };
}

/** White space, ">>" of captions, and a time, in brackets or with hours. */
const BEFORE =
  /^[ \t\u00a0]*(?:>{1,3}[ \t]*)?(?:(?:[[(]\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d+)?[\])]|\d{1,2}:\d\d:\d\d(?:[.,]\d+)?)[ \t]*(?:[-–—][ \t]*)?)?/;

const SMALL_LETTER = /\p{Ll}/u;
/** A name, an initial or a particle. */
const WORD = "(?:\\p{Lu}[\\p{L}\\p{M}.'’-]{0,24}|van|von|der|den|de|del|da|di|la|le|al|el|bin|ibn)";
const NAME = `\\p{Lu}[\\p{L}\\p{M}.'’-]{0,24}(?: ${WORD}){0,5}`;
/** After a comma: "clerk", "harbor engineer of Vell", "R-VELL". */
const ROLE = "[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} .'’&/-]{1,60}";
/** Behind the words of a label. */
const COLON = '[*_]{0,3}:[*_]{0,3}';

/** "Bo Lind, clerk: …", "**BO LIND, VELL VOTER:** …" */
const TITLED = new RegExp(`^((?:[*_]{1,3})?)(${NAME}), (${ROLE})${COLON}[ \\t\\u00a0]+(?=\\S)`, 'u');
/** "Speaker 2: …", "SPEAKER_00: …", "spk_0: …" */
const NUMBERED = new RegExp(
  `^((?:[*_]{1,3})?)(\\p{L}{2,24}(?: \\p{L}{2,24}){0,2}[ _-]?#?\\d{1,3})${COLON}[ \\t\\u00a0]+(?=\\S)`,
  'u',
);

/** All of it in capitals, or a role of somebody with two names: "clerk", "clerk of the court", and not "our mayor said". */
function isTitled(name: string, role: string): boolean {
  if (wordsOf(name).some((word) => plainLabels.has(word))) return false;
  if (!SMALL_LETTER.test(`${name}${role}`)) return true;
  const words = wordsOf(role);
  const at = words.findIndex((word) => roleHeads.has(word) || stageRoles.has(word));
  const end = words.findIndex((word, i) => i > at && !roleHeads.has(word) && !stageRoles.has(word));
  return at >= 0 && name.includes(' ') && (end < 0 || /^(?:of|for|at|in|to|on|and)$/.test(words[end]!));
}

function wordsOf(label: string): string[] {
  return label
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .filter(Boolean);
}

/**
 * How a line begins that may be a turn, but gives no name. `set`: as no line of prose begins. `plain`: as "Note: …" does, which in a transcript with such labels is
 * a head as well. `question`, `answer`: "Q. …" and "A. …", which prove each other. `alone`: a name without a colon, if it is a paragraph.
 */
export type Nameless = 'set' | 'plain' | 'question' | 'answer' | 'alone';

export function namelessHead(line: string): Nameless | null {
  const asked = ASKED.exec(line)?.[1];
  if (asked !== undefined) return asked === 'Q' ? 'question' : 'answer';
  const rest = line.slice(BEFORE.exec(line)![0].length);
  const found = HEAD.exec(rest);
  if (!found) return isAlone(rest) ? 'alone' : null;
  const [, bold, label, role] = found as unknown as [string, string, string, string | undefined];
  const words = wordsOf(label);
  // "Mr. Mayor, hear me out: …" is said to him.
  if (role !== undefined && (!label.includes(' ') || honorifics.has(words[0]!) || words[0] === 'madam')) return null;
  const unnamed = role === undefined && words.some((word) => unnamedLabels.has(word) || EXCHANGE.test(word));
  const isRole = role !== undefined && !wordsOf(role).some((word) => ADDRESSING.has(word));
  return bold !== '' || isRole || unnamed || !SMALL_LETTER.test(label) ? 'set' : 'plain';
}

/** "Bo Sand, my friend: …" is said to him, "Bo Lind, keeper of bees: …" of him. */
const ADDRESSING = new Set(
  'i you we he she they it me us him them my your our his her their its this that these those here there what is are was were do does did have has had will would can let look listen hear think know please say said'.split(
    ' ',
  ),
);

/** "Question: …" */
const EXCHANGE = /^(?:question|answer)s?$/;
/** "Q. Who left?", "12   A   We did." */
const ASKED = /^[ \t\u00a0]*(?:\d{1,2}[ \t]+)?([QA])(?:\.[ \t]+|[ \t]{2,}|\t)(?=\S)/;
/** A word of a label: with a capital, a digit or an underscore: "iPhone", "2", "spk_0". */
const ANY_WORD =
  "(?:\\p{Ll}{0,8}[\\p{Lu}\\d_#][\\p{L}\\p{M}\\p{N}_.'’#-]{0,24}|van|von|der|den|de|del|da|di|la|le|al|el|of)";
/** "SUBJECT: …", "Conference Room 2: …", "Bo Lind, keeper of bees: …", "ROE [by telephone]: …", "BY MR. ROE:" */
const HEAD = new RegExp(
  `^((?:[*_]{1,3})?)(?=[^:\\n]*\\p{L})(?!\\d)(${ANY_WORD}(?: ${ANY_WORD}){0,5})(?:, (${ROLE}))?` +
    `(?:,? [(\\[][^()\\[\\]\\n]{1,40}[)\\]])?${COLON}(?=[ \\t\\u00a0\\r]|$|["“\\p{Lu}])`,
  'u',
);

/** "Bo Lind", "Bo Lind, clerk", "SAND", and not "APPLAUSE". */
function isAlone(rest: string): boolean {
  const name = ALONE.exec(rest)?.[1];
  if (name === undefined || (!name.includes(' ') && SMALL_LETTER.test(name))) return false;
  return !wordsOf(name).some((word) => stageNotes.has(word));
}

const ALONE = new RegExp(`^[*_]{0,3}(?=\\p{L}{2}|[^\\n]* )(${NAME})(?:, ${ROLE}(?<![.’']))?[*_]{0,3}[ \\t\\r]*$`, 'u');
