/**
 * All that linking reads of one paragraph, as a list to compare: its names and titles without their places, and what the words between and beside
 * them say. Where two paragraphs have the same facts, what is linked to the one is linked to the other.
 */
import type { HouseNames } from '../names/houseNames';
import { indexHouse } from '../names/houseIndex';
import { bySpan, firstAtOrAfter, type Span } from '../span';
import type { ParsedParagraph } from '../text/parsed';
import { isOtherName, MOST_APART, nicknameAfter } from './aliases';
import { isPartOfMore } from './houseNames';
import type { NameScan } from './linked';
import { isKinIn } from './readPeople';
import { hasRoleBehind } from './royals';
import { wordsOfKind } from './shortNames';

export interface LinkFacts {
  /** Primitive values, and house names as they are. */
  readonly facts: readonly unknown[];
  /** Where the facts stand that have a place, in code units of the paragraph. */
  readonly places: readonly number[];
}

export function linkFacts(parsed: ParsedParagraph, scan: NameScan, house: HouseNames | undefined): LinkFacts {
  const facts: unknown[] = [];
  const places: number[] = [];
  const names = readNames(parsed, scan, house);
  const order = (start: number) => firstAtOrAfter(names, start);
  let sentence = -1;
  names.forEach((name, i) => {
    const { start, end } = name;
    const own = firstAtOrAfter(parsed.sentences, start + 1);
    // Of sentences it matters which names share one, also with a neighboring paragraph
    facts.push(...name.facts, own === sentence, own === 0, own === parsed.sentences.length);
    sentence = own;
    facts.push(isKinIn(parsed, start, end), hasRoleBehind(parsed.text, end), start < (names[i - 1]?.end ?? 0));
    places.push(start, end);
    const nickname = nicknameAfter(parsed.text, end);
    if (nickname !== undefined) {
      places.push(end + nickname.length);
      facts.push(parsed.text.slice(end, end + nickname.length + BEHIND));
    }
    pushBetween(facts, parsed.text, end, names[order(end)]);
  });
  for (const { start, end, text, of } of scan.titles) {
    facts.push(text, of);
    places.push(start, end);
  }
  for (const { full, short } of scan.same) facts.push(full, short);
  for (const { start, end, text } of scan.descriptions) {
    facts.push(text, order(start));
    places.push(start, end);
  }
  for (const { of, gender } of scan.pronouns) facts.push(of, gender);
  facts.push(
    parsed.kind,
    parsed.sentences.length === 0,
    scan.titles.length,
    scan.same.length,
    scan.descriptions.length,
  );
  return { facts, places };
}

/** Whatever may be a name: what the scan found, the newsroom's names, and words that a body may be called by. */
interface Known extends Span {
  readonly facts: readonly unknown[];
}

function readNames(parsed: ParsedParagraph, scan: NameScan, house: HouseNames | undefined): Known[] {
  const found = scan.names.map(({ start, end, text, type, gender, speaks, isIn }): Known => {
    return { start, end, facts: ['name', text, type, gender, speaks, isIn] };
  });
  const short = wordsOfKind(parsed).map(({ start, end, text }): Known => ({ start, end, facts: ['kind', text] }));
  const listed = (house ? indexHouse(house).match(parsed) : []).map((match): Known => {
    const { start, end, name, words } = match;
    const over = found.filter((one) => one.start < end && start < one.end);
    const around = over.flatMap((one) => [one.start - start, one.end - end]);
    const written = parsed.text.slice(start, end);
    return { start, end, facts: ['listed', name, words, written, isPartOfMore(parsed, match), ...around] };
  });
  return [...found, ...short, ...listed].sort(bySpan);
}

/** The words up to the next name, where they may say that both are one, or two. */
function pushBetween(facts: unknown[], text: string, end: number, next: Known | undefined): void {
  if (!next || next.start - end > MOST_APART) {
    facts.push(null);
    return;
  }
  const between = text.slice(end, next.start);
  facts.push(isOtherName(between) || between.length < NEAR ? between : null);
  if (isOtherName(between)) facts.push(text.slice(next.end, next.end + BEHIND));
}

/** In code units: so far two names can be joined by an "and"; and so far words behind two names are read. */
const NEAR = 24;
const BEHIND = 80;
