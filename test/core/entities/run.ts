/** The names of a text, tagged and linked. */
import { linkMentions } from '../../../src/core/entities/linking';
import type { Linked } from '../../../src/core/entities/linked';
import { readNames, settleNames } from '../../../src/core/entities/tagging';
import { parseDraft } from '../../../src/core/text/parsed';

export function link(text: string): Linked {
  const draft = parseDraft(text, 'plain');
  return linkMentions(draft, settleNames(draft.paragraphs.map(({ parsed }) => readNames(parsed))));
}

/** "Ada Quill/person" in reading order, cut out of the text by the spans and not by what the mention says of itself. */
export function namesIn(text: string): string[] {
  return link(text).mentions.map(({ start, end, type }) => `${text.slice(start, end)}/${type}`);
}

/** "Ada Quill: mayor of Vesper", in reading order. */
export function titlesIn(text: string): string[] {
  const { titles, entities } = link(text);
  return titles.map(({ start, end, entity }) => `${entities.get(entity)!.name}: ${text.slice(start, end)}`);
}

/** The forms of each entity, in order of first mention: "Ada Quill = Quill". */
export function groupsIn(text: string): string[] {
  const { mentions } = link(text);
  const forms = new Map<string, Set<string>>();
  for (const { start, end, entity } of mentions)
    forms.set(entity, (forms.get(entity) ?? new Set()).add(text.slice(start, end)));
  return [...forms.values()].map((group) => [...group].join(' = '));
}
