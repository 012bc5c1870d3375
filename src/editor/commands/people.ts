/** Commands that ask who: who this is, what somebody says, and what nobody is named for. */
import { commands, Disposable, Location, Uri, window, type QuickPickItem, type TextEditor } from 'vscode';
import type { ReviewedClaim } from '../../core/review/review';
import { touches } from '../../core/span';
import type { ClaimList } from '../claimList';
import { isClaimRef, isSpeakerRef } from '../claimRef';
import type { Cursor } from '../cursor';
import type { Desk, DraftView } from '../desk';
import { escapeIcons } from '../markdown';
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
import { toRange } from '../positions';
import { labelOfClaim, pickClaim, separator, type ClaimItem } from './claimPick';
import { draftInFront } from './front';
import { guarded, type Report } from './report';

/** Milliseconds that an answer stands in the status bar. */
const SAID_MS = 6000;

export function registerPeople(desk: Desk, cursor: Cursor, list: ClaimList, report: Report): Disposable {
  const register = (name: string, run: (argument: unknown) => unknown): Disposable =>
    commands.registerCommand(`copydesk.${name}`, guarded(report, run));
  return Disposable.from(
    register('quotes.by', (argument) => showQuotesBy(desk, list, argument)),
    register('quotes.bySpeaker', (argument) => showQuotesBy(desk, list, argument)),
    register('quotes.nobody', () => listUnnamed(desk, cursor)),
    register('who.peek', () => peekWho(desk)),
  );
}

/** The Claims view with the quotes of one speaker: the one named, the one of a claim, else one that is chosen. */
async function showQuotesBy(desk: Desk, list: ClaimList, argument: unknown): Promise<void> {
  const named = isSpeakerRef(argument) || isClaimRef(argument);
  const view = named ? await desk.settled(Uri.parse(argument.draft, true)) : (await draftInFront(desk)).view;
  const name = named ? namedBy(view, argument) : await askSpeaker(view);
  if (name === undefined) return;
  list.showQuotesBy(view.uri, name);
  await commands.executeCommand('copydesk.claims.focus');
}

function namedBy(view: DraftView, argument: object): string | undefined {
  if (isSpeakerRef(argument)) return argument.speaker;
  const reviewed = view.review.claims.find(({ claim }) => isClaimRef(argument) && claim.id === argument.claim);
  if (reviewed?.claim.speaker && isSpeech(reviewed)) return speakerName(view, reviewed.claim.speaker);
  throw new Error('Nobody is named for this claim.');
}

type SpeakerItem = QuickPickItem & { readonly name?: string };

/** Whoever the cursor is on comes chosen, so that Enter is enough. */
async function askSpeaker(view: DraftView): Promise<string | undefined> {
  const speakers = speakersOf(view);
  if (speakers.length === 0) {
    window.setStatusBarMessage('$(quote) Nobody is quoted in this draft.', SAID_MS);
    return undefined;
  }
  const named = speakers.filter(({ entity }) => entity !== null);
  const unnamed = speakers.filter(({ entity }) => entity === null);
  const items: SpeakerItem[] = [
    ...named.map((speaker) => speakerItem(view, speaker)),
    ...(unnamed.length > 0 ? [separator('Sources without a name')] : []),
    ...unnamed.map((speaker) => speakerItem(view, speaker)),
  ];
  const here = speakerHere(view);
  return pickSpeaker(
    items,
    items.find(({ name }) => name !== undefined && name === here),
  );
}

function pickSpeaker(items: readonly SpeakerItem[], active: SpeakerItem | undefined): Promise<string | undefined> {
  const picker = window.createQuickPick<SpeakerItem>();
  picker.title = 'Show Quotes By';
  picker.placeholder = 'Type a name or a title';
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
    claims.length === 1 ? '1 quote' : `${claims.length} quotes`,
    guesses > 0 ? `${guesses} probably` : '',
    done > 0 ? `${done} verified` : '',
  ];
  return {
    label: escapeIcons(name),
    description: counts.filter(Boolean).join(', '),
    ...(titles ? { detail: escapeIcons(titles) } : {}),
    name,
  };
}

/** Whom the cursor is on, else who says the words it is in: the shortest, where one stands within another. */
function speakerHere(view: DraftView): string | undefined {
  const editor = window.activeTextEditor;
  if (editor?.document.uri.toString() !== view.uri.toString()) return undefined;
  const offset = editor.document.offsetAt(editor.selection.active);
  const who = whoAt(view, offset);
  if (who) return nameOf(view, who.entity);
  const length = ({ claim }: ReviewedClaim): number => claim.end - claim.start;
  const [around] = view.review.claims
    .filter((reviewed) => isSpeech(reviewed) && touches(reviewed.claim, offset))
    .sort((a, b) => length(a) - length(b));
  return around?.claim.speaker && speakerName(view, around.claim.speaker);
}

/** Quotes and reported speech that a reader cannot put down to anybody, then those whose speaker is a guess. */
async function listUnnamed(desk: Desk, cursor: Cursor): Promise<void> {
  const { editor, view } = await draftInFront(desk);
  const speech = view.review.claims.filter(isSpeech);
  const unnamed = speech.filter(({ claim }) => !claim.speaker || claim.speaker.entity === null);
  const guesses = speech.filter(
    ({ claim }) => claim.speaker && claim.speaker.entity !== null && isProbable(claim.speaker),
  );
  if (unnamed.length + guesses.length === 0) {
    const said = speech.length === 0 ? 'Nobody is quoted in this draft.' : 'Somebody is named for every quote.';
    window.setStatusBarMessage(`$(check-all) ${said}`, SAID_MS);
    return;
  }
  const item = (reviewed: ReviewedClaim): ClaimItem => ({
    label: labelOfClaim(view, reviewed),
    description: `line ${editor.document.positionAt(reviewed.claim.start).line + 1}`,
    detail: escapeIcons(whyNobody(view, reviewed)),
    reviewed,
  });
  pickClaim(editor, cursor, {
    title: 'Quotes Nobody Is Named For',
    placeholder: 'Moving through the list shows each in the draft; Enter stays there',
    items: [...group('Nobody is named', unnamed.map(item)), ...group('Only probably attributed', guesses.map(item))],
  });
}

function group(label: string, items: readonly ClaimItem[]): ClaimItem[] {
  return items.length === 0 ? [] : [separator(label), ...items];
}

function whyNobody(view: DraftView, { claim: { speaker } }: ReviewedClaim): string {
  if (!speaker) return 'No speaker found';
  const sure = isProbable(speaker) ? `, ${Math.round(speaker.confidence * 100)}% sure` : '';
  if (speaker.entity === null) return `A source without a name: “${speaker.text}”${sure}`;
  const name = speakerName(view, speaker);
  return `Probably ${name}${speaker.text.includes(name) ? '' : `, from “${speaker.text}”`}${sure}`;
}

/** Peeks at the place where whoever the cursor is on is introduced, without leaving the words. */
async function peekWho(desk: Desk): Promise<void> {
  const { editor, view } = await draftInFront(desk);
  const { document, selection } = editor;
  const offset = document.offsetAt(selection.active);
  const who = whoAt(view, offset);
  if (!who) return say(`$(question) Nobody is known for ${wordsAt(editor)}.`);
  const places = introductionsOf(view, who.entity).filter((place) => !touches(place, offset));
  if (places.length === 0) return say(`$(person) ${introducedHere(view, who.entity)}`);
  const locations = places.map((place) => new Location(document.uri, toRange(document, place)));
  await commands.executeCommand('editor.action.peekLocations', document.uri, selection.active, locations, 'peek');
}

function introducedHere(view: DraftView, entity: string): string {
  const titles = personOf(view, entity)?.titles.join(', ');
  return escapeIcons(`${nameOf(view, entity) ?? ''} is introduced here${titles ? `: ${titles}` : ''}.`);
}

function wordsAt({ document, selection }: TextEditor): string {
  const word = document.getWordRangeAtPosition(selection.active);
  return word ? `“${escapeIcons(document.getText(word))}”` : 'this place';
}

function say(words: string): void {
  window.setStatusBarMessage(words, SAID_MS);
}
