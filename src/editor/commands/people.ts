/** Commands that ask who: who this is, and what somebody says. */
import { l10n, commands, Disposable, Location, Uri, window, type QuickPickItem, type TextEditor } from 'vscode';
import { countSaid } from '../nameFacts';
import type { ReviewedClaim } from '../../core/review/review';
import { touches } from '../../core/span';
import type { ClaimList } from '../claimList';
import { isClaimRef, isSpeakerRef } from '../claimRef';
import type { Desk, DraftView } from '../desk';
import type { ListedDraft } from '../listedDraft';
import { escapeIcons, shorten } from '../markdown';
import {
  introductionsOf,
  isProbable,
  isSpeech,
  nameOf,
  personOf,
  speakerName,
  speakersOf,
  whoAt,
  type SpeakerQuotes,
} from '../people';
import { toOffset, toRange } from '../positions';
import { separator } from './claimPick';
import { draftInFront } from './front';
import { guarded, type Report } from './report';
import { say } from './say';

/** Milliseconds that an answer stands in the status bar. */
/** Characters of a speaker's name in a row. */
const NAME = 60;

export function registerPeople(desk: Desk, list: ClaimList, listed: ListedDraft, report: Report): Disposable {
  const register = (name: string, run: (argument: unknown) => unknown): Disposable =>
    commands.registerCommand(`copydesk.${name}`, guarded(report, run));
  return Disposable.from(
    register('quotes.by', (argument) => showQuotesBy(desk, list, listed, argument)),
    register('quotes.bySpeaker', (argument) => showQuotesBy(desk, list, listed, argument)),
    register('who.peek', () => peekWho(desk)),
  );
}

/** The Claims view with the quotes of one speaker: the one named, the one of a claim, else one that is chosen. */
async function showQuotesBy(desk: Desk, list: ClaimList, listed: ListedDraft, argument: unknown): Promise<void> {
  const named = isSpeakerRef(argument) || isClaimRef(argument);
  const view = named ? await desk.settled(Uri.parse(argument.draft, true)) : (await draftInFront(desk, listed)).view;
  const name = named ? namedBy(view, argument) : await askSpeaker(view);
  if (name === undefined) return;
  list.showQuotesBy(view.uri, name);
  await commands.executeCommand('copydesk.claims.focus');
}

function namedBy(view: DraftView, argument: object): string | undefined {
  if (isSpeakerRef(argument)) return argument.speaker;
  const reviewed = view.review.claims.find(({ claim }) => isClaimRef(argument) && claim.id === argument.claim);
  if (reviewed?.claim.speaker && isSpeech(reviewed)) return speakerName(view, reviewed.claim.speaker);
  throw new Error(l10n.t('Nobody is named for this claim.'));
}

type SpeakerItem = QuickPickItem & { readonly name?: string };

/** Whoever the cursor is on comes chosen, so that Enter is enough. */
async function askSpeaker(view: DraftView): Promise<string | undefined> {
  const speakers = speakersOf(view);
  if (speakers.length === 0) {
    say('quote', l10n.t('Nobody is quoted in this draft.'));
    return undefined;
  }
  const named = speakers.filter(({ entity }) => entity !== null);
  const unnamed = speakers.filter(({ entity }) => entity === null);
  const items: SpeakerItem[] = [
    ...named.map((speaker) => speakerItem(view, speaker)),
    ...(unnamed.length > 0 ? [separator(l10n.t('Sources without a name'))] : []),
    ...unnamed.map((speaker) => speakerItem(view, speaker)),
  ];
  const here = namesHere(view).map((wanted) => items.find(({ name }) => name === wanted));
  return pickSpeaker(items, here.find(Boolean));
}

function pickSpeaker(items: readonly SpeakerItem[], active: SpeakerItem | undefined): Promise<string | undefined> {
  const picker = window.createQuickPick<SpeakerItem>();
  picker.title = l10n.t('Show Quotes By');
  picker.placeholder = l10n.t('Type a name or a title');
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  picker.items = items;
  if (active) picker.activeItems = [active];
  return new Promise((resolve) => {
    picker.onDidAccept(() => {
      resolve(picker.activeItems[0]?.name);
      picker.hide();
    });
    picker.onDidHide(() => {
      resolve(undefined); // nothing happens when it was accepted before
      picker.dispose();
    });
    picker.show();
  });
}

function speakerItem(view: DraftView, { name, entity, claims }: SpeakerQuotes): SpeakerItem {
  const titles = (entity === null ? undefined : personOf(view, entity))?.titles.join(', ');
  const guesses = claims.filter(({ claim }) => entity !== null && claim.speaker && isProbable(claim.speaker)).length;
  const done = claims.filter(({ status }) => status === 'verified').length;
  const counts = [
    countSaid(claims.length),
    guesses === 0 ? '' : claims.length === 1 ? l10n.t('probably') : l10n.t('{0} probably', guesses),
    done > 0 ? l10n.t('{0} verified', done) : '',
  ];
  return {
    label: escapeIcons(shorten(name, NAME)),
    description: counts.filter(Boolean).join(', '),
    ...(titles ? { detail: escapeIcons(titles) } : {}),
    name,
  };
}

/** Whom the cursor is on, then who says the words it is in: the shortest first, where one stands within another. */
function namesHere(view: DraftView): string[] {
  const editor = window.activeTextEditor;
  if (editor?.document.uri.toString() !== view.uri.toString()) return [];
  const offset = toOffset(editor.document, editor.selection.active);
  const who = whoAt(view, offset);
  const length = ({ claim }: ReviewedClaim): number => claim.end - claim.start;
  const around = view.review.claims
    .filter((reviewed) => isSpeech(reviewed) && touches(reviewed.claim, offset))
    .sort((a, b) => length(a) - length(b));
  return [
    ...(who ? [nameOf(view, who.entity) ?? who.text] : []),
    ...around.flatMap(({ claim }) => (claim.speaker ? [speakerName(view, claim.speaker)] : [])),
  ];
}

/** Peeks at the place where whoever the cursor is on is introduced, without leaving the words. */
async function peekWho(desk: Desk): Promise<void> {
  const { editor, view } = await draftInFront(desk);
  const { document, selection } = editor;
  const offset = toOffset(document, selection.active);
  const who = whoAt(view, offset);
  if (!who) return say('question', nobodyFor(editor));
  const places = introductionsOf(view, who.entity).filter((place) => !touches(place, offset));
  if (places.length === 0) return say('person', introducedHere(view, who.entity));
  const locations = places.map((place) => new Location(document.uri, toRange(document, place)));
  await commands.executeCommand('editor.action.peekLocations', document.uri, selection.active, locations, 'peek');
}

function introducedHere(view: DraftView, entity: string): string {
  const titles = personOf(view, entity)?.titles.join(', ');
  const name = nameOf(view, entity) ?? '';
  return titles ? l10n.t('{0} is introduced here: {1}.', name, titles) : l10n.t('{0} is introduced here.', name);
}

function nobodyFor({ document, selection }: TextEditor): string {
  const word = document.getWordRangeAtPosition(selection.active);
  return word
    ? l10n.t('Nobody is known for “{0}”.', document.getText(word))
    : l10n.t('Nobody is known for this place.');
}
