/** The lightbulb on a name: what a reviewer can say of it, and the newsroom's list it can go on. */
import { l10n, CodeAction, CodeActionKind, languages, type Disposable, type Uri } from 'vscode';
import { NEAR_MISS } from '../../core/checks/ids';
import type { EntityType } from '../../core/analysis';
import { touches } from '../../core/span';
import type { Desk, DraftView } from '../desk';
import { currentView } from '../draftDocument';
import { findingsAt } from '../findings/findingRef';
import { toDiagnostic } from '../findings/problems';
import { shorten } from '../markdown';
import { wordsAt, type NameRef } from './nameRef';
import type { NewsroomNames } from './newsroomNames';
import { toOffset } from '../positions';

/** Beside what mends, in the same menu. */
const KIND = CodeActionKind.Empty.append('copydesk');

export function provideNameActions(desk: Desk, names: NewsroomNames, pages: Uri): Disposable {
  return languages.registerCodeActionsProvider(
    '*',
    {
      async provideCodeActions(document, range) {
        const view = await currentView(desk, document);
        if (!view) return undefined;
        const span = { start: toOffset(document, range.start), end: toOffset(document, range.end) };
        const ref = wordsAt(view, span, names.choices.names().not);
        if (!ref) return undefined;
        const found = findingsAt(view, span.start).find(({ check }) => check === NEAR_MISS);
        const keep = found && offer(l10n.t('Keep “{0}”: It Is Another Name', short(ref)), otherName(view, ref), ref);
        if (keep) {
          keep.kind = CodeActionKind.QuickFix;
          keep.diagnostics = [toDiagnostic(document, found, pages)];
        }
        return [...(keep ? [keep] : []), ...actionsFor(view, names, ref)];
      },
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix, KIND] },
  );
}

/** What can be said of a type that is not said already. */
const SAYINGS: readonly (readonly [EntityType, (words: string) => string])[] = [
  ['person', (words) => l10n.t('“{0}” Is a Person', words)],
  ['organization', (words) => l10n.t('“{0}” Is an Organization', words)],
  ['place', (words) => l10n.t('“{0}” Is a Place', words)],
];

function actionsFor(view: DraftView, names: NewsroomNames, ref: NameRef): CodeAction[] {
  const words = short(ref);
  const listed = names.listed(view.uri, ref.name);
  if (listed) return [offer(l10n.t('Show “{0}” in {1}', words, listed.file!), 'show', ref)];
  const said = names.choices.choiceOf(ref.name);
  const now = said ?? typeAt(view, ref);
  return [
    ...SAYINGS.filter(([type]) => type !== now).map(([type, saying]) => offer(saying(words), type, ref)),
    ...(now === undefined || now === 'not' ? [] : [offer(l10n.t('“{0}” Is Not a Name', words), 'not', ref)]),
    ...(said ? [offer(l10n.t('Forget What I Said of “{0}”', words), 'forget', ref)] : []),
    offer(l10n.t('Add “{0}” to the Newsroom’s Names…', words), 'add', ref),
  ];
}

function offer(title: string, command: string, ref: NameRef): CodeAction {
  const action = new CodeAction(title, KIND);
  action.command = { title, command: `copydesk.name.${command}`, arguments: [ref] };
  return action;
}

/** To say what it is makes it a name of its own. */
function otherName(view: DraftView, ref: NameRef): string {
  const type = typeAt(view, ref);
  return type === 'organization' || type === 'place' ? type : 'person';
}

function typeAt({ analysis }: DraftView, { start, name }: NameRef): EntityType | undefined {
  return analysis.entities.find((mention) => touches(mention, start) && mention.text === name)?.type;
}

/** Characters of a name in a menu. */
const NAME = 40;

function short({ name }: NameRef): string {
  return shorten(name, NAME);
}
