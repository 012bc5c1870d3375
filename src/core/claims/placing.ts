/**
 * Claims given their names and their places in the draft, version after version: those of a group once, as long as the group stays. A claim is named by its
 * words and by how many of the same words stand before it, so that one that comes or goes renames those after it, and no others.
 */
import type { Claim } from '../analysis';
import { between, joining } from '../perVersion';
import { withMiddle } from '../sameEnds';
import { shiftSpan } from '../span';
import { claimId } from './claimId';
import type { Group, Groups } from './paragraphGroups';

/** A claim before it has its name and its place in the draft: offsets are relative to the group. */
export interface FoundClaim {
  readonly stem: string;
  readonly claim: Omit<Claim, 'id'>;
}

type ClaimGroup = Group<readonly FoundClaim[]>;

/** A group's claims where they stand, each with the how many-th of its stem it is. */
interface Placed {
  group: ClaimGroup;
  /** Another list once one of them has another name. */
  claims: Claim[];
  readonly occurrences: number[];
}

/** One of the claims of a stem. */
interface Occurrence {
  readonly placed: Placed;
  readonly index: number;
}

export class Placing {
  /** Of each group of the version before, in reading order. */
  private groups: readonly Placed[] = [];
  private readonly join = joining((claims: readonly Claim[]) => claims);
  /** In reading order. */
  private readonly stems = new Map<string, readonly Occurrence[]>();

  place({ groups, head, tail }: Groups<readonly FoundClaim[]>): readonly Claim[] {
    const before = this.groups;
    const were = new Map(between(before, { head, tail }).map((placed) => [placed.group.start, placed]));
    const come: Placed[] = [];
    const middle = between(groups, { head, tail }).map((group): Placed => {
      const same = were.get(group.start);
      if (same?.group.read === group.read) {
        were.delete(group.start);
        same.group = group;
        return same;
      }
      const { length } = group.read;
      const placed = { group, claims: new Array<Claim>(length), occurrences: new Array<number>(length).fill(0) };
      come.push(placed);
      return placed;
    });
    const gone = [...were.values()];
    this.groups = withMiddle(before, { head, tail }, middle);
    this.recount(gone, come);
    return this.join(this.groups.map(({ claims }) => claims));
  }

  /** Counts the claims of each stem in other groups. */
  private recount(gone: readonly Placed[], come: readonly Placed[]): void {
    const left = new Set(gone);
    const added = new Map<string, Occurrence[]>();
    for (const { group } of gone) for (const { stem } of group.read) added.set(stem, []);
    for (const placed of come)
      placed.group.read.forEach(({ stem }, index) => {
        const own = added.get(stem);
        if (own) own.push({ placed, index });
        else added.set(stem, [{ placed, index }]);
      });
    const copied = new Set(come);
    for (const [stem, more] of added) {
      const stay = (this.stems.get(stem) ?? []).filter(({ placed }) => !left.has(placed));
      const all = [...stay, ...more].sort((a, b) => a.placed.group.start - b.placed.group.start);
      if (all.length > 0) this.stems.set(stem, all);
      else this.stems.delete(stem);
      all.forEach(({ placed, index }, i) => {
        if (placed.occurrences[index] === i + 1) return;
        if (!copied.has(placed)) {
          copied.add(placed);
          placed.claims = placed.claims.slice();
        }
        placed.occurrences[index] = i + 1;
        placed.claims[index] = placeClaim(placed.group.read[index]!, placed.group.start, i + 1);
      });
    }
  }
}

function placeClaim(found: FoundClaim, by: number, occurrence: number): Claim {
  const { start, end, kind, score, why, sentence, speaker, value, cq } = found.claim;
  // Written out: there are tens of thousands of them in a long draft.
  const whole = { start: sentence.start + by, end: sentence.end + by };
  const id = claimId(found.stem, occurrence);
  const plain: Claim = { id, start: start + by, end: end + by, kind, score, why, sentence: whole };
  if (!speaker && !value && !cq) return plain;
  return {
    ...plain,
    ...(speaker && { speaker: shiftSpan(speaker, by) }),
    ...(value && { value }),
    ...(cq && { cq: shiftSpan(cq, by) }),
  };
}
