/**
 * pdf.js, made to read text where there is no screen: what it would draw with is left empty, and its two halves run in one thread. It is loaded with the
 * first PDF. Fonts and character maps are never fetched, so text in fonts that need an outside map (some in Chinese, Japanese and Korean) is not read.
 */
import type { PDFDocumentLoadingTask } from 'pdfjs-dist';

/** Its words are told by the errors it throws; it warns besides on the console of anything odd. */
const SILENT = 0;

export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentLoadingTask> {
  const canvas = globalThis as Record<string, unknown>;
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) canvas[name] ??= function unused() {};
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  return getDocument({
    data: new Uint8Array(bytes), // a copy: pdf.js takes what it is given for itself
    verbosity: SILENT,
    isEvalSupported: false,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    disableAutoFetch: true,
    disableStream: true,
  });
}
