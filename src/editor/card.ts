/**
 * The card that a hover or a tooltip shows for a claim: what it is, who said it, why it wants checking, what has been decided,
 * what can be done. Written once, shown in several places.
 */
import { l10n } from 'vscode';
import { quoted } from '../core/quoted';
import type { Claim, ClaimKind, Mood, Quote, Speaker } from '../core/analysis';
import { markedChecked } from '../core/claims/worth';
import { describeValue } from '../core/claims/values/describe';
import { isMentioned, type Reason, type ReviewedClaim } from '../core/review/review';
import { diffWords } from '../core/review/wordDiff';
import { sayName } from '../core/review/wordHashes';
import { firstAtOrAfter } from '../core/span';
import type { ClaimRef } from './claimRef';
import type { DraftView } from './desk';
import type { LineOf } from './draftDocument';
import { KIND_LOOK } from './look';
import { recordLines, statusLines } from './marksCard';
import { commandLink, escapeMarkdown, shorten } from './markdown';
import type { OtherDrafts } from './elsewhere';
import { mentionLinks, nameFacts, nameWithRole, quoteLinks } from './nameCard';
import { houseLine } from './names/houseCard';
import { personOf, speakerLabel, speakerName } from './people';
import { evidenceCard, SOURCE_COMMANDS } from './sources/evidenceCard';
import type { NewsroomSources } from './sources/newsroomSources';

/** The commands a card may run; everything else in it is dead text. */
export const CARD_COMMANDS = [
  'copydesk.claim.verify',
  'copydesk.claim.needsFix',
  'copydesk.claim.cannotVerify',
  'copydesk.claim.note',
  'copydesk.claim.evidence',
  'copydesk.claim.showEvidence',
  'copydesk.claim.compare',
  'copydesk.claim.settle',
  'copydesk.claim.comment',
  'copydesk.claim.history',
  'copydesk.claim.open',
  'copydesk.quotes.by',
  'copydesk.name.show',
  'copydesk.lookUp.encyclopedia',
  'copydesk.lookUp.factChecks',
  ...SOURCE_COMMANDS,
];

/** Characters of a note or of old words shown before they are cut. */
const EXCERPT = 280;

/** `actions` adds the row of things to do; tooltips of the list go without, it has buttons of its own. */
export function claimCard(
  view: DraftView,
  reviewed: ReviewedClaim,
  lineOf: LineOf,
  actions: boolean,
  others: OtherDrafts,
  sources: NewsroomSources,
): string {
  const ref: ClaimRef = { draft: view.uri.toString(), claim: reviewed.claim.id };
  const bearer = bearerOf(view, reviewed);
  return [
    heading(view, reviewed),
    valueLine(reviewed.claim),
    writersLine(view, reviewed.claim),
    statusLines(reviewed, ref, actions),
    changedWords(view, reviewed, ref, actions),
    evidenceCard(sources.evidenceOf(view, reviewed.claim), ref, speakerLabel(view, reviewed.claim.speaker), actions),
    // The mark has a line of its own.
    reviewed.claim.why
      .filter((reason) => reason !== markedChecked())
      .map((reason) => `- ${escapeMarkdown(reason)}`)
      .join('\n'),
    recordLines(reviewed, ref, { actions, mentioned: isMentioned(view.review, reviewed) }),
    bearer === undefined ? '' : houseLine(view, bearer),
    actions ? actionRow(reviewed, ref) : '',
    bearer === undefined ? '' : nameFacts(view, bearer, others),
    bearer === undefined ? '' : mentionLinks(view, bearer, lineOf),
    actions && bearer !== undefined ? quoteLinks(view, bearer, lineOf) : '',
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function heading(view: DraftView, reviewed: ReviewedClaim): string {
  const { claim } = reviewed;
  const { label, icon } = KIND_LOOK[claim.kind];
  const title = `$(${icon}) **${label}**`;
  const bearer = bearerOf(view, reviewed);
  if (bearer !== undefined) return `${title} — ${nameWithRole(view, bearer)}`;
  const speaker = speakerLabel(view, claim.speaker);
  if (claim.kind !== 'quote' && claim.kind !== 'reported-speech') {
    return speaker ? `${title} · ${escapeMarkdown(speaker)}` : title;
  }
  if (!claim.speaker || !speaker) return l10n.t('{0} — nobody is named for it', title);
  const person = claim.speaker.entity === null ? undefined : personOf(view, claim.speaker.entity);
  const role = person && person.titles.length > 0 ? `, ${escapeMarkdown(person.titles.join(', '))}` : '';
  const quote = view.analysis.quotes.find(({ start, end }) => start === claim.start && end === claim.end);
  return [`${title} — ${escapeMarkdown(speaker)}${role}`, cueLine(view, quote, claim.speaker)]
    .filter(Boolean)
    .join('  \n');
}

function cueLine(view: DraftView, quote: Quote | undefined, speaker: Speaker): string {
  const from = quote?.cue
    ? l10n.t('attributed by “{0}”', escapeMarkdown(quote.cue.text))
    : l10n.t('no reporting verb beside it');
  const isNamed = speakerName(view, speaker) === speaker.text;
  const as = isNamed ? '' : l10n.t('named here as “{0}”', escapeMarkdown(speaker.text));
  const sure = l10n.t('{0}% sure', Math.round(speaker.confidence * 100));
  return `_${[from, as, sure].filter(Boolean).join(', ')}_`;
}

/** What a figure was understood to say: a reader sees at once when it was not. */
function valueLine({ value }: Claim): string {
  const said = value && describeValue(value);
  return said === undefined
    ? ''
    : `$(${value?.type === 'moment' ? 'calendar' : 'symbol-ruler'}) ${escapeMarkdown(said)}`;
}

const MOODS: Readonly<Record<Mood, string>> = {
  opinion: l10n.t('said as an opinion'),
  question: l10n.t('asked, not stated'),
  prediction: l10n.t('a prediction'),
  instruction: l10n.t('an instruction, not a statement'),
};

/** What the writer makes of it: how it is said, and the mark that it has been checked. Neither decides anything. */
function writersLine({ analysis: { sentences } }: DraftView, { sentence, cq }: Claim): string {
  const said = sentences[firstAtOrAfter(sentences, sentence.start)];
  // A quote over several sentences is in several moods.
  const mood = said?.start === sentence.start && said.end === sentence.end ? said.mood : undefined;
  return [mood && `$(comment) ${MOODS[mood]}`, cq && `$(pass) ${markedChecked()}`].filter(Boolean).join('  \n');
}

const REASONS: Readonly<Record<Reason, string>> = {
  words: l10n.t('The words changed since then.'),
  sentence: l10n.t('The words are the same, but their sentence changed.'),
  speaker: l10n.t('The words are the same, but somebody else says them now.'),
  context: l10n.t('The same words stand in the draft more than once; it is not sure that these were the ones.'),
};

function changedWords(view: DraftView, { claim, was, reason }: ReviewedClaim, ref: ClaimRef, actions: boolean): string {
  if (!was || !reason) return '';
  const lines = [REASONS[reason]];
  if (reason === 'words') lines.push(showChange(was.words, view.text.slice(claim.start, claim.end)));
  else if (reason === 'sentence')
    lines.push(showChange(was.sentence, view.text.slice(claim.sentence.start, claim.sentence.end)));
  else if (reason === 'speaker')
    lines.push(l10n.t('Then: {0}', was.speaker ? escapeMarkdown(sayName(was.speaker)) : l10n.t('nobody named')));
  if (actions) {
    const confirm = commandLink(
      `$(check) ${l10n.t('Right as it is now')}`,
      'copydesk.claim.verify',
      l10n.t('Mark the new words verified (F9)'),
      ref,
    );
    const compare = commandLink(
      `$(diff) ${l10n.t('Compare')}`,
      'copydesk.claim.compare',
      l10n.t('Old and new words side by side'),
      ref,
    );
    lines.push(`${confirm} · ${compare}`);
  }
  return lines.join('  \n');
}

/** Old and new in one line: what went struck through, what came in bold. Long stretches that stayed are cut. */
function showChange(before: string, after: string): string {
  const runs = diffWords(shorten(before, EXCERPT), shorten(after, EXCERPT));
  const marked = runs.map(({ kind, text }, index) => {
    // Emphasis has to touch the words: white space goes outside of the marks.
    const [, left = '', words = '', right = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
    if (kind === 'same' || words === '') return escapeMarkdown(text);
    const mark = kind === 'added' ? '**' : '~~';
    // What came for what went would read as one word with it.
    const gap = /(^|\s)$/.test(runs[index - 1]?.text ?? '') || runs[index - 1]?.kind === 'same' ? '' : ' ';
    return `${left || gap}${mark}${escapeMarkdown(words)}${mark}${right}`;
  });
  return quoted(marked.join(''));
}

/** The entity whose name a claim is about. */
function bearerOf({ analysis }: DraftView, { claim }: ReviewedClaim): string | undefined {
  if (claim.kind !== 'name' && claim.kind !== 'place') return undefined;
  return analysis.entities.find(({ start, end }) => start === claim.start && end === claim.end)?.entity;
}

/** Names, places and titles stand in an encyclopedia; statements have been checked by others, perhaps. */
const LOOKED_UP: ReadonlySet<ClaimKind> = new Set<ClaimKind>(['name', 'place', 'title']);

function actionRow({ claim, was }: ReviewedClaim, ref: ClaimRef): string {
  const opens = l10n.t('Opens your browser; only these words are sent, and only now');
  const decide = [
    // Words that changed have their own link above.
    ...(was
      ? []
      : [commandLink(`$(check) ${l10n.t('Verify')}`, 'copydesk.claim.verify', l10n.t('Mark verified (F9)'), ref)]),
    commandLink(`$(warning) ${l10n.t('Needs fix')}`, 'copydesk.claim.needsFix', l10n.t('Mark as needs fix'), ref),
    commandLink(
      `$(circle-slash) ${l10n.t('Cannot verify')}`,
      'copydesk.claim.cannotVerify',
      l10n.t('Mark as cannot verify'),
      ref,
    ),
  ];
  const record = [
    commandLink(`$(note) ${l10n.t('Note')}`, 'copydesk.claim.note', l10n.t('Add or edit a note (Alt+F9)'), ref),
    commandLink(`$(link) ${l10n.t('Evidence')}`, 'copydesk.claim.evidence', l10n.t('Add evidence (Ctrl+F9)'), ref),
    commandLink(
      `$(comment) ${l10n.t('Comment')}`,
      'copydesk.claim.comment',
      l10n.t('Say something to colleagues (Ctrl+Alt+F9)'),
      ref,
    ),
    LOOKED_UP.has(claim.kind)
      ? commandLink(`$(book) ${l10n.t('Wikipedia')}`, 'copydesk.lookUp.encyclopedia', opens, ref)
      : commandLink(`$(search) ${l10n.t('Fact-checks')}`, 'copydesk.lookUp.factChecks', opens, ref),
  ];
  return `${decide.join(' · ')}  \n${record.join(' · ')}`;
}
