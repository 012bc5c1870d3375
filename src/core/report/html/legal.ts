/**
 * The draft as a legal desk reads it: numbered lines of a fixed length, so that everybody's line 14 is the same, and beside each what was decided on
 * the claims that begin in it.
 */
import type { Paragraph } from '../../analysis';
import { labelOf } from '../../review/statuses';
import type { AnnotatedCopy, Item, ItemMark, Source } from '../annotatedCopy';
import { blocksOf, type Block } from '../blocks';
import { firstAtOrAfter, type Span } from '../../span';
import { wrapLines } from '../lines';
import { groupUntouched, ifUntouched, type Group } from '../untouched';
import { oneLine } from '../plainText';
import { SIGNS } from '../signs';
import { count, sourceName, speakerTerm, speakerWords, verdictOf, whatElseIsMissing } from '../wording';
import { markedText } from './draft';
import { Markup, markup, NOTHING } from '../markup';
import { sourceLink } from './notes';

/** The copy with lines for places, as this layout numbers them. */
export function withLines(copy: AnnotatedCopy): AnnotatedCopy {
  const lines = linesOf(copy);
  const placed = <T extends Span & { readonly place: string }>(one: T): T => {
    const line = firstAtOrAfter(lines, one.start + 1);
    return line === 0 ? one : { ...one, place: `Line ${line}` };
  };
  return {
    ...copy,
    items: copy.items.map(placed),
    placeholders: copy.placeholders.map(placed),
    findings: copy.findings.map(placed),
    ignored: copy.ignored.map(placed),
  };
}

function linesOf(copy: AnnotatedCopy): (Span & { readonly block: Block })[] {
  return blocksOf(copy).flatMap((block) => wrapLines(copy.text, block).map((span) => ({ ...span, block })));
}

export function legalSection(copy: AnnotatedCopy): Markup {
  const lines = linesOf(copy);
  // A line is cut as a paragraph is: marks end with it and begin again in the next.
  const paragraphs = lines.map(({ start, end }): Paragraph => ({ start, end, kind: 'body' }));
  const cut = blocksOf({ ...copy, paragraphs });
  const rows = cut.map((line, index) => {
    const { block } = lines[index]!;
    const begins = block !== lines[index - 1]?.block;
    const ends = block !== lines[index + 1]?.block;
    const kind = new Markup(`${begins ? 'begins ' : ''}k-${block.kind}`);
    return markup`${begins && markup`<tbody>\n`}<tr class="${kind}"><th scope="row">${index + 1}</th><td class="line">${markedText(copy.text, line)}</td><td class="beside">${notesBeside(line, copy.sources)}</td></tr>\n${ends && markup`</tbody>\n`}`;
  });
  if (rows.length === 0) rows.push(markup`<tbody>\n<tr><td colspan="3">The draft is empty.</td></tr>\n</tbody>\n`);
  return markup`<section aria-labelledby="draft-title">
<h2 id="draft-title">The draft, line by line</h2>
<table class="legal">
<thead><tr><th scope="col">Line</th><th scope="col">Draft</th><th scope="col">Notes and sources</th></tr></thead>
${rows}</table>
</section>
`;
}

function notesBeside({ pieces }: Block, sources: readonly Source[]): Markup {
  const items = pieces.flatMap((piece) => (piece.do === 'begin' && piece.first ? [piece.item] : []));
  if (items.length === 0) return NOTHING;
  return markup`<ul>${groupUntouched(items, untold).map((group) => beside(group, sources))}</ul>`;
}

/** Untouched, and there is nothing else to tell of it. */
function untold(item: Item): Item | undefined {
  return item.speaker ? undefined : ifUntouched(item);
}

/** The short form of a note; the whole of it stands behind its number. */
function beside(group: Group<Item>, sources: readonly Source[]): Markup {
  const [item] = group;
  const { status, marks, threads, cq } = item;
  const numbers = group.map(
    ({ number }, index) => markup`${index > 0 && ', '}<a class="number" href="#n${number}">${number}</a>`,
  );
  const [only] = marks;
  const alone = marks.length === 1 && only?.stands && only.status === status && status !== 'open' ? only : undefined;
  const speaker = speakerWords(item);
  const missing = !alone && marks.length > 0 && status !== 'open' ? whatElseIsMissing(item) : undefined;
  const talk = threads.reduce((sum, { comments }) => sum + comments.length, 0);
  const cited = [...new Set(marks.flatMap(({ evidence }) => evidence.map(({ source }) => source)))];
  const head = markup`${numbers} <span class="status s-${status}"><span aria-hidden="true">${SIGNS[status]}</span> ${labelOf(status)}</span>`;
  const facts = [
    ...(alone ? [markup`<bdi>${alone.by}</bdi>`] : []),
    ...(speaker === undefined ? [] : [markup`${speakerTerm(item)} <bdi>${speaker}</bdi>`]),
    ...(cq ? [markup`(cq)`] : []),
    ...(talk > 0 ? [markup`${count(talk, 'comment')}`] : []),
  ].map((fact) => markup` · ${fact}`);
  const below = [
    ...(missing === undefined ? [] : [markup`<bdi>${oneLine(missing)}</bdi>`]),
    ...(alone
      ? alone.note
        ? [markup`<bdi>${oneLine(alone.note)}</bdi>`]
        : []
      : marks.map((mark) => decision(mark, missing))),
    ...cited.map((source) => markup`${sourceLink(source)} <bdi>${sourceName(sources[source - 1])}</bdi>`),
  ].map((line) => markup`<br>${line}`);
  return markup`<li>${head}${facts}${below}</li>`;
}

/** The note is left out where what is missing says it already. */
function decision(mark: ItemMark, missing: string | undefined): Markup {
  const { by, note } = mark;
  const told = note !== undefined && note !== '' && !missing?.includes(note);
  return markup`<bdi>${by}</bdi>: ${verdictOf(mark).toLowerCase()}${told && markup`: <bdi>${oneLine(note)}</bdi>`}`;
}
