/** Commands about a name: what a reviewer says of it in this workspace, and the newsroom's own list. */
import {
  l10n,
  commands,
  Disposable,
  FileSystemError,
  Range,
  Selection,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
  type TextDocument,
} from 'vscode';
import type { EntityType } from '../../core/analysis';
import { formatName, NAMES_HEADER } from '../../core/names/format';
import type { Desk, DraftView } from '../desk';
import { shorten } from '../markdown';
import type { Choice } from '../names/nameChoices';
import { findName, isNameRef, type NameRef } from '../names/nameRef';
import type { NewsroomNames } from '../names/newsroomNames';
import { nameOf, personOf } from '../people';
import { editorInFront } from './front';
import { guarded, type Report } from './report';
import { say } from './say';

/** Milliseconds that an answer stands in the status bar. */
/** Characters of what is said in the status bar. */
const SAID = 120;

const CHOICES: Readonly<Partial<Record<Choice, (name: string) => string>>> = {
  not: (name) => l10n.t('“{0}” is not a name, in this workspace from now on.', name),
  person: (name) => l10n.t('“{0}” is a person, in this workspace from now on.', name),
  organization: (name) => l10n.t('“{0}” is an organization, in this workspace from now on.', name),
  place: (name) => l10n.t('“{0}” is a place, in this workspace from now on.', name),
};

export function registerHouseNames(desk: Desk, names: NewsroomNames, report: Report): Disposable {
  const register = (name: string, run: (ref: NameRef) => unknown): Disposable =>
    commands.registerCommand(
      `copydesk.name.${name}`,
      guarded(report, async (argument: unknown) => {
        // With an argument the draft needs not be in front.
        const ref = isNameRef(argument) ? argument : await findName(desk, names, editorInFront(desk));
        await run(ref);
      }),
    );
  return Disposable.from(
    ...Object.keys(CHOICES).map((choice) => register(choice, (ref) => choose(names, ref, choice as Choice))),
    register('forget', (ref) => forget(names, ref)),
    register('add', (ref) => addName(desk, names, ref)),
    register('show', (ref) => showName(names, ref)),
  );
}

async function choose(names: NewsroomNames, { draft, name }: NameRef, choice: Choice): Promise<void> {
  const listed = names.listed(Uri.parse(draft, true), name);
  if (listed) {
    throw new Error(
      l10n.t(
        '“{0}” is in {1}, line {2}, which counts for everybody. Change it there.',
        name,
        listed.file!,
        listed.line!,
      ),
    );
  }
  await names.choices.choose(name, choice);
  say('check', shorten(CHOICES[choice]!(name), SAID));
}

async function forget(names: NewsroomNames, { name }: NameRef): Promise<void> {
  if (!names.choices.choiceOf(name)) return say('info', shorten(l10n.t('Nothing was said of “{0}”.', name), SAID));
  await names.choices.choose(name, undefined);
  say('discard', shorten(l10n.t('What was said of “{0}” is forgotten.', name), SAID));
}

/** Writes the line into the newsroom's list, and goes there: a title and a note are what only a person can add. */
async function addName(desk: Desk, names: NewsroomNames, ref: NameRef): Promise<void> {
  const draft = Uri.parse(ref.draft, true);
  const name = describe(await desk.settled(draft), names, ref);
  const there = [ref.name, ...name.forms].find((form) => names.listed(draft, form));
  if (there !== undefined) return showName(names, { ...ref, name: there });
  const file = names.fileFor(draft);
  if (!file) throw new Error(whyNoFile());
  const line = formatName(name);
  await appendLine(file, line);
  await names.choices.choose(ref.name, undefined);
  await reveal(file, (document) => findLine(document, line));
}

function whyNoFile(): string {
  const count = workspace.workspaceFolders?.length ?? 0;
  if (count === 0) return l10n.t('Open a folder first: the newsroom’s names are kept in it.');
  return count > 1
    ? l10n.t(
        'This draft lies in none of the workspace’s folders, each of which has its own names. Save it in one first.',
      )
    : l10n.t('The setting {0} names no file to keep names in.', 'copydesk.names.files');
}

async function showName(names: NewsroomNames, { draft, name }: NameRef): Promise<void> {
  const uri = Uri.parse(draft, true);
  const listed = names.listed(uri, name);
  const file = listed && names.fileOf(uri, listed.file!);
  if (!file) throw new Error(l10n.t('“{0}” is not in the newsroom’s names.', name));
  await reveal(file, () => (listed.line ?? 1) - 1);
}

/** As the draft knows it: in full for a person who stands there by surname, with the titles the draft gives. */
function describe(view: DraftView, names: NewsroomNames, { name, start }: NameRef) {
  const mention = view.analysis.entities.find((one) => one.start <= start && start < one.end);
  const entity = mention?.text.replace(/\s+/g, ' ') === name ? mention.entity : undefined;
  const person = entity === undefined ? undefined : personOf(view, entity);
  const full = person && entity !== undefined ? (nameOf(view, entity) ?? name) : name;
  const said = names.choices.choiceOf(name);
  const type: EntityType | undefined = said && said !== 'not' ? said : mention?.type;
  const title = person?.titles.at(0);
  return { forms: [full.replace(/\s+/g, ' ')], ...(type && { type }), ...(title !== undefined && { title }) };
}

/** Into the file itself, unless somebody is writing there: what they have not saved is theirs to save. */
async function appendLine(file: Uri, line: string): Promise<void> {
  const unsaved = workspace.textDocuments.find(({ uri, isDirty }) => isDirty && uri.toString() === file.toString());
  if (!unsaved) {
    const text = (await readText(file)) ?? NAMES_HEADER;
    return workspace.fs.writeFile(file, new TextEncoder().encode(withLine(text, line)));
  }
  const edit = new WorkspaceEdit();
  const { end } = unsaved.lineAt(unsaved.lineCount - 1).range;
  edit.insert(file, end, withLine(unsaved.getText(), line).slice(unsaved.getText().length));
  if (!(await workspace.applyEdit(edit))) throw new Error(l10n.t('The name could not be written into {0}.', file.path));
}

/** Undefined when the file is not there. */
async function readText(file: Uri): Promise<string | undefined> {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await workspace.fs.readFile(file));
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}

function withLine(text: string, line: string): string {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  return `${text}${/(?:^|[\r\n])$/.test(text) ? '' : end}${line}${end}`;
}

/** Milliseconds that an editor may take to see what was written into its file. */
const SEEN_MS = 2000;

/** Shows a line of the list; an editor that is open already may have to read the file again first. */
async function reveal(file: Uri, lineIn: (document: TextDocument) => number): Promise<void> {
  const document = await workspace.openTextDocument(file);
  if (lineIn(document) < 0) {
    await new Promise<void>((resolve) => {
      const following = workspace.onDidChangeTextDocument((change) => {
        if (change.document === document && lineIn(document) >= 0) done();
      });
      const timer = setTimeout(done, SEEN_MS);
      function done(): void {
        clearTimeout(timer);
        following.dispose();
        resolve();
      }
    });
  }
  const line = Math.max(0, Math.min(lineIn(document), document.lineCount - 1));
  const { end } = document.lineAt(line).range;
  const editor = await window.showTextDocument(document);
  editor.selection = new Selection(end, end);
  editor.revealRange(new Range(end, end));
}

/** The last of its kind; -1 when there is none. */
function findLine(document: TextDocument, line: string): number {
  return document
    .getText()
    .split(/\r\n|[\r\n]/)
    .lastIndexOf(line);
}
