/** The annotated copy of a draft as the desk has it now, in English as the copy itself is. What writes it is loaded when it is first asked for. */
import { basename } from 'node:path';
import type { Uri } from 'vscode';
import { loadReportProgram } from '#host/reportProgram';
import type { AnnotatedCopy } from '../../core/report/annotatedCopy';
import type * as Program from '../../report/main';
import type { Desk, DraftView } from '../desk';
import { displayLanguage } from '../displayLanguage';
import { documentOf } from '../draftDocument';
import type { DraftReader } from '../draftReader';
import type { Memory } from '../memory/memory';
import { describeLoss } from '../memory/telling';
import { reviewerName } from '../reviewer';
import { setting } from '../settings';
import { sayAs } from './sayAs';

export interface Reports {
  load(): typeof Program;
  /** Of the settled draft. Rejects when it is not under review. */
  copyOf(uri: Uri): Promise<AnnotatedCopy>;
}

/** `program`: the path of `dist/report.js`. */
export function createReports(desk: Desk, reader: DraftReader, memory: Memory, program: string): Reports {
  let loaded: typeof Program | undefined;
  const load = (): typeof Program => (loaded ??= loadReportProgram(program));

  /** What was said to the reviewer, as it is said to whoever reads the copy. */
  async function settledInEnglish(uri: Uri): Promise<DraftView> {
    const view = await desk.settled(uri);
    const document = documentOf(uri);
    if (!displayLanguage() || !document) return view;
    const analysis = await reader.readInEnglish(document);
    if (document.version !== view.version) return settledInEnglish(uri); // it was typed in meanwhile
    return analysis ? sayAs(view, analysis) : view;
  }

  function annotate({ uri, text, analysis, review, findings }: DraftView): AnnotatedCopy {
    return load().annotate({
      name: basename(uri.path),
      text,
      analysis,
      review,
      findings: findings ?? { shown: [], ignored: [] },
      unread: memory.unread(uri).map(describeLoss),
      by: reviewerName(),
      at: new Date().toISOString(),
      probablyBelow: setting('speakers.probablyBelow', uri),
    });
  }

  return { load, copyOf: async (uri) => annotate(await settledInEnglish(uri)) };
}
