/** Reads a page back as a browser would, and holds every element and attribute against what a copy may have. */
import assert from 'node:assert/strict';
import { Parser } from 'htmlparser2';
import { RECORD_LINE } from '../../../src/core/report/record';

export interface ReadPage {
  /** Texts of the blocks of the draft or, in the legal layout, of its lines: without the numbers of the claims. */
  readonly draft: readonly string[];
  /** `id` of every element that has one, in order. */
  readonly ids: readonly string[];
  /** Where links lead, within the page without `#`. */
  readonly links: readonly string[];
  readonly outside: readonly string[];
  readonly text: string;
}

const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  html: ['lang'],
  meta: ['charset', 'http-equiv', 'content', 'name'],
  section: ['aria-labelledby'],
  nav: ['aria-label'],
  a: ['href', 'id', 'aria-label', 'rel'],
  th: ['scope'],
  td: ['colspan', 'rowspan'],
  time: ['datetime'],
  span: ['aria-hidden'],
  ul: ['aria-label'],
};
const PLAIN =
  'head title style body header main footer article h1 h2 h3 h4 h5 h6 p ol li blockquote div mark sup bdi strong del ins br table thead tbody tr';
const ELEMENTS = new Set([...PLAIN.split(' '), ...Object.keys(ALLOWED)]);

export function readHtml(page: string): ReadPage {
  const draft: string[] = [];
  const ids: string[] = [];
  const links: string[] = [];
  const outside: string[] = [];
  const open: { name: string; class: string }[] = [];
  let all = '';
  let comments = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      assert.ok(ELEMENTS.has(name), `<${name}> in the page`);
      for (const [attribute, value] of Object.entries(attributes)) {
        if (attribute === 'class') assert.match(value, /^[a-z0-9 -]+$/);
        else if (attribute === 'id') ids.push(value);
        else assert.ok(ALLOWED[name]?.includes(attribute), `<${name} ${attribute}="${value}">`);
        if (attribute === 'href') (value.startsWith('#') ? links : outside).push(value.replace(/^#/, ''));
      }
      open.push({ name, class: attributes['class'] ?? '' });
      if (isDraft(open.at(-1)!)) draft.push('');
    },
    ontext(text) {
      if (!open.some(({ name }) => name === 'style')) all += text;
      const isNumber = open.some((one) => one.name === 'sup');
      if (open.some(isDraft) && !isNumber) draft.push(`${draft.pop()!}${text}`);
    },
    onclosetag(name) {
      const last = open.pop();
      assert.equal(last?.name, name, 'elements are closed as they were opened');
    },
    oncomment(comment) {
      // The one that tells what the page is
      assert.equal(`<!--${comment}-->`, RECORD_LINE);
      assert.equal(comments++, 0);
    },
  });
  parser.write(page);
  parser.end();
  assert.equal(open.length, 0);
  return { draft, ids, links, outside, text: all };
}

function isDraft(element: { readonly class: string }): boolean {
  const classes = element.class.split(' ');
  return classes.includes('block') || classes.includes('line');
}
