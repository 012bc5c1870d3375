/** Addresses and telephone numbers, sign by sign: a number that is one or two digits off is a slip, one that is more is another number. */
import * as l10n from '@vscode/l10n';
import { slipsBetween } from '../../names/spelling';
import type { AskedClaim } from './asked';
import type { ClaimComparison } from './comparison';
import { type Weight, kinshipOf, matchedIn } from './kinship';
import type { SourcePassage } from './passage';

export function compareContact(asked: AskedClaim, passage: SourcePassage, weight: Weight): ClaimComparison | null {
  const wanted = bare(asked.text.slice(asked.start, asked.end));
  let found: ClaimComparison | null = null;
  for (const [at, sentence] of passage.sentences.entries()) {
    for (const figure of sentence.figures) {
      if (figure.kind !== 'contact') continue;
      const text = passage.text.slice(figure.start, figure.end);
      const slips = slipsBetween(wanted, bare(text), MOST_SLIPS);
      if (slips > MOST_SLIPS || wanted.length < SHORTEST) continue;
      // Two desks may have numbers that are nearly alike.
      const isSame = kinshipOf(asked, passage, at, figure, weight).shared.length > 0;
      const told: ClaimComparison = {
        bearing: slips === 0 ? 1 : isSame ? 0.8 : 0.3,
        says: slips === 0 ? 'same' : isSame ? 'differs' : 'related',
        span: { start: sentence.start, end: sentence.end },
        value: { start: figure.start, end: figure.end, text },
        matched: matchedIn(asked, sentence),
        message: slips === 0 ? l10n.t('The source says the same: {0}.', text) : l10n.t('The source says {0}.', text),
      };
      if (slips === 0) return told;
      found ??= told;
    }
  }
  return found;
}

const MOST_SLIPS = 2;
/** Code units: in what is shorter, two slips make anything of anything. */
const SHORTEST = 7;

/** What is dialled, or what is typed: without marks, without "https://www.". */
function bare(contact: string): string {
  if (/^[\d\s()+.\-‑–\u00a0]+$/.test(contact)) return contact.replace(/\D/g, '').replace(/^1(?=\d{10}$)/, '');
  return contact
    .toLowerCase()
    .replace(/^(?:https?:\/\/)?(?:www\.)?/, '')
    .replace(/\/$/, '');
}
