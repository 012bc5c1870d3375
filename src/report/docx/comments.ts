/**
 * The comments of a document: one thread a claim. It begins with what the claim comes down to, in the name of the reviewer whose decision tells it, or of
 * the program where nobody has decided; the other reviewers and what was said about the claim follow as answers.
 */
import type {
  AnnotatedCopy,
  EarlierDecision,
  Item,
  ItemEvidence,
  ItemMark,
  ItemThread,
  Source,
} from '../../core/report/annotatedCopy';
import { markup, type Markup } from '../../core/report/markup';
import { oneLine } from '../../core/report/plainText';
import { SIGNS } from '../../core/report/signs';
import {
  CHANGED,
  listed,
  quoteStood,
  remarksOn,
  speakerTerm,
  speakerWords,
  verdictOf,
  whatElseIsMissing,
  whyCheck,
} from '../../core/report/wording';
import { labelOf } from '../../core/review/statuses';
import { NAMESPACES, paragraph } from './paragraphs';

export interface DocxComment {
  /** From 0, each once. */
  readonly id: number;
  readonly author: string;
  /** ISO 8601. */
  readonly at: string;
  readonly lines: readonly string[];
  /** The id of the comment that it answers. */
  readonly answers?: number;
  readonly resolved: boolean;
}

export interface DocxComments {
  readonly all: readonly DocxComment[];
  readonly byItem: ReadonlyMap<Item, readonly DocxComment[]>;
}

type FormatTime = (iso: string) => string;

/** Speaks for claims that nobody has decided on. */
const PROGRAM = 'Copydesk';

export function commentsOf(copy: AnnotatedCopy, formatTime: FormatTime): DocxComments {
  const byItem = new Map<Item, DocxComment[]>();
  let id = 0;
  for (const item of copy.items) {
    const first = id;
    const thread = threadOf(item, copy, formatTime).map((one, index): DocxComment => ({
      ...one,
      id: id++,
      ...(index > 0 && { answers: first }),
      resolved: item.status === 'verified' && item.threads.every(({ resolved }) => resolved),
    }));
    byItem.set(item, thread);
  }
  return { all: [...byItem.values()].flat(), byItem };
}

type Said = Pick<DocxComment, 'author' | 'at' | 'lines'>;

function threadOf(item: Item, { sources, at }: AnnotatedCopy, formatTime: FormatTime): Said[] {
  const lead = item.marks.find(({ leads }) => leads) ?? item.marks[0];
  const others = item.marks.filter((mark) => mark !== lead);
  return [
    {
      author: lead?.by ?? PROGRAM,
      at: lead?.at ?? at,
      lines: [...headLines(item), ...(lead ? markLines(lead, item, sources, formatTime) : [])],
    },
    ...others.map((mark) => ({ author: mark.by, at: mark.at, lines: markLines(mark, item, sources, formatTime) })),
    ...item.threads.flatMap(talkOf),
  ];
}

function talkOf({ comments, resolved }: ItemThread): Said[] {
  const said = comments.map(({ by, at, text }): Said => ({ author: by, at, lines: [text] }));
  if (!resolved) return said;
  return [...said, { author: resolved.by, at: resolved.at, lines: [`Resolved by ${resolved.by}`] }];
}

function headLines(item: Item): string[] {
  const { number, status, label, was, marks } = item;
  const speaker = speakerWords(item);
  return [
    `${number} ${SIGNS[status]} ${labelOf(status)} · ${label}`,
    ...(speaker === undefined ? [] : [`${speakerTerm(item)}: ${speaker}`]),
    ...(was
      ? [CHANGED[was.reason], `Then: ${was.reason === 'speaker' ? (was.speaker ?? 'nobody named') : was.words}`]
      : []),
    ...(marks.length === 0 || status === 'disputed' || status === 'sign-off' ? [whatElseIsMissing(item) ?? ''] : []),
    ...(marks.length === 0 ? [whyCheck(item)] : []),
    // What is hidden is said above.
    ...remarksOn({ ...item, hidden: 0 }),
  ];
}

/** The verdict is left out where the head of the thread says it. */
function markLines(mark: ItemMark, { status }: Item, sources: readonly Source[], formatTime: FormatTime): string[] {
  const settles = mark.settles.length > 0 ? `, which settles what ${listed(mark.settles)} said` : '';
  const isTold = mark.leads && mark.stands && mark.status === status && settles === '';
  return [
    ...(isTold ? [] : [`${verdictOf(mark)}${settles}`]),
    ...(mark.note === undefined ? [] : [mark.note]),
    ...mark.evidence.map((one) => evidenceLine(one, sources[one.source - 1])),
    ...mark.history.map((one) => earlierLine(one, formatTime)),
  ];
}

export function earlierLine(earlier: EarlierDecision, formatTime: FormatTime): string {
  const { by, at, status } = earlier;
  return `Before that, ${by}, ${formatTime(at)}: ${labelOf(status).toLowerCase()} for ${quoteStood(earlier, oneLine)}`;
}

export function evidenceLine({ source: number, primary, excerpt }: ItemEvidence, source: Source | undefined): string {
  const where = source?.locator === undefined ? '' : `, ${source.locator}`;
  const words = excerpt === undefined ? '' : `: ${excerpt}`;
  return `S${number} ${source?.source ?? ''}${where} (${primary ? 'primary' : 'secondary'})${words}`;
}

/** The comments themselves, and beside them which answers which (an extension that Word 2013 brought; others show a flat list). */
export function commentParts(
  comments: readonly DocxComment[],
  dateOf: (iso: string) => string | undefined,
): (readonly [name: string, part: Markup])[] {
  const extended = comments.map(({ id, answers, resolved }) => {
    const parent = answers !== undefined && markup` w15:paraIdParent="${paragraphId(answers)}"`;
    return markup`<w15:commentEx w15:paraId="${paragraphId(id)}"${parent} w15:done="${resolved ? 1 : 0}"/>`;
  });
  return [
    [
      'word/comments.xml',
      markup`<w:comments ${NAMESPACES}>${comments.map((one) => comment(one, dateOf(one.at)))}</w:comments>`,
    ],
    ['word/commentsExtended.xml', markup`<w15:commentsEx ${NAMESPACES}>${extended}</w15:commentsEx>`],
  ];
}

function comment({ id, author, lines }: DocxComment, date: string | undefined): Markup {
  const name = oneLine(author) || PROGRAM;
  const when = date !== undefined && markup` w:date="${date}"`;
  const body = lines.length > 0 ? lines : [''];
  // A comment is known by its last paragraph.
  const paragraphs = body.map((line, index) =>
    paragraph('CommentText', line, index === body.length - 1 ? paragraphId(id) : undefined),
  );
  return markup`<w:comment w:id="${id}" w:author="${name}"${when} w:initials="${initials(name)}">${paragraphs}</w:comment>`;
}

/** Eight hexadecimal digits, more than 0 and less than 80000000. */
function paragraphId(comment: number): string {
  return (comment + 1).toString(16).toUpperCase().padStart(8, '0');
}

/** "IO" of "Ines Okoro". */
function initials(name: string): string {
  const letters = [...name.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)].map(([letter]) => letter);
  return letters.slice(0, 3).join('').toUpperCase() || '?';
}
