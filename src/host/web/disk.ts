/** A browser has no disk: files are where the editor has them. */
import type { Files } from '../../journal/files';

export function diskOf(_place: { readonly scheme: string }): Files | undefined {
  return undefined;
}
