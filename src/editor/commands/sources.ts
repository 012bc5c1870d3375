/** What a person does with sources: check the draft against them, find words in them, open them at a passage, take what they say into the draft or the evidence. */
import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import {
  commands,
  Disposable,
  EventEmitter,
  ProgressLocation,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
  type QuickPickItem,
} from 'vscode';
import type { Claim } from '../../core/analysis';
import { describeLocation } from '../../core/evidence/source';
import type { Evidence as Proof } from '../../core/review/decision';
import * as ledger from '../../core/review/ledger';
import { restoreWords } from '../../sources/restore';
import { describePlace } from '../../sources/describe';
import type { ClaimEvidence, Evidence, Place, QuoteEvidence } from '../../sources/results';
import { isClaimRef } from '../claimRef';
import type { Cursor } from '../cursor';
import type { Desk, DraftView } from '../desk';
import { escapeIcons, shorten } from '../markdown';
import { toRange } from '../positions';
import { reviewerName } from '../reviewer';
import type { NewsroomSources } from '../sources/newsroomSources';
import { isPassageRef, type PassageRef } from '../sources/passageRef';
import type { PassageTexts } from '../sources/passageText';
import { isSourced, type Says, saysOf, SAYS_LOOK } from '../sources/told';
import { guarded, type Report } from './report';
import { findTarget } from './target';

/** Passages that a search lists. */
const MOST_FOUND = 50;
const SCHEME = 'copydesk-passage';

interface Sourced {
  readonly uri: Uri;
  readonly view: DraftView;
  readonly claim: Claim;
  readonly evidence: Evidence;
}

export function registerSources(
  desk: Desk,
  cursor: Cursor,
  sources: NewsroomSources,
  texts: PassageTexts,
  report: Report,
): Disposable {
  /** The claim a command is about, with what the sources say of it. */
  async function sourced(argument: unknown): Promise<Sourced> {
    const { uri, claim: id } = isClaimRef(argument)
      ? { uri: Uri.parse(argument.draft, true), claim: argument.claim }
      : await target();
    const view = await desk.settled(uri);
    const claim = view.analysis.claims.find((one) => one.id === id);
    const evidence = claim && (sources.evidenceOf(view, claim) ?? (await sources.check(view)).byClaim.get(id));
    if (!claim || !evidence || !isSourced(evidence))
      throw new Error('No source says anything of these words. Find in Sources looks for other ones.');
    return { uri, view, claim, evidence };
  }

  /** The claim under the cursor that a source bears on: of a figure in a quote, whichever has a source. */
  async function target(): Promise<{ uri: Uri; claim: string }> {
    const found = await findTarget(desk, cursor, undefined);
    const editor = window.activeTextEditor;
    const view = desk.view(found.uri);
    if (!editor || !view) return found;
    const offset = editor.document.offsetAt(editor.selection.active);
    const here = view.analysis.claims.filter(({ start, end }) => start <= offset && offset <= end);
    const best =
      here.find(({ id }) => id === found.claim && isSourced(sources.evidenceOf(view, claimOf(view, id)))) ??
      here.find((claim) => isSourced(sources.evidenceOf(view, claim)));
    return best ? { uri: found.uri, claim: best.id } : found;
  }

  const words = new Map<string, string>();
  const changed = new EventEmitter<Uri>();
  const put = (side: string, id: string, text: string): Uri => {
    const uri = Uri.from({ scheme: SCHEME, path: `/${side}/${id}.txt` });
    words.set(uri.toString(), text);
    changed.fire(uri);
    return uri;
  };

  async function checkDraft(): Promise<void> {
    const uri = window.activeTextEditor?.document.uri;
    if (!uri || !desk.isDraft(uri)) throw new Error('Open a draft first.');
    const view = await desk.settled(uri);
    const evidence = await window.withProgress(
      {
        location: ProgressLocation.Notification,
        title: `Checking ${basename(uri.path)} against the sources`,
        cancellable: true,
      },
      async (progress, token) => {
        const left = new Promise<undefined>((resolve) => {
          token.onCancellationRequested(() => {
            sources.stop();
            resolve(undefined);
          });
        });
        const told = sources.onDidChangeFiles(() => {
          const { reading } = sources;
          if (reading && reading.total > 0)
            progress.report({ message: `reading ${reading.done} of ${reading.total} files` });
        });
        try {
          return await Promise.race([sources.check(view), left]);
        } finally {
          told.dispose();
        }
      },
    );
    if (!evidence) return;
    if (sources.files.length === 0)
      throw new Error(
        'There are no sources. Put transcripts, releases or notes in a folder called “sources” or “transcripts”, or choose other folders in the settings.',
      );
    await commands.executeCommand('copydesk.sources.focus');
    window.setStatusBarMessage(`$(search-fuzzy) ${summary([...evidence.byClaim.values()])}`, 10_000);
  }

  async function find(): Promise<void> {
    const editor = window.activeTextEditor;
    const selected = editor && !editor.selection.isEmpty ? editor.document.getText(editor.selection) : '';
    const claim = editor && cursor.claimIn(editor);
    const view = editor && desk.view(editor.document.uri);
    const picker = window.createQuickPick<QuickPickItem & { readonly passage?: PassageRef }>();
    picker.title = 'Find in Sources';
    picker.placeholder = 'Words to look for in the newsroom’s sources';
    picker.matchOnDescription = picker.matchOnDetail = false;
    let asked = 0;
    const search = async (): Promise<void> => {
      const number = ++asked;
      picker.busy = true;
      const found = await sources.find(picker.value, MOST_FOUND).catch(() => []);
      if (number !== asked) return;
      picker.busy = false;
      picker.items = found.map(({ path, excerpt, location, span }) => ({
        label: `$(file) ${escapeIcons(basename(path))}`,
        description: escapeIcons([describeLocation(location), location.speaker].filter(Boolean).join(' · ')),
        detail: escapeIcons(excerpt),
        alwaysShow: true,
        passage: { path, start: span.start, end: span.end },
      }));
      if (found.length === 0 && picker.value.trim() !== '')
        picker.items = [
          {
            label: sources.files.length === 0 ? 'There are no sources yet' : 'No source has any of these words',
            alwaysShow: true,
          },
        ];
    };
    picker.onDidChangeValue(() => void search());
    picker.onDidAccept(() => {
      const [item] = picker.activeItems;
      if (!item?.passage) return;
      picker.hide();
      void guarded(report, (passage: PassageRef) => texts.open(passage))(item.passage);
    });
    picker.onDidHide(() => picker.dispose());
    picker.value = shorten(selected || (claim && view ? view.text.slice(claim.claim.start, claim.claim.end) : ''), 300);
    picker.show();
    await search();
  }

  async function open(argument: unknown): Promise<void> {
    if (isPassageRef(argument)) {
      const { preserveFocus = false } = argument as { preserveFocus?: boolean };
      return texts.open({ path: argument.path, start: argument.start, end: argument.end }, { preserveFocus });
    }
    const { evidence } = await sourced(argument);
    const { path, span } = placeOf(evidence);
    await texts.open({ path, start: span.start, end: span.end });
  }

  async function compare(argument: unknown): Promise<void> {
    const { view, claim, evidence } = await sourced(argument);
    const place = placeOf(evidence);
    const printed =
      evidence.type === 'quote' ? evidence.words : view.text.slice(claim.sentence.start, claim.sentence.end);
    await commands.executeCommand(
      'vscode.diff',
      put('source', claim.id, place.excerpt),
      put('draft', claim.id, printed.replace(/\s+/g, ' ')),
      `${describePlace(place)} ↔ Draft`,
      { preview: true },
    );
  }

  async function replace(argument: unknown): Promise<void> {
    const { uri, view, claim, evidence } = await sourced(argument);
    const text = evidence.type === 'quote' ? restoreWords(evidence) : null;
    if (text === null)
      throw new Error(
        'Only altered quotes that stand together in the source can be replaced with its words. Compare shows both.',
      );
    const document = await workspace.openTextDocument(uri);
    if (document.version !== view.version) throw new Error('The draft changed meanwhile; try again.');
    const edit = new WorkspaceEdit();
    edit.replace(uri, toRange(document, claim), text);
    await workspace.applyEdit(edit);
  }

  async function accept(argument: unknown): Promise<void> {
    const { uri, claim, evidence } = await sourced(argument);
    const place = placeOf(evidence);
    const proof: Proof = {
      id: randomUUID(),
      source: workspace.asRelativePath(Uri.file(place.path)),
      locator: [describeLocation(place.location), place.location.speaker].filter(Boolean).join(', '),
      excerpt: place.excerpt,
      primary: true,
      by: reviewerName(),
      at: new Date().toISOString(),
    };
    await desk.act(uri, claim.id, (book, spot, stamp) => ledger.addEvidence(book, spot, proof, stamp));
    window.setStatusBarMessage(`$(link) Evidence added: ${escapeIcons(shorten(proof.source, 60))}`, 5000);
  }

  return Disposable.from(
    changed,
    workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: changed.event,
      provideTextDocumentContent: (uri) => words.get(uri.toString()) ?? '',
    }),
    workspace.onDidCloseTextDocument(({ uri }) => words.delete(uri.toString())),
    commands.registerCommand('copydesk.sources.check', guarded(report, checkDraft)),
    commands.registerCommand('copydesk.sources.find', guarded(report, find)),
    commands.registerCommand('copydesk.sources.open', guarded(report, open)),
    commands.registerCommand('copydesk.sources.compare', guarded(report, compare)),
    commands.registerCommand('copydesk.sources.replace', guarded(report, replace)),
    commands.registerCommand('copydesk.sources.accept', guarded(report, accept)),
    commands.registerCommand('copydesk.sources.refresh', () => sources.refresh(true)),
    commands.registerCommand('copydesk.sources.stop', () => sources.stop()),
    commands.registerCommand('copydesk.sources.configure', () =>
      commands.executeCommand('workbench.action.openSettings', 'copydesk.sources'),
    ),
  );
}

function claimOf(view: DraftView, id: string): Claim {
  return view.analysis.claims.find((claim) => claim.id === id)!;
}

function placeOf(evidence: QuoteEvidence | ClaimEvidence): Place {
  return evidence.type === 'quote' ? evidence.match! : evidence.passages[0]!;
}

/** "1 said by another, 2 altered, 14 in source", the loudest first. */
function summary(evidence: readonly Evidence[]): string {
  const counts = new Map<string, number>();
  for (const says of Object.keys(SAYS_LOOK) as Says[]) {
    const count = evidence.filter((one) => saysOf(one) === says).length;
    const words = says === 'not-found' ? 'not found' : SAYS_LOOK[says].row;
    if (words !== '' && count > 0) counts.set(words, (counts.get(words) ?? 0) + count);
  }
  return counts.size === 0
    ? 'The sources say nothing of this draft'
    : [...counts].map(([words, count]) => `${count} ${words}`).join(', ');
}
