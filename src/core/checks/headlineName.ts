/**
 * Check `headline-name`: a name over the story or under a picture that the story itself writes otherwise. A headline is written last, by
 * somebody else; "Lindquist wins vote" over a story that has only "Lindqvist", or "Ana Roe" where the story has only "Ada Roe".
 */
import type { Mention } from '../analysis';
import { isIntroducedAsKin } from '../entities/kin';
import { isNickname } from '../lexicon/nicknames';
import { firstNames } from '../lexicon/names';
import type { Check, CheckContext, Found } from './check';
import { nameSlips, placeOf, type Way } from './nameSlips';
import { hasGiven, writtenNames, type WrittenForm } from './writtenNames';

export const headlineName: Check = {
  id: 'headline-name',
  title: 'Headline or caption with another name than the story',
  severity: 'warning',
  about: '',
  rule: '',
  leaves: [],
  examples: { finds: [], leavesAlone: [] },
  find: (context) => [...misspelled(context), ...misnamed(context)].sort((a, b) => a.start - b.start),
};

/** The other spelling is the story's: it has that one only, or more often. */
function misspelled(context: CheckContext): Found[] {
  const found = new Map<number, Found>();
  for (const { written, meant } of nameSlips(context)) {
    if (meant.story.length <= written.story.length) continue;
    for (const mention of written.heads) {
      const one = tell(written, mention, meant, meant.story[0]!);
      if (!found.has(one.start)) found.set(one.start, one);
    }
  }
  return [...found.values()];
}

/** Another first name before the surname of the one person of the story who bears it. */
function misnamed({ draft, ...context }: CheckContext): Found[] {
  const people = writtenNames({ draft, ...context }).filter(({ type }) => type === 'person');
  const families = new Map<string, WrittenForm[]>();
  const words = new Set<string>();
  for (const form of people) {
    const family = form.plain.at(-1)!;
    const same = families.get(family);
    if (same) same.push(form);
    else families.set(family, [form]);
    if (form.story.length > 0) for (const word of form.plain) words.add(word);
  }
  return people.flatMap((form): Found[] => {
    const [first] = form.plain;
    if (form.heads.length === 0 || !hasGiven(form) || form.plain.length > 3) return [];
    if (first!.length < 3 || form.plain.slice(0, -1).some((word) => words.has(word))) return [];
    const family = families.get(form.plain.at(-1)!)!.filter((other) => other.story.length > 0 && hasGiven(other));
    const [other] = family;
    if (!other || new Set(family.map(({ story }) => story[0]!.entity)).size > 1) return [];
    const others = family.flatMap(({ plain }) => plain.slice(0, -1));
    if (others.some((one) => mayBeCalled(first!, one))) return [];
    // Of a place or a firm that bears the family's name
    if (!firstNames.has(first!)) return [];
    return form.heads.flatMap((mention) =>
      isIntroducedAsKin(draft.text, mention)
        ? []
        : [tell({ text: form.words[0]!, ...uses(form) }, mention, { text: other.words[0]!, ...uses(other) }, other.story[0]!)],
    );
  });
}

function uses({ story, heads }: WrittenForm): Omit<Way, 'text'> {
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

function tell(written: Way, mention: Mention, meant: Way, right: Mention): Found {
  const place = placeOf(written, mention);
  const both = written.story.length > 0 ? 'mostly has' : 'has';
  return {
    ...place,
    message: `“${mention.text}” here, but the story ${both} “${right.text}”.`,
    related: [{ ...placeOf(meant, right), message: `“${right.text}” in the story` }],
    fixes: [{ title: `Replace with “${meant.text}”`, ...place, text: meant.text }],
  };
}
