/** What the newsroom's list says of somebody, for the card of a name: "In copydesk.names: Mayor of Port Vesper — spells it without an e". */
import { l10n } from 'vscode';
import { describeName } from '../../core/names/houseNames';
import type { DraftView } from '../desk';
import { commandLink, escapeMarkdown, shorten } from '../markdown';
import type { NameRef } from './nameRef';

/** Characters of title and note: three lines of a hover. */
const SAID = 200;

/** '' for who is not on the list, and where there is nothing to add. */
export function houseLine(view: DraftView, entity: string): string {
  const listed = view.analysis.listed?.find((one) => one.entity === entity);
  if (!listed) return '';
  const ref: NameRef = { draft: view.uri.toString(), start: 0, end: 0, name: listed.name };
  const link = commandLink(
    l10n.t('In {0}', escapeMarkdown(listed.file)),
    'copydesk.name.show',
    l10n.t('Go to the line'),
    ref,
  );
  const said = shorten(describeName(listed), SAID);
  return `$(book) ${link}${said === '' ? '' : `: ${escapeMarkdown(said)}`}`;
}
