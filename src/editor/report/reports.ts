/** The annotated copy of a draft as the desk has it now. What writes it is loaded when it is first asked for. */
import { basename } from 'node:path';
import type { Uri } from 'vscode';
import { loadReportProgram } from '#host/reportProgram';
import type { AnnotatedCopy } from '../../core/report/annotatedCopy';
import type * as Report from '../../report/main';
import type { Desk, DraftView } from '../desk';
import type { Memory } from '../memory/memory';
import { describeLoss } from '../memory/telling';
import { reviewerName } from '../reviewer';
import { setting } from '../settings';

export interface Reports {
  load(): typeof Report;
  /** Of the settled draft. Rejects when it is not under review. */
  copyOf(uri: Uri): Promise<AnnotatedCopy>;
  /** Of any version of it. */
  annotate(view: Omit<DraftView, 'version'>): AnnotatedCopy;
}

/** `program`: the path of `dist/report.js`. */
export function createReports(desk: Desk, memory: Memory, program: string): Reports {
  let loaded: typeof Report | undefined;
  const load = (): typeof Report => (loaded ??= loadReportProgram(program));

  function annotate({ uri, text, analysis, review, findings }: Omit<DraftView, 'version'>): AnnotatedCopy {
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

  return { load, annotate, copyOf: async (uri) => annotate(await desk.settled(uri)) };
}
