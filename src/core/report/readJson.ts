/**
 * Reads an annotated copy back from its JSON, as for a log of corrections since it was filed. The file may have been through other hands: each field is
 * looked at, what is not as docs/report-format.md says is refused, and fields of newer versions are left alone.
 */
import type { AnnotatedCopy } from './annotatedCopy';
import { REPORT_SCHEMA } from './json';
import type { ParagraphKind, Severity } from '../analysis';
import type { Status } from '../review/decision';
import { isKind } from '../review/kinds';
import { isRecord } from '../review/shapes';
import { SIGNS } from './signs';
import { CHANGED, RANKS, SCOPES } from './wording';

/** Why a file is taken for no copy: it is no JSON, JSON of something else, by a newer version, or not as it was written. */
export type Refused = 'no-json' | 'no-copy' | 'newer' | 'damaged';

/** The copy, or why there is none. */
export function readJson(json: string): AnnotatedCopy | { readonly refused: Refused } {
  let file: unknown;
  try {
    file = JSON.parse(json);
  } catch {
    return { refused: 'no-json' };
  }
  if (!isRecord(file) || file['format'] !== 'annotated-copy') return { refused: 'no-copy' };
  if (file['schema'] !== REPORT_SCHEMA) return { refused: 'newer' };
  if (namesUnknown(file)) return { refused: 'newer' };
  if (!isCopy(file)) return { refused: 'damaged' };
  const { schema: _schema, format: _format, summary: _summary, ...copy } = file;
  const read = copy as unknown as AnnotatedCopy;
  return fits(read) ? read : { refused: 'damaged' };
}

/** A kind or a status that is a word, and none that is known here: newer versions may have more of them. */
function namesUnknown({ items }: Record<string, unknown>): boolean {
  if (!Array.isArray(items)) return false;
  return items.filter(isRecord).some(({ kind, status }) => {
    const isNew = (value: unknown, isKnown: Is): boolean =>
      typeof value === 'string' && /^[a-z]+(?:-[a-z]+)*$/.test(value) && !isKnown(value);
    return isNew(kind, isKind) || isNew(status, isShown);
  });
}

type Is = (value: unknown) => boolean;

const isText: Is = (value) => typeof value === 'string';
const isFlag: Is = (value) => typeof value === 'boolean';
const isShare: Is = (value) => typeof value === 'number' && value >= 0 && value <= 1;
const isCount: Is = (value) => Number.isSafeInteger(value) && Number(value) >= 0;

function isOneOf(table: object): Is {
  return (value) => typeof value === 'string' && Object.hasOwn(table, value);
}

function isList(is: Is): Is {
  return (value) => Array.isArray(value) && value.every(is);
}

/** Fields with `?` at the end of their names may be missing. */
function isShape(fields: Readonly<Record<string, Is>>): Is {
  const all = Object.entries(fields).map(([name, is]) => ({
    name: name.replace('?', ''),
    is,
    isOptional: name.endsWith('?'),
  }));
  return (value) =>
    isRecord(value) &&
    all.every(({ name, is, isOptional }) => (isOptional && value[name] === undefined) || is(value[name]));
}

const SET_BY_PEOPLE: Record<Status, 0> = { open: 0, checking: 0, verified: 0, 'needs-fix': 0, 'cannot-verify': 0 };
const isStatus = isOneOf(SET_BY_PEOPLE);
const isShown = isOneOf(SIGNS);
const isReason = isOneOf(CHANGED);
const PLACE = { start: isCount, end: isCount };
const STAMP = { by: isText, at: isText };
const isFalse: Is = (value) => value === false;
const STOOD = { words: isText, 'wordsKnown?': isFalse };
const EARLIER = { words: isText, sentence: isText, 'speaker?': isText, status: isStatus };

const isComments = isList(isShape({ id: isText, text: isText, 'edited?': isText, ...STAMP }));
const isEvidence = isList(isShape({ source: isCount, 'excerpt?': isText, primary: isFlag, ...STAMP }));
const isHistory = isList(isShape({ ...EARLIER, ...STOOD, ...STAMP }));
const CLAIM = { kind: isKind as Is, label: isText, words: isText };
const DECISION = { ...STAMP, status: isStatus, 'note?': isText, evidence: isEvidence, history: isHistory };

const isItem = isShape({
  ...PLACE,
  ...CLAIM,
  number: isCount,
  id: isText,
  sentence: isShape({ ...PLACE, text: isText }),
  place: isText,
  score: isShare,
  why: isList(isText),
  status: isShown,
  'speaker?': isShape({
    name: isText,
    words: isText,
    confidence: isShare,
    probable: isFlag,
    type: isOneOf({ person: 0, organization: 0, other: 0 }),
  }),
  cq: isFlag,
  marks: isList(isShape({ ...DECISION, stands: isFlag, 'reason?': isReason, leads: isFlag, settles: isList(isText) })),
  hidden: isCount,
  'was?': isShape({ ...EARLIER, reason: isReason }),
  threads: isList(isShape({ comments: isComments, 'resolved?': isShape(STAMP), 'reason?': isReason })),
  repeated: isFlag,
});

const FINDING = {
  ...PLACE,
  words: isText,
  place: isText,
  check: isText,
  title: isText,
  severity: isOneOf({ error: 0, warning: 0, info: 0 } satisfies Record<Severity, 0>),
  message: isText,
  related: isList(isShape({ ...PLACE, text: isText, message: isText })),
};

const PARAGRAPHS = {
  ...{ headline: 0, heading: 0, byline: 0, caption: 0, body: 0, question: 0, answer: 0 },
  ...{ 'block-quote': 0, 'list-item': 0, url: 0, notice: 0, 'front-matter': 0, code: 0 },
} satisfies Record<ParagraphKind, 0>;

const isCopy = isShape({
  ...STAMP,
  name: isText,
  title: isText,
  text: isText,
  complete: isFlag,
  'cappedAt?': isCount,
  'unread?': isList(isText),
  paragraphs: isList(isShape({ ...PLACE, kind: isOneOf(PARAGRAPHS), 'level?': isCount })),
  items: isList(isItem),
  sources: isList(
    isShape({
      number: isCount,
      source: isText,
      'locator?': isText,
      rank: isOneOf(RANKS),
      excerpts: isList(isText),
      items: isList(isCount),
      orphans: isList(isCount),
    }),
  ),
  placeholders: isList(isShape(FINDING)),
  findings: isList(isShape(FINDING)),
  ignored: isList(isShape({ ...FINDING, ...STAMP, scope: isOneOf(SCOPES), 'because?': isText })),
  orphans: isList(
    isShape({ ...CLAIM, ...STOOD, ...DECISION, number: isCount, id: isText, sentence: isText, 'speaker?': isText }),
  ),
  orphanThreads: isList(
    isShape({ ...CLAIM, ...STOOD, sentence: isText, comments: isComments, 'resolved?': isShape(STAMP) }),
  ),
  progress: isShape({
    total: isCount,
    done: isCount,
    open: isCount,
    counts: isShape(Object.fromEntries(Object.keys(SIGNS).map((status) => [status, isCount]))),
  }),
});

/** Spans lie in the text and say what stands there; numbers are those of the lists; paragraphs do not overlap. */
function fits({ text, paragraphs, items, sources }: AnnotatedCopy): boolean {
  let free = 0;
  const inOrder = paragraphs.every(({ start, end }) => {
    const follows = start >= free && end >= start && end <= text.length;
    free = end;
    return follows;
  });
  const cited = items.flatMap(({ marks }) => marks.flatMap(({ evidence }) => evidence.map(({ source }) => source)));
  return (
    inOrder &&
    items.every(
      ({ number, start, end, words, sentence }, index) =>
        number === index + 1 &&
        text.slice(start, end) === words &&
        text.slice(sentence.start, sentence.end) === sentence.text &&
        sentence.start <= start &&
        end <= sentence.end,
    ) &&
    sources.every(({ number }, index) => number === index + 1) &&
    cited.every((number) => number >= 1 && number <= sources.length)
  );
}
