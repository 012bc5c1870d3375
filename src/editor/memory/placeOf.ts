/** Which files a journal is kept in, and how its places are written: paths on a disk, whole addresses elsewhere. */
import { Uri } from 'vscode';
import { diskOf } from '#host/disk';
import type { Files } from '../../journal/files';
import { editorFiles } from './editorFiles';

interface PlaceOf {
  readonly place: string;
  readonly files: Files;
  /** Other places, as those files want them. */
  readonly write: (other: Uri) => string;
}

export function placeOf(uri: Uri): PlaceOf {
  const disk = diskOf(uri);
  const write = (one: Uri): string => (disk ? one.fsPath : one.toString());
  return { place: write(uri), files: disk ?? editorFiles, write };
}

export function uriOf(place: string): Uri {
  return ADDRESS.test(place) ? Uri.parse(place, true) : Uri.file(place);
}

/** "memfs:/desk", and not "c:\desk" */
const ADDRESS = /^[a-z][a-z\d+.-]+:/i;
