/** Sources are read by a thread of Node.js. */
export { createSourceClient } from '../../sources/client';

export const READS_SOURCES: boolean = true;
