/**
 * What the sources say against a draft, as the editor's own problems: words given to the wrong person, words that were changed, figures that the source has otherwise.
 * What merely is not found is no problem. With each, in the lightbulb, what can be done about it.
 */
import { basename } from 'node:path';
import {
  l10n,
  CodeAction,
  CodeActionKind,
  Diagnostic,
  DiagnosticSeverity,
  Disposable,
  languages,
  type Uri,
} from 'vscode';
import type { Claim } from '../../core/analysis';
import { type Span, shiftSpan, touches } from '../../core/span';
import { describeEdit, describePlace } from '../../sources/describe';
import { bestPlace, type Evidence, type QuoteEvidence, saysOf } from '../../sources/results';
import type { ClaimRef } from '../claimRef';
import type { Desk, DraftView } from '../desk';
import { documentOf } from '../draftDocument';
import { shorten } from '../markdown';
import { speakerLabel } from '../people';
import { toOffset, toRange } from '../positions';
import type { NewsroomSources } from './newsroomSources';
import { isRestorable, isSourced, rowWords, SAYS_LOOK } from './told';

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
    const document = documentOf(uri);
    if (!desk.isDraft(uri) || !view || !document) return problems.delete(uri);
    // While words are typed, the editor itself moves what is shown.
    if (view.version !== document.version || !view.analysis.complete) return;
    const isAsked = sources.evidence(uri) !== undefined;
    if (!isAsked && !problems.has(uri)) return;
    const found = !isAsked
      ? []
      : view.analysis.claims.flatMap((claim) => {
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
    const message = l10n.t({
      message: 'In the source, {0} says this; the draft gives it to {1}. {2}.',
      args: [
        match.speaker ?? l10n.t('somebody else'),
        speakerLabel(view, claim.speaker) ??
          l10n.t({ message: 'nobody', comment: ['The draft gives the words to nobody'] }),
        describePlace(match),
      ],
      comment: ['{2}: where in the source'],
    });
    problems.push({ span: claim, message, severity: DiagnosticSeverity.Error, code: 'wrong-speaker' });
  }
  if (verdict !== 'altered') return problems;
  for (const edit of match.edits) {
    const span = wordsAt(view.text, shiftSpan(edit.printed, claim.start), claim);
    const message = l10n.t('Altered: {0}. {1}.', describeEdit(words, edit), describePlace(match));
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

/** Of the claims around the cursor the one that most has to be said of. */
function provideSourceActions(desk: Desk, sources: NewsroomSources): Disposable {
  return languages.registerCodeActionsProvider(
    '*',
    {
      provideCodeActions(document, range, { diagnostics }) {
        const view = desk.view(document.uri);
        if (view?.version !== document.version) return [];
        const offset = toOffset(document, range.start);
        const [loudest] = view.analysis.claims
          .filter((claim) => touches(claim, offset))
          .flatMap((claim) => {
            const evidence = sources.evidenceOf(view, claim);
            // Where a row of the claims says nothing of it, there is no light either.
            return isSourced(evidence) && rowWords(claim.kind, evidence) !== '' ? [{ claim, evidence: evidence! }] : [];
          })
          .sort((a, b) => loudness(a.evidence) - loudness(b.evidence) || lengthOf(a.claim) - lengthOf(b.claim));
        if (!loudest) return [];
        const ours = diagnostics.filter(({ source }) => source === 'copydesk sources');
        return actionsOf(view, loudest.claim, loudest.evidence, ours);
      },
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix, CONSULT] },
  );
}

/** Neither mends anything: listed after what does. */
const CONSULT = CodeActionKind.Empty.append('sources');

function actionsOf(
  view: DraftView,
  claim: Claim,
  evidence: Evidence,
  diagnostics: readonly Diagnostic[],
): CodeAction[] {
  const ref: ClaimRef = { draft: view.uri.toString(), claim: claim.id };
  const action = (command: string, title: string, kind: CodeActionKind): CodeAction => {
    const offered = new CodeAction(title, kind);
    offered.command = { title, command: `copydesk.sources.${command}`, arguments: [ref] };
    return offered;
  };
  const mend = action('replace', l10n.t('Replace with the Source’s Words'), CodeActionKind.QuickFix);
  mend.diagnostics = [...diagnostics];
  return [
    ...(isRestorable(evidence) ? [mend] : []),
    action('compare', l10n.t('Compare with the Source'), CONSULT),
    action('open', l10n.t('Open the Source at This Passage'), CONSULT),
    action('accept', l10n.t('Accept {0} as Evidence', basename(bestPlace(evidence)!.path)), CONSULT),
  ];
}

function loudness(evidence: Evidence): number {
  return Object.keys(SAYS_LOOK).indexOf(saysOf(evidence));
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}
