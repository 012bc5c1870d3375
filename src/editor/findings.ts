/**
 * Findings of the analysis as the editor's own problems: underlined, listed, and mended from the lightbulb. A view like the others:
 * what is found is the analysis' business, how it is mended too.
 */
import {
  CodeAction,
  CodeActionKind,
  Diagnostic,
  DiagnosticRelatedInformation,
  DiagnosticSeverity,
  Disposable,
  languages,
  Location,
  WorkspaceEdit,
  workspace,
  type TextDocument,
  type Uri,
} from 'vscode';
import type { Analysis, Finding, Severity } from '../core/analysis';
import { touches, type Span } from '../core/span';
import type { Desk, DraftView } from './desk';
import { toRange } from './positions';

export const SOURCE = 'copydesk';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

export function showFindings(desk: Desk): Disposable {
  const problems = languages.createDiagnosticCollection('copydesk');
  const shown = new Map<string, Analysis>();

  function show(uri: Uri): void {
    const view = desk.view(uri);
    const document = documentOf(uri);
    if (!desk.isDraft(uri) || !document) {
      shown.delete(uri.toString());
      return problems.delete(uri);
    }
    // Until the next analysis is there, the editor itself moves what is shown with the edit.
    if (view?.version !== document.version || shown.get(uri.toString()) === view.analysis) return;
    shown.set(uri.toString(), view.analysis);
    problems.set(
      uri,
      view.analysis.findings.map((finding) => toDiagnostic(document, finding)),
    );
  }

  const provider = languages.registerCodeActionsProvider(
    '*',
    {
      async provideCodeActions(document, range) {
        const view = await currentView(desk, document);
        const at = document.offsetAt(range.start);
        return view && findingsAt(view, at).flatMap((finding) => fixesOf(document, finding));
      },
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix] },
  );
  return Disposable.from(problems, provider, desk.onDidChange(show));
}

export function findingsAt({ analysis }: DraftView, offset: number): Finding[] {
  return analysis.findings.filter((finding) => touches(finding, offset));
}

export function toDiagnostic(document: TextDocument, finding: Finding): Diagnostic {
  const { message, severity, check, related } = finding;
  const diagnostic = new Diagnostic(toRange(document, finding), message, SEVERITIES[severity]);
  diagnostic.source = SOURCE;
  diagnostic.code = check;
  diagnostic.relatedInformation = related.map(
    (one) => new DiagnosticRelatedInformation(locate(document, one), one.message),
  );
  return diagnostic;
}

/** The view of a draft's words as they are now; undefined for what is no draft, or is closed or typed in meanwhile. */
export async function currentView(desk: Desk, document: TextDocument): Promise<DraftView | undefined> {
  if (!desk.isDraft(document.uri)) return undefined;
  const view = await desk.settled(document.uri).catch(() => undefined);
  return view?.version === document.version ? view : undefined;
}

function fixesOf(document: TextDocument, finding: Finding): CodeAction[] {
  return finding.fixes.map(({ title, text, start, end }, i) => {
    const action = new CodeAction(title, CodeActionKind.QuickFix);
    action.diagnostics = [toDiagnostic(document, finding)];
    action.isPreferred = i === 0;
    action.edit = new WorkspaceEdit();
    action.edit.replace(document.uri, toRange(document, { start, end }), text);
    return action;
  });
}

function locate(document: TextDocument, span: Span): Location {
  return new Location(document.uri, toRange(document, span));
}

function documentOf(uri: Uri): TextDocument | undefined {
  return workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
}
