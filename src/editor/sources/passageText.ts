/**
 * Opens a source at a passage: a file of text at its line, anything else (a PDF, a Word file, a page of the web) as the text that was read of it, with its pages and
 * times between the lines.
 */
import { basename } from 'node:path';
import {
  l10n,
  commands,
  Disposable,
  EventEmitter,
  languages,
  Selection,
  TextEditorRevealType,
  Uri,
  window,
  workspace,
  type Range,
  type TextDocument,
} from 'vscode';
import { clock, type SourceText } from '../../core/evidence/source';
import type { Span } from '../../core/span';
import { readAddress, writeAddress } from '../../sources/index/places';
import { asWritten } from '../positions';
import type { NewsroomSources } from './newsroomSources';
import type { PassageRef } from './passageRef';
import { sourceUri } from './sourcePaths';

/** Of the text of a source that is shown as it was read. */
export const SOURCE_TEXT = 'copydesk-source';
/** Of what is shown of sources: its paragraphs are long lines, and are wrapped. */
export const LANGUAGE = 'copydesk-source';
/** Files whose text is what was read of them: offsets are their own. */
const OWN_TEXT = /\.(?:txt|md|markdown|csv|tsv)$/i;
/** Those that are text, in which a passage stands on a line. */
const OWN_LINES = /\.(?:vtt|srt)$/i;

export interface PassageTexts extends Disposable {
  open(passage: PassageRef, options?: { readonly preserveFocus?: boolean }): Promise<void>;
}

export function createPassageTexts(sources: NewsroomSources): PassageTexts {
  const changed = new EventEmitter<Uri>();
  const provider = workspace.registerTextDocumentContentProvider(SOURCE_TEXT, {
    onDidChange: changed.event,
    async provideTextDocumentContent(uri) {
      const path = pathOfView(uri);
      const source = await sources.text(path);
      return source
        ? layOut(source, basename(path)).text
        : l10n.t('{0} is not among the sources any longer.', basename(path));
    },
  });
  // What was read of a file may be something else now.
  const following = sources.onDidChangeFiles(() => {
    if (sources.reading) return;
    for (const { uri } of workspace.textDocuments) if (uri.scheme === SOURCE_TEXT) changed.fire(uri);
  });

  async function show(document: TextDocument, range: Range, preserveFocus: boolean): Promise<void> {
    const editor = await window.showTextDocument(document, { preview: true, preserveFocus });
    // The cursor is where the passage begins.
    editor.selection = new Selection(range.end, range.start);
    editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  }

  async function openFile(source: SourceText, passage: PassageRef, preserveFocus: boolean): Promise<void> {
    const document = await workspace.openTextDocument(sourceUri(passage.path));
    if (OWN_LINES.test(passage.path)) {
      const line = Math.min(lineIn(source, passage.start), document.lineCount - 1);
      return show(document, document.lineAt(line).range, preserveFocus);
    }
    await show(document, rangeOf(document, source.text.slice(passage.start, passage.end), passage), preserveFocus);
  }

  async function openView(source: SourceText, passage: PassageRef, preserveFocus: boolean): Promise<void> {
    const uri = viewOf(passage.path);
    const document = await languages.setTextDocumentLanguage(await workspace.openTextDocument(uri), LANGUAGE);
    const { text, at } = layOut(source, basename(passage.path));
    const span = { start: at(passage.start), end: at(passage.end, 'end') };
    await show(document, rangeOf(document, text.slice(span.start, span.end), span), preserveFocus);
  }

  return {
    async open(passage, { preserveFocus = false } = {}) {
      const source = await sources.text(passage.path);
      if (!source) {
        const problem = sources.files.find(({ path }) => path === passage.path)?.problem;
        if (problem === undefined)
          throw new Error(l10n.t('{0} is no longer among the sources.', basename(passage.path)));
        await commands.executeCommand('vscode.open', sourceUri(passage.path));
        return;
      }
      const isOwn = OWN_TEXT.test(passage.path) || OWN_LINES.test(passage.path);
      return isOwn ? openFile(source, passage, preserveFocus) : openView(source, passage, preserveFocus);
    },
    dispose() {
      Disposable.from(changed, provider, following).dispose();
    },
  };
}

/** So that the editor does not take the text for the file that it was read of. */
const ENDING = '.txt';

/** With the server of a file that is in a network. Of what is on no disk, the query says where it is. */
export function viewOf(path: string): Uri {
  const address = readAddress(path);
  const file = sourceUri(path);
  const query = address ? writeAddress({ ...address, path: '/' }) : '';
  return Uri.from({ scheme: SOURCE_TEXT, authority: file.authority, path: `${file.path}${ENDING}`, query });
}

export function pathOfView(view: Uri): string {
  const file = view.path.slice(0, -ENDING.length);
  const address = readAddress(view.query);
  return address
    ? writeAddress({ ...address, path: file })
    : view.with({ scheme: 'file', path: file, query: '' }).fsPath;
}

/** Where words stand that were read of a document: at their place, or nearest to it where the document was changed since; else the line of the place. */
function rangeOf(document: TextDocument, words: string, { start, end }: Span): Range {
  const range = asWritten(document, { start, end });
  if (document.getText(range) === words) return range;
  const text = document.getText();
  const [before, after] = [text.lastIndexOf(words, start), text.indexOf(words, start)];
  const nearest = before >= 0 && (after < 0 || start - before < after - start) ? before : after;
  if (nearest >= 0 && words !== '') return asWritten(document, { start: nearest, end: nearest + words.length });
  return document.lineAt(range.start.line).range;
}

function lineIn({ marks }: SourceText, at: number): number {
  return marks.findLast((mark) => mark.line !== undefined && mark.at <= at)?.line ?? 0;
}

interface LaidOut {
  readonly text: string;
  /** Where an offset of the source stands in it; an end stands before a line that follows it. */
  readonly at: (offset: number, side?: 'end') => number;
}

/** The text with a line before each page and time. */
function layOut({ text, marks, capped }: SourceText, name: string): LaidOut {
  const parts: string[] = [`${l10n.t('{0}, as it was read', name)}${capped === undefined ? '' : ` (${capped})`}\n`];
  const moved: { from: number; by: number }[] = [];
  let length = parts[0]!.length;
  let done = 0;
  const put = (words: string): void => {
    parts.push(words);
    length += words.length;
  };
  for (const mark of marks) {
    const sign =
      mark.page !== undefined ? l10n.t('Page {0}', mark.page) : mark.time !== undefined ? clock(mark.time) : undefined;
    if (sign === undefined) continue;
    put(text.slice(done, mark.at));
    done = mark.at;
    put(`\n\n— ${sign} —\n\n`);
    moved.push({ from: mark.at, by: length - mark.at });
  }
  const first = parts[0]!.length;
  put(text.slice(done));
  return {
    text: parts.join(''),
    at: (offset, side) =>
      offset + (moved.findLast(({ from }) => (side === 'end' ? from < offset : from <= offset))?.by ?? first),
  };
}
