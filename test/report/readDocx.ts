/** Reads a document back from its bytes: its parts, its paragraphs, and the words that each comment stands on. */
import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
}

export type Parts = ReadonlyMap<string, Element>;

/** Every part as a tree; elements are closed as they were opened, and no character stands in it that XML cannot hold. */
export function readParts(bytes: Uint8Array): Parts {
  const parts = new Map<string, Element>();
  for (const [name, part] of Object.entries(unzipSync(bytes))) {
    const xml = strFromU8(part);
    assert.ok(xml.startsWith('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'), name);
    assert.doesNotMatch(
      xml,
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|&(?!amp;|lt;|gt;|quot;|#39;)|<!|]]>/,
      name,
    );
    assert.ok(xml.isWellFormed(), name);
    parts.set(name, readXml(xml));
  }
  return parts;
}

function readXml(xml: string): Element {
  const top: Element = { name: '', attributes: {}, children: [] };
  const open = [top];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element = { name, attributes, children: [] };
        open.at(-1)!.children.push(element);
        open.push(element);
      },
      ontext(text) {
        open.at(-1)!.children.push(text);
      },
      onclosetag(name) {
        assert.equal(open.pop()?.name, name);
      },
    },
    { xmlMode: true },
  );
  parser.write(xml);
  parser.end();
  assert.equal(open.length, 1);
  const [root, ...others] = elements(top);
  assert.ok(root && others.length === 0, 'one root');
  return root;
}

function elements({ children }: Element): Element[] {
  return children.filter((child) => typeof child !== 'string');
}

/** All elements of a name, however deep, in order. */
export function all(element: Element, name: string): Element[] {
  return elements(element).flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

export function textOf({ children }: Element): string {
  return children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

export interface Read {
  readonly paragraphs: readonly { readonly style: string; readonly text: string }[];
  /** Comment id → the words between the ends of its range, with paragraphs on lines of their own. */
  readonly ranges: ReadonlyMap<string, string>;
  /** Comment ids in the order of their marks in the text. */
  readonly references: readonly string[];
}

export function readBody(document: Element): Read {
  const paragraphs: { style: string; text: string }[] = [];
  const open = new Map<string, string>();
  const ranges = new Map<string, string>();
  const references: string[] = [];
  const say = (text: string): void => {
    paragraphs.at(-1)!.text += text;
    for (const id of open.keys()) open.set(id, open.get(id)! + text);
  };
  const read = (element: Element): void => {
    const id = element.attributes['w:id'] ?? '';
    switch (element.name) {
      case 'w:p':
        for (const one of open.keys()) open.set(one, `${open.get(one)!}\n`);
        paragraphs.push({ style: all(element, 'w:pStyle')[0]!.attributes['w:val']!, text: '' });
        break;
      case 'w:t':
        return say(textOf(element));
      case 'w:br':
        return say('\n');
      case 'w:tab':
        return say('\t');
      case 'w:commentRangeStart':
        assert.ok(!open.has(id) && !ranges.has(id), `comment ${id} begins once`);
        open.set(id, '');
        return;
      case 'w:commentRangeEnd':
        assert.ok(open.has(id), `comment ${id} begins before it ends`);
        ranges.set(id, open.get(id)!);
        open.delete(id);
        return;
      case 'w:commentReference':
        assert.ok(ranges.has(id), `comment ${id} is referred to after its range`);
        references.push(id);
        return;
    }
    for (const child of elements(element)) read(child);
  };
  read(document);
  assert.equal(open.size, 0, 'every range ends');
  return { paragraphs, ranges, references };
}
