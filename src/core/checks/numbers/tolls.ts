/**
 * How many people something happened to, whatever the words: "12 dead", "killed 12 people", "the 12 people killed" and "12 deaths" all count the dead.
 */
import type { ParagraphKind } from '../../analysis';
import type { PlacedFigure } from '../../claims/placed';
import { countsPeople } from '../../claims/countedNoun';
import type { Span } from '../../span';
import { wordsAround } from '../../text/around';
import { countOf } from './amounts';
import { withBareCounts } from './bareCounts';
import { nearby, type Stretch } from '../nearby';

export type Fate = 'dead' | 'hurt' | 'missing' | 'arrested' | 'rescued' | 'displaced';

export interface Toll extends Span {
  /** How many. */
  readonly count: number;
  /** What is counted; '' where the figure stands alone. */
  readonly of: string;
  readonly kind: ParagraphKind;
  readonly fate: Fate;
  /** "the 12 people killed", "all 12 victims": those told of before. */
  readonly definite: boolean;
}

/** What befell people, as headlines and stories say it. */
const FATES: Readonly<Record<Fate, string>> = {
  dead: 'dead|kill(?:s|ed|ing)?|die[ds]?|dying|deaths?|fatalit(?:y|ies)|perish(?:ed|es)?|slain|victims? died|lives',
  hurt: 'hurt(?:s|ing)?|injur(?:e[ds]?|ing|y|ies)|wound(?:ed|s|ing)?',
  missing: 'missing|unaccounted for',
  arrested: 'arrest(?:s|ed|ing)?|detain(?:s|ed|ing)?|held|in custody',
  rescued: 'rescu(?:es?|ed|ing)|saved?|saves',
  displaced: 'evacuat(?:e[ds]?|ing)|displac(?:e[ds]?|ing)|homeless|flee|fled',
};

const PATTERNS = Object.entries(FATES).map(([fate, words]) => ({
  fate: fate as Fate,
  /** "⟨12⟩ dead", "⟨12 people⟩ were killed", "⟨14 people⟩ who died" */
  after: new RegExp(
    `^(?:(?:,)? (?:(?:who|that|others|people|more|had|have|has|been|are|were|was|is|being|left|feared|reported|confirmed|of them|now|still|to have|also) ){0,4}|-)?(?:${words})\\b`,
    'i',
  ),
  /** "killed ⟨12 people⟩", "left ⟨12⟩ dead" is read after; "death toll of ⟨12⟩" */
  before: new RegExp(
    `(?:^|[ “"(])(?:${words})(?: at least| more than| about| some| nearly| all| the| another)? $`,
    'i',
  ),
  /** The noun of the figure itself: "12 deaths", "12 dead". */
  itself: new RegExp(`\\b(?:${words})$`, 'i'),
}));

/** In reading order. */
export const findTolls = nearby((stretch: Stretch): Toll[] => {
  const { text, paragraphs } = stretch.draft;
  return withBareCounts(stretch).flatMap((figure): Toll[] => {
    const count = countOf(figure.value);
    if (figure.kind !== 'number' || count === null) return [];
    const paragraph = paragraphs[figure.paragraph];
    if (!HINT.test(wordsAround(text, figure, REACH))) return [];
    const from = Math.max(paragraph?.start ?? 0, figure.start - REACH);
    const before = text.slice(from, figure.start).replace(/\s+/g, ' ');
    const after = text
      .slice(figure.end, Math.min(paragraph?.end ?? text.length, figure.end + REACH))
      .replace(/\s+/g, ' ');
    const words = text.slice(figure.start, figure.end);
    if (MORE.test(words) || NOT_ALL.test(before) || /^ (?:others?|more)\b/i.test(after)) return [];
    const fate = fateOf(before, words, after, figure);
    if (!fate) return [];
    const { start, end, value } = figure;
    const of = value?.type === 'amount' ? (value.of ?? '') : '';
    const definite = /\b(?:the|all|those|these)\s$/i.test(before);
    return [{ start, end, count, of, kind: paragraph?.kind ?? 'code', fate, definite }];
  });
});

const HINT = new RegExp(`\\b(?:toll|${Object.values(FATES).join('|')})\\b`, 'i');
const REACH = 50;
/** "The death toll from the fire stands at ⟨12⟩" */
const TOLL =
  /\b(?:death )?toll\b[^.,;]{0,32} (?:of|at|to|is|was|reach(?:es|ed)|hit|hits|top(?:s|ped)|pass(?:es|ed))\s$/i;
/** "another three", "two of the 12". */
const NOT_ALL =
  /\b(?:another|other|more|additional|(?:some|most|many|all|half|several|one|two|three|four|five|six|seven|eight|nine|ten|\d+) of (?:the|its|their))\s$/i;
const MORE = /\b(?:another|other|others|more|additional|extra)\b/i;

function fateOf(before: string, words: string, after: string, { value }: PlacedFigure): Fate | null {
  const of = value?.type === 'amount' ? value.of : undefined;
  const itself = PATTERNS.find((pattern) => pattern.itself.test(words));
  if (itself) return itself.fate;
  // "12 in custody", "12 die", but no "12 miles"
  if (of !== undefined && !countsPeople(of)) return null;
  const told =
    PATTERNS.find((pattern) => pattern.after.test(after)) ?? PATTERNS.find((pattern) => pattern.before.test(before));
  return told?.fate ?? (TOLL.test(before) ? 'dead' : null);
}
