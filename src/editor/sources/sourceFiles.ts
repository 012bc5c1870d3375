/** Sources that lie where only the editor reaches, for the thread that reads them. */
import { l10n, FileSystemError, FileType, workspace, type Uri } from 'vscode';
import { messageOf } from '../../core/errorMessage';
import type { EditorFiles } from '../../sources/editorFiles';
import type { Kind } from '../../sources/index/folders';
import { LIMITS, tooLarge } from '../../sources/readers/limits';
import { sourcePath, sourceUri } from './sourcePaths';

export interface SourceFileSystem extends EditorFiles {
  /** A file changed: not everybody who has files says when. */
  touch(uri: Uri): void;
}

export function createSourceFiles(): SourceFileSystem {
  /** By path: when a change of it was heard of. */
  const touched = new Map<string, number>();
  return {
    async list(folder) {
      const entries = await workspace.fs.readDirectory(sourceUri(folder));
      return entries.map(([name, type]) => ({ name, kind: kindOf(type) }));
    },
    async stat(path) {
      const uri = sourceUri(path);
      try {
        const { type, size, mtime } = await workspace.fs.stat(uri);
        return { kind: kindOf(type), size, modified: Math.max(mtime, touched.get(path) ?? 0) };
      } catch (error) {
        if (error instanceof FileSystemError && error.code === 'FileNotFound') return undefined;
        throw error;
      }
    },
    read: (path) => fetchBytes(sourceUri(path)),
    touch: (uri) => void touched.set(sourcePath(uri), Date.now()),
  };
}

/** Of a file of `size` bytes, where that is known. Rejects with the reason, to be read on from the file's name. */
export async function fetchBytes(uri: Uri, size = 0): Promise<Uint8Array<ArrayBuffer>> {
  if (size > LIMITS.bytes) throw new Error(tooLarge(size, LIMITS.bytes));
  try {
    return new Uint8Array(await workspace.fs.readFile(uri)); // a copy, to be handed on
  } catch (error) {
    throw new Error(reasonOf(error), { cause: error });
  }
}

/** A folder that is a link is not entered, since nobody tells whether it leads back to where it lies. */
function kindOf(type: FileType): Kind {
  if (type & FileType.File) return 'file';
  return type === FileType.Directory ? 'folder' : 'other';
}

/** To be read on from the name of the file. */
function reasonOf(error: unknown): string {
  const { code } = error instanceof FileSystemError ? error : { code: '' };
  if (code === 'FileNotFound') return l10n.t('is not there any longer');
  if (code === 'NoPermissions') return l10n.t('may not be read: ask for permission, or copy it to where you may');
  return l10n.t('could not be read: {0}', messageOf(error));
}
