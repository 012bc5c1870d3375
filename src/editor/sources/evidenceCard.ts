/** What the sources say of a claim, as a part of its card: where it stands, whose words they are, what was changed. Guesses look like guesses. */
import { l10n } from 'vscode';
import { quoted } from '../../core/quoted';
import { describeEdits, describePlace } from '../../sources/describe';
import {
  type ClaimEvidence,
  type ClaimPassage,
  type Evidence,
  type Place,
  type QuoteEvidence,
  saysOf,
} from '../../sources/results';
import type { ClaimRef } from '../claimRef';
import { commandLink, escapeMarkdown, shorten } from '../markdown';
import type { PassageRef } from './passageRef';
import { isRestorable, SAYS_LOOK } from './told';

/** The commands that this part of a card may run. */
export const SOURCE_COMMANDS = [
  'copydesk.sources.open',
  'copydesk.sources.compare',
  'copydesk.sources.accept',
  'copydesk.sources.replace',
];

/** Code units of a source's words. */
const EXCERPT = 280;
/** Passages and changes in a card. */
const MOST = 3;
const MOST_EDITS = 6;

/** '' where they say nothing of it. `actions` adds links. `speaker`: whom the draft gives the words to. */
export function evidenceCard(
  evidence: Evidence | undefined,
  ref: ClaimRef,
  speaker: string | undefined,
  actions: boolean,
): string {
  if (!evidence) return '';
  return evidence.type === 'quote' ? quoteCard(evidence, ref, speaker, actions) : claimPassages(evidence, ref, actions);
}

function quoteCard(evidence: QuoteEvidence, ref: ClaimRef, speaker: string | undefined, actions: boolean): string {
  const says = saysOf(evidence);
  const { title, icon } = SAYS_LOOK[says];
  const { match } = evidence;
  if (!match) return `$(${icon}) ${l10n.t('{0}, which says nothing of whether it was said.', title)}`;
  const lines = [`$(${icon}) **${title}** · ${where(match, actions)}`];
  if (match.voice === 'different')
    lines.push(
      l10n.t(
        'The source gives these words to {0}, the draft to {1}.',
        `**${escapeMarkdown(match.speaker ?? '')}**`,
        escapeMarkdown(speaker ?? l10n.t({ message: 'nobody', comment: ['The draft gives the words to nobody'] })),
      ),
    );
  else if (match.speaker !== undefined) lines.push(l10n.t('Said by {0}', escapeMarkdown(match.speaker)));
  const edits = describeEdits(evidence);
  lines.push(...edits.slice(0, MOST_EDITS).map((edit) => `— ${escapeMarkdown(edit)}`));
  if (edits.length > MOST_EDITS) lines.push(`— ${l10n.t('and {0} more', edits.length - MOST_EDITS)}`);
  if (evidence.verdict !== 'exact') lines.push(quoted(escapeMarkdown(shorten(match.excerpt, EXCERPT))));
  if (evidence.elsewhere.length > 0)
    lines.push(
      l10n.t(
        'Also {0}',
        evidence.elsewhere
          .slice(0, MOST)
          .map((place) => where(place, actions))
          .join(', '),
      ),
    );
  return [lines.join('  \n'), actions ? actionRow(evidence, ref) : ''].filter(Boolean).join('\n\n');
}

function claimPassages({ passages }: ClaimEvidence, ref: ClaimRef, actions: boolean): string {
  const [best] = passages;
  if (!best) return '';
  const told = passages.slice(0, MOST).map((passage) => passageLines(passage, actions));
  return [told.join('  \n'), actions && best.says !== 'related' ? actionRow({ type: 'claim' }, ref) : '']
    .filter(Boolean)
    .join('\n\n');
}

function passageLines(passage: ClaimPassage, actions: boolean): string {
  const { icon } = SAYS_LOOK[passage.says];
  const message =
    passage.says === 'related' ? escapeMarkdown(passage.message) : `**${escapeMarkdown(passage.message)}**`;
  return `$(${icon}) ${message} · ${where(passage, actions)}  \n${quoted(escapeMarkdown(shorten(passage.excerpt, EXCERPT)))}`;
}

function where(place: Place, actions: boolean): string {
  const words = describePlace(place);
  const ref: PassageRef = { path: place.path, start: place.span.start, end: place.span.end };
  // A link's words are ours to write: a file's name in it is escaped as all else.
  return actions
    ? commandLink(escapeMarkdown(words), 'copydesk.sources.open', l10n.t('Open the source at this passage'), ref)
    : escapeMarkdown(words);
}

function actionRow(evidence: Evidence | { readonly type: 'claim' }, ref: ClaimRef): string {
  const links = [
    commandLink(
      `$(diff) ${l10n.t('Compare')}`,
      'copydesk.sources.compare',
      l10n.t('The source’s words and the draft’s side by side'),
      ref,
    ),
    commandLink(
      `$(link) ${l10n.t('Accept as evidence')}`,
      'copydesk.sources.accept',
      l10n.t('Adds file, place and words to the evidence of this claim'),
      ref,
    ),
  ];
  if (evidence.type === 'quote' && isRestorable(evidence))
    links.push(
      commandLink(
        `$(replace) ${l10n.t('Use the source’s words')}`,
        'copydesk.sources.replace',
        l10n.t('Puts the source’s words between these quotation marks'),
        ref,
      ),
    );
  return links.join(' · ');
}
