/** A list of what nobody is named for: the quotes a reader cannot put down to anybody, and those that are a guess. */
import { commands, window, type Disposable } from 'vscode';
import type { ReviewedClaim } from '../../core/review/review';
import type { Cursor } from '../cursor';
import type { Desk, DraftView } from '../desk';
import { escapeIcons, shorten } from '../markdown';
import { isProbable, isQuestion, isSpeech, speakerName } from '../people';
import { labelOfClaim, pickClaim, separator, type ClaimItem } from './claimPick';
import { draftInFront } from './front';
import { guarded, type Report } from './report';
import { toPosition } from '../positions';

/** Characters of the words for a source. */
const WORDS = 60;

export function registerUnnamed(desk: Desk, cursor: Cursor, report: Report): Disposable {
  return commands.registerCommand(
    'copydesk.quotes.nobody',
    guarded(report, () => listUnnamed(desk, cursor)),
  );
}

/**
 * Quotes and reported speech that a reader cannot put down to anybody, then those whose speaker is a guess. An interview's
 * questions are the newsroom's own: nobody has to be named for them.
 */
async function listUnnamed(desk: Desk, cursor: Cursor): Promise<void> {
  const { editor, view } = await draftInFront(desk);
  const speech = view.review.claims.filter((reviewed) => isSpeech(reviewed) && !isQuestion(view, reviewed));
  const unnamed = speech.filter(({ claim }) => !claim.speaker || claim.speaker.entity === null);
  const guesses = speech.filter(
    ({ claim }) => claim.speaker && claim.speaker.entity !== null && isProbable(claim.speaker),
  );
  if (unnamed.length + guesses.length === 0) {
    const said = speech.length === 0 ? 'Nobody is quoted in this draft.' : 'Somebody is named for every quote.';
    window.setStatusBarMessage(`$(check-all) ${said}`, 6000);
    return;
  }
  const item = (reviewed: ReviewedClaim): ClaimItem => ({
    label: labelOfClaim(view, reviewed),
    description: `line ${toPosition(editor.document, reviewed.claim.start).line + 1}`,
    detail: escapeIcons(whyNobody(view, reviewed)),
    reviewed,
  });
  pickClaim(editor, cursor, {
    title: 'Quotes Nobody Is Named For',
    placeholder: 'Moving through the list shows each in the draft; Enter stays there',
    items: [...group('Nobody is named', unnamed.map(item)), ...group('Only probably attributed', guesses.map(item))],
    from: 'top',
  });
}

function group(label: string, items: readonly ClaimItem[]): ClaimItem[] {
  return items.length === 0 ? [] : [separator(label), ...items];
}

function whyNobody(view: DraftView, { claim: { speaker } }: ReviewedClaim): string {
  if (!speaker) return 'No speaker found';
  const words = shorten(speaker.text, WORDS);
  const sure = isProbable(speaker) ? `, ${Math.round(speaker.confidence * 100)}% sure` : '';
  if (speaker.entity === null) return `A source without a name: “${words}”${sure}`;
  const name = speakerName(view, speaker);
  return `Probably ${name}${speaker.text.includes(name) ? '' : `, from “${words}”`}${sure}`;
}
