/** What a person does with sources: check the draft against them, find words in them, open them at a passage, take what they say into the draft or the evidence. */
import { basename } from 'node:path';
import {
  l10n,
  commands,
  Disposable,
  ProgressLocation,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
  type QuickPickItem,
} from 'vscode';
import { messageOf } from '../../core/errorMessage';
import { inEnglish } from '../../core/language';
import { restoreWords } from '../../sources/restore';
import { describePlace, describeWhere } from '../../sources/describe';
import { bestPlace, type FoundPassage, type Says, saysOf } from '../../sources/results';
import { isClaimRef } from '../claimRef';
import type { Cursor } from '../cursor';
import type { Desk, DraftView } from '../desk';
import { frontOrListed, type ListedDraft } from '../listedDraft';
import { escapeIcons, plainMessage, shorten } from '../markdown';
import { replaceWords } from '../positions';
import type { NewsroomSources } from '../sources/newsroomSources';
import { isPassageRef, type PassageRef } from '../sources/passageRef';
import type { PassageTexts } from '../sources/passageText';
import { sourceUri } from '../sources/sourcePaths';
import { sourcedAt, type SourcedClaim } from '../sources/sourcedClaim';
import { isRestorable, isSourced, rowWords, SAYS_LOOK } from '../sources/told';
import type { WordsBeside } from '../wordsBeside';
import { addEvidence, askKind, nameSource, type Told } from './evidence';
import { editorInFront } from './front';
import { guarded, type Report } from './report';
import { say } from './say';
import { findTarget } from './target';

/** Passages that a search lists. */
const MOST_FOUND = 50;

export function registerSources(
  desk: Desk,
  cursor: Cursor,
  listed: ListedDraft,
  sources: NewsroomSources,
  texts: PassageTexts,
  beside: WordsBeside,
  report: Report,
): Disposable {
  /** The claim a command is about, with what the sources say of it, asked where it is not known. */
  async function sourced(argument: unknown, wanted = isSourced): Promise<SourcedClaim> {
    if (!isClaimRef(argument)) {
      const editor = window.activeTextEditor;
      if (editor && desk.isDraft(editor.document.uri)) await desk.settled(editor.document.uri);
      const found = editor && sourcedAt(desk, cursor, sources, editor, wanted);
      if (found) return found;
    }
    const { uri, claim: id } = isClaimRef(argument)
      ? { uri: Uri.parse(argument.draft, true), claim: argument.claim }
      : await findTarget(desk, cursor, undefined);
    const known = told(await desk.settled(uri), id);
    if (known) return known;
    await window.withProgress({ location: ProgressLocation.Window, title: l10n.t('Asking the sources') }, () =>
      sources.check(uri),
    );
    const asked = told(await desk.settled(uri), id);
    if (asked) return asked;
    throw new Error(
      whyNot(sources) ??
        (wasStopped(sources)
          ? l10n.t(
              'No source says anything of these words; their reading was stopped before its end. Find in Sources looks for other ones.',
            )
          : l10n.t('No source says anything of these words. Find in Sources looks for other ones.')),
    );
  }

  function told(view: DraftView, id: string): SourcedClaim | undefined {
    const claim = view.analysis.claims.find((one) => one.id === id);
    if (!claim) throw new Error(l10n.t('The words of this claim changed meanwhile. Choose it again.'));
    const evidence = sources.evidenceOf(view, claim);
    return evidence && isSourced(evidence) ? { view, claim, evidence } : undefined;
  }

  async function checkDraft(): Promise<void> {
    const uri = frontOrListed(desk, listed) ?? editorInFront(desk).document.uri;
    await window.withProgress(
      {
        location: ProgressLocation.Notification,
        title: plainMessage(l10n.t('Checking {0} against the sources', basename(uri.path))),
        cancellable: true,
      },
      async (progress, token) => {
        const cancel = new AbortController();
        const subscriptions = Disposable.from(
          token.onCancellationRequested(() => cancel.abort()),
          sources.onDidChangeFiles(() => {
            const { reading } = sources;
            if (reading && reading.total > 0)
              progress.report({ message: l10n.t('reading {0} of {1} files', reading.done, reading.total) });
          }),
        );
        try {
          // The reading goes on when nobody waits for it any longer: other drafts may.
          await Promise.race([sources.check(uri, cancel.signal), aborted(cancel.signal)]);
        } finally {
          subscriptions.dispose();
        }
        if (cancel.signal.aborted) return;
        const why = whyNot(sources);
        if (why !== undefined) throw new Error(why);
        await commands.executeCommand('copydesk.sources.focus');
        say('search-fuzzy', summary(await desk.settled(uri), sources), 10_000);
      },
    );
  }

  async function find(): Promise<void> {
    const editor = window.activeTextEditor;
    const selected = editor && !editor.selection.isEmpty ? editor.document.getText(editor.selection) : '';
    const claim = editor && cursor.claimIn(editor);
    const view = editor && desk.view(editor.document.uri);
    const picker = window.createQuickPick<QuickPickItem & { readonly passage?: PassageRef }>();
    picker.title = l10n.t('Find in Sources');
    picker.placeholder = l10n.t('Words to look for in the newsroom’s sources');
    picker.matchOnDescription = picker.matchOnDetail = false;
    let asked = 0;
    const search = async (): Promise<void> => {
      const number = ++asked;
      picker.busy = true;
      let found: readonly FoundPassage[];
      try {
        found = await sources.find(picker.value, MOST_FOUND);
      } catch (error) {
        if (number !== asked) return;
        picker.busy = false;
        picker.items = [{ label: messageOf(error), alwaysShow: true }];
        return;
      }
      if (number !== asked) return;
      const { reading } = sources;
      picker.busy = reading !== undefined;
      picker.title = reading ? l10n.t('Find in Sources (still reading them)') : l10n.t('Find in Sources');
      picker.items = found.map(({ path, excerpt, location, span }) => ({
        label: `$(file) ${escapeIcons(basename(path))}`,
        description: escapeIcons([describeWhere({ path, location }), location.speaker].filter(Boolean).join(' · ')),
        detail: escapeIcons(excerpt),
        alwaysShow: true,
        passage: { path, start: span.start, end: span.end },
      }));
      if (found.length === 0 && picker.value.trim() !== '')
        picker.items = [
          {
            label: reading
              ? l10n.t('Nothing yet; the sources are still being read')
              : (whyNot(sources) ?? l10n.t('No source has any of these words')),
            alwaysShow: true,
          },
        ];
    };
    // What is read meanwhile is found once all is read.
    const read = sources.onDidChangeFiles(() => !sources.reading && picker.busy && void search());
    picker.onDidChangeValue(() => void search());
    picker.onDidAccept(() => {
      const [item] = picker.activeItems;
      if (!item?.passage) return;
      picker.hide();
      void guarded(report, (passage: PassageRef) => texts.open(passage))(item.passage);
    });
    picker.onDidHide(() => {
      read.dispose();
      picker.dispose();
    });
    picker.value = shorten(selected || (claim && view ? view.text.slice(claim.claim.start, claim.claim.end) : ''), 300);
    picker.show();
    await search();
  }

  async function open(argument: unknown): Promise<void> {
    const { preserveFocus = false } = (argument ?? {}) as { readonly preserveFocus?: boolean };
    if (isPassageRef(argument))
      return texts.open({ path: argument.path, start: argument.start, end: argument.end }, { preserveFocus });
    const { evidence } = await sourced(argument);
    const { path, span } = bestPlace(evidence)!;
    await texts.open({ path, start: span.start, end: span.end }, { preserveFocus });
  }

  async function compare(argument: unknown): Promise<void> {
    const { view, claim, evidence } = await sourced(argument);
    const place = bestPlace(evidence)!;
    const printed =
      evidence.type === 'quote' ? evidence.words : view.text.slice(claim.sentence.start, claim.sentence.end);
    await beside.show(
      claim.id,
      { name: 'source', text: place.excerpt },
      { name: 'draft', text: printed.replace(/\s+/g, ' ') },
      l10n.t('{0} ↔ Draft', describePlace(place)),
    );
  }

  async function replace(argument: unknown): Promise<void> {
    const { view, claim, evidence } = await sourced(argument, isRestorable);
    const text = evidence.type === 'quote' && isRestorable(evidence) ? restoreWords(evidence) : null;
    if (text === null)
      throw new Error(
        l10n.t(
          'Only an altered quote whose speaker says it, in one place of the source, can be replaced with its words. Compare shows both.',
        ),
      );
    const document = await workspace.openTextDocument(view.uri);
    const edit = new WorkspaceEdit();
    replaceWords(edit, document, claim, text);
    if (document.version !== view.version || !(await workspace.applyEdit(edit)))
      throw new Error(l10n.t('The draft changed meanwhile, or cannot be written to; try again.'));
  }

  async function accept(argument: unknown): Promise<void> {
    const { view, claim, evidence } = await sourced(argument);
    const { uri } = view;
    const place = bestPlace(evidence)!;
    const filled = {
      source: nameSource(sourceUri(place.path), uri),
      // Kept for everybody who reads the decisions.
      locator: [inEnglish(() => describeWhere(place)), place.location.speaker].filter(Boolean).join(', '),
      excerpt: place.excerpt,
    };
    const marks = view.review.claims.find((one) => one.claim.id === claim.id)?.marks ?? [];
    const known = marks.flatMap(({ decision }) => decision.evidence);
    if (known.some((proof) => isSame(proof, filled)))
      throw new Error(l10n.t('{0} is evidence of this claim already, with these words.', filled.source));
    const kind = await askKind(
      l10n.t('Accept as Evidence: Primary or Secondary'),
      `${filled.source}, ${filled.locator}`,
    );
    if (kind) await addEvidence(desk, uri, claim.id, { ...filled, primary: kind.primary });
  }

  return Disposable.from(
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

/** Why the sources cannot say anything, where there is a reason. */
function whyNot({ files }: NewsroomSources): string | undefined {
  if (files.length === 0)
    return l10n.t(
      'There are no sources. Put transcripts, releases or notes in a folder called “sources” or “transcripts”, or choose other folders in the settings.',
    );
  if (files.every(({ problem }) => problem !== undefined))
    return l10n.t('None of the sources could be read. The list of sources says why.');
  return undefined;
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}

type Filled = Pick<Told, 'source' | 'locator' | 'excerpt'>;

function isSame(a: Filled, b: Filled): boolean {
  return a.source === b.source && a.locator === b.locator && a.excerpt === b.excerpt;
}

/** "1 said by another, 2 altered, 14 in source", the loudest first, as the rows of the claims say it. */
function summary(view: DraftView, sources: NewsroomSources): string {
  const told = view.analysis.claims.flatMap((claim) => {
    const evidence = sources.evidenceOf(view, claim);
    return evidence ? [{ says: saysOf(evidence), row: rowWords(claim.kind, evidence) }] : [];
  });
  const counts = new Map<string, number>();
  for (const says of Object.keys(SAYS_LOOK) as Says[])
    for (const one of told) {
      const words = says === 'not-found' ? l10n.t('not found') : one.row;
      if (one.says === says && words !== '') counts.set(words, (counts.get(words) ?? 0) + 1);
    }
  const said =
    counts.size === 0
      ? l10n.t('The sources say nothing of this draft')
      : [...counts].map(([words, count]) => `${count} ${words}`).join(', ');
  return wasStopped(sources) ? l10n.t('{0}; their reading was stopped before its end', said) : said;
}

/** What is in the rest of them is not known then. */
function wasStopped({ outcome }: NewsroomSources): boolean {
  return outcome?.stopped ?? false;
}
