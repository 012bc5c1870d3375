/** The report of `copydesk gate` for a person at a terminal: under each draft what holds it back, most serious first, then what is good to know. */
import { countKinds, labelOfGateKind, sayReady } from '../../core/review/gateKinds';
import { nobodyDecided } from '../../core/review/gateWords';
import { place } from '../check/text';
import { cutToWidth, plain } from '../table';
import { count } from '../words';
import type { GatedDraft, LocatedItem } from './gatedDraft';

export function formatGateText(drafts: readonly GatedDraft[], problems: readonly string[]): string {
  return [...drafts.map(draftText), summary(drafts, problems)].join('\n');
}

function draftText(draft: GatedDraft): string {
  const holding = draft.items.filter(({ blocks }) => blocks);
  const listed = draft.items.filter(({ blocks }) => !blocks);
  const lines = [
    `${plain(draft.file)}: ${verdict(draft)}`,
    `  ${done(draft)}`,
    ...holding.flatMap(itemLines),
    ...(listed.length > 0 ? ['', '  Not holding it back:'] : []),
    ...listed.flatMap(itemLines),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function verdict({ ready, items }: GatedDraft): string {
  if (ready) return `ready, ${sayReady(items)}`;
  return `NOT READY: ${countKinds(items.filter(({ blocks }) => blocks)).join(', ')}`;
}

function done({ claims, verified, ignored }: GatedDraft): string {
  const verifiedOnes = `${verified} of ${count(claims, 'claim')} verified by reviewers`;
  return ignored > 0 ? `${verifiedOnes}, ${count(ignored, 'finding')} ignored` : verifiedOnes;
}

/** A heading before the first of a kind; what is missing once, where it is the same for several in a row. */
function itemLines(item: LocatedItem, at: number, items: readonly LocatedItem[]): string[] {
  const before = items[at - 1];
  const heading = before?.kind === item.kind ? [] : [`  ${labelOfGateKind(item.kind)}`];
  const told = heading.length === 0 && before?.missing === item.missing;
  return [...heading, ...tellItem(item, told)];
}

/** Places on the screen that the words of a claim take where a sentence follows them: who reads on has the draft. */
const WIDEST = 90;

function tellItem({ region, kind, words, missing, claim, finding }: LocatedItem, told: boolean): string[] {
  const where = region ? place(region) : ' '.repeat(NO_PLACE);
  // A finding's own sentence has its words.
  if (finding) return [`${where}${plain(missing)}  [${finding.check}]`];
  if (words === '') return [`${where}${plain(missing)}`];
  const shown = kind === 'unused-source' ? plain(words) : cutToWidth(plain(words), WIDEST);
  const what = `${where}${claim ? claim.kind.padEnd(CLAIM_KIND) : ''}${shown}`;
  return told || missing === nobodyDecided() ? [what] : [what, `${' '.repeat(NO_PLACE)}↳ ${plain(missing)}`];
}

/** Places that a line and column take, and a kind of claim. */
const NO_PLACE = 11;
const CLAIM_KIND = 17;

function summary(drafts: readonly GatedDraft[], problems: readonly string[]): string {
  const ready = drafts.filter((draft) => draft.ready).length;
  const held = drafts.length - ready;
  const parts = [
    ...(ready > 0 || drafts.length === 0 ? [`${ready} ready`] : []),
    ...(held > 0 ? [`${held} not ready`] : []),
  ];
  const lost =
    problems.length === 0
      ? ''
      : `; ${problems.length === 1 ? 'something' : `${problems.length} things`} could not be read, so this is no pass`;
  return `${count(drafts.length, 'draft')}: ${parts.join(', ')}${lost}\n`;
}
