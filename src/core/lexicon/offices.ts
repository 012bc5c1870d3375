/**
 * Offices and ranks of which a person holds one at a time, as the news puts them before a name or after it. General knowledge written down by
 * hand; lower case, abbreviations in full (lexicon/anaphora.ts).
 */

/**
 * Wording → office. Two offices of one line exclude each other: "Sen. Ada Roe" is not "Rep. Ada Roe". Longer wordings come first, so that
 * "lieutenant governor" is no governor.
 */
export const offices: readonly (readonly [words: string, office: string])[] = [
  ['lieutenant governor', 'lieutenant governor'],
  ['deputy governor', 'deputy governor'],
  ['governor', 'governor'],
  ['state senator', 'senator'],
  ['senator', 'senator'],
  ['state representative', 'representative'],
  ['congressman', 'representative'],
  ['congresswoman', 'representative'],
  ['representative', 'representative'],
  ['vice mayor', 'deputy mayor'],
  ['deputy mayor', 'deputy mayor'],
  ['mayor', 'mayor'],
  ['council president', 'council president'],
  ['council chairman', 'council president'],
  ['council chairwoman', 'council president'],
  ['city manager', 'city manager'],
  ['city attorney', 'city attorney'],
  ['district attorney', 'district attorney'],
  ['attorney general', 'attorney general'],
  ['vice president', 'vice president'],
  ['deputy president', 'vice president'],
  ['deputy prime minister', 'deputy prime minister'],
  ['prime minister', 'prime minister'],
  ['police commissioner', 'police commissioner'],
  ['deputy police chief', 'deputy police chief'],
  ['assistant police chief', 'deputy police chief'],
  ['police chief', 'police chief'],
  ['fire chief', 'fire chief'],
  ['deputy sheriff', 'deputy sheriff'],
  ["sheriff's deputy", 'deputy sheriff'],
  ['undersheriff', 'deputy sheriff'],
  ['sheriff', 'sheriff'],
  ['chief justice', 'chief justice'],
  ['judge', 'judge'],
  ['archbishop', 'archbishop'],
  ['bishop', 'bishop'],
  ['rabbi', 'rabbi'],
  ['imam', 'imam'],
  ['ambassador', 'ambassador'],
  ['defense minister', 'defense minister'],
  ['foreign minister', 'foreign minister'],
  ['finance minister', 'finance minister'],
  ['interior minister', 'interior minister'],
  ['health minister', 'health minister'],
  ['education minister', 'education minister'],
  ['justice minister', 'justice minister'],
  ['defense secretary', 'defense minister'],
  ['secretary of defense', 'defense minister'],
  ['secretary of state', 'foreign minister'],
  ['foreign secretary', 'foreign minister'],
  ['senate president', 'senate president'],
  ['senate president pro tem', 'senate president'],
  ['senate president pro tempore', 'senate president'],
  ['assembly president', 'assembly president'],
  ['parliament president', 'assembly president'],
  ['president', 'president'],
];

/**
 * Roles that exclude each other within one line of work and say nothing of offices beside it: a mayor may be a defense attorney, but nobody
 * prosecutes and defends. `bare`: nobody who bears one is so well known that a surname alone means somebody else.
 */
export const callings: readonly {
  readonly bare: boolean;
  readonly roles: readonly (readonly [words: string, role: string])[];
}[] = [
  {
    bare: true,
    roles: [
      ['prosecutor', 'prosecutor'],
      ['prosecuting attorney', 'prosecutor'],
      ['prosecution lawyer', 'prosecutor'],
      ['defense attorney', 'defense attorney'],
      ['defense lawyer', 'defense attorney'],
      ['defense counsel', 'defense attorney'],
      ['judge', 'judge'],
    ],
  },
  {
    bare: true,
    roles: [
      ['deputy headteacher', 'deputy headteacher'],
      ['deputy head teacher', 'deputy headteacher'],
      ['assistant headteacher', 'deputy headteacher'],
      ['headteacher', 'headteacher'],
      ['head teacher', 'headteacher'],
      ['vice principal', 'vice principal'],
      ['assistant principal', 'vice principal'],
      ['deputy principal', 'vice principal'],
      ['principal', 'principal'],
    ],
  },
  {
    bare: false,
    roles: [
      ['assistant coach', 'assistant coach'],
      ['head coach', 'head coach'],
    ],
  },
  {
    bare: false,
    roles: [
      ['deputy chief executive', 'deputy chief executive'],
      ['chief executive', 'chief executive'],
      ['chief executive officer', 'chief executive'],
      ['finance director', 'chief financial officer'],
      ['cfo', 'chief financial officer'],
      ['chief financial officer', 'chief financial officer'],
    ],
  },
  {
    bare: false,
    roles: [
      ['vice chair', 'vice chair'],
      ['deputy chair', 'vice chair'],
      ['chair', 'chair'],
    ],
  },
];

/** Pairs that one person may well hold, or that one wording covers: whoever is the one may be called the other. */
export const heldTogether: ReadonlySet<string> = new Set(
  [
    'president|council president',
    'prime minister|defense minister',
    'prime minister|foreign minister',
    'prime minister|finance minister',
    'prime minister|interior minister',
    'prime minister|president',
    'deputy prime minister|defense minister',
    'deputy prime minister|foreign minister',
    'deputy prime minister|finance minister',
    'deputy prime minister|interior minister',
    'deputy prime minister|health minister',
    'deputy prime minister|education minister',
    'deputy prime minister|justice minister',
    'vice president|foreign minister',
    'vice president|defense minister',
    'president|chief justice',
    'judge|chief justice',
    'judge|president',
    'police commissioner|police chief',
    'vice president|representative',
    'vice president|senator',
    'senate president|senator',
    'senate president|president',
    'senate president|vice president',
    'senate president|lieutenant governor',
    'assembly president|representative',
    'assembly president|president',
  ].flatMap((pair) => [pair, pair.split('|').reverse().join('|')]),
);

/** Ranks by their last word; "lieutenant colonel" is a colonel, as the news calls one on second reference. */
export const rankWords: ReadonlySet<string> = new Set(
  'private constable corporal sergeant inspector lieutenant captain major superintendent colonel general admiral'.split(
    ' ',
  ),
);

/** What says who somebody is by form, in pairs of he and she. */
export const genderedTitles: readonly (readonly [he: string, she: string])[] = [
  ['spokesman', 'spokeswoman'],
  ['chairman', 'chairwoman'],
  ['congressman', 'congresswoman'],
  ['councilman', 'councilwoman'],
  ['assemblyman', 'assemblywoman'],
  ['alderman', 'alderwoman'],
  ['businessman', 'businesswoman'],
  ['policeman', 'policewoman'],
];
