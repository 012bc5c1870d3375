/** The files of disks, read in a process of their own; those of other places as the editor has them, read in the same. */
import { type Archive, archiveOf } from '../../sources/archive';
import type { EditorFiles } from '../../sources/editorFiles';
import { disk, opensOnDisk } from '../../sources/index/disk';
import { readAddress } from '../../sources/index/places';
import { createIsolatedReader } from '../../sources/readers/isolated';
import { forkReader } from './readerProcess';

/** `program`: the path of the reader's bundle. Without `files` nothing is looked for but on disks. */
export function openArchive(program: string, files?: EditorFiles): Archive {
  const reader = createIsolatedReader(forkReader(program));
  const onDisk: Archive = {
    ...disk,
    open: (file, most) => opensOnDisk((path, signal) => reader.read(path, signal, { bytes: most }))(file),
    close: () => reader.dispose(),
  };
  if (!files) return onDisk;
  const elsewhere = archiveOf(files, reader);
  const at = (path: string): Archive => (readAddress(path) ? elsewhere : onDisk);
  return {
    list: (folder) => at(folder).list(folder),
    follow: (path) => at(path).follow(path),
    real: (folder) => at(folder).real(folder),
    stat: (path) => at(path).stat(path),
    open: (file, most) => at(file.path).open(file, most),
    close: () => onDisk.close(),
  };
}
