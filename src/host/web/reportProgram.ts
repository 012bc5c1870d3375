/** What writes reports. On the web an extension is one file, and has it inside; it is English all the same. */
import { inEnglish } from '../../core/language';
import * as report from '../../report/main';

export function loadReportProgram(_program: string): typeof report {
  return ENGLISH;
}

const ENGLISH = {
  ...Object.fromEntries(
    Object.entries(report).map(([name, one]) => [name, typeof one === 'function' ? said(one) : one]),
  ),
  FORMATS: report.FORMATS.map((format) => ({ ...format, write: said(format.write.bind(format)) })),
} as typeof report;

function said<A extends never[], R>(work: (...args: A) => R): (...args: A) => R {
  return (...args) => inEnglish(() => work(...args));
}
