/** A list of what nobody is named for: the quotes a reader cannot put down to anybody, and those that are a guess. */
import { l10n, commands, type Disposable } from 'vscode';
import { lineWords } from '../nameFacts';
import type { ReviewedClaim } from '../../core/review/review';
import type { Cursor } from '../cursor';
import type { Desk, DraftView } from '../desk';
import type { ListedDraft } from '../listedDraft';
import { escapeIcons, shorten } from '../markdown';
import { isProbable, isQuestion, isSpeech, speakerName } from '../people';
import { labelOfClaim, pickClaim, separator, type ClaimItem } from './claimPick';
import { draftInFront } from './front';
import { guarded, type Report } from './report';
import { say } from './say';
import { toPosition } from '../positions';

/** Characters of the words for a source. */
const WORDS = 60;

export function registerUnnamed(desk: Desk, cursor: Cursor, listed: ListedDraft, report: Report): Disposable {
  return commands.registerCommand(
    'copydesk.quotes.nobody',
    guarded(report, () => listUnnamed(desk, cursor, listed)),
  );
}

/**
 * Quotes and reported speech that a reader cannot put down to anybody, then those whose speaker is a guess. An interview's
 * questions are the newsroom's own: nobody has to be named for them.
 */
async function listUnnamed(desk: Desk, cursor: Cursor, listed: ListedDraft): Promise<void> {
  const { editor, view } = await draftInFront(desk, listed);
  const speech = view.review.claims.filter((reviewed) => isSpeech(reviewed) && !isQuestion(view, reviewed));
  const unnamed = speech.filter(({ claim }) => !claim.speaker || claim.speaker.entity === null);
  const guesses = speech.filter(
    ({ claim }) => claim.speaker && claim.speaker.entity !== null && isProbable(claim.speaker),
  );
  if (unnamed.length + guesses.length === 0) {
    const said =
      speech.length === 0 ? l10n.t('Nobody is quoted in this draft.') : l10n.t('Somebody is named for every quote.');
    say('check-all', said);
    return;
  }
  const item = (reviewed: ReviewedClaim): ClaimItem => ({
    label: labelOfClaim(view, reviewed),
    description: lineWords(toPosition(editor.document, reviewed.claim.start).line),
    detail: escapeIcons(whyNobody(view, reviewed)),
    reviewed,
  });
  pickClaim(editor, cursor, {
    title: l10n.t('Quotes Nobody Is Named For'),
    placeholder: l10n.t('Moving through the list shows each in the draft; Enter stays there'),
    items: [
      ...group(l10n.t('Nobody is named'), unnamed.map(item)),
      ...group(l10n.t('Only probably attributed'), guesses.map(item)),
    ],
    from: 'top',
  });
}

function group(label: string, items: readonly ClaimItem[]): ClaimItem[] {
  return items.length === 0 ? [] : [separator(label), ...items];
}

function whyNobody(view: DraftView, { claim: { speaker } }: ReviewedClaim): string {
  if (!speaker) return l10n.t('No speaker found');
  const words = shorten(speaker.text, WORDS);
  const sure = isProbable(speaker) ? `, ${l10n.t('{0}% sure', Math.round(speaker.confidence * 100))}` : '';
  if (speaker.entity === null) return `${l10n.t('A source without a name: “{0}”', words)}${sure}`;
  const name = speakerName(view, speaker);
  const told = speaker.text.includes(name)
    ? l10n.t('Probably {0}', name)
    : l10n.t('Probably {0}, from “{1}”', name, words);
  return `${told}${sure}`;
}
