/**
 * All that the draft writes beside its people: titles and roles, as the paragraphs' scans found them and as introductions tell them, each
 * place once, the fuller wording of two; and ages.
 */
import type { Age } from '../analysis';
import { bySpan, firstAtOrAfter, overlaps, shiftSpan, type Span } from '../span';
import type { Draft } from '../text/parsed';
import { findAge } from './ages';
import type { DraftName } from './draftName';
import { findIntroductions, widenTitle } from './introductions';
import type { TitleMention } from './linked';

export interface AgeMention extends Age {
  readonly entity: string;
}

/** `titles` are those that the scans found. Lists are in reading order. */
export function readBeside(
  draft: Draft,
  names: readonly DraftName[],
  entityOf: ReadonlyMap<DraftName, string>,
  titles: readonly TitleMention[],
): { readonly titles: readonly TitleMention[]; readonly ages: readonly AgeMention[] } {
  const { text } = draft;
  const sentences = draft.paragraphs.flatMap(({ start, parsed }) =>
    parsed.sentences.map((span) => shiftSpan(span, start)),
  );
  const people = names.filter(({ type }) => type === 'person');
  const found: TitleMention[] = [];
  const ages: AgeMention[] = [];
  people.forEach((name, i) => {
    const sentence = sentences[firstAtOrAfter(sentences, name.start + 1) - 1];
    if (!sentence || sentence.end < name.end) return;
    const [before, after] = [people[i - 1], people[i + 1]];
    const within = { start: Math.max(sentence.start, before?.end ?? 0), end: sentence.end };
    const entity = entityOf.get(name)!;
    for (const span of findIntroductions({ text, name, within })) {
      // "Ada Roe, director Bert Quill": the title right before a name is that one's
      if (after && span.end > after.start - 2 && span.end < after.end) continue;
      found.push({ ...span, text: text.slice(span.start, span.end), entity });
    }
    const age = findAge({ text, name, within: { ...within, end: Math.min(within.end, after?.start ?? within.end) } });
    if (age && age.start >= (ages.at(-1)?.end ?? 0)) ages.push({ ...age, entity });
  });
  return { titles: mergeTitles(widenAll(draft, names, titles), found), ages };
}

/** Takes in "former" and "then-", but no name and nothing of another paragraph. */
function widenAll(draft: Draft, names: readonly Span[], titles: readonly TitleMention[]): TitleMention[] {
  return titles.map((title) => {
    const { paragraphs, text } = draft;
    const paragraph = paragraphs[firstAtOrAfter(paragraphs, title.start + 1) - 1];
    const name = names[firstAtOrAfter(names, title.start) - 1];
    const floor = Math.max(paragraph?.start ?? 0, Math.min(name?.end ?? 0, title.start));
    const { start, end } = widenTitle(text, title, floor);
    return { ...title, start, text: text.slice(start, end) };
  });
}

/** Of two that overlap and are one person's the longer stays: "adviser to Mayor Bert Quill" and "Mayor" are two people's. */
function mergeTitles(titles: readonly TitleMention[], more: readonly TitleMention[]): TitleMention[] {
  const merged: TitleMention[] = [];
  for (const title of [...titles, ...more].sort(bySpan)) {
    const last = merged.at(-1);
    if (!last || last.entity !== title.entity || !overlaps(last, title)) merged.push(title);
    else if (title.end - title.start > last.end - last.start) merged[merged.length - 1] = title;
  }
  return merged;
}
