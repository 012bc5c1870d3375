/**
 * Check `headline-name`: a name over the story or under a picture that the story itself writes otherwise. A headline is written last, by
 * somebody else; "Lindquist wins vote" over a story that has only "Lindqvist", or "Ana Roe" where the story has only "Ada Roe".
 */
import * as l10n from '@vscode/l10n';
import type { Mention } from '../analysis';
import { isGivenName } from '../entities/grammar';
import { isNickname } from '../lexicon/nicknames';
import { firstNames } from '../lexicon/names';
import { slipsBetween, withoutAccents } from '../names/spelling';
import { firstAtOrAfter } from '../span';
import type { Check, CheckContext, Found } from './check';
import { isKnownWord, isLikeSurname } from './names/likeNames';
import { nearby } from './nearby';
import { likePairs } from './names/likePairs';
import { decideSlips, isListed } from './names/listedSpelling';
import { type NameSlip, namePairs, type Way } from './names/namePairs';
import { nameSlips, placeOf } from './names/nameSlips';
import { replacing } from './names/replacement';
import { isCredited, isSomebodyElse } from './names/somebodyElse';
import { hasGiven, type WrittenForm } from './names/writtenNames';

export const headlineName: Check = {
  id: 'headline-name',
  title: 'Headline or caption with another name than the story',
  severity: 'warning',
  about:
    'Headlines and captions are written last and in a hurry, and a misspelled name in them is the one mistake that everybody sees. The check holds each name over the story and under its pictures against the names that the story itself has.',
  rule: 'A name in a headline, a subheading or a caption is marked when the story has nearly the same name (by the rules of the check “name-spelling”) more often, or when it gives another first name to the one person of the story who bears that surname, or a surname two letters off to the one who bears that first name. A caption may show anybody: there, another first name is told only where it is nearly the same or one title stands before both names. A replacement is offered where the names are nearly the same. What the newsroom’s names have is right. In Markdown a paragraph in italics right under the title is read like a headline.',
  leaves: [
    'Short forms, initials and nicknames: “Lindqvist”, “A. Roe” and “Bob Quill” over a story about Ada Lindqvist, Ada Roe and Robert Quill.',
    'Names that the story does not have at all: a caption may show somebody else.',
    'Relatives who are introduced as such, and whoever stands in one caption with the person of the story: “Bo Hale and Linda Hale”.',
    'Credits: “Photo by Anna Hale”.',
    'A surname that two people of the story bear.',
    'Capitals: “LINDQVIST WINS”.',
  ],
  examples: {
    finds: [
      {
        draft:
          'Lindquist wins council vote\n\nThe council elected Ada Lindqvist president on Monday night. Lindqvist won by two votes.',
        words: ['Lindquist'],
      },
      {
        draft: 'Council elects Ana Roe\n\nThe council elected Ada Roe on Monday. Roe won by two votes.',
        words: ['Ana'],
      },
      {
        draft:
          'José Calderón to lead port\n\nThe port board hired Jose Calderon on Friday. Jose Calderon ran the ferry line. Calderon is 44.',
        words: ['José Calderón'],
      },
      {
        draft:
          'Ferry captain cleared\n\nPhoto: Captain Teodor Brandt leaves court on Monday.\n\nA jury cleared Captain Theodor Brandt on Monday. Brandt wept.',
        words: ['Teodor'],
      },
      {
        draft:
          'Harbour Commission delays vote\n\nThe Harbor Commission put off its vote on Tuesday. The Harbor Commission meets again in June.',
        words: ['Harbour'],
      },
      {
        draft:
          'Dock fire kills two\n\nCaption: Fire Chief Laura Penrose at the dock.\n\nTwo people died, Fire Chief Linda Penrose said on Monday. Penrose gave no names.',
        words: ['Laura'],
      },
      {
        draft:
          'Harbor deal collapses\n\nCaption: Mayor Rita Pelham at the fish pier.\n\nMayor Rita Pelman told reporters on Monday that the deal was dead. “We were strung along,” Pelman said.',
        words: ['Pelham'],
      },
    ],
    leavesAlone: [
      'Lindqvist wins council vote\n\nThe council elected Ada Lindqvist president on Monday night. Lindqvist won by two votes.',
      'Bob Quill to lead port\n\nThe port board hired Robert Quill on Friday. Quill, 44, ran the ferry line.',
      'LINDQVIST WINS COUNCIL VOTE\n\nThe council elected Ada Lindqvist president on Monday night.',
      'A. Roe elected\n\nThe council elected Ada Roe on Monday. Roe won by two votes.',
      'Dock fire kills two\n\nPhoto: Neighbor Bo Hale watches the fire.\n\nTwo people died, Fire Chief Linda Penrose said on Monday.',
      'Harbor deal collapses\n\nCaption: Rita Pelham and Rita Pelman at the pier.\n\nMayor Rita Pelman said on Monday that the deal was dead. Her deputy, Rita Pelham, agreed.',
      'Bridge opens\n\nCaption: Mayor Bo Hale and Linda Hale at the bridge.\n\nMayor Bo Hale opened the bridge on Monday. Hale wept.',
      'Bridge opens\n\nPhoto by Anna Hale\n\nMayor Bo Hale opened the bridge on Monday. Hale wept.',
      'Mark Roe wins\n\nThe council elected Mark Roe on Monday. Ana Roe lost by two votes.',
      'Fares to rise\n\nCaption: Ada Roe and her husband, Mark Roe, at the pier.\n\nFares will rise, said Ada Roe, who heads the line.',
    ],
  },
  find: findOtherNames,
};

function findOtherNames(context: CheckContext): Found[] {
  const found = new Map([...otherNames(context), ...misspelled(context)].map((one) => [one.start, one]));
  return joinWords(
    context.draft.text,
    [...found.values()].sort((a, b) => a.start - b.start),
  );
}

/** Two words of one name that differ ("José Calderón", "Jose Calderon") are one finding. Sorted by start. */
function joinWords(text: string, found: readonly Found[]): Found[] {
  const joined: Found[] = [];
  for (const one of found) {
    const before = joined.at(-1);
    const gap = before && text.slice(before.end, one.start);
    if (!before || before.message !== one.message || !/^\s$/.test(gap!)) {
      joined.push(one);
      continue;
    }
    const [first, second] = [before.fixes[0], one.fixes[0]];
    const words = first && second && `${first.text}${gap}${second.text}`;
    const place = { start: before.start, end: one.end };
    joined[joined.length - 1] = {
      ...place,
      message: one.message,
      related: [{ ...before.related[0]!, end: one.related[0]!.end }],
      fixes: words === undefined ? [] : [{ title: l10n.t('Replace with “{0}”', words), ...place, text: words }],
    };
  }
  return joined;
}

/** The other spelling is the story's: it has that one only, or more often. */
function misspelled(context: CheckContext): Found[] {
  return decideSlips(context, nameSlips(context))
    .filter(({ written, meant, listed }) => meant.story.length > (listed ? 0 : written.story.length))
    .flatMap(({ written, meant }) =>
      written.heads
        .filter((mention) => !isCredited(context, mention))
        .map((mention) => tell(context, written, mention, meant)),
    );
}

/** Names over the story that are none of its names, nor those of somebody else. */
function otherNames(context: CheckContext): Found[] {
  return others(context, unreadIn(context)).flatMap(({ written, meant, unread, unlike = false }) => {
    if (unread) return isListed(context, unread, meant) ? [] : [tell(context, written, unread, meant)];
    return written.heads
      .filter((mention) => !isListed(context, mention, meant) && !isSomebodyElse(context, mention, meant, !unlike))
      .map((mention) =>
        unlike ? { ...tell(context, written, mention, meant), fixes: [] } : tell(context, written, mention, meant),
      );
  });
}

interface OtherName extends NameSlip {
  /** Nobody takes the one name for the other by a slip of the hand: what is right is the editor's to say. */
  readonly unlike?: boolean;
  /** Where it was not taken for a name. */
  readonly unread?: Mention;
}

const others = namePairs((forms, unread: readonly Unread[]): readonly OtherName[] => [
  ...unseen(forms, unread),
  ...misnamed(forms),
  ...surnamed(forms),
]);

/** A word of a headline that was not taken for a name, and is nearly the surname of somebody the story names again and again. */
function unseen(forms: readonly WrittenForm[], unread: readonly Unread[]): OtherName[] {
  const surnames = new Map<string, Way>();
  for (const { type, words, plain, story, heads } of forms)
    if (type === 'person' && story.length > 0 && plain.at(-1)!.length > 5 && !surnames.has(plain.at(-1)!))
      surnames.set(plain.at(-1)!, { text: words.at(-1)!, story, heads });
  const written = new Map<string, Mention>();
  for (const { word, ...mention } of unread) if (!surnames.has(word)) written.set(word, mention);
  const heads = [...written.keys()];
  const borne = [...surnames.values()];
  const pairs = heads.length === 0 ? [] : likePairs([...heads, ...surnames.keys()]);
  return pairs.flatMap(([i, j]): OtherName[] => {
    const [mention, meant] = [written.get(heads[i]!), borne[j - heads.length]];
    if (!mention || !meant || !isLikeSurname(heads[i]!, plainOf(meant))) return [];
    return [{ written: { text: mention.text, story: [], heads: [] }, meant, unread: mention }];
  });
}

interface Unread extends Mention {
  readonly word: string;
}

/** Words of headlines with a capital that are no names and no words of the language. */
const unreadIn = nearby(({ draft, mentions }) =>
  draft.paragraphs.flatMap(({ kind, start: by, parsed }): Unread[] => {
    if (kind !== 'headline') return [];
    return parsed.tokens.flatMap((token) => {
      const text = parsed.text.slice(token.start, token.end);
      if (text.length < 6 || !/^\p{Lu}\p{Ll}+$/u.test(text)) return [];
      const word = withoutAccents(text.toLowerCase());
      const [start, end] = [token.start + by, token.end + by];
      const around = mentions[firstAtOrAfter(mentions, start + 1) - 1];
      if ((around && around.end > start) || isKnownWord(word)) return [];
      return [{ start, end, text, type: 'other', entity: '', word }];
    });
  }),
);

function plainOf({ text }: Way): string {
  return withoutAccents(text.toLowerCase());
}

/** Another first name before the surname of the one person of the story who bears it. */
function misnamed(forms: readonly WrittenForm[]): OtherName[] {
  const people = forms.filter(({ type }) => type === 'person');
  const families = new Map<string, WrittenForm[]>();
  const words = new Set<string>();
  for (const form of people) {
    const family = form.plain.at(-1)!;
    const same = families.get(family);
    if (same) same.push(form);
    else families.set(family, [form]);
    if (form.story.length > 0) for (const word of form.plain) words.add(word);
  }
  return people.flatMap((form): OtherName[] => {
    const [first] = form.plain;
    if (form.heads.length === 0 || !hasGiven(form) || form.plain.length > 3) return [];
    if (first!.length < 3 || form.plain.slice(0, -1).some((word) => words.has(word))) return [];
    const family = families.get(form.plain.at(-1)!)!.filter((other) => other.story.length > 0 && hasGiven(other));
    const [other] = family;
    if (!other || new Set(family.map(({ story }) => story[0]!.entity)).size > 1) return [];
    const others = family.flatMap(({ plain }) => plain.slice(0, -1));
    if (others.some((one) => mayBeCalled(first!, one))) return [];
    // Of a place or a firm that bears the family's name
    if (!firstNames.has(first!) && !isGivenName(first!)) return [];
    const [written, meant] = [form, other].map(({ words: [text], ...way }) => ({ text: text!, ...uses(way) }));
    return [{ written: written!, meant: meant!, unlike: !isNearFirst(first!, other.plain[0]!) }];
  });
}

/** "Ana" and "Ada", "Sandra" and "Sondra", but neither "Linda" and "Laura" nor "Maria" and "Mario". */
function isNearFirst(a: string, b: string): boolean {
  const [one, other] = [firstNames.get(a), firstNames.get(b)];
  const limit = Math.min(a.length, b.length) > 4 ? 2 : 1;
  return a[0] === b[0] && slipsBetween(a, b, limit) <= limit && !(one && other && one !== other);
}

/** "Rita Pelham" where the one Rita of the story is "Rita Pelman": two letters apart, and nobody else is called so. */
function surnamed(forms: readonly WrittenForm[]): OtherName[] {
  const people = forms.filter((form) => form.type === 'person' && hasGiven(form));
  const story = people.filter((form) => form.story.length > 0);
  const surnames = new Set(forms.flatMap((form) => (form.story.length > 0 ? form.plain : [])));
  const named = new Map<string, WrittenForm[]>();
  for (const form of story) {
    const same = named.get(form.plain[0]!);
    if (same) same.push(form);
    else named.set(form.plain[0]!, [form]);
  }
  return people.flatMap((form): OtherName[] => {
    const [first, surname] = [form.plain[0]!, form.plain.at(-1)!];
    const own = named.get(first) ?? [];
    const [other] = own;
    if (form.heads.length === 0 || !other || surnames.has(surname)) return [];
    const right = other.plain.at(-1)!;
    if (own.some(({ plain }) => plain.at(-1) !== right) || !isNearSurname(surname, right)) return [];
    const [written, meant] = [form, other].map(({ words, ...way }) => ({ text: words.at(-1)!, ...uses(way) }));
    return [{ written: written!, meant: meant! }];
  });
}

/** Of five letters or more, begun alike and of one length but for a letter, two letters apart. */
function isNearSurname(a: string, b: string): boolean {
  return Math.min(a.length, b.length) > 4 && a.slice(0, 3) === b.slice(0, 3) && slipsBetween(a, b, 2) === 2;
}

function uses({ story, heads }: Pick<WrittenForm, 'story' | 'heads'>): Omit<Way, 'text'> {
  return { story, heads };
}

/** "Bob" for "Robert", "J." for "John", "Alex" for "Alexander". */
function mayBeCalled(first: string, other: string): boolean {
  return (
    isNickname(first, other) ||
    isNickname(other, first) ||
    (first.length < 3 || other.length < 3 ? first[0] === other[0] : first.startsWith(other) || other.startsWith(first))
  );
}

function tell({ draft: { text } }: CheckContext, written: Way, mention: Mention, meant: Way): Found {
  const place = placeOf(written, mention);
  const right = meant.story[0]!;
  return {
    ...place,
    message:
      written.story.length > 0
        ? l10n.t('“{0}” here, but the story mostly has “{1}”.', mention.text, right.text)
        : l10n.t('“{0}” here, but the story has “{1}”.', mention.text, right.text),
    related: [{ ...placeOf(meant, right), message: l10n.t('“{0}” in the story', right.text) }],
    fixes: replacing(text, mention, place, meant),
  };
}
