/**
 * A web page as a browser shows it, set out as Markdown: headings, quotations, items and captions by their tags, a blank line between blocks, a cell of a
 * table by itself. Of tags, comments, scripts and what is hidden or struck out nothing is read; a character reference is the character.
 */
import { Tokenizer } from 'htmlparser2';
import { PageBlocks } from './pageBlocks';
import type { Reading } from './reading';

/** Not shown as words, or not as words of the story. */
const LEFT_OUT = new Set(
  (
    'script style template noscript nav menu iframe object svg math canvas audio video select datalist button textarea ' +
    'head xml del s strike'
  ).split(' '),
);
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hgroup hr legend li main ol p pre search section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

export function readPage(html: string): Reading {
  // A stretch of the same length, so that all else stands where it stood
  const page = html.replace(SELF_CLOSED, (tag) => ' '.repeat(tag.length));
  const reader = new PageReader(page);
  const tokenizer = new Tokenizer({ decodeEntities: true }, reader);
  tokenizer.write(page);
  tokenizer.end();
  return reader.blocks.end();
}

/** Elements whose tags within are text. */
const RAW = 'iframe|noembed|noframes|noscript|plaintext|script|style|textarea|title|xmp';
/** `<script src="a.js"/>` with no end of its own: a browser, and the tokenizer, takes all that follows for its text. */
const SELF_CLOSED = new RegExp(`<(${RAW})(?:\\s[^<>]{0,10000})?/>(?![^<]*</\\1)`, 'gi');
const IS_RAW = new RegExp(`^(?:${RAW})$`);

/** Hears of each tag and each stretch of text. It keeps no tree: what a tag means is over when it closes, however it is nested. */
class PageReader {
  readonly blocks: PageBlocks;
  /** The title is the headline of a page that has no other. */
  readonly #titled: boolean;
  #tag = '';
  #attribute = '';
  #hidden = false;
  /** The element that is left out, and how many of its name are open. */
  #out: { readonly name: string; depth: number } | undefined;
  /** Within `<title>`. */
  #inTitle = false;

  constructor(private readonly html: string) {
    this.blocks = new PageBlocks(html);
    this.#titled = /<title[\s>]/i.test(html) && !/<h1[\s>]/i.test(html);
  }

  onopentagname(start: number, end: number): void {
    this.#tag = this.html.slice(start, end).toLowerCase();
    this.#hidden = false;
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.html.slice(start, end).toLowerCase();
    if (this.#attribute === 'hidden') this.#hidden = true;
  }

  onattribdata(start: number, end: number): void {
    const value = this.html.slice(start, Math.min(end, start + LONGEST_STYLE));
    if (this.#attribute === 'style') this.#hidden ||= HIDING.test(value);
    if (this.#attribute === 'hidden' && value === 'until-found') this.#hidden = false;
  }

  onopentagend(end: number): void {
    this.#open(end);
  }

  /** `<svg/>` leaves out nothing: the rest of the page is worth more. `<script/>` that comes here has an end. */
  onselfclosingtag(end: number): void {
    const isEmpty = this.#hidden || LEFT_OUT.has(this.#tag) || this.#out?.name === this.#tag;
    if (!isEmpty || IS_RAW.test(this.#tag)) this.#open(end);
  }

  onclosetag(start: number, end: number): void {
    const name = this.html.slice(start, end).toLowerCase();
    if (name === 'title') this.#endTitle();
    if (this.#out) {
      if (this.#out.name === name && --this.#out.depth === 0) this.#out = undefined;
    } else this.#act(name, start - 2, false);
  }

  ontext(start: number, end: number): void {
    if (this.#isRead()) this.blocks.text(start, end);
  }

  ontextentity(code: number, end: number): void {
    const start = this.html.lastIndexOf('&', end - 1);
    if (this.#isRead()) this.blocks.character(start, end, String.fromCodePoint(code));
  }

  onattribend(): void {
    this.#attribute = '';
  }

  onattribentity(): void {}
  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onend(): void {}
  onprocessinginstruction(): void {}

  #isRead(): boolean {
    return this.#inTitle ? this.#titled : !this.#out;
  }

  #open(end: number): void {
    const name = this.#tag;
    if (name === 'title' && (!this.#out || this.#out.name === 'head')) {
      this.#inTitle = true;
      if (this.#titled) this.blocks.block('h1', true);
      return;
    }
    // What left its end tag out is ended by the next block.
    if (this.#out && (this.#out.name === 'p' || this.#out.name === 'head') && (BLOCKS.has(name) || name === 'body'))
      this.#out = undefined;
    if (this.#out) {
      if (this.#out.name === name) this.#out.depth++;
    } else if ((LEFT_OUT.has(name) || this.#hidden) && !VOID.has(name)) this.#out = { name, depth: 1 };
    else this.#act(name, end + 1, true);
  }

  #endTitle(): void {
    if (!this.#inTitle) return;
    this.#inTitle = false;
    if (this.#titled) this.blocks.block('h1', false);
  }

  /** `at`: an offset into the page, behind a tag that opens or before one that closes. */
  #act(name: string, at: number, opens: boolean): void {
    if (BLOCKS.has(name)) this.blocks.block(name, opens);
    else if (name === 'br' && opens) this.blocks.line();
    else if (name === 'q') this.#quote(at, opens);
    else if (name === 'b' || name === 'strong') this.blocks.bold(opens, at);
    else if (name === 'sup' && opens) {
      const note = this.#noteAt(at);
      if (note) this.#out = { name: 'sup', depth: 1 };
    }
  }

  /** A browser sets the marks, so they stand for the tags. */
  #quote(at: number, opens: boolean): void {
    const start = opens ? this.html.lastIndexOf('<', at - 1) : at;
    const end = opens ? at : this.html.indexOf('>', at) + 1 || this.html.length;
    this.blocks.mark(start, end, opens ? '“' : '”', opens);
  }

  /** Whether a raised stretch is the number of a footnote, and not the 2 of square kilometers. */
  #noteAt(at: number): boolean {
    const raised = this.html.slice(at, at + LONGEST_NOTE).split(/<\/sup/i, 1)[0]!;
    const words = raised.replace(/<[^<>]*>/g, '').trim();
    if (!/^[[(]?(?:\d{1,3}|[a-z]|[ivx]{1,5}|[*†‡§])[\])]?$/i.test(words)) return false;
    return (
      /<a\b/i.test(raised) ||
      !/(?:\b[kcm]?m|\bft|\bmi|\bin|\byd|10)$/.test(this.html.slice(at - 40, at).replace(/<[^<>]*>?$/, ''))
    );
  }
}

/** Code units of a style that are looked at, and of a footnote's number with its link. */
const LONGEST_STYLE = 10_000;
const LONGEST_NOTE = 400;
const HIDING = /(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden|mso-hide\s{0,9}:\s{0,9}all)/i;
