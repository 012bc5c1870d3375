/** Commands about a name: what a reviewer says of it in this workspace, and the newsroom's own list. */
import {
  commands,
  Disposable,
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
import { escapeIcons, shorten } from '../markdown';
import type { Choice } from '../names/nameChoices';
import { findName, isNameRef, type NameRef } from '../names/nameRef';
import type { NewsroomNames } from '../names/newsroomNames';
import { nameOf, personOf } from '../people';
import { editorInFront } from './front';
import { guarded, type Report } from './report';

/** Milliseconds that an answer stands in the status bar. */
const SAID_MS = 6000;

const CHOICES: Readonly<Partial<Record<Choice, string>>> = {
  not: 'is not a name',
  person: 'is a person',
  organization: 'is an organization',
  place: 'is a place',
};

export function registerNames(desk: Desk, names: NewsroomNames, report: Report): Disposable {
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
      `“${name}” is in ${listed.file!}, line ${listed.line!}, which counts for everybody. Change it there.`,
    );
  }
  await names.choices.choose(name, choice);
  say(`$(check) “${name}” ${CHOICES[choice]!}, in this workspace from now on.`);
}

async function forget(names: NewsroomNames, { name }: NameRef): Promise<void> {
  if (!names.choices.choiceOf(name)) return say(`$(info) Nothing was said of “${name}”.`);
  await names.choices.choose(name, undefined);
  say(`$(discard) What was said of “${name}” is forgotten.`);
}

/** Writes the line into the newsroom's list, and goes there: a title and a note are what only a person can add. */
async function addName(desk: Desk, names: NewsroomNames, ref: NameRef): Promise<void> {
  const draft = Uri.parse(ref.draft, true);
  const name = describe(await desk.settled(draft), names, ref);
  const there = [ref.name, ...name.forms].find((form) => names.listed(draft, form));
  if (there !== undefined) return showName(names, { ...ref, name: there });
  const file = names.fileFor(draft);
  if (!file) throw new Error('Open a folder first: the newsroom’s names are kept in it.');
  const line = formatName(name);
  const document = await openOrCreate(file);
  const dirty = document.isDirty;
  const last = document.lineAt(document.lineCount - 1);
  const edit = new WorkspaceEdit();
  edit.insert(file, last.range.end, `${last.text === '' ? '' : '\n'}${line}\n`);
  if (!(await workspace.applyEdit(edit))) throw new Error(`The name could not be written into ${file.path}.`);
  // What somebody is still writing there is theirs to save.
  if (!dirty) await document.save();
  await names.choices.choose(ref.name, undefined);
  await reveal(document, document.lineCount - 2);
}

async function showName(names: NewsroomNames, { draft, name }: NameRef): Promise<void> {
  const uri = Uri.parse(draft, true);
  const listed = names.listed(uri, name);
  const file = listed && names.fileOf(uri, listed.file!);
  if (!file) throw new Error(`“${name}” is not in the newsroom’s names.`);
  await reveal(await workspace.openTextDocument(file), (listed.line ?? 1) - 1);
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

async function openOrCreate(file: Uri): Promise<TextDocument> {
  try {
    await workspace.fs.stat(file);
  } catch {
    await workspace.fs.writeFile(file, new TextEncoder().encode(NAMES_HEADER));
  }
  return workspace.openTextDocument(file);
}

async function reveal(document: TextDocument, line: number): Promise<void> {
  const { end } = document.lineAt(Math.max(0, Math.min(line, document.lineCount - 1))).range;
  const editor = await window.showTextDocument(document);
  editor.selection = new Selection(end, end);
  editor.revealRange(new Range(end, end));
}

function say(words: string): void {
  const [icon = '', ...rest] = words.split(' ');
  window.setStatusBarMessage(`${icon} ${escapeIcons(shorten(rest.join(' '), 120))}`, SAID_MS);
}
