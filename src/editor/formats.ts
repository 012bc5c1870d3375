/** What the file of a draft is written in. */
import type { TextDocument, Uri } from 'vscode';
import { formatByName } from '../core/draftFile';
import type { FileFormat } from '../core/reading/reading';
import { isWordView } from './word/wordViews';

export function formatOf({ uri, languageId }: Pick<TextDocument, 'uri' | 'languageId'>): FileFormat {
  if (isWordView(uri)) return 'word';
  return languageId === 'markdown' || languageId === 'html' ? languageId : 'plain';
}

/** By the name of a file that is not open. */
export function formatOfFile(uri: Uri): FileFormat {
  if (isWordView(uri)) return 'word';
  return formatByName(uri.path);
}
