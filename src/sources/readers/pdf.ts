/**
 * A PDF as its pages' text, in the order in which the file gives it, which is that of its columns. Pages that are broken are passed over and counted;
 * lines become paragraphs in `pdfParagraphs.ts`.
 */
import * as l10n from '@vscode/l10n';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { SourceText } from '../../core/evidence/source';
import { latin1 } from './encoding';
import { onlyFirstPages, type ReadLimits, Unreadable } from './limits';
import { openPdf } from './pdfEngine';
import { linesOf, type PdfLine } from './pdfLines';
import { joinPages } from './pdfParagraphs';

export async function readPdf(bytes: Uint8Array, limits: ReadLimits): Promise<SourceText> {
  // The header may have something before it: a mail's lines, a mark of encoding.
  if (!latin1(bytes.subarray(0, 1024)).includes('%PDF-'))
    throw new Unreadable(l10n.t('is no PDF although its name says so'));
  const task = await openPdf(bytes);
  try {
    return await readPages(await task.promise, limits);
  } catch (error) {
    throw describeFailure(error);
  } finally {
    await task.destroy().catch(() => undefined);
  }
}

/** Broken pages after which a file is given up: it says that it has pages, and has none. */
const MOST_BROKEN = 100;

async function readPages(pdf: PDFDocumentProxy, limits: ReadLimits): Promise<SourceText> {
  const pages: (readonly PdfLine[])[] = [];
  const last = Math.min(pdf.numPages, limits.pages);
  let broken = 0;
  let characters = 0;
  for (let number = 1; number <= last && characters <= limits.characters && broken < MOST_BROKEN; number++) {
    const lines = await readPage(pdf, number);
    if (!lines) broken++;
    for (const { words } of lines ?? []) characters += words.length + 1;
    pages.push(lines ?? []);
  }
  if (broken > 0 && broken === pages.length) throw new Unreadable(l10n.t('is broken: none of its pages can be read'));
  if (characters === 0)
    throw new Unreadable(l10n.t('holds no text: it is probably a scan; run it through text recognition first'));
  const capped = whatWasLeft(pages.length, broken, pdf.numPages);
  return { ...joinPages(pages), ...(capped !== undefined && { capped }) };
}

async function readPage(pdf: PDFDocumentProxy, number: number): Promise<readonly PdfLine[] | undefined> {
  try {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    page.cleanup();
    return linesOf(items);
  } catch {
    return;
  }
}

function whatWasLeft(read: number, broken: number, all: number): string | undefined {
  const rest = read < all ? onlyFirstPages(read, all) : undefined;
  const passed = broken > 0 ? passedOver(broken) : undefined;
  return rest !== undefined && passed !== undefined ? l10n.t('{0}, and {1}', rest, passed) : (rest ?? passed);
}

function passedOver(broken: number): string {
  return broken === 1
    ? l10n.t('1 of its pages is broken and could not be read')
    : l10n.t('{0} of its pages are broken and could not be read', broken);
}

function describeFailure(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  if (error.name === 'PasswordException')
    return new Unreadable(l10n.t('is protected with a password: save it without one'));
  if (/^(?:InvalidPDF|FormatError|XRef|UnknownError)/.test(error.name))
    return new Unreadable(l10n.t('is a broken PDF that cannot be opened: get it again, or print it to a new PDF'), {
      cause: error,
    });
  return error;
}
