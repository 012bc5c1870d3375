/** What writes reports, loaded from a file of its own. */
import { createRequire } from 'node:module';
import type * as Report from '../../report/main';

/** `program`: the path of its bundle. */
export function loadReportProgram(program: string): typeof Report {
  return createRequire(program)(program) as typeof Report;
}
