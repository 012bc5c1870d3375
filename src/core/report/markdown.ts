/**
 * The annotated copy as Markdown (CommonMark), to be read as it is or rendered. All text of the draft, of sources and of reviewers is escaped: no link,
 * picture, heading or HTML of theirs comes alive. A number set as code ends each claim, which no text of the draft
 * can be; its words stand in its note.
 */
import { quoted } from '../quoted';
import { labelOf } from '../review/statuses';
import type {
  AnnotatedCopy,
  CopyFinding,
  IgnoredCopyFinding,
  Item,
  ItemEvidence,
  ItemMark,
  ItemThread,
  Orphan,
  OrphanThread,
  Source,
} from './annotatedCopy';
import { blocksOf, type Block } from './blocks';
import { changeLine, escapeMarkdown as safe, joinBlocks } from './markdownText';
import { groupOpen, openItems, summarize, type OpenItem } from './openItems';
import { formatTime as universal } from './plainText';
import { RECORD_LINE } from './record';
import { SIGNS } from './signs';
import { groupUntouched, ifUntouched, type Group } from './untouched';
import {
  CHANGED,
  listed,
  quoteStood,
  RANKS,
  remarksInRow,
  SCOPES,
  sourceName,
  speakerTerm,
  speakerWords,
  verdictOf,
  whatIsMissing,
} from './wording';

export interface MarkdownOptions {
  /** How a time (ISO 8601) is written; in UTC when left out. */
  readonly formatTime?: (iso: string) => string;
}

/** UTF-8, line feeds. Linear in the copy. */
export function writeMarkdown(copy: AnnotatedCopy, { formatTime = universal }: MarkdownOptions = {}): string {
  const time = (iso: string): string => safe(formatTime(iso));
  const { sources } = copy;
  return joinBlocks([
    `# Annotated copy: ${safe(copy.title)}`,
    RECORD_LINE,
    `${safe(copy.name)} · ${time(copy.at)} · ${safe(copy.by)}`,
    `**${safe(summarize(copy))}**`,
    ...section('Open items', groupOpen(openItems(copy)).map(openLines)),
    '## The draft',
    ...draftBlocks(copy),
    ...section(
      'Notes',
      groupUntouched(copy.items, ifUntouched).map((group) =>
        group.length > 1 ? untouchedLines(group) : noteLines(group[0], sources, time),
      ),
    ),
    ...section('Sources', copy.sources.map(sourceLines)),
    ...section(
      'Findings',
      copy.findings.map((one) => `- ${findingLine(one)}`),
    ),
    ...section(
      'Findings that were looked at and ignored',
      copy.ignored.map((one) => ignoredLine(one, time)),
    ),
    ...section('No longer in the draft', [
      ...copy.orphans.map((orphan) => orphanLines(orphan, sources, time)),
      ...copy.orphanThreads.map((thread) => orphanTalk(thread, time)),
    ]),
  ]);
}

type Time = (iso: string) => string;

/** A heading and one list. */
function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`## ${title}`, lines.join('\n')];
}

/** Of a group what is the same is told once. */
function openLines(group: Group<OpenItem>): string {
  const [first] = group;
  if (group.length === 1 || !first.item) return openLine(first);
  return [
    untouchedHead(first.item),
    ...indent(group.map(({ item, words }) => `**${item!.number}** ${quoted(safe(words))}`)),
  ].join('\n');
}

function untouchedHead(item: Item): string {
  return `- **${SIGNS[item.status]} ${labelOf(item.status)}** · ${safe(item.place)} · ${safe(whatIsMissing(item) ?? '')}`;
}

function openLine(open: OpenItem): string {
  const { item, label, words, missing } = open;
  const number = item ? `${item.number} ` : '';
  const said = words === '' ? '' : ` ${quoteStood(open, safe)} —`;
  return `- **${number}${label}**${said} ${safe(missing)}`;
}

function draftBlocks(copy: AnnotatedCopy): string[] {
  const blocks = blocksOf(copy);
  if (blocks.length === 0) return ['_The draft is empty._'];
  const lines: string[] = [];
  blocks.forEach((block, index) => {
    const written = draftBlock(copy.text, block);
    // Items in a row are one list.
    if (block.kind === 'list-item' && blocks[index - 1]?.kind === 'list-item')
      lines.push(`${lines.pop()!}\n${written}`);
    else lines.push(written);
  });
  return lines;
}

function draftBlock(text: string, { kind, level = 1, start, pieces }: Block): string {
  // What Markdown wrote before the words is written again below, as what it is.
  const line = start + (PREFIXES[kind]?.exec(text.slice(start, start + 40))?.[0].length ?? 0);
  const words = pieces
    .map((piece) => {
      if (piece.do === 'text') return safe(text, Math.max(piece.start, line), piece.end, line);
      return piece.do === 'end' && piece.last ? ` \`${piece.item.number}${SIGNS[piece.item.status]}\`` : '';
    })
    .join('')
    .trim();
  if (kind === 'headline') return `### ${words}`;
  if (kind === 'heading') return `${'#'.repeat(Math.min(6, level + 2))} ${words}`;
  if (kind === 'list-item') return `- ${words}`;
  return kind === 'block-quote' ? `> ${words}` : words;
}

const PREFIXES: Readonly<Partial<Record<Block['kind'], RegExp>>> = {
  headline: /^#[ \t]+/,
  heading: /^#{1,6}[ \t]+/,
  'list-item': /^[-*+][ \t]+/,
  'block-quote': /^>[ \t]?/,
};

/** Their status and place are told once; each keeps its number, what it is and why it wants checking. */
function untouchedLines(group: Group<Item>): string {
  const lines = group.map(
    (item) => `**${item.number}** ${safe(item.label)}: ${claimWords(item)} _${safe(remarksInRow(item))}_`,
  );
  return [untouchedHead(group[0]), ...indent(lines)].join('\n');
}

/** Its words, and whose they are. */
function claimWords(item: Item): string {
  const speaker = speakerWords(item);
  return `${quoted(safe(item.words))}${speaker === undefined ? '' : ` (${speakerTerm(item)}: ${safe(speaker)})`}`;
}

function noteLines(item: Item, sources: readonly Source[], time: Time): string {
  const { number, status, label, place, marks, threads, was } = item;
  return [
    `- **${number} ${SIGNS[status]} ${labelOf(status)}** · ${safe(label)} · ${safe(place)}`,
    ...indent([
      claimWords(item),
      ...(was ? changed(item) : []),
      ...marks.flatMap((mark) => markLines(mark, sources, time)),
      ...threads.flatMap((thread) => threadLines(thread, time)),
      `_${safe(remarksInRow(item))}_`,
    ]),
  ].join('\n');
}

/** Paragraphs of a list item, one after the other. */
function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `  - ${line}`);
}

function changed({ was, words, sentence, speaker }: Item): string[] {
  if (!was) return [];
  const said = CHANGED[was.reason];
  if (was.reason === 'words') return [said, changeLine(was.words, words)];
  if (was.reason === 'sentence') return [said, changeLine(was.sentence, sentence.text)];
  if (was.reason === 'context') return [said];
  return [`${said} Then: ${safe(was.speaker ?? 'nobody named')}. Now: ${safe(speaker?.name ?? 'nobody named')}.`];
}

function markLines(mark: ItemMark, sources: readonly Source[], time: Time): string[] {
  const settled = mark.settles.length > 0 ? `, which settles what ${safe(listed(mark.settles))} said` : '';
  const note = mark.note === undefined ? '' : `: ${safe(mark.note)}`;
  return [
    `${safe(mark.by)}, ${time(mark.at)}: **${verdictOf(mark)}**${settled}${note}`,
    ...evidenceLines(mark.evidence, sources),
    ...mark.history.map(
      (one) =>
        `Before that, ${safe(one.by)}, ${time(one.at)}: ${labelOf(one.status).toLowerCase()} for ${quoteStood(one, safe)}`,
    ),
  ];
}

function evidenceLines(evidence: readonly ItemEvidence[], sources: readonly Source[]): string[] {
  return evidence.map(({ source, excerpt, primary }) => {
    const words = excerpt === undefined ? '' : `: ${quoted(safe(excerpt))}`;
    return `Evidence: S${source} ${safe(sourceName(sources[source - 1]))} (${primary ? 'primary' : 'secondary'})${words}`;
  });
}

function threadLines({ comments, resolved, reason }: ItemThread, time: Time): string[] {
  return [
    ...comments.map(
      ({ by, at, text, edited }) => `${safe(by)}, ${time(at)}${edited === undefined ? '' : ' (edited)'}: ${safe(text)}`,
    ),
    ...(resolved ? [`Resolved by ${safe(resolved.by)}, ${time(resolved.at)}`] : []),
    ...(reason ? ['The words have changed since.'] : []),
  ];
}

function sourceLines(source: Source): string {
  const rests = [...source.items.map(String), ...source.orphans.map((number) => `gone ${number}`)].join(', ');
  return [
    `- **S${source.number}** ${safe(sourceName(source))} · ${RANKS[source.rank]} · for ${rests}`,
    ...indent(source.excerpts.map((excerpt) => quoted(safe(excerpt)))),
  ].join('\n');
}

function findingLine({ words, place, title, severity, message, related }: CopyFinding): string {
  const others = related.map((one) => ` ${quoted(safe(one.text))}: ${safe(one.message)}`).join('');
  return `**${quoted(safe(words))}** · ${safe(place)} · ${safe(title)} (${severity}): ${safe(message)}${others}`;
}

function ignoredLine(finding: IgnoredCopyFinding, time: Time): string {
  const because = finding.because === undefined ? 'No reason was given.' : safe(finding.because);
  return `- ${findingLine(finding)}\n  - Ignored ${SCOPES[finding.scope]} by ${safe(finding.by)}, ${time(finding.at)}: ${because}`;
}

function orphanLines(orphan: Orphan, sources: readonly Source[], time: Time): string {
  const { number, label, by, at, status, note, evidence, speaker } = orphan;
  return [
    `- **gone ${number}** · ${safe(label)}${speaker === undefined ? '' : `, ${safe(speaker)}`} · ${verdictOf({ status, stands: false })} by ${safe(by)}, ${time(at)}${note === undefined ? '' : `: ${safe(note)}`}`,
    ...indent([quoteStood(orphan, safe), ...evidenceLines(evidence, sources)]),
  ].join('\n');
}

function orphanTalk(thread: OrphanThread, time: Time): string {
  return [`- ${safe(thread.label)}: ${quoteStood(thread, safe)}`, ...indent(threadLines(thread, time))].join('\n');
}
