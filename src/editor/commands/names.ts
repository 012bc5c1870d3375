/** Commands about one name of a draft: where it is introduced, its words for elsewhere, another name for it; and how the names are listed. */
import { l10n, commands, Disposable, env, Uri, window, workspace } from 'vscode';
import { askText } from '../askText';
import { isEntityRef } from '../claimRef';
import type { Desk, DraftView } from '../desk';
import { shorten } from '../markdown';
import type { NameList } from '../nameList';
import { dossierOf, introductionsOf, whoAt } from '../people';
import { askForPreview, editRenaming } from '../renaming';
import { changeSetting, setting } from '../settings';
import { chooseRow } from './chosenRow';
import { draftInFront } from './front';
import { guarded, type Report } from './report';
import { say } from './say';
import { toOffset } from '../positions';

/** Milliseconds that an answer stands in the status bar. */
/** Characters of a name in a sentence. */
const NAME = 60;

export function registerNames(desk: Desk, list: NameList, report: Report): Disposable {
  const register = (name: string, run: (argument: unknown) => unknown): Disposable =>
    commands.registerCommand(`copydesk.${name}`, guarded(report, run));
  return Disposable.from(
    register('name.introduction', (argument) => goToIntroduction(desk, list, argument)),
    register('name.copy', async (argument) => {
      const { view, entity } = await findName(desk, list, argument);
      await env.clipboard.writeText(dossierOf(view, entity)?.name ?? '');
    }),
    register('name.rename', (argument) => renameEverywhere(desk, list, argument)),
    register('names.sortByOrder', () => changeSetting('names.sortBy', 'order')),
    register('names.sortByMentions', () => changeSetting('names.sortBy', 'mentions')),
    register('names.toggleFollow', () => changeSetting('names.followCursor', !setting('names.followCursor'))),
    register('names.find', async () => {
      await commands.executeCommand('copydesk.names.focus');
      await commands.executeCommand('list.find');
    }),
  );
}

interface Found {
  readonly view: DraftView;
  readonly entity: string;
}

/** `argument` as keys of the list give it: they know no row. */
const CHOSEN = 'chosen row';

/** The name a command was called with, else the one chosen in the list, else the one the cursor is on. */
async function findName(desk: Desk, list: NameList, argument: unknown): Promise<Found> {
  if (argument === CHOSEN) await chooseRow(() => list.isSelectionKnown);
  const ref = isEntityRef(argument) ? argument : argument === CHOSEN ? list.selected : undefined;
  if (ref) {
    const view = await desk.settled(Uri.parse(ref.draft, true));
    if (dossierOf(view, ref.entity)) return { view, entity: ref.entity };
    throw new Error(l10n.t('This name is no longer in the draft.'));
  }
  if (argument === CHOSEN) throw new Error(l10n.t('Choose a person, an organization or a place in the list first.'));
  const { editor, view } = await draftInFront(desk);
  const who = whoAt(view, toOffset(editor.document, editor.selection.active));
  if (who && dossierOf(view, who.entity)) return { view, entity: who.entity };
  throw new Error(l10n.t('Put the cursor on a name first, or choose one under People and Organizations.'));
}

async function goToIntroduction(desk: Desk, list: NameList, argument: unknown): Promise<void> {
  const { view, entity } = await findName(desk, list, argument);
  const [place] = introductionsOf(view, entity);
  if (place) await commands.executeCommand('copydesk.claim.open', { draft: view.uri.toString(), ...place });
}

/** Asks for the name, then shows every place that would change; what is decided there is done. */
async function renameEverywhere(desk: Desk, list: NameList, argument: unknown): Promise<void> {
  const { view, entity } = await findName(desk, list, argument);
  const { name, spellings } = dossierOf(view, entity)!;
  const acronyms = spellings.filter(({ sort }) => sort === 'acronym').map(({ text }) => text);
  const to = await askText({
    title: l10n.t('Rename Everywhere in This Draft'),
    value: name,
    prompt:
      acronyms.length > 0
        ? l10n.t(
            'Surnames and possessives follow; titles and {0} stay. A preview shows every place first.',
            acronyms.join(', '),
          )
        : l10n.t('Surnames and possessives follow; titles stay. A preview shows every place first.'),
    validateInput: (typed) => (typed.trim() === '' ? l10n.t('A name has at least one letter.') : undefined),
  });
  if (to === undefined) return;
  // The draft may have been typed in while the box was open.
  const now = await desk.settled(view.uri);
  const document = await workspace.openTextDocument(view.uri);
  const still = dossierOf(now, entity)?.name === name ? entity : undefined;
  if (still === undefined || now.version !== document.version)
    throw new Error(l10n.t('The draft changed meanwhile. Try again.'));
  const renaming = editRenaming(document, now, still, to);
  if (!renaming) {
    say('person', l10n.t('{0} is written so everywhere already.', shorten(name, NAME)));
    return;
  }
  await window.showTextDocument(document);
  askForPreview(document, renaming.edit);
  await workspace.applyEdit(renaming.edit);
}
