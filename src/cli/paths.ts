/** Paths as a person reads them. */
import { isAbsolute, relative, sep } from 'node:path';

export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** From the working directory where it lies in it. */
export function told(path: string): string {
  return isWithin(path, process.cwd()) ? relative(process.cwd(), path).split(sep).join('/') : path;
}
