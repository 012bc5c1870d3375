/**
 * Check `near-miss-name`: a name that is close to one the newsroom has written down and is not it. "Ada Rowe" where the list has
 * "Ada Roe"; "Lindquist" alone where "Ada Lindqvist" is in the draft. What is on the list itself is never a miss of another.
 */
import * as l10n from '@vscode/l10n';
import type { Mention } from '../analysis';
import { nameSuffixes } from '../lexicon/honorifics';
import { indexHouse } from '../names/houseIndex';
import { describeName, type HouseName, type HouseNames } from '../names/houseNames';
import { isWrittenAs, plainName } from '../names/words';
import type { Check, Found } from './check';
import { NEAR_MISS } from './ids';
import { isLikeName, isLikeSurname } from './names/likeNames';
import { indexNear, nearWords, soundKey, type NearIndex } from './names/nearIndex';

export const nearMissName: Check = {
  id: NEAR_MISS,
  title: 'Close to one of the newsroom’s names',
  severity: 'warning',
  about:
    'The newsroom has written down how its names are spelled. The check marks a name of the draft that comes close to one of them and is not it.',
  rule: 'A name is close when it sounds the same, or when one word differs by a slip of the hand, as far as its length bears; of a person the first names have to agree unless they are said alike. A surname alone is held against those of the listed people who are named in full in the draft. What is on the list itself is never a miss of another.',
  leaves: [
    'Names that are on the list, also as another form.',
    'First names that both exist: Ada and Ida are two people.',
    'Short surnames that differ: Moss and Ross.',
    'Relatives such as Petrov and Petrova, and words that both exist, such as board and boards.',
    'Capitals in a headline.',
    'Drafts without a list of names.',
  ],
  examples: {
    names:
      'Ada Lindqvist | person | Mayor of Port Vesper\nJens Müller | person\nHarbor Board | org\nSaltmere | place\nIvan Petrov | person\nBo Moss | person\n',
    finds: [
      { draft: 'The council met Ada Lindquist on Monday.', words: ['Ada Lindquist'] },
      { draft: '“We lost money,” Jens Muller said on Friday.', words: ['Jens Muller'] },
      { draft: 'The Harbour Board put off its vote. It meets again in June.', words: ['Harbour Board'] },
      { draft: 'Ada Lindqvist spoke first. Later Lindquist left the hall.', words: ['Lindquist'] },
    ],
    leavesAlone: [
      'The council met Ada Lindqvist on Monday. Lindqvist thanked the voters.',
      'The council met Ida Lindqvist on Monday.',
      'Bo Ross runs the ferry line.',
      'Anna Petrova, a nurse, said no.',
      'LINDQVIST WINS VOTE\n\nAda Lindqvist won by two votes.',
      'The boards of both firms met on Monday.',
    ],
  },
  find: ({ mentions, names }) => (names ? findNearMisses(mentions, names) : []),
};

/** In reading order. */
export function findNearMisses(mentions: readonly Mention[], house: HouseNames): Found[] {
  const list = readList(house);
  if (!list) return [];
  const index = indexHouse(house);
  const right = new Map<HouseName, Mention>();
  for (const mention of mentions) {
    const name = index.find(mention.text);
    if (name?.file !== undefined && !right.has(name)) right.set(name, mention);
  }
  const full = new Set(mentions.filter(({ text }) => /\s/.test(text)).map(({ entity }) => entity));
  const present = surnamesOf([...right.keys()]);
  const seen = new Map<string, Meant | null>();
  const meantBy = (mention: Mention): Meant | null => {
    if (index.find(mention.text)) return null;
    const key = `${mention.type} ${mention.text}`;
    const known = seen.get(key);
    if (known !== undefined) return known;
    const meant = findMeant(list, mention);
    seen.set(key, meant);
    return meant;
  };
  // Whoever is misspelled in full is so by the surname, too.
  const misspelled = new Map<string, Surnames>();
  for (const { entity, meant } of mentions.map((mention) => ({ entity: mention.entity, meant: meantBy(mention) })))
    if (meant && full.has(entity) && !misspelled.has(entity)) misspelled.set(entity, surnamesOf([meant.name]));
  return mentions.flatMap((mention): Found[] => {
    const bearers = full.has(mention.entity) ? misspelled.get(mention.entity) : present;
    const alone = mention.type === 'person' && !/\s/.test(mention.text) && !index.find(mention.text);
    const meant = meantBy(mention) ?? (alone && bearers ? findBearer(list, bearers, mention.text) : null);
    return meant ? [tell(mention, meant, right.get(meant.name))] : [];
  });
}

/** What the list has for words that are not on it. */
interface Meant {
  readonly name: HouseName;
  /** The form or the surname that was meant. */
  readonly form: string;
}

interface List {
  readonly near: NearIndex;
  /** Last words of all listed people: somebody else may bear one. */
  readonly surnames: ReadonlySet<string>;
}

const LISTS = new WeakMap<HouseNames, List | null>();

/** Only what stands in a file: a reviewer's own word about one name says nothing of others. */
function readList(house: HouseNames): List | null {
  let list = LISTS.get(house);
  if (list === undefined) {
    const names = house.is.filter(({ file }) => file !== undefined);
    list = names.length === 0 ? null : { near: indexNear(names), surnames: new Set(surnamesOf(names).keys()) };
    LISTS.set(house, list);
  }
  return list;
}

function findMeant({ near }: List, { text, type }: Mention): Meant | null {
  const words = nearWords(text);
  for (const form of near.candidates(words)) {
    const { name } = form;
    if (differsInCapitalsOnly(text, form.text)) continue;
    const person = (name.type ?? type) === 'person';
    const like =
      name.type === undefined || name.type === type
        ? isLikeName(words, form.words, person)
        : // What is misspelled is more easily taken for something else.
          words.length > 1 && soundKey(words, person) === soundKey(form.words, person);
    if (like) return { name, form: form.text };
  }
  return null;
}

/** "Bank Of Kelland" in a headline is "Bank of Kelland". */
function differsInCapitalsOnly(written: string, listed: string): boolean {
  const small = (text: string) => text.replace(/(?<=^|[\s-])\p{Lu}/gu, (letter) => letter.toLowerCase());
  return small(written) === small(listed) || written === listed.toUpperCase();
}

/** Surname, as it is compared → the people who bear it, with the surname as it is written. */
type Surnames = ReadonlyMap<string, Meant>;

function surnamesOf(names: readonly HouseName[]): Surnames {
  const surnames = new Map<string, Meant>();
  for (const name of names) {
    if (name.type !== 'person' && !(name.type === undefined && name.title !== undefined)) continue;
    const words = name.forms[0]!.split(/\s+/).filter(
      (word) => !nameSuffixes.has(word.toLowerCase().replace(/\.$/, '')),
    );
    const form = words.length > 1 ? words.at(-1)! : undefined;
    if (form !== undefined) surnames.set(nearWords(form).join(' '), { name, form });
  }
  return surnames;
}

/** Asked for each mention, so each word is looked up once. */
const BEARERS = new WeakMap<Surnames, Map<string, Meant | null>>();

function findBearer(list: List, surnames: Surnames, text: string): Meant | null {
  const known = BEARERS.get(surnames) ?? new Map<string, Meant | null>();
  BEARERS.set(surnames, known);
  let meant = known.get(text);
  if (meant === undefined) known.set(text, (meant = lookForBearer(list, surnames, text)));
  return meant;
}

/** People of one draft whose surname is looked at for a word; a draft that has more has its list for that. */
const MOST = 200;

function lookForBearer({ surnames }: List, present: Surnames, text: string): Meant | null {
  const word = nearWords(text).join(' ');
  const same = present.get(word);
  if (same) return isWrittenAs(plainName(text), plainName(same.form)) ? null : same; // an accent was lost
  if (surnames.has(word)) return null;
  let left = MOST;
  for (const [surname, meant] of present) {
    if (left-- === 0) return null;
    if (word.length > 2 && isLikeSurname(word, surname)) return meant;
  }
  return null;
}

function tell({ start, end, text }: Mention, { name, form }: Meant, right: Mention | undefined): Found {
  const words = text === text.toUpperCase() && text.length > 1 ? form.toUpperCase() : form;
  const full = name.forms[0]!;
  const file = name.file ?? '';
  const line = name.line === undefined ? file : l10n.t('{0}, line {1}', file, name.line);
  const where = [line, describeName(name)].filter(Boolean).join(': ');
  return {
    start,
    end,
    message:
      form === full || name.forms.includes(form)
        ? l10n.t('“{0}” is close to “{1}” in the newsroom’s names ({2}).', text, form, where)
        : l10n.t('“{0}” is close to “{1}” ({2}) in the newsroom’s names ({3}).', text, form, full, where),
    related: right
      ? [{ start: right.start, end: right.end, message: l10n.t('“{0}”, as it is listed', right.text) }]
      : [],
    fixes: [{ title: l10n.t('Replace with “{0}”', words), start, end, text: words }],
  };
}
