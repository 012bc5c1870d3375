/**
 * Looking words up in the browser. The only way anything of a draft leaves the machine, so: on the reviewer's own command
 * only, one claim's words or one name only, and to addresses that only the user's own settings can change.
 */
import { l10n, commands, Disposable, Uri } from 'vscode';
import type { Claim } from '../../core/analysis';
import { isEntityRef, type EntityRef } from '../claimRef';
import type { Cursor } from '../cursor';
import type { Desk, DraftView } from '../desk';
import { shorten } from '../markdown';
import { openAddress } from '../outside';
import { nameOf } from '../people';
import { setting, type Settings } from '../settings';
import { guarded, type Report } from './report';
import { findTarget } from './target';

type Place = keyof Settings & `lookUp.${string}`;

/** Search pages take a line, not a paragraph. */
const QUERY_LIMIT = 120;

export function registerLookUps(desk: Desk, cursor: Cursor, report: Report): Disposable {
  const register = (place: Place): Disposable =>
    commands.registerCommand(
      `copydesk.${place}`,
      guarded(report, async (argument: unknown) => {
        if (isEntityRef(argument)) return open(place, await nameFor(desk, argument));
        const target = await findTarget(desk, cursor, argument);
        const view = await desk.settled(target.uri);
        const found = view.review.claims.find(({ claim }) => claim.id === target.claim);
        if (found) await open(place, queryFor(view, found.claim));
      }),
    );
  return Disposable.from(register('lookUp.encyclopedia'), register('lookUp.factChecks'));
}

async function open(place: Place, query: string): Promise<void> {
  await openAddress(addressFor(place, query));
}

async function nameFor(desk: Desk, { draft, entity }: EntityRef): Promise<string> {
  const name = nameOf(await desk.settled(Uri.parse(draft, true)), entity);
  if (name === undefined) throw new Error(l10n.t('This name is no longer in the draft.'));
  return shorten(name, QUERY_LIMIT).replace(/…$/, '');
}

/** The name where it is a name, else the claim's words without the marks around them. */
function queryFor({ text, analysis }: DraftView, claim: Claim): string {
  const mention = analysis.entities.find(({ start, end }) => start === claim.start && end === claim.end);
  const person = analysis.people.find(({ entity }) => entity === mention?.entity);
  const words = person?.name ?? text.slice(claim.start, claim.end);
  return shorten(words.replace(/^[\s"'“”‘’«»„]+|[\s"'“”‘’«»„,.]+$/g, ''), QUERY_LIMIT).replace(/…$/, '');
}

function addressFor(place: Place, query: string): string {
  const template = setting(place);
  if (!/^https?:\/\/.*\{query\}/.test(template)) {
    throw new Error(
      l10n.t('The setting {0} must be an http or https address with {1} in it.', `copydesk.${place}`, '{query}'),
    );
  }
  // Lone surrogates cannot be encoded; they are no part of anything one could look up.
  return template.replace('{query}', () => encodeURIComponent(query.toWellFormed()));
}
