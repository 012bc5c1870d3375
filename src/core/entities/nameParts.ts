/** The parts of a name that can be exchanged for those of another: what comes first, what a family is called, "Jr.", "Inc.". */
import { nameSuffixes, particles } from '../lexicon/honorifics';

export interface NameParts {
  /** As written, one space between them, "Jr." and "Inc." left out. */
  readonly words: readonly string[];
  /** "Roe", "van Aldo"; of a name of one word that word. */
  readonly surname: string;
  /** '' for a name of one word. */
  readonly given: string;
  /** ", Jr.", " III", " Inc."; '' without one. */
  readonly suffix: string;
  /** False where more than one word could begin the surname: "Gabriel Sol Marez". */
  readonly plain: boolean;
}

export function partsOf(name: string, isPerson: boolean): NameParts {
  const whole = name.replace(/\s+/g, ' ').trim();
  const suffix = suffixOf(whole, isPerson);
  const words = whole.slice(0, whole.length - suffix.length).split(' ');
  let from = words.length - 1;
  while (from > 1 && particles.has(words[from - 1]!.toLowerCase())) from--;
  return {
    words,
    surname: words.slice(from).join(' '),
    given: from > 0 ? words[0]! : '',
    suffix,
    plain: words.slice(1, from).every((word) => /^\p{L}\.?$/u.test(word)),
  };
}

function suffixOf(name: string, isPerson: boolean): string {
  const [suffix = '', last = ''] = /,? ([^ ]+)$/.exec(name) ?? [];
  const belongs = isPerson ? nameSuffixes.has(last.toLowerCase()) : COMPANY.test(last);
  return belongs && suffix.length < name.length ? suffix : '';
}

/** "Gulo Holdings Inc." */
const COMPANY = /^(?:inc|corp|co|ltd|llc|llp|plc|gmbh|ag|sa|nv|oy|ab|se)\.?$/i;
