/**
 * A new name for somebody, as an edit of the draft that its author sees before it is made. What is sure comes ticked; what is in doubt, and
 * what stands in somebody's own words, is listed with its reason and changed only when it is ticked.
 */
import { l10n, ThemeIcon, WorkspaceEdit, type TextDocument, type WorkspaceEditEntryMetadata } from 'vscode';
import type { Mention } from '../core/analysis';
import { fullNameFor, planRenaming, type Doubt, type Renaming } from '../core/entities/renaming';
import type { DraftView } from './desk';
import { nameOf } from './people';
import { replaceWords } from './positions';

export interface RenamingEdit {
  readonly edit: WorkspaceEdit;
  /** Places that are changed without asking. */
  readonly sure: number;
  /** Places that somebody has to decide on. */
  readonly asked: number;
}

/** Undefined when nothing in the draft would change. `document` is the one that `view` is of, in the same version. */
export function editRenaming(
  document: TextDocument,
  view: DraftView,
  entity: string,
  to: string,
): RenamingEdit | undefined {
  const plan = planRenaming(view.text, view.analysis, entity, to);
  if (plan.length === 0) return undefined;
  const edit = new WorkspaceEdit();
  for (const renaming of plan) replaceWords(edit, document, renaming, renaming.text, labelOf(renaming));
  const asked = plan.filter(isAsked).length;
  return { edit, sure: plan.length - asked, asked };
}

/** What was typed over one mention, as a name for all of them: over "Quill" a surname. Undefined as above. */
export function renameMention(
  document: TextDocument,
  view: DraftView,
  { text, type, entity }: Mention,
  typed: string,
): WorkspaceEdit | undefined {
  const full = fullNameFor(nameOf(view, entity) ?? text, text, typed, type === 'person');
  if (full === '') throw new Error(l10n.t('A name has at least one letter.'));
  return editRenaming(document, view, entity, full)?.edit;
}

/**
 * VS Code shows a preview when an entry asks for confirmation, and unticks that entry. So that what is sure comes ticked, the entry that asks
 * is one that does nothing and is not listed: to make a file that is there.
 */
export function askForPreview({ uri }: TextDocument, edit: WorkspaceEdit): void {
  if (uri.scheme === 'untitled') return; // it is not there to be found
  edit.createFile(uri, { ignoreIfExists: true }, { needsConfirmation: true, label: l10n.t('The draft') });
}

function isAsked({ doubt, quoted }: Renaming): boolean {
  return quoted || doubt !== undefined;
}

function labelOf(renaming: Renaming): WorkspaceEditEntryMetadata {
  const { doubt, quoted, part } = renaming;
  const needsConfirmation = isAsked(renaming);
  // Somebody's own words first: they are not the newsroom's to change, however sure the name is.
  if (quoted)
    return {
      needsConfirmation,
      label: l10n.t('Inside quotation marks: somebody’s own words'),
      iconPath: new ThemeIcon('quote'),
    };
  if (doubt) return { needsConfirmation, label: DOUBTS[doubt], iconPath: new ThemeIcon('question') };
  return { needsConfirmation, label: PARTS[part], iconPath: new ThemeIcon('whole-word') };
}

const PARTS: Readonly<Record<Renaming['part'], string>> = {
  'full name': l10n.t('Full name'),
  surname: l10n.t('Surname'),
  'first name': l10n.t('First name'),
  'part of the name': l10n.t('Part of the name'),
  unread: l10n.t('The same word'),
};

const DOUBTS: Readonly<Record<Doubt, string>> = {
  shared: l10n.t('Surname that somebody else here has too'),
  spelling: l10n.t('Another spelling of the name'),
  part: l10n.t('Part of the name, which can be meant otherwise'),
  plural: l10n.t('Several people of the name'),
  unread: l10n.t('The same word, not read as this name'),
};
