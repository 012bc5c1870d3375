/**
 * Adding and showing evidence: a source, where in it, its words, and whether it is first-hand. Four short steps from the
 * keyboard, each of which can be left with Escape without losing what was there before.
 */
import { isAbsolute } from 'node:path';
import { l10n, commands, Disposable, ThemeIcon, Uri, window, workspace, type QuickPickItem } from 'vscode';
import type { Evidence } from '../../core/review/decision';
import * as ledger from '../../core/review/ledger';
import { askText } from '../askText';
import type { Cursor } from '../cursor';
import type { Desk } from '../desk';
import { evidenceOf } from '../marksCard';
import { escapeIcons, plainMessage, shorten } from '../markdown';
import { openAddress } from '../outside';
import { askName, isMe, reviewerName } from '../reviewer';
import { findInSourceFolders } from '../sources/sourceFolders';
import { sourcePath, sourceUri } from '../sources/sourcePaths';
import { guarded, type Report } from './report';
import { say } from './say';
import { findTarget } from './target';
import { fileOf } from '../word/wordViews';

/** Of its four steps. */
const TITLES = [
  l10n.t('Add Evidence (1/4): Source'),
  l10n.t('Add Evidence (2/4): Where in It'),
  l10n.t('Add Evidence (3/4): Its Words'),
  l10n.t('Add Evidence (4/4): Primary or Secondary'),
] as const;

export function registerEvidence(desk: Desk, cursor: Cursor, report: Report): Disposable {
  const target = (argument: unknown) => findTarget(desk, cursor, argument);
  return Disposable.from(
    commands.registerCommand(
      'copydesk.claim.evidence',
      guarded(report, async (argument: unknown) => {
        const { uri, claim } = await target(argument);
        const told = await askEvidence(uri);
        if (told) await addEvidence(desk, uri, claim, told);
      }),
    ),
    commands.registerCommand(
      'copydesk.claim.showEvidence',
      guarded(report, async (argument: unknown) => {
        const { uri, claim } = await target(argument);
        await showEvidence(desk, uri, claim, report);
      }),
    ),
  );
}

/** Evidence as it is told, before it is anybody's. */
export type Told = Omit<Evidence, 'id' | 'by' | 'at'>;

/** In the reviewer's name, who is asked for it where it is not known. */
export async function addEvidence(desk: Desk, uri: Uri, claim: string, told: Told): Promise<void> {
  await askName();
  const evidence = { id: crypto.randomUUID(), ...told, by: reviewerName(), at: new Date().toISOString() };
  await desk.act(uri, claim, (book, place, stamp) => ledger.addEvidence(book, place, evidence, stamp));
  say('link', l10n.t('Evidence added: {0}', shorten(evidence.source, 60)), 5000);
}

/** Undefined when the reviewer left any of the steps with Escape. */
async function askEvidence(draft: Uri): Promise<Told | undefined> {
  const source = await askSource(draft);
  if (!source) return undefined;
  const locator = await askText({
    title: TITLES[1],
    prompt: l10n.t('A page, a paragraph or a time, or nothing.'),
    placeHolder: l10n.t('p. 14, or 00:12:31'),
  });
  if (locator === undefined) return undefined;
  const excerpt = await askText({
    title: TITLES[2],
    prompt: l10n.t('The passage this rests on, or nothing.'),
  });
  if (excerpt === undefined) return undefined;
  const kind = await askKind(TITLES[3], source);
  if (!kind) return undefined;
  return {
    source,
    ...(locator.trim() ? { locator: locator.trim() } : {}),
    ...(excerpt.trim() ? { excerpt: excerpt.trim() } : {}),
    primary: kind.primary,
  };
}

/** No machine knows that of a source. Undefined after Escape. */
export function askKind(title: string, source: string): Thenable<{ readonly primary: boolean } | undefined> {
  return window.showQuickPick(
    [
      {
        label: l10n.t('Primary'),
        detail: l10n.t('First-hand: a recording, a transcript, a document, the person themselves'),
        primary: true,
      },
      {
        label: l10n.t('Secondary'),
        detail: l10n.t('Second-hand: another report, a summary, an encyclopedia'),
        primary: false,
      },
    ],
    { title, placeHolder: source, ignoreFocusOut: true },
  );
}

/**
 * How evidence on a draft names a file: from the top of their folder of the workspace, which has another name on another machine; from that of another folder with
 * its name; of another place by its whole path.
 */
export function nameSource(uri: Uri, draft: Uri): string {
  const folder = workspace.getWorkspaceFolder(uri);
  if (!folder) return sourcePath(uri);
  const own = workspace.getWorkspaceFolder(fileOf(draft));
  return workspace.asRelativePath(uri, isSeveral() && own?.uri.toString() !== folder.uri.toString());
}

function isSeveral(): boolean {
  return (workspace.workspaceFolders ?? []).length > 1;
}

type SourceItem = QuickPickItem & { readonly source?: string; readonly from?: 'text' | 'dialog' };

/** Files offered of a folder of sources. */
const SOURCE_LIMIT = 200;

/** An address typed or pasted, a file of the folders of sources, or any other file. */
async function askSource(draft: Uri): Promise<string | undefined> {
  const found = await findInSourceFolders(SOURCE_LIMIT);
  const files = found
    .map((uri) => ({ shown: workspace.asRelativePath(uri), source: nameSource(uri, draft) }))
    .sort((a, b) => (a.shown < b.shown ? -1 : 1));
  return new Promise((resolve) => {
    const picker = window.createQuickPick<SourceItem>();
    picker.title = TITLES[0];
    picker.ignoreFocusOut = true;
    picker.placeholder = l10n.t('Type or paste an address or a description, or choose a file');
    const offer = (): void => {
      const typed = picker.value.trim();
      picker.items = [
        ...files.map(({ shown, source }) => ({ label: `$(file) ${escapeIcons(shown)}`, source })),
        ...(typed
          ? [
              {
                label: `$(${isAddress(typed) ? 'globe' : 'edit'}) ${escapeIcons(typed)}`,
                description: isAddress(typed) ? l10n.t('address') : l10n.t('as typed'),
                alwaysShow: true,
                from: 'text' as const,
              },
            ]
          : []),
        { label: `$(folder-opened) ${l10n.t('Choose a File…')}`, from: 'dialog' },
      ];
    };
    picker.onDidChangeValue(offer);
    picker.onDidAccept(() => {
      const [item] = picker.activeItems;
      // The list may be a few keys behind what is typed; the text itself never is.
      const typed = picker.value.trim();
      if (item?.from === 'dialog') resolve(chooseFile(draft));
      else if (item?.source) resolve(item.source);
      else if (typed) resolve(typed);
      else return;
      picker.hide();
    });
    picker.onDidHide(() => {
      resolve(undefined); // nothing happens when it was accepted before
      picker.dispose();
    });
    offer();
    picker.show();
  });
}

async function chooseFile(draft: Uri): Promise<string | undefined> {
  const [uri] =
    (await window.showOpenDialog({
      title: l10n.t('Evidence'),
      openLabel: l10n.t('Use as Evidence'),
      canSelectMany: false,
    })) ?? [];
  return uri && nameSource(uri, draft);
}

type EvidenceItem = QuickPickItem & { readonly decision: string; readonly evidence: Evidence };

async function showEvidence(desk: Desk, uri: Uri, claim: string, report: Report): Promise<void> {
  const { review } = await desk.settled(uri);
  const marks = review.claims.find((reviewed) => reviewed.claim.id === claim)?.marks ?? [];
  const found = evidenceOf(marks);
  if (found.length === 0) throw new Error(l10n.t('There is no evidence on this claim yet. Ctrl+F9 adds some.'));
  const picker = window.createQuickPick<EvidenceItem>();
  picker.title = l10n.t('Evidence');
  picker.placeholder = l10n.t('Enter opens it; the button removes it');
  picker.items = found.map(({ decision, evidence }) => ({
    label: `$(${isAddress(evidence.source) ? 'globe' : 'file'}) ${escapeIcons(evidence.source)}`,
    description: escapeIcons(
      [evidence.locator, evidence.primary ? l10n.t('primary') : l10n.t('secondary'), evidence.by]
        .filter(Boolean)
        .join(' · '),
    ),
    ...(evidence.excerpt ? { detail: escapeIcons(`“${evidence.excerpt}”`) } : {}),
    buttons: isMe(decision.by) ? [{ iconPath: new ThemeIcon('trash'), tooltip: l10n.t('Remove This Evidence') }] : [],
    decision: decision.id,
    evidence,
  }));
  const remove = guarded(report, ({ decision, evidence }: EvidenceItem) =>
    desk.amend(uri, (book) => ledger.removeEvidence(book, decision, evidence.id)),
  );
  const open = guarded(report, ({ evidence }: EvidenceItem) => openSource(evidence.source, uri));
  picker.onDidTriggerItemButton(({ item }) => {
    picker.hide();
    void remove(item);
  });
  picker.onDidAccept(() => {
    const [item] = picker.activeItems;
    picker.hide();
    if (item) void open(item);
  });
  picker.onDidHide(() => picker.dispose());
  picker.show();
}

async function openSource(source: string, draft: Uri): Promise<void> {
  if (isAddress(source)) {
    await openAddress(source);
    return;
  }
  const file = await findSource(source, draft);
  if (file) await commands.executeCommand('vscode.open', file);
  else
    void window.showWarningMessage(
      plainMessage(
        l10n.t(
          '“{0}” is not a file of this workspace. It may have been moved, or it is a description.',
          shorten(source, 80),
        ),
      ),
    );
}

async function findSource(source: string, draft: Uri): Promise<Uri | undefined> {
  const roots = [workspace.getWorkspaceFolder(fileOf(draft)), ...(workspace.workspaceFolders ?? [])].filter(
    (root) => root !== undefined,
  );
  const inRoots = roots.map(({ uri }) => Uri.joinPath(uri, source));
  // "newsroom/sources/minutes.pdf": of another folder, and of any one where the workspace had several.
  const named = roots
    .filter(({ name }) => source.startsWith(`${name}/`))
    .map(({ uri, name }) => Uri.joinPath(uri, source.slice(name.length + 1)));
  const candidates = /^[a-z][a-z0-9+.-]+:\/\//i.test(source)
    ? // As we write it, without escapes; or as one that was pasted.
      [sourceUri(source), Uri.parse(source, true)]
    : [
        ...(isSeveral() ? [...named, ...inRoots] : [...inRoots, ...named]),
        // A folder of sources may lie outside of the workspace.
        ...(isAbsolute(source) ? [Uri.file(source)] : []),
      ];
  for (const candidate of candidates) {
    try {
      await workspace.fs.stat(candidate);
      return candidate;
    } catch {
      continue; // not there: the next folder may have it
    }
  }
  return undefined;
}

/** Only what a browser opens: evidence is typed by people and may come from others' files. */
function isAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text);
}
