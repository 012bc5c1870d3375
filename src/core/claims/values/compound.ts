/**
 * One measure told in two or three units, each a part of the one before: "6 feet 2 inches", "6ft 2in", "6-foot-2", "11 stone 4 pounds", "3 minutes 58.4
 * seconds". It is one amount in the smallest of them: 74 inches, 158 pounds, 238.4 seconds. Leaves alone: "12 feet 14 inches", since 14 are more than a foot.
 */
import { type Subunit, subunits } from '../../lexicon/unitTable';
import { RIGHT, oneOf, pattern } from '../grammar';
import { type Numeral, readNumeral, tidy } from './numeral';

export interface Compound {
  readonly value: number;
  /** The step of the last digit given, in `unit`. */
  readonly step: number;
  /** As in `Amount.unit`. */
  readonly unit: string;
  readonly end: number;
}

/** Whether a unit that has parts is named after a number that ends at `at`: asked before the number is read. */
export function namesLargeUnit(text: string, at: number): boolean {
  LARGE_AT.lastIndex = at;
  return LARGE_AT.test(text);
}

/** `first` is the number that the measure begins with. */
export function readCompound(text: string, first: Numeral): Compound | undefined {
  let found: Part | undefined;
  let next = isWhole(first) ? readPart(text, first.low, first.end) : undefined;
  while (next) {
    found = next;
    next = readPart(text, found.value, found.at);
  }
  return found;
}

interface Part extends Compound {
  /** Where the name of the unit begins. */
  readonly at: number;
}

/** `value` is in the unit that is named at `at`. */
function readPart(text: string, value: number, at: number): Part | undefined {
  LARGE_AT.lastIndex = at;
  const [, name, gap = ''] = LARGE_AT.exec(text) ?? [];
  if (name === undefined) return undefined;
  const numeral = readNumeral(text, LARGE_AT.lastIndex);
  if (!numeral || numeral.scale > 1 || numeral.approximate) return undefined;
  SMALL_AT.lastIndex = numeral.end;
  const small = SMALL_AT.exec(text)?.[1];
  const large = plain(name);
  // "6-foot-2" leaves out the inches
  const bare =
    small === undefined && LENGTH.test(large) && /^[-‐‑]$/.test(gap) && !BARE_ON.test(text.slice(numeral.end));
  const step = subunits.find((one) => one.large.includes(large) && (bare || one.small.includes(plain(small ?? ''))));
  if (!step || numeral.low >= step.count || (small === undefined && !bare)) return undefined;
  return {
    value: tidy(value * step.count + numeral.low),
    step: numeral.step,
    unit: step.unit,
    at: numeral.end,
    end: bare ? numeral.end : SMALL_AT.lastIndex,
  };
}

/** "2½ hours 10 minutes" is not said. */
function isWhole({ low, high, approximate, scale }: Numeral): boolean {
  return Number.isInteger(low) && low === high && !approximate && scale === 1;
}

function plain(name: string): string {
  return name.toLowerCase();
}

const LENGTH = /^(?:foot|feet)$/;
/** "6-foot-2-lane" */
const BARE_ON = /^[-‐‑.,]?\d|^[-‐‑]/;
const names = (side: (step: Subunit) => readonly string[]): string => oneOf([...new Set(subunits.flatMap(side))]);
/** "6ft 2in", "2 hours and 14 minutes", "6-foot-2". */
const LARGE_AT = pattern(
  `(?:\\s{1,3}|[-‐‑])?(${names(({ large }) => large)})\\.?((?:,?\\s{1,3}(?:and\\s{1,3})?|[-‐‑])?)(?=[\\da-z])`,
  'iy',
);
const SMALL_AT = pattern(`(?:\\s{1,3}|[-‐‑])?(${names(({ small }) => small)})${RIGHT}`, 'iy');
