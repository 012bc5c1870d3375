/**
 * Words that set one thing above all others, and words that set one against another. From the irregular and the most frequent
 * -est forms of English news; forms that are mostly idiom there ("latest", "at least", "at best") are left out or ruled out by the finder.
 */

// prettier-ignore
export const superlativeForms = [
  'largest', 'biggest', 'greatest', 'smallest', 'highest', 'lowest', 'tallest', 'shortest', 'longest', 'oldest', 'youngest', 'newest', 'earliest',
  'fastest', 'slowest', 'quickest', 'richest', 'poorest', 'wealthiest', 'strongest', 'weakest', 'deadliest', 'worst', 'best', 'hottest', 'coldest',
  'warmest', 'coolest', 'wettest', 'driest', 'heaviest', 'lightest', 'deepest', 'widest', 'broadest', 'narrowest', 'closest', 'farthest', 'furthest',
  'busiest', 'safest', 'cheapest', 'costliest', 'priciest', 'hardest', 'toughest', 'easiest', 'loudest', 'brightest', 'darkest', 'steepest', 'sharpest',
  'bloodiest', 'fiercest', 'gravest', 'harshest', 'strictest', 'fewest', 'rarest', 'finest', 'purest', 'cleanest', 'dirtiest', 'unhealthiest',
  'healthiest', 'happiest', 'heaviest', 'smartest', 'tightest', 'thinnest', 'thickest', 'northernmost', 'southernmost', 'foremost', 'topmost',
] as const;

/** Nouns a "record" is claimed of. */
// prettier-ignore
export const recordNouns = [
  'high', 'low', 'highs', 'lows', 'number', 'numbers', 'level', 'levels', 'time', 'profit', 'profits', 'sales', 'revenue', 'turnout', 'crowd', 'attendance',
  'year', 'season', 'rainfall', 'heat', 'temperature', 'temperatures', 'deficit', 'surplus', 'debt', 'pace', 'growth', 'loss', 'losses', 'fine', 'price',
  'prices', 'output', 'production', 'exports', 'imports', 'budget', 'spending', 'amount', 'total', 'sum', 'fee', 'harvest', 'earnings', 'inflation',
  'unemployment', 'cold', 'snowfall', 'flooding', 'win', 'streak', 'haul', 'margin', 'majority', 'rate', 'rates', 'demand', 'share', 'donation', 'donations',
] as const;

/** Whole phrases that say nothing like it was there before, or elsewhere. */
// prettier-ignore
export const absolutePhrases = [
  'never before', 'for the first time', 'first ever', 'first-ever', 'once-in-a-lifetime', 'once in a lifetime', 'unprecedented', 'unparalleled', 'unrivaled', 'unrivalled', 'unmatched',
  'of all time', 'in living memory', 'in recorded history', 'record-breaking', 'record-setting', 'record-high', 'record-low', 'all-time high', 'all-time low',
  'all-time record', 'world record', 'national record', 'olympic record', 'world-record', 'like no other', 'second to none', 'one of a kind', 'one-of-a-kind',
] as const;

/** Change and comparison: what a figure, or its absence, can be held against. */
// prettier-ignore
export const comparisonWords = [
  'more', 'less', 'fewer', 'higher', 'lower', 'bigger', 'larger', 'smaller', 'greater', 'worse', 'better', 'longer', 'increase', 'increased', 'increases', 'increasing',
  'decrease', 'decreased', 'decline', 'declined', 'declining', 'rose', 'risen', 'rising', 'fell', 'fallen', 'falling', 'dropped', 'drop', 'grew', 'grown', 'gained', 'lost',
  'cut', 'raised', 'reduced', 'doubled', 'tripled', 'halved', 'soared', 'surged', 'plunged', 'jumped', 'slashed', 'expanded', 'shrank', 'exceeded', 'outnumbered', 'average',
] as const;
