/** Sources are read by a thread of Node.js. */
export { createSourceClient } from '../../sources/client';

/** Why there can be no sources at all. */
export const NO_SOURCES: string | undefined = undefined;
