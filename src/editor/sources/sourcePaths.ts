/** Paths of sources, and the addresses that the editor has for them: of a disk's files the usual ones, of all others their address without escapes. */
import { Uri } from 'vscode';
import { diskOf } from '#host/disk';
import { readAddress, writeAddress } from '../../sources/index/places';

export function sourcePath(uri: Uri): string {
  return diskOf(uri) ? uri.fsPath : writeAddress(uri);
}

export function sourceUri(path: string): Uri {
  const address = readAddress(path);
  return address ? Uri.from(address) : Uri.file(path);
}
