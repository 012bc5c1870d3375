/**
 * The blocks of a page as they are written down: what parts two of them comes with the words of the second, and white space is one space. What kind a
 * block is follows from its tag; where writers make headings of bold or lone lines, as in most Word documents, it follows from how it looks.
 */
import { isHeadline, isSubheading, kindOfLine } from '../text/kinds';
import { speakerLabel } from '../text/labels';
import type { Reading } from './reading';
import { ReadingWriter } from './writer';

type Gap = '' | ' ' | '\n' | '\n\n';

const STRENGTH: Readonly<Record<Gap, number>> = { '': 0, ' ': 1, '\n': 2, '\n\n': 3 };

interface Block {
  /** Where its marker was or may be put (`ReadingWriter.insert`). */
  readonly marker: number;
  /** A tag, or the label of a speaker, says what it is. */
  told: boolean;
  /** Its first words, as far as a heading may go. */
  words: string;
  bold: boolean;
  lines: number;
}

export class PageBlocks {
  readonly #writer: ReadingWriter;
  #gap: Gap = '';
  #block: Block | undefined;
  /** Blocks that were ended. */
  #count = 0;
  /** A lone first line, which is the headline if no tag says what is. */
  #lone: number | undefined;
  /** Blocks before the first heading; Infinity before there is one. */
  #headed = Infinity;
  /** What the next block is marked with: "## " of a heading, "- " of an item. */
  #marker = '';
  #quotes = 0;
  #pre = 0;
  #bold = 0;
  /** A bold label of a speaker is open. */
  #label = false;
  /** The stars before it are written. */
  #labelled = false;
  #cell = false;
  /** White space that may be written. */
  #space: { readonly start: number; readonly end: number } | undefined;

  constructor(private readonly html: string) {
    this.#writer = new ReadingWriter(html);
  }

  block(name: string, opens: boolean): void {
    if (name === 'pre') this.#pre = Math.max(0, this.#pre + (opens ? 1 : -1));
    if (name === 'blockquote') this.#quotes = Math.max(0, this.#quotes + (opens ? 1 : -1));
    this.#part('\n\n');
    const marker = MARKERS[name];
    if (marker !== undefined) this.#marker = opens ? marker : '';
    else if (!opens && name === 'ul') this.#marker = '';
    if (name === 'td' || name === 'th' || name === 'table') this.#cell = opens && name !== 'table';
  }

  line(): void {
    // Two in a row part paragraphs.
    this.#part(this.#gap === '\n' ? '\n\n' : '\n');
  }

  bold(opens: boolean, at: number): void {
    this.#bold = Math.max(0, this.#bold + (opens ? 1 : -1));
    const begins = !this.#block || this.#gap === '\n\n' || this.#gap === '\n';
    if (opens && begins && isLabel(this.html.slice(at, at + LONGEST_LABEL))) this.#label = true;
    else if (!opens && this.#label) {
      if (this.#labelled) this.#writer.insert(at, '**');
      this.#label = this.#labelled = false;
    }
  }

  /** Words as they stand in the page. */
  text(start: number, end: number): void {
    const text = this.html.slice(start, end);
    if (this.#pre > 0) return this.#write(start, () => this.#writer.copy(start, end), text);
    let at = 0;
    for (const { 0: words, index } of text.matchAll(WORDS)) {
      if (index > at) this.#part(' ', start + at, start + index);
      at = index + words.length;
      const [from, to] = [start + index, start + at];
      this.#write(from, () => this.#writer.copy(from, to), words);
    }
    if (at < text.length) this.#part(' ', start + at, end);
  }

  /** A character reference. */
  character(start: number, end: number, sign: string): void {
    if (/[ \t\r\n\f]/.test(sign)) this.#part(' ', start, end);
    else this.#write(start, () => this.#writer.replace(start, end, sign), sign);
  }

  /** A quotation mark that a tag stands for. */
  mark(start: number, end: number, sign: string, opens: boolean): void {
    if (!opens) {
      // Closes where the words end, whatever white space came between.
      if (this.#gap === ' ') this.#gap = '';
      if (this.#gap !== '' || !this.#block) return;
    }
    this.#write(start, () => this.#writer.replace(start, end, sign), sign);
  }

  end(): Reading {
    this.#close(false);
    const isHeaded = this.#headed <= NEAR_THE_TOP;
    if (!isHeaded && this.#lone !== undefined && this.#count > 1) this.#writer.amend(this.#lone, '# ');
    return this.#writer.end();
  }

  #part(gap: Gap, start = 0, end = 0): void {
    if (gap === ' ' && !this.#space) this.#space = { start, end };
    if (STRENGTH[gap] > STRENGTH[this.#gap]) this.#gap = gap;
  }

  #write(at: number, write: () => void, words: string): void {
    if (this.#gap === '\n\n' || !this.#block) this.#begin(at);
    else if (this.#gap === '\n') {
      this.#writer.insert(at, '\n');
      this.#block.lines++;
    } else if (this.#gap === ' ') {
      if (this.#space) this.#writer.replace(this.#space.start, this.#space.end, ' ');
      this.#block.words += ' ';
    }
    this.#gap = '';
    this.#space = undefined;
    const block = this.#block!;
    if (this.#label && !this.#labelled) {
      this.#writer.insert(at, '**');
      this.#labelled = block.told = true;
    }
    block.bold &&= this.#bold > 0 && !this.#label;
    if (block.words.length <= LONGEST_HEADING) block.words += words;
    write();
  }

  #begin(at: number): void {
    if (this.#block) {
      this.#close(true);
      this.#writer.insert(at, '\n\n');
    }
    const told = this.#marker !== '' || this.#quotes > 0 || this.#cell || this.#pre > 0;
    const marker = this.#marker !== '' ? this.#marker : this.#quotes > 0 ? '> ' : '';
    if (marker.startsWith('#')) this.#headed = Math.min(this.#headed, this.#count);
    this.#block = { marker: this.#writer.insert(at, marker), told, words: '', bold: true, lines: 1 };
    // An item of several paragraphs is marked once.
    if (!marker.startsWith('#')) this.#marker = '';
  }

  /** Ends a block, and sees whether it looks like a heading: bold as a whole, or a lone line above others. */
  #close(more: boolean): void {
    const block = this.#block;
    if (!block) return;
    this.#count++;
    const { words, marker, lines } = block;
    if (block.told || lines > 1 || words.length > LONGEST_HEADING || kindOfLine(words, true)) return;
    if (block.bold && more && isHeadline(words) && !/:$/.test(words)) {
      const isFirst = this.#headed === Infinity && this.#lone === undefined;
      this.#writer.amend(marker, isFirst ? '# ' : '## ');
      if (isFirst) this.#headed = this.#count - 1;
    } else if (this.#count === 1 && more && isHeadline(words)) this.#lone = marker;
    else if (more && isSubheading(words) && this.#count > 1) this.#writer.amend(marker, '## ');
  }
}

const MARKERS: Readonly<Record<string, string>> = {
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, `${'#'.repeat(level)} `])),
  li: '- ',
  figcaption: 'Caption: ',
};

/** A run of words with a space between two: all other white space of HTML is a space to its reader. */
const WORDS = /[^ \t\r\n\f]+(?: [^ \t\r\n\f]+)*/g;
/** A heading with no more blocks before it is the headline, and they stand over it: the name of a section, a byline. */
const NEAR_THE_TOP = 2;
/** In code units: what is longer is no heading, and no label with its tags. */
const LONGEST_HEADING = 180;
const LONGEST_LABEL = 200;

/** "Mara Quill:</b> …" or "Mara Quill</b>: …", and words after it. */
function isLabel(rest: string): boolean {
  const [words = '', after = ''] = rest.split(/<\/(?:b|strong)\s*>/i, 2);
  const name = words.replace(/<[^<>]*>/g, '').trim();
  if (name.includes('<')) return false;
  const label = name.endsWith(':') ? name : after.trimStart().startsWith(':') ? `${name}:` : '';
  return label !== '' && speakerLabel(`**${label}** x`) !== null;
}
