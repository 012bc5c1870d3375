/**
 * A Word document, as mammoth turns it into HTML: headings, lists, tables and footnotes, with insertions accepted and deletions left out. mammoth is
 * never given the file itself but a new one of its parts of text, unpacked here under a limit; pictures and anything outside the file stay away.
 */
import * as l10n from '@vscode/l10n';
import { zipSync, type Zippable } from 'fflate';
import mammoth from 'mammoth';
import type { SourceText } from '../../core/evidence/source';
import { readPage } from '../../core/reading/page';
import { latin1 } from './encoding';
import { readHtmlText } from './html';
import { type ReadLimits, Unreadable } from './limits';
import { unpack } from './zip';

export async function readDocx(bytes: Uint8Array, limits: ReadLimits): Promise<SourceText> {
  return readHtmlText(await toHtml(bytes, limits));
}

/** For whoever reviews it: bold lines are headings, as most who write them mean, and what is struck out is left out. */
export async function readDocxDraft(bytes: Uint8Array, limits: ReadLimits): Promise<SourceText> {
  return { text: `${readPage(await toHtml(bytes, limits)).text}\n`, marks: [] };
}

async function toHtml(bytes: Uint8Array, { unpacked }: ReadLimits): Promise<string> {
  refuseOthers(bytes);
  const parts = unpack(bytes, isText, unpacked);
  if (![...parts.keys()].some((name) => name.startsWith('word/')))
    throw new Unreadable(l10n.t('is no Word document although its name says so'));
  const { value } = await mammoth.convertToHtml(inMemory(packed(parts)), {
    convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
    externalFileAccess: false,
    includeEmbeddedStyleMap: false,
  });
  return value.replace(BACK_TO_THE_TEXT, '');
}

/** The arrow after a footnote. */
const BACK_TO_THE_TEXT = / ?<a href="#(?:foot|end)note-ref-[^"<>]{0,40}">↑<\/a>/g;

function refuseOthers(bytes: Uint8Array): void {
  const beginning = latin1(bytes.subarray(0, 8));
  if (beginning.startsWith('PK')) return;
  if (beginning !== '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1')
    throw new Unreadable(l10n.t('is no Word document although its name says so'));
  // Word packs what it encrypts into the container of its old format.
  const encrypted = holds(bytes, ENCRYPTED);
  throw new Unreadable(
    encrypted
      ? l10n.t('is protected with a password: save it without one')
      : l10n.t('is an old Word document (.doc): open it in Word and save it as .docx'),
  );
}

/** The parts that text is read of; what a theme or a form holds is none of it. */
function isText(name: string): boolean {
  return /\.(?:xml|rels)$/i.test(name) && !/^(?:customXml|docProps)\/|\/theme\//i.test(name);
}

/** "EncryptedPackage", each letter with a zero after it. */
const ENCRYPTED = Array.from('EncryptedPackage').flatMap((letter) => [letter.charCodeAt(0), 0]);

function holds(bytes: Uint8Array, wanted: readonly number[]): boolean {
  for (let at = bytes.indexOf(wanted[0]!); at >= 0; at = bytes.indexOf(wanted[0]!, at + 1))
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  return false;
}

/** A zip file of our own, which says of itself what is true. */
function packed(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const files: Zippable = Object.fromEntries(parts);
  return zipSync(files, { level: 0 });
}

/** mammoth asks for it by one name in Node.js and by another in a browser. */
function inMemory(bytes: Uint8Array): { readonly arrayBuffer: ArrayBuffer } {
  const both = { buffer: bytes, arrayBuffer: bytes.buffer as ArrayBuffer };
  return both;
}
