/**
 * Commands about findings. Each takes the finding it is called with, else the one the cursor is on. What is ignored can be seen and taken
 * back in the Findings view, and with Undo Last Decision.
 */
import { l10n, commands, ConfigurationTarget, Disposable, Uri, window, workspace, type QuickPickItem } from 'vscode';
import type { Finding } from '../../core/analysis';
import { describeIgnore, type Ignore, type IgnoreScope } from '../../core/review/ignores';
import { askText } from '../askText';
import { draftKey } from '../memory/draftKey';
import type { Desk, DraftView } from '../desk';
import { levelSetting, pageOf, titleOf } from '../findings/checkLevels';
import {
  findFinding,
  findingsAt,
  isFindingRef,
  isIgnoreRef,
  REACHES,
  sayingOf,
  wordsOf,
  type FindingRef,
} from '../findings/findingRef';
import { SEVERITY_LOOK } from '../findings/findingRows';
import type { Ignores } from '../findings/ignores';
import { escapeIcons, plainMessage, shorten } from '../markdown';
import { askName, reviewerName } from '../reviewer';
import { draftInFront } from './front';
import { guarded, type Report } from './report';
import { say } from './say';
import { toOffset } from '../positions';

/** Milliseconds that an answer stands in the status bar. */
const SCOPES: Readonly<Record<string, IgnoreScope>> = {
  ignoreHere: 'here',
  ignoreInDraft: 'draft',
  ignoreInWorkspace: 'workspace',
};

export function registerFindings(desk: Desk, ignores: Ignores, pages: Uri, report: Report): Disposable {
  const register = (name: string, run: (argument: unknown) => Promise<void>): Disposable =>
    commands.registerCommand(`copydesk.finding.${name}`, guarded(report, run));
  return Disposable.from(
    ...Object.entries(SCOPES).map(([name, scope]) => register(name, (argument) => ignore(desk, argument, scope))),
    register('stopIgnoring', (argument) => stopIgnoring(desk, ignores, argument)),
    register('editReason', (argument) => editReason(desk, ignores, argument)),
    register('turnOff', (argument) => turnOff(desk, argument)),
    register('explain', (argument) => explain(desk, pages, argument)),
  );
}

async function ignore(desk: Desk, argument: unknown, scope: IgnoreScope): Promise<void> {
  const asked = await target(desk, argument);
  if (!asked) return;
  const reason = await askReason(
    l10n.t('Ignore {0}: {1}', REACHES[scope], titleOf(asked.finding.check)),
    asked.finding.message,
  );
  if (reason === undefined) return;
  // The draft may have changed while the reason was typed: what is written down is what stands there now.
  const view = await desk.settled(asked.view.uri);
  const finding = findFinding(view, asked.ref);
  if (!finding) throw new Error(l10n.t('The draft changed meanwhile. Choose the finding again.'));
  await askName();
  const stamp = {
    id: crypto.randomUUID(),
    by: reviewerName(),
    at: new Date().toISOString(),
    draft: draftKey(view.uri),
  };
  const made = describeIgnore(finding, view.text, view.analysis.sentences, scope, { ...stamp, ...told(reason) });
  await desk.ignore(view.uri, made.id, made);
  say(
    'eye-closed',
    l10n.t('“{0}” is ignored {1}. Undo Last Decision brings it back.', wordsOf(view, finding), REACHES[scope]),
    8000,
  );
}

async function stopIgnoring(desk: Desk, ignores: Ignores, argument: unknown): Promise<void> {
  const found = await ignored(desk, ignores, argument, l10n.t('Stop Ignoring'));
  if (!found) return;
  await desk.ignore(found.uri, found.ignore.id, undefined);
  say('eye', l10n.t('“{0}” is no longer ignored.', shorten(found.ignore.words, 60)), 8000);
}

async function editReason(desk: Desk, ignores: Ignores, argument: unknown): Promise<void> {
  const found = await ignored(desk, ignores, argument, l10n.t('Edit Reason'));
  if (!found) return;
  const { reason: before, ...rest } = found.ignore;
  const reason = await askReason(l10n.t('Edit Reason'), found.ignore.words, before);
  if (reason !== undefined) await desk.ignore(found.uri, rest.id, { ...rest, ...told(reason) });
}

/** Off in the workspace or for this person; the settings offer what lies between. */
async function turnOff(desk: Desk, argument: unknown): Promise<void> {
  const check = await checkOf(desk, argument);
  if (check === undefined) return;
  const { Workspace, Global } = ConfigurationTarget;
  const inWorkspace = {
    label: `$(circle-slash) ${l10n.t('Turn Off in This Workspace')}`,
    description: l10n.t('for everybody who opens it'),
    where: Workspace,
  };
  const items: (QuickPickItem & { where?: ConfigurationTarget })[] = [
    ...(workspace.workspaceFolders ? [inWorkspace] : []),
    { label: `$(person) ${l10n.t('Turn Off for Me')}`, description: l10n.t('in every workspace'), where: Global },
    {
      label: `$(settings-gear) ${l10n.t('Change How Bad It Is…')}`,
      description: l10n.t('error, warning, information or off'),
    },
  ];
  const picked = await window.showQuickPick(items, {
    title: titleOf(check),
    placeHolder: l10n.t('What to do with this check'),
  });
  if (!picked) return;
  const setting = levelSetting(check);
  if (picked.where === undefined)
    return void commands.executeCommand('workbench.action.openSettings', `@id:copydesk.${setting}`);
  await workspace.getConfiguration('copydesk').update(setting, 'off', picked.where);
  const draft = isFindingRef(argument) ? Uri.parse(argument.draft, true) : window.activeTextEditor?.document.uri;
  const set = workspace.getConfiguration('copydesk', draft).inspect<string>(setting);
  const nearer = set?.workspaceFolderValue ?? set?.workspaceValue ?? 'off';
  const there = [nearer, `copydesk.${setting}`] as const;
  if (nearer !== 'off')
    throw new Error(
      (workspace.workspaceFolders ?? []).length < 2 || set?.workspaceFolderValue === undefined
        ? l10n.t('It is off for you, but the workspace’s settings say “{0}” for {1}, and count first.', ...there)
        : l10n.t('It is off, but the settings of this draft’s folder say “{0}” for {1}, and count first.', ...there),
    );
  say(
    'circle-slash',
    l10n.t('“{0}” is off. The setting {1} turns it on again.', titleOf(check), `copydesk.${setting}`),
    8000,
  );
}

/** The page ships with the extension, so that it opens without a connection. */
async function explain(desk: Desk, pages: Uri, argument: unknown): Promise<void> {
  const check = await checkOf(desk, argument);
  if (check === undefined) return;
  const page = pageOf(pages, check);
  const there = /^[a-z-]+$/.test(check) && (await workspace.fs.stat(page).then(Boolean, () => false));
  if (!there) throw new Error(l10n.t('There is no page about the check “{0}”.', check));
  await commands.executeCommand('markdown.showPreview', page);
}

/** Some commands are about a check as such: a row of it, or a link, names no finding. */
async function checkOf(desk: Desk, argument: unknown): Promise<string | undefined> {
  const { check } = (argument ?? {}) as { readonly check?: unknown };
  return typeof check === 'string' ? check : (await target(desk, argument))?.finding.check;
}

interface Target {
  readonly view: DraftView;
  readonly finding: Finding;
  readonly ref: FindingRef;
}

/** The finding that a command is about; undefined when somebody was asked which one, and said none. */
async function target(desk: Desk, argument: unknown): Promise<Target | undefined> {
  if (isFindingRef(argument)) {
    const view = await desk.settled(Uri.parse(argument.draft, true));
    const finding = findFinding(view, argument);
    if (!finding) throw new Error(l10n.t('The draft changed meanwhile. Choose the finding again.'));
    return { view, finding, ref: argument };
  }
  const { editor, view } = await draftInFront(desk);
  const here = findingsAt(view, toOffset(editor.document, editor.selection.active));
  if (here.length === 0)
    throw new Error(
      l10n.t('Put the cursor on a finding first, or choose one in the Findings list. F8 goes to the next one.'),
    );
  const finding = here.length === 1 ? here[0] : await pickFinding(here);
  if (!finding) return undefined;
  const { check, start, end } = finding;
  return { view, finding, ref: { draft: view.uri.toString(), check, start, end } };
}

async function pickFinding(findings: readonly Finding[]): Promise<Finding | undefined> {
  const items = findings.map((finding) => ({
    label: `$(${SEVERITY_LOOK[finding.severity].icon}) ${titleOf(finding.check)}`,
    detail: escapeIcons(finding.message),
    finding,
  }));
  return (await window.showQuickPick(items, { title: l10n.t('Several Findings Here') }))?.finding;
}

/** What is ignored in the draft that the argument names, else one chosen from all of the draft in front. */
async function ignored(
  desk: Desk,
  ignores: Ignores,
  argument: unknown,
  title: string,
): Promise<{ uri: Uri; ignore: Ignore } | undefined> {
  if (isIgnoreRef(argument)) {
    const uri = Uri.parse(argument.draft, true);
    const found = ignores.of(uri).find(({ id }) => id === argument.ignore);
    if (!found) throw new Error(l10n.t('This is no longer ignored.'));
    return { uri, ignore: found };
  }
  const { uri } = (await draftInFront(desk)).view;
  const items = ignores.of(uri).map((one) => ({
    label: escapeIcons(shorten(one.words, 60)),
    description: escapeIcons(sayingOf(one)),
    detail: titleOf(one.check),
    ignore: one,
  }));
  if (items.length === 0) throw new Error(l10n.t('Nothing is ignored in this draft.'));
  const picked = await window.showQuickPick(items, { title, matchOnDescription: true, matchOnDetail: true });
  return picked && { uri, ignore: picked.ignore };
}

/** Empty when none is given, undefined when it was left with Escape. */
function askReason(title: string, about: string, value = ''): Thenable<string | undefined> {
  return askText({
    title,
    prompt: plainMessage(shorten(about, 200)),
    placeHolder: l10n.t('Why? (may stay empty)'),
    value,
  });
}

function told(reason: string): { readonly reason?: string } {
  return reason.trim() === '' ? {} : { reason: reason.trim() };
}
