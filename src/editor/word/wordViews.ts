/**
 * A Word document is reviewed as a view of its text, which has an address of its own: the file's, with another scheme. What is decided on the view is
 * decided on the file, and is kept under its name.
 */
import { workspace, type Uri } from 'vscode';

export const WORD_VIEW = 'copydesk-docx';

export function isWordView(uri: Uri): boolean {
  return uri.scheme === WORD_VIEW;
}

/** By its name; what Word keeps beside a document that is open ("~$story.docx") is none. */
export function isWordFile(uri: Uri): boolean {
  return uri.scheme === 'file' && /\.docx$/i.test(uri.path) && !/\/~\$[^/]*$/.test(uri.path);
}

export function wordView(file: Uri): Uri {
  return file.with({ scheme: WORD_VIEW });
}

/** The file that a draft is: itself, but for a view of a Word document. */
export function fileOf(draft: Uri): Uri {
  return isWordView(draft) ? draft.with({ scheme: 'file' }) : draft;
}

/** The path of a draft in its folder, as a reviewer is told it. */
export function draftPath(draft: Uri): string {
  return workspace.asRelativePath(fileOf(draft));
}
