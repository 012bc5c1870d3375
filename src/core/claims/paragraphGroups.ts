/**
 * A draft cut into groups of paragraphs that state what they state by themselves: mostly a paragraph each, and the paragraphs that one quotation
 * runs over together. What a group states is worked out again only when something it is made of has changed.
 */
import type { Quote } from '../analysis';
import { bySpan, contains, type Span } from '../span';
import type { Draft, DraftParagraph, ParsedParagraph } from '../text/parsed';
import { isSameList } from '../text/perParagraph';
import { isStated } from './reportedSpeech';
import type { Stated } from './statements';

/** Paragraphs in a row with all that stands in them, as stretches of the draft's lists. */
class Group {
  constructor(
    private readonly all: Lists,
    /** Of each of the lists the index of its first and of the one behind its last. */
    private readonly ranges: readonly number[],
  ) {}

  get first(): DraftParagraph {
    return this.all[0][this.ranges[0]!]!;
  }

  /** Whether it is made of these very objects. */
  isMadeOf(parts: readonly unknown[]): boolean {
    let next = 0;
    for (let list = 0; list < this.all.length; list++) {
      const [from, to] = [this.ranges[2 * list]!, this.ranges[2 * list + 1]!];
      for (let at = from; at < to; at++) if (this.all[list]![at] !== parts[next++]) return false;
    }
    return next === parts.length;
  }

  parts(): unknown[] {
    return this.all.flatMap((_, list) => this.own(list));
  }

  stated(draft: Draft): Stated {
    const [paragraphs, scans, standing, quotes, mentions, cuesOfOthers, firsts] = this.all.map((_, list) =>
      this.own(list),
    ) as unknown as Lists;
    return { draft: { ...draft, paragraphs }, scans, standing, quotes, mentions, cuesOfOthers, firsts };
  }

  private own(list: number): readonly unknown[] {
    return this.all[list]!.slice(this.ranges[2 * list], this.ranges[2 * list + 1]);
  }
}

type Lists = readonly [
  paragraphs: readonly DraftParagraph[],
  scans: Stated['scans'],
  standing: Stated['standing'],
  quotes: Stated['quotes'],
  mentions: Stated['mentions'],
  cues: Stated['cuesOfOthers'],
  firsts: Stated['firsts'],
];

/**
 * What `read` makes of each group in reading order, with where the group starts, and an object that is the same as long as the group is. What it
 * made is kept with the group's first paragraph until something the group is made of is no longer the same. `stated` is of the whole draft.
 */
export function perGroup<Read>(
  read: (group: Stated) => Read,
): (stated: Omit<Stated, 'cuesOfOthers'>, visit: (read: Read, start: number, group: object) => void) => void {
  const placed = new WeakMap<DraftParagraph, { readonly parts: readonly unknown[]; readonly read: Read }>();
  const kept = new WeakMap<ParsedParagraph, { readonly facts: readonly unknown[]; readonly read: Read }>();
  const readAgain = (group: Stated): Read => {
    const { parsed } = group.draft.paragraphs[0]!;
    const facts = factsOf(group);
    let known = kept.get(parsed);
    if (!known || !isSameList(known.facts, facts)) kept.set(parsed, (known = { facts, read: read(group) }));
    return known.read;
  };
  return (stated, visit) => {
    for (const group of groupsOf(stated)) {
      const { first } = group;
      let known = placed.get(first);
      // The very same objects; or others that say the same
      if (!known || !group.isMadeOf(known.parts))
        placed.set(first, (known = { parts: group.parts(), read: readAgain(group.stated(stated.draft)) }));
      visit(known.read, first.start, known);
    }
  };
}

function* groupsOf(stated: Omit<Stated, 'cuesOfOthers'>): Generator<Group> {
  const { draft, scans, standing, quotes, mentions, firsts } = stated;
  const { paragraphs } = draft;
  const cues = farCues(stated);
  const lists = [paragraphs, scans, standing, quotes, mentions, cues, firsts] as const;
  const [nextQuotes, nextMentions, nextCues, nextFirsts] = [quotes, mentions, cues, firsts].map(walker);
  for (let from = 0; from < paragraphs.length;) {
    let to = from + 1;
    let [first, last] = nextQuotes!(paragraphs[from]!.end);
    const range = [first];
    for (; first < last; first++) {
      const { end, reported } = quotes[first]!;
      const reach = Math.max(end, reported?.end ?? 0);
      while (to < paragraphs.length && paragraphs[to]!.start < reach) to++;
      [, last] = nextQuotes!(paragraphs[to - 1]!.end);
    }
    const { end } = paragraphs[to - 1]!;
    const own = [...range, last, ...nextMentions!(end), ...nextCues!(end), ...nextFirsts!(end)];
    yield new Group(lists, [from, to, from, to, from, to, ...own]);
    from = to;
  }
}

/** Cues that stand in another paragraph than the words they report, in reading order. */
function farCues({ draft: { text, paragraphs }, quotes }: Pick<Stated, 'draft' | 'quotes'>): Span[] {
  const far: Span[] = [];
  let at = 0;
  for (const quote of quotes) {
    while (at < paragraphs.length - 1 && paragraphs[at]!.end <= quote.start) at++;
    const { cue } = quote;
    const isNear = !cue || !paragraphs[at] || contains(paragraphs[at]!, cue);
    if (!isNear && isStated(text, quote)) far.push(cue);
  }
  return far.sort(bySpan);
}

/** Goes through a sorted list: from where it was to the first that starts at an offset or later. */
function walker(list: readonly Span[]): (before: number) => readonly [from: number, to: number] {
  let to = 0;
  return (before) => {
    const from = to;
    while (to < list.length && list[to]!.start < before) to++;
    return [from, to];
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
