/** The open document of a draft, its lines, and the view of it as it is now. */
import { workspace, type TextDocument, type Uri } from 'vscode';
import type { Desk, DraftView } from './desk';
import { toPosition } from './positions';

/** The line, counted from 0, that an offset into a draft is on. */
export type LineOf = (offset: number) => number;

export function documentOf(uri: Uri): TextDocument | undefined {
  const key = uri.toString();
  return workspace.textDocuments.find((one) => one.uri.toString() === key);
}

/** Of a draft that is closed meanwhile, all is on its first line. */
export function linesOf({ uri }: DraftView): LineOf {
  const document = documentOf(uri);
  return (offset) => (document ? toPosition(document, offset).line : 0);
}

/** The view of a draft's words as they are now; undefined for what is no draft, or is closed or typed in meanwhile. */
export async function currentView(desk: Desk, document: TextDocument): Promise<DraftView | undefined> {
  if (!desk.isDraft(document.uri)) return undefined;
  const view = await desk.settled(document.uri).catch(() => undefined);
  return view?.version === document.version ? view : undefined;
}
