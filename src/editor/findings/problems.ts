/**
 * Findings as the editor's own problems: underlined, listed in the Problems panel, walked with F8. A view like the others: what is found is
 * the analysis' business. Until a draft is read again, the editor itself moves what is shown with each edit.
 */
import {
  Diagnostic,
  DiagnosticRelatedInformation,
  DiagnosticSeverity,
  Disposable,
  languages,
  Location,
  Uri,
  workspace,
  type TextDocument,
} from 'vscode';
import type { Finding, Severity } from '../../core/analysis';
import type { SortedFindings } from '../../core/review/ignores';
import type { Span } from '../../core/span';
import type { Desk } from '../desk';
import { documentOf } from '../draftDocument';
import { nextTurnOnce } from '../nextTurnOnce';
import { toRange } from '../positions';
import { pageOf } from './checkLevels';

const SOURCE = 'copydesk';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** What the editor was told of a draft. */
interface Told {
  readonly findings: SortedFindings;
  readonly diagnostics: readonly Diagnostic[];
  /** The same while they say the same of the same places. */
  readonly saying: string;
  /** Words of one were edited since, and what the editor made of its place is not known. */
  isTouched: boolean;
}

/** `pages`: the folder with a page about each check. */
export function showProblems(desk: Desk, pages: Uri): Disposable {
  const problems = languages.createDiagnosticCollection('copydesk');
  const shown = new Map<string, Told>();

  function show(uri: Uri): void {
    const key = uri.toString();
    const view = desk.view(uri);
    const document = documentOf(uri);
    if (!desk.isDraft(uri) || !document) {
      shown.delete(key);
      return problems.delete(uri);
    }
    if (!view?.findings || view.version !== document.version) return;
    const { findings } = view;
    const before = shown.get(key);
    if (before?.findings === findings) return;
    const diagnostics = findings.shown.map((finding) => toDiagnostic(document, finding, pages));
    // A diagnostic leaves out of its own JSON what it is related to.
    const saying = JSON.stringify(diagnostics.map((one) => [one, one.relatedInformation]));
    shown.set(key, { findings, diagnostics, saying, isTouched: false });
    if (before?.saying !== saying || before.isTouched) problems.set(uri, diagnostics);
  }

  const inTurn = nextTurnOnce((draft: string) => show(Uri.parse(draft, true)));
  return Disposable.from(
    problems,
    inTurn,
    desk.onDidChange((uri) => inTurn.ask(uri.toString())),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const told = shown.get(document.uri.toString());
      if (!told || told.isTouched) return;
      told.isTouched = told.diagnostics.some(({ range }) =>
        contentChanges.some((change) => change.range.intersection(range)),
      );
    }),
  );
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
