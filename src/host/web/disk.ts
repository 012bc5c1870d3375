/** A browser has no disk: files are where the editor has them. */
import type { Files } from '../../journal/files';

export const disk: Files | undefined = undefined;
