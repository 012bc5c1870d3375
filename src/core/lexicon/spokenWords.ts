/**
 * What one ear writes down so and another otherwise: contractions, spellings, noises. Transcripts and news copy differ in them all the time, and
 * nobody's words are changed by it. From the guides of court reporters and broadcasters to verbatim transcription, and from lists of British spellings.
 */

/** Word by word, in small letters with straight apostrophes. */
export const spokenForms: Readonly<Record<string, string>> = {
  "can't": 'can not',
  cannot: 'can not',
  "won't": 'will not',
  "shan't": 'shall not',
  "ain't": 'is not',
  "let's": 'let us',
  "y'all": 'you all',
  "ma'am": 'madam',
  gonna: 'going to',
  gotta: 'got to',
  wanna: 'want to',
  kinda: 'kind of',
  sorta: 'sort of',
  gimme: 'give me',
  lemme: 'let me',
  dunno: 'do not know',
  "'cause": 'because',
  cuz: 'because',
  "'em": 'them',
  "'til": 'until',
  till: 'until',
  okay: 'ok',
  'o.k': 'ok',
  yeah: 'yes',
  yep: 'yes',
  alright: 'all right',
  percent: 'percent',
  '%': 'percent',
  'e-mail': 'email',
  'e-mails': 'emails',
  towards: 'toward',
  afterwards: 'afterward',
  forwards: 'forward',
  backwards: 'backward',
  upwards: 'upward',
  downwards: 'downward',
  whilst: 'while',
  amongst: 'among',
  amidst: 'amid',
  grey: 'gray',
  tyre: 'tire',
  tyres: 'tires',
  cheque: 'check',
  cheques: 'checks',
  programme: 'program',
  programmes: 'programs',
  defence: 'defense',
  offence: 'offense',
  licence: 'license',
  centre: 'center',
  centres: 'centers',
  theatre: 'theater',
  theatres: 'theaters',
  metre: 'meter',
  metres: 'meters',
  litre: 'liter',
  litres: 'liters',
  kilometre: 'kilometer',
  kilometres: 'kilometers',
  fibre: 'fiber',
  travelled: 'traveled',
  travelling: 'traveling',
  traveller: 'traveler',
  travellers: 'travelers',
  cancelled: 'canceled',
  cancelling: 'canceling',
  labelled: 'labeled',
  modelling: 'modeling',
  counsellor: 'counselor',
  fuelled: 'fueled',
  judgement: 'judgment',
  ageing: 'aging',
  mum: 'mom',
  learnt: 'learned',
  burnt: 'burned',
  dreamt: 'dreamed',
  dollars: 'dollar',
  euros: 'euro',
  pounds: 'pound',
  mister: 'mr',
  missus: 'mrs',
  doctor: 'dr',
  versus: 'vs',
  '&': 'and',
};

/** The ends of contractions that stand for one word. */
export const contractedEnds: readonly (readonly [RegExp, string])[] = [
  [/n't$/, 'not'],
  [/'re$/, 'are'],
  [/'m$/, 'am'],
  [/'ll$/, 'will'],
  [/'ve$/, 'have'],
];

/** Those that stand for either of two, or for no word at all, with what they are folded to. */
export const doubtfulEnds: readonly (readonly [RegExp, string])[] = [
  [/'s$/, 'is'],
  [/'d$/, 'would'],
];

/** What "’s" and "’d" may be as well. */
export const doubtfulWords: Readonly<Record<string, readonly string[]>> = { is: ['has', 'us'], would: ['had', 'did'] };

/** Noises of speech, which most transcripts leave out. */
export const fillers: ReadonlySet<string> = new Set([
  'uh',
  'um',
  'uhm',
  'umm',
  'er',
  'erm',
  'ah',
  'eh',
  'hm',
  'hmm',
  'mm',
  'mhm',
]);

/** Words of the notes that transcribers put in brackets: "(applause)", "[ crosstalk ]", "(Laughter and cheers.)". */
export const stageNotes: ReadonlySet<string> = new Set([
  ...[
    'applause',
    'laughter',
    'laughs',
    'laughing',
    'cheers',
    'cheering',
    'booing',
    'boos',
    'crosstalk',
    'cross',
    'inaudible',
    'unintelligible',
  ],
  ...[
    'music',
    'pause',
    'silence',
    'bell',
    'commercial',
    'break',
    'video',
    'clip',
    'audio',
    'gap',
    'off',
    'mike',
    'mic',
    'chuckles',
    'sighs',
  ],
  ...[
    'indiscernible',
    'ph',
    'sic',
    'recess',
    'whistles',
    'gavel',
    'coughs',
    'audience',
    'translated',
    'foreign',
    'language',
    'interruption',
  ],
]);

/** Those of them that stand in brackets of prose too: alone they make no note of what says more. */
export const proseNotes: ReadonlySet<string> = new Set([
  ...['cross', 'commercial', 'break', 'video', 'clip', 'audio', 'gap', 'off', 'music', 'pause', 'silence', 'bell'],
  ...['recess', 'whistles', 'audience', 'translated', 'foreign', 'language', 'interruption'],
]);

/** What takes back what stands beside it: left out, the rest says the opposite. */
export const negations: ReadonlySet<string> = new Set([
  ...['not', 'no', 'never', 'none', 'nobody', 'nothing', 'neither', 'nor', 'without', 'hardly', 'scarcely', 'barely'],
  ...['deny', 'denied', 'denies', 'refuse', 'refused', 'unless'],
]);

/** Before the number in writing, after it in speech: "$5" is "five dollars". */
export const spokenCurrencies: Readonly<Record<string, string>> = { $: 'dollar', '€': 'euro', '£': 'pound' };

/** Words that are in anything anybody says, so that sharing them tells nothing. */
export const commonWords: ReadonlySet<string> = new Set(
  (
    'a an the this that these those i me my we us our you your he him his she her it its they them their who whom which what there here ' +
    'am is are was were be been being have has had do does did will would shall should can could may might must not no yes ' +
    'and or but so if because as of in on at to for from by with about into over up out off than then when where how all any some ' +
    'just very really too also now well get got go going know think say said see want make one people thing things like more much many lot'
  ).split(' '),
);
