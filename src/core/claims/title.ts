/**
 * Titles, ranks and roles as claims, each with the person it is given to. Finds: "Secretary of Defense Jane Roe", "Roe, the mayor's spokeswoman", once for
 * each person and wording. Leaves alone: "Mr. Roe" and other courtesy, the same title again.
 */
import type { Mention } from '../analysis';
import type { Linked, TitleMention } from '../entities/linked';
import { groupBy } from '../groupBy';
import type { Places } from '../reading/places';
import { firstAtOrAfter } from '../span';
import { perObject, perObjectAnd } from '../text/perParagraph';
import { apart } from '../text/wide';
import type { Statement } from './statement';

/** `places` as of the draft. */
export function findTitleStatements({ titles, mentions }: Linked, places?: Places): Statement[] {
  const bearers = mentionsByEntity(mentions);
  const seen = new Set<string>();
  const found: Statement[] = [];
  for (const title of titles) {
    const key = keyOf(title);
    if (key === null || seen.has(key)) continue;
    seen.add(key);
    found.push(stateTitle(title, [nearest(title, bearers.get(title.entity) ?? [], places)]));
  }
  return found;
}

/** The same for those of one person that say the same; null for courtesy. */
const keyOf = perObject(({ entity, text }: TitleMention) =>
  COURTESY.test(text) ? null : `${entity} ${text.toLowerCase()}`,
);

const COURTESY = /^(?:mr|mrs|ms|miss|mx|messrs|sir|madam|mme|mlle)\.?$/i;

const mentionsByEntity = perObject((mentions: readonly Mention[]) => groupBy(mentions, ({ entity }) => entity));

/** The person's mention that stands closest to the title; mentions are in reading order. */
function nearest(title: TitleMention, mentions: readonly Mention[], places: Places | undefined): Mention | undefined {
  const next = firstAtOrAfter(mentions, title.start);
  const [before, after] = [mentions[next - 1], mentions[next]];
  const isAfter = !before || (after && apart(places, title.end, after.start) <= apart(places, before.end, title.start));
  return isAfter ? after : before;
}

/** The same object as long as both are. */
const stateTitle = perObjectAnd(
  ({ start, end }: TitleMention, [bearer]: readonly (Mention | undefined)[]): Statement => {
    const speaker = bearer && {
      start: bearer.start,
      end: bearer.end,
      text: bearer.text,
      entity: bearer.entity,
      confidence: SURE,
    };
    return { kind: 'title', start, end, traits: [], ...(speaker && { speaker }) };
  },
);

/** Linking tied the title to the person within one paragraph: as sure as a rule can be. */
const SURE = 0.9;
