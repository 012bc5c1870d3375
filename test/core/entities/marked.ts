/** Names that a test marks in a text itself, as the stages after tagging get them. */
import type { EntityType } from '../../../src/core/analysis';
import { findAcronyms } from '../../../src/core/entities/acronyms';
import { findAliases, mergeNicknames, type SamePair } from '../../../src/core/entities/aliases';
import { groupBodies } from '../../../src/core/entities/bodies';
import { type DraftName, nameKey } from '../../../src/core/entities/draftName';
import type { Gender } from '../../../src/core/entities/linked';
import { groupPeople } from '../../../src/core/entities/people';
import { honorifics } from '../../../src/core/lexicon/honorifics';
import { type Draft, parseDraft } from '../../../src/core/text/parsed';

const TYPES: Readonly<Record<string, EntityType>> = { p: 'person', o: 'organization', l: 'place', x: 'other' };

/** The forms of each entity, "Ada Quill = Quill", of a text whose names are marked: "Mayor [p Ada Quill] of [l Vesper]". No tagger is asked. */
export function groupsOfMarked(marked: string): string[] {
  return groupMarked(marked).groups.map((group) => [...new Set(group.map(({ text }) => text))].join(' = '));
}

/** The names of a marked text, and how they are grouped, by first mention. */
export function groupMarked(marked: string): { names: readonly DraftName[]; groups: DraftName[][] } {
  const { draft, names: raw, titles } = readMarked(marked);
  const names = mergeNicknames(draft.text, raw);
  const same: SamePair[] = draft.paragraphs.flatMap((_, scan): SamePair[] => {
    const here = names.filter((name) => name.scan === scan);
    return findAcronyms(draft.text, here).map(({ full, short }): SamePair => [here[full]!, here[short]!]);
  });
  same.push(...findAliases(draft.text, names));
  const people = names.filter(({ type }) => type === 'person');
  const bodies = names.filter(({ type }) => type !== 'person');
  const groups = [...groupPeople(draft, people, { titles, same }), ...groupBodies(draft, bodies, same)];
  return { names, groups: groups.sort(([a], [b]) => a!.start - b!.start) };
}

export function readMarked(marked: string): { draft: Draft; names: DraftName[]; titles: Map<DraftName, string[]> } {
  const found: { start: number; end: number; type: EntityType }[] = [];
  let text = '';
  for (const [piece, letter, name] of marked.matchAll(/\[([polx]) ([^\]]*)\]|[^[]+|\[/g)) {
    if (letter !== undefined && name !== undefined)
      found.push({ start: text.length, end: text.length + name.length, type: TYPES[letter]! });
    text += name ?? piece;
  }
  const draft = parseDraft(text, 'plain');
  const titles = new Map<DraftName, string[]>();
  const names = found.map(({ start, end, type }, index): DraftName => {
    const [, title] = /(\p{Lu}[\p{L}]+)\.? $/u.exec(text.slice(0, start)) ?? [];
    const name: DraftName = {
      ...{ start, end, text: text.slice(start, end), type, key: nameKey(text.slice(start, end)) },
      ...{ speaks: false, isIn: /\bin $/.test(text.slice(0, start)), index, pronouns: [] },
      gender: type === 'person' && title !== undefined ? genderOf(title) : null,
      // Blanks at a paragraph's end are none of it
      scan: Math.max(
        0,
        draft.paragraphs.findLastIndex((paragraph) => paragraph.start <= start),
      ),
    };
    if (title !== undefined) titles.set(name, [title]);
    return name;
  });
  return { draft, names, titles };
}

function genderOf(title: string): Gender | null {
  return honorifics.get(title.toLowerCase()) ?? null;
}
