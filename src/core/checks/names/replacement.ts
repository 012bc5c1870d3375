/** What is offered for a name that is written otherwise than it is meant. */
import * as l10n from '@vscode/l10n';
import type { Mention } from '../../analysis';
import { slipsBetween } from '../../names/spelling';
import type { Span } from '../../span';
import type { Found } from '../check';
import type { Way } from './namePairs';

/** "The Lindquists" are the Lindqvists; what else may be a family is left to the editor. */
export function replacing(text: string, mention: Mention, place: Span, meant: Way): Found['fixes'] {
  const family = isFamily(mention, meant);
  if (family && !/\bthe\s$/i.test(text.slice(Math.max(0, mention.start - 5), mention.start))) return [];
  const words = family ? pluralOf(meant.text) : meant.text;
  return [{ title: l10n.t('Replace with “{0}”', words), start: place.start, end: place.end, text: words }];
}

/** "Lindquists" and "Lindqists" for "Lindqvist": without the plural they are nearer to it. */
function isFamily({ text }: Mention, { text: right }: Way): boolean {
  const own = text.replace(/['’]s?$/, '');
  if (/\s/.test(own) || !/s$/i.test(own) || /s$/i.test(right)) return false;
  const one = own.slice(0, /(?:[sxz]|[cs]h)$/.test(right) && /es$/.test(own) ? -2 : -1);
  return slipsBetween(one, right, MOST) < slipsBetween(own, right, MOST);
}

/** Slips that are counted: a name that differs in more is no slip. */
const MOST = 4;

function pluralOf(name: string): string {
  return `${name}${/(?:[sxz]|[cs]h)$/.test(name) ? 'es' : 's'}`;
}
