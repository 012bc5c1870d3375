/**
 * Opens a source at a passage: a file of text at its line, anything else (a PDF, a Word file, a page of the web) as the text that was read of it, with its pages and
 * times between the lines.
 */
import { basename } from 'node:path';
import {
  commands,
  Disposable,
  EventEmitter,
  languages,
  Selection,
  Uri,
  window,
  workspace,
  TextEditorRevealType,
} from 'vscode';
import { clock, type SourceText } from '../../core/evidence/source';
import { toRange } from '../positions';
import type { NewsroomSources } from './newsroomSources';
import type { PassageRef } from './passageRef';

const SCHEME = 'copydesk-source';
/** Its paragraphs are long lines, and are wrapped. */
const LANGUAGE = 'copydesk-source';
/** Files whose text is what was read of them: offsets are their own. */
const OWN_TEXT = /\.(?:txt|md|markdown|csv|tsv)$/i;
/** Those that are text, in which a passage stands on a line. */
const OWN_LINES = /\.(?:vtt|srt)$/i;

export interface PassageTexts extends Disposable {
  open(passage: PassageRef, options?: { readonly preserveFocus?: boolean }): Promise<void>;
}

export function createPassageTexts(sources: NewsroomSources): PassageTexts {
  const changed = new EventEmitter<Uri>();
  const views = new Map<string, string>();
  const provider = workspace.registerTextDocumentContentProvider(SCHEME, {
    onDidChange: changed.event,
    provideTextDocumentContent: (uri) => views.get(uri.toString()) ?? '',
  });

  async function openFile(
    path: string,
    line: number | undefined,
    passage: PassageRef,
    preserveFocus: boolean,
  ): Promise<void> {
    const document = await workspace.openTextDocument(Uri.file(path));
    const editor = await window.showTextDocument(document, { preview: true, preserveFocus });
    const range =
      line === undefined ? toRange(document, passage) : document.lineAt(Math.min(line, document.lineCount - 1)).range;
    // The cursor is where the passage begins.
    editor.selection = new Selection(range.end, range.start);
    editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  }

  async function openView(source: SourceText, passage: PassageRef, preserveFocus: boolean): Promise<void> {
    const { text, at } = layOut(source, basename(passage.path));
    const uri = Uri.from({ scheme: SCHEME, path: `${Uri.file(passage.path).path}.txt` });
    views.set(uri.toString(), text);
    changed.fire(uri);
    const document = await languages.setTextDocumentLanguage(await workspace.openTextDocument(uri), LANGUAGE);
    const editor = await window.showTextDocument(document, { preview: true, preserveFocus });
    const range = toRange(document, { start: at(passage.start), end: at(passage.end) });
    // The cursor is where the passage begins.
    editor.selection = new Selection(range.end, range.start);
    editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  }

  return {
    async open(passage, { preserveFocus = false } = {}) {
      const source = await sources.text(passage.path);
      if (!source) {
        const problem = sources.files.find(({ path }) => path === passage.path)?.problem;
        if (problem === undefined) throw new Error(`${basename(passage.path)} is no longer among the sources.`);
        await commands.executeCommand('vscode.open', Uri.file(passage.path));
        return;
      }
      if (OWN_TEXT.test(passage.path)) return openFile(passage.path, undefined, passage, preserveFocus);
      if (OWN_LINES.test(passage.path))
        return openFile(passage.path, lineIn(source, passage.start), passage, preserveFocus);
      return openView(source, passage, preserveFocus);
    },
    dispose() {
      Disposable.from(changed, provider).dispose();
    },
  };
}

function lineIn({ marks }: SourceText, at: number): number {
  return marks.findLast((mark) => mark.line !== undefined && mark.at <= at)?.line ?? 0;
}

/** The text with a line before each page, heading and time, and where an offset of the source stands in it. */
function layOut({ text, marks, capped }: SourceText, name: string): { text: string; at: (offset: number) => number } {
  const parts: string[] = [`${name}, as it was read${capped === undefined ? '' : ` (${capped})`}\n`];
  const moved: { from: number; by: number }[] = [];
  let length = parts[0]!.length;
  let done = 0;
  const put = (words: string): void => {
    parts.push(words);
    length += words.length;
  };
  for (const mark of marks) {
    const sign = mark.page !== undefined ? `Page ${mark.page}` : mark.time !== undefined ? clock(mark.time) : undefined;
    if (sign === undefined) continue;
    put(text.slice(done, mark.at));
    done = mark.at;
    put(`\n\n— ${sign} —\n\n`);
    moved.push({ from: mark.at, by: length - mark.at });
  }
  const first = parts[0]!.length;
  put(text.slice(done));
  return { text: parts.join(''), at: (offset) => offset + (moved.findLast(({ from }) => from <= offset)?.by ?? first) };
}
