/**
 * Findings as the editor's own problems: underlined, listed in the Problems panel, walked with F8. A view like the others: what is found is
 * the analysis' business. Until a draft is read again, the editor itself moves what is shown with each edit.
 */
import type { Uri } from 'vscode';
import {
  Diagnostic,
  DiagnosticRelatedInformation,
  DiagnosticSeverity,
  Disposable,
  languages,
  Location,
  workspace,
  type TextDocument,
} from 'vscode';
import type { Finding, Severity } from '../../core/analysis';
import type { SortedFindings } from '../../core/review/ignores';
import type { Span } from '../../core/span';
import type { Desk, DraftView } from '../desk';
import { toRange } from '../positions';
import { pageOf } from './checkLevels';

const SOURCE = 'copydesk';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** `pages`: the folder with a page about each check. */
export function showProblems(desk: Desk, pages: Uri): Disposable {
  const problems = languages.createDiagnosticCollection('copydesk');
  const shown = new Map<string, SortedFindings>();

  function show(uri: Uri): void {
    const view = desk.view(uri);
    const document = workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
    if (!desk.isDraft(uri) || !document) {
      shown.delete(uri.toString());
      return problems.delete(uri);
    }
    if (!view?.findings || view.version !== document.version) return;
    if (shown.get(uri.toString()) === view.findings) return;
    shown.set(uri.toString(), view.findings);
    problems.set(
      uri,
      view.findings.shown.map((finding) => toDiagnostic(document, finding, pages)),
    );
  }

  return Disposable.from(problems, desk.onDidChange(show));
}

/** The view of a draft's words as they are now; undefined for what is no draft, or is closed or typed in meanwhile. */
export async function currentView(desk: Desk, document: TextDocument): Promise<DraftView | undefined> {
  if (!desk.isDraft(document.uri)) return undefined;
  const view = await desk.settled(document.uri).catch(() => undefined);
  return view?.version === document.version ? view : undefined;
}

/** A click on the check's id, in the Problems panel or a hover, opens its page: a file, since hovers run no command for it. */
export function toDiagnostic(document: TextDocument, finding: Finding, pages: Uri): Diagnostic {
  const { message, severity, check, related } = finding;
  const diagnostic = new Diagnostic(toRange(document, finding), message, SEVERITIES[severity]);
  diagnostic.source = SOURCE;
  diagnostic.code = { value: check, target: pageOf(pages, check) };
  diagnostic.relatedInformation = related.map(
    (one) => new DiagnosticRelatedInformation(locate(document, one), one.message),
  );
  return diagnostic;
}

function locate(document: TextDocument, span: Span): Location {
  return new Location(document.uri, toRange(document, span));
}
