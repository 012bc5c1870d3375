/** Where a newsroom's files lie, and how they are opened: on disks, or wherever the editor has them. */
import { newDigest } from '#host/hash';
import type { Tree } from './index/folders';
import type { FoundFile } from './index/store';
import type { Opened } from './index/update';
import type { EditorFiles } from './editorFiles';
import type { IsolatedReader } from './readers/isolated';
import { tooLarge, Unreadable } from './readers/limits';

export interface Archive extends Tree {
  /** `most`: bytes beyond which a file is refused. Rejects as `Open` does. */
  open(file: FoundFile, most: number): Promise<Opened>;
  close(): Promise<void>;
}

/** Files that the editor has: each is asked for once, whole. Links are what they lead to, and folders are not entered by one. */
export function archiveOf(files: EditorFiles, reader: IsolatedReader): Archive {
  return {
    list: (folder) => files.list(folder),
    follow: (path) => Promise.resolve({ kind: 'other', real: path }), // it has none
    real: async (folder) => ((await files.stat(folder))?.kind === 'folder' ? folder : undefined),
    async stat(path) {
      const there = await files.stat(path);
      if (!there) throw new Error('it is not there any longer');
      return { size: there.size, modified: there.modified };
    },
    async open({ path }, most) {
      const bytes = await files.read(path);
      if (bytes.length > most) throw new Unreadable(tooLarge(bytes.length, most));
      const digest = newDigest();
      digest.add(bytes);
      return { hash: digest.sum(), read: (signal) => reader.read(path, signal, { bytes: most }, bytes) };
    },
    close: () => reader.dispose(),
  };
}
