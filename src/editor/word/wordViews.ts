/**
 * A Word document is reviewed as a view of its text, which has an address of its own: the file's, with another scheme, and with the file's own in its query where
 * that is none of a disk. What is decided on the view is decided on the file, and is kept under its name.
 */
import { workspace, type Uri } from 'vscode';

export const WORD_VIEW = 'copydesk-docx';

export function isWordView(uri: Uri): boolean {
  return uri.scheme === WORD_VIEW;
}

/** By its name, and where files can be written; what Word keeps beside a document that is open ("~$story.docx") is none. */
export function isWordFile(uri: Uri): boolean {
  const isDocument = /\.docx$/i.test(uri.path) && !/\/~\$[^/]*$/.test(uri.path);
  return isDocument && !isWordView(uri) && workspace.fs.isWritableFileSystem(uri.scheme) === true;
}

export function wordView(file: Uri): Uri {
  const { scheme, query } = file;
  return file.with({ scheme: WORD_VIEW, ...(scheme !== 'file' && { query: query ? `${scheme}?${query}` : scheme }) });
}

/** The file that a draft is: itself, but for a view of a Word document. */
export function fileOf(draft: Uri): Uri {
  if (!isWordView(draft)) return draft;
  const [, scheme = 'file', query = ''] = /^([^?]+)\??(.*)$/s.exec(draft.query) ?? [];
  return draft.with({ scheme, query });
}

/** The path of a draft in its folder, as a reviewer is told it. */
export function draftPath(draft: Uri): string {
  return workspace.asRelativePath(fileOf(draft));
}
