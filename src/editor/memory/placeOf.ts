/** Which files a journal is kept in, and how its places are written: paths on a disk, whole addresses elsewhere. */
import { Uri } from 'vscode';
import { disk } from '#host/disk';
import type { Files } from '../../journal/files';
import { editorFiles } from './editorFiles';

/** `write`: writes other places as those files want them. */
export function placeOf(uri: Uri): { readonly place: string; readonly files: Files; write(other: Uri): string } {
  const [files, write] =
    uri.scheme === 'file' && disk ? [disk, (one: Uri) => one.fsPath] : [editorFiles, (one: Uri) => one.toString()];
  return { place: write(uri), files, write };
}

export function uriOf(place: string): Uri {
  return ADDRESS.test(place) ? Uri.parse(place, true) : Uri.file(place);
}

/** "memfs:/desk", and not "c:\desk" */
const ADDRESS = /^[a-z][a-z\d+.-]+:/i;
