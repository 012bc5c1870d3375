/**
 * A draft cut into groups of paragraphs that state what they state by themselves: mostly a paragraph each, and the paragraphs that one quotation
 * runs over together. What a group states is worked out again only when something it is made of has changed.
 */
import type { Quote } from '../analysis';
import { type Lists as Version, unchanged } from '../perVersion';
import { type Ends, sameMembers, withMiddle } from '../sameEnds';
import { bySpan, contains, firstAtOrAfter, type Span } from '../span';
import type { Draft, DraftParagraph, ParsedParagraph } from '../text/parsed';
import { isSameList } from '../text/perParagraph';
import { isStated } from './reportedSpeech';
import type { Stated } from './statements';

/** Paragraphs in a row with all that stands in them, as stretches of the draft's lists. */
class Stretch {
  constructor(
    private readonly all: Lists,
    /** Of each of the lists the index of its first and of the one behind its last. */
    private readonly ranges: readonly number[],
    /** As far as its quotes reach: to the end of its last paragraph, or further. */
    readonly reach: number,
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
/** How many of them go by the paragraphs, one each; of the others, each stands somewhere. */
const BY_PARAGRAPH = 3;

/** A group with what was made of it: the same object as long as all that it is made of is. */
export interface Group<Read> {
  readonly first: DraftParagraph;
  /** Of its first paragraph. */
  readonly start: number;
  readonly reach: number;
  readonly parts: readonly unknown[];
  readonly read: Read;
}

/** Where the first `head` groups and the last `tail` are those of the version before, the same objects. */
export interface Groups<Read> extends Ends {
  readonly groups: readonly Group<Read>[];
}

/** What is made of one group; it is made again only when the group says something else. */
export type GroupReader<Read> = (stretch: Stretch, draft: Draft) => Group<Read>;

export function perGroup<Read>(read: (group: Stated) => Read): GroupReader<Read> {
  const placed = new WeakMap<DraftParagraph, Group<Read>>();
  const kept = new WeakMap<ParsedParagraph, { readonly facts: readonly unknown[]; readonly read: Read }>();
  const readAgain = (group: Stated): Read => {
    const { parsed } = group.draft.paragraphs[0]!;
    const facts = factsOf(group);
    let known = kept.get(parsed);
    if (!known || !isSameList(known.facts, facts)) kept.set(parsed, (known = { facts, read: read(group) }));
    return known.read;
  };
  return (stretch, draft) => {
    const { first, reach } = stretch;
    let known = placed.get(first);
    // The very same objects; or others that say the same
    if (!known || known.reach !== reach || !stretch.isMadeOf(known.parts))
      placed.set(first, (known = group(stretch, readAgain(stretch.stated(draft)))));
    return known;
  };
}

function group<Read>(stretch: Stretch, read: Read): Group<Read> {
  const { first, reach } = stretch;
  return { first, start: first.start, reach, parts: stretch.parts(), read };
}

/** Groups one version of a draft after another, in reading order. `stated` is of the whole draft. */
export function createGrouping<Read>(read: GroupReader<Read>): (stated: Omit<Stated, 'cuesOfOthers'>) => Groups<Read> {
  let last: { readonly lists: Lists; readonly groups: readonly Group<Read>[] } = { lists: NOTHING, groups: [] };
  return (stated) => {
    const { draft, scans, standing, quotes, mentions, firsts } = stated;
    const { paragraphs } = draft;
    const lists = [paragraphs, scans, standing, quotes, mentions, farCues(stated), firsts] as const;
    const { until, tail } = unchanged(versionOf(last.lists), versionOf(lists));
    const { groups: then } = last;
    let kept = 0;
    while (kept < then.length && then[kept]!.reach <= until) kept++;
    const middle: Group<Read>[] = [];
    let rest = then.length;
    for (let at = kept > 0 ? firstAtOrAfter(paragraphs, then[kept - 1]!.reach) : 0; at < paragraphs.length;) {
      const first = paragraphs[at]!;
      const next = at >= paragraphs.length - tail ? firstAtOrAfter(then, first.start) : then.length;
      if (then[next]?.first === first) {
        rest = next;
        break;
      }
      const { stretch, to } = stretchFrom(lists, at);
      middle.push(read(stretch, draft));
      at = to;
    }
    const groups = withMiddle(then, { head: kept, tail: then.length - rest }, middle);
    last = { lists, groups };
    return { groups, ...sameMembers(then, groups) };
  };
}

const NOTHING: Lists = [[], [], [], [], [], [], []];

function versionOf([paragraphs, scans, standing, ...within]: Lists): Version {
  return { paragraphs, each: [scans, standing], within };
}

/** The group that begins with a paragraph, and the index of the paragraph behind it. */
function stretchFrom(lists: Lists, from: number): { readonly stretch: Stretch; readonly to: number } {
  const [paragraphs, , , quotes] = lists;
  const before = paragraphs[from - 1]?.end ?? -Infinity;
  let to = from + 1;
  let reach = paragraphs[from]!.end;
  for (
    let at = firstAtOrAfter(quotes, before);
    at < quotes.length && quotes[at]!.start < paragraphs[to - 1]!.end;
    at++
  ) {
    const { end, reported } = quotes[at]!;
    reach = Math.max(reach, end, reported?.end ?? 0);
    while (to < paragraphs.length && paragraphs[to]!.start < reach) to++;
  }
  const { end } = paragraphs[to - 1]!;
  const ranges = lists.flatMap((list, i) => {
    const places = list as readonly Span[];
    return i < BY_PARAGRAPH ? [from, to] : [firstAtOrAfter(places, before), firstAtOrAfter(places, end)];
  });
  return { stretch: new Stretch(lists, ranges, Math.max(reach, end)), to };
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
