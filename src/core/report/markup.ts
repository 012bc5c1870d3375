/** HTML and XML, written so that no text can become markup: whatever is put into the template is escaped, unless it is markup of our own. */
import { printable, withLineFeeds } from './plainText';

export class Markup {
  constructor(readonly html: string) {}
}

type Value = string | number | Markup | readonly Markup[] | undefined | false;

/** Attributes are to be quoted with `"`. Undefined and false are nothing. */
export function markup(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
  let out = strings[0]!;
  values.forEach((value, index) => {
    out += write(value) + strings[index + 1]!;
  });
  return new Markup(out);
}

export const NOTHING = new Markup('');

function write(value: Value): string {
  if (value === undefined || value === false) return '';
  if (value instanceof Markup) return value.html;
  if (typeof value === 'object') return value.map((one) => one.html).join('');
  return escapeMarkup(String(value));
}

/** Also safe in a quoted attribute, in HTML and in XML. A parser gives back `printable(text)` with its line breaks as line feeds. */
function escapeMarkup(text: string): string {
  return withLineFeeds(printable(text)).replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
