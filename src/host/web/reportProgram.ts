/** What writes reports. On the web an extension is one file, and has it inside. */
import * as report from '../../report/main';

export function loadReportProgram(_program: string): typeof report {
  return report;
}
