/** What writes reports. On the web an extension is one file, and has it inside; it is English all the same. */
import { inEnglish } from '../../core/language';
import * as report from '../../report/main';

export function loadReportProgram(_program: string): typeof report {
  return ENGLISH;
}

const FORMATS = report.FORMATS.map((format): (typeof report.FORMATS)[number] => ({
  ...format,
  write: (copy, formatTime) => inEnglish(() => format.write(copy, formatTime)),
}));

const ENGLISH = Object.fromEntries(
  Object.entries({ ...report, FORMATS }).map(([name, one]) => [name, saidInEnglish(one)]),
) as unknown as typeof report;

function saidInEnglish(one: unknown): unknown {
  if (typeof one !== 'function') return one;
  return (...args: unknown[]) => inEnglish(() => (one as (...given: unknown[]) => unknown)(...args));
}
