/** Sources are read by a thread of Node.js. */
export { createSourceClient } from '../../sources/client';

/** Why there can be no sources at all: there can. */
export function whyNoSources(): string | undefined {
  return undefined;
}
