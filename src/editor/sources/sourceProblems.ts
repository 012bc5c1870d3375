/**
 * What the sources say against a draft, as the editor's own problems: words given to the wrong person, words that were changed, figures that the source has otherwise.
 * What merely is not found is no problem. With each, in the lightbulb, what can be done about it.
 */
import { basename } from 'node:path';
import {
  CodeAction,
  CodeActionKind,
  Diagnostic,
  DiagnosticSeverity,
  Disposable,
  languages,
  window,
  workspace,
  type TextDocument,
  type Uri,
} from 'vscode';
import type { Claim } from '../../core/analysis';
import { type Span, shiftSpan, touches } from '../../core/span';
import { describeEdit, describePlace } from '../../sources/describe';
import type { Evidence, QuoteEvidence } from '../../sources/results';
import type { ClaimRef } from '../claimRef';
import type { Desk, DraftView } from '../desk';
import { shorten } from '../markdown';
import { speakerLabel } from '../people';
import { toRange } from '../positions';
import type { NewsroomSources } from './newsroomSources';
import { isAltered } from './told';

interface Problem {
  readonly span: Span;
  readonly message: string;
  readonly severity: DiagnosticSeverity;
  readonly code: string;
}

export function showSourceProblems(desk: Desk, sources: NewsroomSources): Disposable {
  const problems = languages.createDiagnosticCollection('copydesk-sources');

  function show(uri: Uri): void {
    const view = desk.view(uri);
    const document = workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
    if (!desk.isDraft(uri) || !view || !document) return problems.delete(uri);
    // While words are typed, the editor itself moves what is shown.
    if (view.version !== document.version || !view.analysis.complete) return;
    const found = view.analysis.claims.flatMap((claim) => {
      const evidence = sources.evidenceOf(view, claim);
      return evidence ? problemsOf(view, claim, evidence) : [];
    });
    problems.set(
      uri,
      found.map(({ span, message, severity, code }) => {
        const diagnostic = new Diagnostic(toRange(document, span), message, severity);
        diagnostic.source = 'copydesk sources';
        diagnostic.code = code;
        return diagnostic;
      }),
    );
  }

  return Disposable.from(
    problems,
    desk.onDidChange(show),
    sources.onDidChangeEvidence(show),
    provideSourceActions(desk, sources),
  );
}

function problemsOf(view: DraftView, claim: Claim, evidence: Evidence): Problem[] {
  if (evidence.type === 'quote') return quoteProblems(view, claim, evidence);
  const [best] = evidence.passages;
  if (best?.says !== 'differs') return [];
  const message = `${best.message} ${describePlace(best)}: “${shorten(best.excerpt, 160)}”`;
  return [{ span: claim, message, severity: DiagnosticSeverity.Warning, code: 'source-differs' }];
}

function quoteProblems(view: DraftView, claim: Claim, evidence: QuoteEvidence): Problem[] {
  const { match, verdict, words } = evidence;
  if (!match || verdict === 'not-found') return [];
  const problems: Problem[] = [];
  if (match.voice === 'different') {
    const draft = speakerLabel(view, claim.speaker) ?? 'nobody';
    const message = `In the source, ${match.speaker ?? 'somebody else'} says this; the draft gives it to ${draft}. ${describePlace(match)}.`;
    problems.push({ span: claim, message, severity: DiagnosticSeverity.Error, code: 'wrong-speaker' });
  }
  if (verdict !== 'altered') return problems;
  for (const edit of match.edits) {
    const span = wordsAt(view.text, shiftSpan(edit.printed, claim.start), claim);
    const message = `Altered: ${describeEdit(words, edit)}. ${describePlace(match)}.`;
    problems.push({ span, message, severity: DiagnosticSeverity.Warning, code: 'altered' });
  }
  return problems;
}

/** Where words were left out, the one before stands for them: an empty place cannot be seen. */
function wordsAt(text: string, { start, end }: Span, within: Span): Span {
  if (end > start) return { start, end };
  const before = /[\p{L}\p{M}\p{N}’'-]+\P{L}{0,3}$/u.exec(text.slice(within.start, start));
  return { start: before ? within.start + before.index : within.start, end: Math.max(start, within.start + 1) };
}

function provideSourceActions(desk: Desk, sources: NewsroomSources): Disposable {
  return languages.registerCodeActionsProvider(
    '*',
    {
      provideCodeActions(document, range, { diagnostics }) {
        const view = desk.view(document.uri);
        if (view?.version !== document.version) return [];
        const offset = document.offsetAt(range.start);
        return view.analysis.claims
          .filter((claim) => touches(claim, offset))
          .flatMap((claim) => {
            const evidence = sources.evidenceOf(view, claim);
            return evidence ? actionsOf(view, claim, evidence) : [];
          })
          .map((action) => {
            action.diagnostics = diagnostics.filter(({ source }) => source === 'copydesk sources');
            return action;
          });
      },
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix] },
  );
}

function actionsOf(view: DraftView, claim: Claim, evidence: Evidence): CodeAction[] {
  const ref: ClaimRef = { draft: view.uri.toString(), claim: claim.id };
  const told = evidence.type === 'quote' ? evidence.match : evidence.passages.find(({ says }) => says !== 'related');
  if (!told) return [];
  const offers: [string, string][] = [
    ...(isAltered(evidence) ? [['replace', 'Replace with the Source’s Words'] as [string, string]] : []),
    ['accept', `Accept ${basename(told.path)} as Evidence`],
    ['compare', 'Compare with the Source'],
    ['open', 'Open the Source at This Passage'],
  ];
  return offers.map(([command, title]) => {
    const action = new CodeAction(title, CodeActionKind.QuickFix);
    action.command = { title, command: `copydesk.sources.${command}`, arguments: [ref] };
    return action;
  });
}

/** The claim that the keyboard is on in an editor, with what the sources say of it. */
export function evidenceAt(desk: Desk, sources: NewsroomSources, document: TextDocument): Evidence | undefined {
  const editor = window.activeTextEditor;
  const view = desk.view(document.uri);
  if (!view || editor?.document !== document || view.version !== document.version) return undefined;
  const offset = document.offsetAt(editor.selection.active);
  for (const claim of view.analysis.claims.filter((one) => touches(one, offset))) {
    const evidence = sources.evidenceOf(view, claim);
    if (evidence) return evidence;
  }
  return undefined;
}
