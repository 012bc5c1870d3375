/**
 * A draft cut into groups of paragraphs that state what they state by themselves: mostly a paragraph each, and the paragraphs that one quotation
 * runs over together. What a group states is worked out again only when something it is made of has changed.
 */
import type { Mention, Quote } from '../analysis';
import { bySpan, contains, type Span } from '../span';
import { isSameList } from '../text/perParagraph';
import { isStated } from './reportedSpeech';
import type { Statement } from './statement';
import { type Stated, withReach } from './statements';

/** Calls `visit` for each group in reading order. `stated` is of the whole draft. */
export function forEachGroup(stated: Omit<Stated, 'cuesOfOthers'>, visit: (group: Stated) => void): void {
  const { draft, scans, standing } = stated;
  const { text, paragraphs } = draft;
  const quotes = taker<Quote>(stated.quotes);
  const mentions = taker<Mention>(stated.mentions);
  const firsts = taker<Statement>(stated.firsts);
  const cues = taker(farCues(stated));
  for (let from = 0; from < paragraphs.length;) {
    let to = from + 1;
    const own: Quote[] = [];
    for (let reached = from; reached < to; reached++) {
      for (const quote of quotes(paragraphs[reached]!.end)) {
        own.push(quote);
        const { end } = withReach(quote);
        while (to < paragraphs.length && paragraphs[to]!.start < end) to++;
      }
    }
    const { end } = paragraphs[to - 1]!;
    visit({
      draft: { text, paragraphs: paragraphs.slice(from, to) },
      scans: scans.slice(from, to),
      standing: standing.slice(from, to),
      quotes: own,
      mentions: mentions(end),
      cuesOfOthers: cues(end),
      firsts: firsts(end),
    });
    from = to;
  }
}

/** Cues that stand in another paragraph than the words they report, in reading order. */
function farCues({ draft: { text, paragraphs }, quotes }: Pick<Stated, 'draft' | 'quotes'>): Span[] {
  let at = 0;
  return quotes
    .flatMap((quote) => {
      while (at < paragraphs.length - 1 && paragraphs[at]!.end <= quote.start) at++;
      const { cue } = quote;
      const isNear = !cue || !paragraphs[at] || contains(paragraphs[at]!, cue);
      return isNear || !isStated(text, quote) ? [] : [cue];
    })
    .sort(bySpan);
}

/** Gives those of a sorted list that start before an offset and have not been given yet. */
function taker<T extends { readonly start: number }>(list: readonly T[]): (before: number) => T[] {
  let next = 0;
  return (before) => {
    const first = next;
    while (next < list.length && list[next]!.start < before) next++;
    return first === next ? [] : list.slice(first, next);
  };
}

/** Keeps what `read` made of a group with its first paragraph, until something it is made of is no longer the same. */
export function perGroup<Read>(read: (group: Stated) => Read): (group: Stated) => Read {
  const kept = new WeakMap<object, { readonly facts: readonly unknown[]; readonly read: Read }>();
  return (group) => {
    const { parsed } = group.draft.paragraphs[0]!;
    const facts = factsOf(group);
    let known = kept.get(parsed);
    if (!known || !isSameList(known.facts, facts)) kept.set(parsed, (known = { facts, read: read(group) }));
    return known.read;
  };
}

/** Everything a group is made of, offsets counted from its start. Lists that are kept themselves are told by being the same. */
function factsOf({
  draft: { paragraphs },
  scans,
  standing,
  quotes,
  mentions,
  cuesOfOthers,
  firsts,
}: Stated): unknown[] {
  const by = paragraphs[0]!.start;
  const facts: unknown[] = [];
  paragraphs.forEach(({ start, parsed }, i) => facts.push(parsed, start - by, scans[i], standing[i]));
  for (const { kind, start, end, closed, parts, cue, speaker, reported } of quotes) {
    facts.push(kind, start - by, end - by, closed, parts?.length, cue && cue.start - by, cue && cue.end - by);
    if (speaker) pushSpeaker(facts, speaker, by);
    if (reported) facts.push(reported.start - by, reported.end - by);
  }
  for (const { start, end } of cuesOfOthers) facts.push(start - by, end - by);
  for (const { start, end, type, entity } of mentions) facts.push(start - by, end - by, type, entity);
  for (const { kind, start, end, traits, speaker } of firsts) {
    facts.push(kind, start - by, end - by, traits.length);
    if (speaker) pushSpeaker(facts, speaker, by);
  }
  return facts;
}

function pushSpeaker(facts: unknown[], speaker: NonNullable<Quote['speaker']>, by: number): void {
  const { start, end, text, entity, confidence } = speaker;
  facts.push(start - by, end - by, text, entity, confidence);
}
