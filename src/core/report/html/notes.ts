/** The note of each number: what it is, who decided what on which evidence, and what was said about it. */
import { labelOf } from '../../review/statuses';
import { diffWords } from '../../review/wordDiff';
import type {
  AnnotatedCopy,
  Item,
  ItemEvidence,
  ItemMark,
  ItemThread,
  Source,
  StoodWords,
  Was,
} from '../annotatedCopy';
import { SIGNS } from '../signs';
import { groupUntouched, ifUntouched, type Group } from '../untouched';
import {
  CHANGED,
  listed,
  remarksInRow,
  sourceName,
  speakerTerm,
  speakerWords,
  verdictOf,
  whatIsMissing,
} from '../wording';
import { markup, NOTHING, type Markup } from '../markup';

/** Writes a time (ISO 8601) for a reader. */
export type FormatTime = (iso: string) => string;

export function notesSection({ items, sources }: AnnotatedCopy, formatTime: FormatTime): Markup {
  if (items.length === 0) return NOTHING;
  return markup`<section aria-labelledby="notes-title">
<h2 id="notes-title">Notes</h2>
<ol class="notes">
${groupUntouched(items, ifUntouched).map((group) =>
  group.length > 1 ? untouchedNotes(group) : note(group[0], sources, formatTime),
)}</ol>
</section>
`;
}

/** Their status and place are told once; each keeps its number, what it is and why it wants checking. */
function untouchedNotes(group: Group<Item>): Markup {
  const [first] = group;
  const notes = group.map(
    (item) =>
      markup`<li id="n${item.number}" class="note">${noteNumber(item)} ${item.label}${saidBy(item)}: <bdi>${item.words}</bdi> <span class="small">${remarksInRow(item)}</span></li>\n`,
  );
  return markup`<li>
<p class="head">${statusWords(first)} · ${first.place} · ${whatIsMissing(first)}</p>
<ul class="untouched">
${notes}</ul>
</li>
`;
}

function noteNumber({ number }: Item): Markup {
  return markup`<a class="number" href="#r${number}" aria-label="${number}, back to the draft">${number}</a>`;
}

function saidBy(item: Item): Markup {
  const speaker = speakerWords(item);
  return speaker === undefined ? NOTHING : markup` · ${speakerTerm(item)} <bdi>${speaker}</bdi>`;
}

function note(item: Item, sources: readonly Source[], formatTime: FormatTime): Markup {
  const { number, label, place, words, marks, threads, was } = item;
  return markup`<li id="n${number}" class="note">
<p class="head">${noteNumber(item)} ${statusWords(item)} · ${label} · ${place}${saidBy(item)}</p>
<p class="words"><bdi>${words}</bdi></p>
${was && change(was, item)}${marks.map((mark) => markLines(mark, sources, formatTime))}${threads.map((thread) => threadLines(thread, formatTime))}<p class="small">${remarksInRow(item)}</p>
</li>
`;
}

export function statusWords({ status }: Pick<Item, 'status'>): Markup {
  return markup`<span class="status s-${status}"><span aria-hidden="true">${SIGNS[status]}</span> ${labelOf(status)}</span>`;
}

/** Old and new, and why the decision does not stand as it is. */
function change(was: Was, { words, sentence, speaker }: Item): Markup {
  const { reason } = was;
  const nobody = 'nobody named';
  const pairs = {
    words: [was.words, words],
    sentence: [was.sentence, sentence.text],
    speaker: [was.speaker ?? nobody, speaker?.name ?? nobody],
    context: undefined,
  } as const;
  const pair = pairs[reason];
  return markup`<div class="change"><p>${CHANGED[reason]}</p>${pair && markup`<p class="words">${wordChanges(...pair)}</p>`}</div>\n`;
}

/** What went struck through, what came underlined. */
function wordChanges(before: string, after: string): Markup[] {
  return diffWords(before, after).map(({ kind, text }) =>
    kind === 'same' ? markup`${text}` : kind === 'removed' ? markup`<del>${text}</del>` : markup`<ins>${text}</ins>`,
  );
}

function markLines(mark: ItemMark, sources: readonly Source[], formatTime: FormatTime): Markup {
  const { by, at, note: said, evidence, settles, history, stands } = mark;
  const settled = settles.length > 0 && markup`, which settles what <bdi>${listed(settles)}</bdi> said`;
  const stood = ({ words, wordsKnown }: StoodWords): Markup =>
    wordsKnown === false ? markup`${words}` : markup`“<bdi>${words}</bdi>”`;
  const before = history.map(
    (one) =>
      markup`<p class="small">Before that, <bdi>${one.by}</bdi> on ${formatTime(one.at)}: ${labelOf(one.status).toLowerCase()} for ${stood(one)}.</p>\n`,
  );
  return markup`<div class="decision">
<p><bdi>${by}</bdi>: <strong>${verdictOf(mark)}</strong>${settled}, ${time(at, formatTime)}${!stands && ' (for other words)'}</p>
${noteText(said)}${evidenceList(evidence, sources, formatTime)}${before}</div>
`;
}

/** What stands for words that nobody here knows is told apart from those of a draft. */
export function stoodParagraph({ words, wordsKnown }: StoodWords): Markup {
  return wordsKnown === false
    ? markup`<p class="small">${words}</p>`
    : markup`<p class="words"><bdi>${words}</bdi></p>`;
}

export function time(at: string, formatTime: FormatTime): Markup {
  return markup`<time datetime="${at}">${formatTime(at)}</time>`;
}

export function noteText(said: string | undefined): Markup {
  return said ? markup`<p class="said"><bdi>${said}</bdi></p>\n` : NOTHING;
}

export function evidenceList(
  evidence: readonly ItemEvidence[],
  sources: readonly Source[],
  formatTime: FormatTime,
): Markup {
  if (evidence.length === 0) return NOTHING;
  const lines = evidence.map(({ source, excerpt, primary, by, at }) => {
    const words = excerpt !== undefined && markup`: <bdi class="excerpt">${excerpt}</bdi>`;
    return markup`<li>${sourceLink(source)} <bdi>${sourceName(sources[source - 1])}</bdi> (${primary ? 'primary' : 'secondary'}; <bdi>${by}</bdi>, ${formatTime(at)})${words}</li>\n`;
  });
  return markup`<ul class="evidence">\n${lines}</ul>\n`;
}

export function sourceLink(number: number): Markup {
  return markup`<a class="source" href="#s${number}">S${number}</a>`;
}

export function threadLines({ comments, resolved, reason }: ItemThread, formatTime: FormatTime): Markup {
  const lines = comments.map(
    ({ by, at, text, edited }) =>
      markup`<li><bdi>${by}</bdi>, ${time(at, formatTime)}${edited !== undefined && ' (edited)'}: <bdi class="said">${text}</bdi></li>\n`,
  );
  const end =
    resolved && markup`<li class="small">Resolved by <bdi>${resolved.by}</bdi>, ${formatTime(resolved.at)}</li>\n`;
  const since = reason && markup`<li class="small">The words have changed since.</li>\n`;
  return markup`<ul class="talk">\n${lines}${end}${since}</ul>\n`;
}
