/**
 * What words of a statement are about, as far as it matters for checking it: kinds of words that a trained score is explained by. They give
 * reasons, not points, so a word that is missing costs an explanation and nothing else. Lists by hand; a word stands in the first that has it.
 */

// prettier-ignore
export const figureWords = [
  'percent', 'percentage', 'hundred', 'hundreds', 'thousand', 'thousands', 'million', 'millions', 'billion', 'billions', 'trillion', 'trillions', 'half', 'third', 'thirds', 'quarter',
  'quarters', 'dozen', 'dozens', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'fifteen', 'twenty', 'thirty', 'forty', 'fifty', 'sixty',
  'seventy', 'eighty', 'ninety', 'twice', 'double', 'triple', 'number', 'numbers', 'rate', 'rates', 'majority', 'figure', 'figures', 'total', 'average', 'point', 'points',
] as const;

// prettier-ignore
export const moneyWords = [
  'dollar', 'dollars', 'cent', 'cents', 'pound', 'pounds', 'euro', 'euros', 'money', 'tax', 'taxes', 'taxed', 'taxpayer', 'taxpayers', 'budget', 'budgets', 'deficit', 'deficits', 'surplus', 'debt', 'debts',
  'cost', 'costs', 'spend', 'spends', 'spent', 'spending', 'pay', 'pays', 'paid', 'paying', 'price', 'prices', 'income', 'incomes', 'wage', 'wages', 'salary', 'salaries', 'profit', 'profits', 'fund', 'funds',
  'funding', 'funded', 'bank', 'banks', 'loan', 'loans', 'credit', 'inflation', 'interest', 'revenue', 'revenues', 'bill', 'bills', 'borrowed', 'invest', 'invested', 'investment', 'investments', 'economy', 'economic',
  'trade', 'imports', 'exports', 'subsidies', 'subsidy', 'donated', 'donations', 'bought', 'sold', 'earned', 'earn', 'fine', 'fined', 'owed', 'owes', 'bailout', 'stock', 'stocks', 'market', 'markets',
] as const;

// prettier-ignore
export const changeWords = [
  'increase', 'increased', 'increases', 'increasing', 'decrease', 'decreased', 'decreases', 'decline', 'declined', 'declining', 'rise', 'rises', 'rose', 'risen', 'rising', 'fall', 'fell', 'fallen', 'falling',
  'drop', 'dropped', 'drops', 'grow', 'grows', 'grew', 'grown', 'growing', 'growth', 'gain', 'gained', 'lost', 'loss', 'losses', 'lose', 'losing', 'cut', 'cuts', 'cutting', 'raise', 'raised', 'raises', 'raising',
  'reduce', 'reduced', 'reduces', 'reducing', 'reduction', 'doubled', 'tripled', 'halved', 'soared', 'surged', 'plunged', 'jumped', 'slashed', 'expanded', 'shrank', 'exceeded', 'outnumbered', 'more', 'less',
  'fewer', 'higher', 'lower', 'bigger', 'larger', 'smaller', 'greater', 'worse', 'better', 'than', 'added', 'doubling', 'improved', 'slowed', 'up', 'down',
] as const;

// prettier-ignore
export const lawWords = [
  'vote', 'votes', 'voted', 'voting', 'law', 'laws', 'legislation', 'legislature', 'act', 'amendment', 'amendments', 'constitution', 'constitutional', 'congress', 'senate', 'house', 'parliament', 'court', 'courts',
  'judge', 'judges', 'justice', 'ruled', 'ruling', 'ban', 'bans', 'banned', 'signed', 'sign', 'veto', 'vetoed', 'repeal', 'repealed', 'treaty', 'treaties', 'regulation', 'regulations', 'sued', 'lawsuit', 'convicted',
  'sentenced', 'indicted', 'charged', 'arrested', 'pleaded', 'testified', 'investigation', 'passed', 'enacted', 'approved', 'rejected', 'sponsored', 'policy', 'policies', 'program', 'programs', 'agreement',
  'sanctions', 'elected', 'appointed', 'nominated', 'election', 'elections', 'commission', 'committee', 'council', 'administration',
] as const;

// prettier-ignore
export const manyPeopleWords = [
  'people', 'americans', 'families', 'family', 'workers', 'worker', 'jobs', 'job', 'unemployment', 'unemployed', 'employed', 'employees', 'children', 'kids', 'women', 'men', 'students', 'teachers', 'school',
  'schools', 'education', 'college', 'colleges', 'health', 'healthcare', 'insurance', 'medicare', 'medicaid', 'hospital', 'hospitals', 'patients', 'doctors', 'drugs', 'drug', 'seniors', 'pension', 'pensions', 'poverty', 'poor',
  'homes', 'housing', 'homeless', 'farmers', 'voters', 'population', 'immigrants', 'immigration', 'refugees', 'residents', 'citizens', 'households', 'consumers', 'companies', 'businesses', 'company', 'business',
  'class', 'country', 'countries', 'nation', 'nations', 'states', 'cities', 'energy', 'oil', 'climate', 'water', 'food', 'emissions', 'gas', 'coal',
] as const;

// prettier-ignore
export const harmWords = [
  'war', 'wars', 'troops', 'soldiers', 'military', 'army', 'forces', 'weapons', 'weapon', 'nuclear', 'missiles', 'missile', 'bomb', 'bombs', 'bombing', 'bombed', 'attack', 'attacks', 'attacked', 'invaded', 'invasion', 'terrorist',
  'terrorists', 'terrorism', 'killed', 'kill', 'killing', 'died', 'dead', 'deaths', 'death', 'die', 'wounded', 'injured', 'murder', 'murders', 'murdered', 'shot', 'shooting', 'crime', 'crimes', 'criminal', 'criminals', 'police', 'prison',
  'guns', 'gun', 'violence', 'violent', 'fire', 'crash', 'crashed', 'storm', 'flood', 'floods', 'earthquake', 'disease', 'virus', 'border', 'hostages', 'hostage', 'torture', 'defense', 'security',
] as const;

// prettier-ignore
export const pastActWords = [
  'was', 'were', 'had', 'did', 'been', 'has', 'went', 'came', 'took', 'gave', 'made', 'got', 'put', 'left', 'led', 'ran', 'won', 'began', 'started', 'ended', 'became', 'brought', 'sent', 'built', 'created', 'opened', 'closed', 'opposed',
  'supported', 'proposed', 'introduced', 'promised', 'endorsed', 'negotiated', 'hired', 'fired', 'resigned', 'founded', 'happened', 'met', 'used', 'worked', 'served', 'held', 'kept', 'stopped', 'refused', 'failed', 'allowed',
  'deployed', 'withdrew', 'moved', 'turned', 'received', 'found', 'provided', 'helped', 'tried', 'joined', 'produced', 'sat', 'stood', 'fought', 'accused', 'declared',
] as const;

// prettier-ignore
export const speechWords = [
  'said', 'says', 'say', 'told', 'tell', 'called', 'wrote', 'asked', 'announced', 'statement', 'reported', 'claimed', 'claims', 'admitted', 'denied', 'according', 'poll', 'polls', 'study', 'report', 'reports',
] as const;

// prettier-ignore
export const timeWords = [
  'year', 'years', 'month', 'months', 'week', 'weeks', 'day', 'days', 'decade', 'decades', 'century', 'yesterday', 'ago', 'last', 'since', 'during', 'january', 'february', 'march', 'april', 'june', 'july', 'august',
  'september', 'october', 'november', 'december', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday', 'until', 'when', 'already', 'hours', 'minutes',
] as const;

// prettier-ignore
export const extremeWords = [
  'first', 'only', 'most', 'least', 'never', 'always', 'every', 'all', 'none', 'nobody', 'no', 'ever', 'entire', 'record', 'history', 'single', 'any', 'top', 'unprecedented', 'everybody', 'everyone',
] as const;

/** "think", "hope": the mind of whoever speaks. */
// prettier-ignore
export const mindWords = [
  'think', 'thinks', 'believe', 'believes', 'feel', 'feels', 'hope', 'guess', 'suppose', 'wish', 'want', 'wants', 'wanted', 'like', 'love', 'hate', 'agree', 'disagree', 'respect', 'understand', 'mean', 'know', 'care', 'proud', 'sure', 'view',
  'opinion', 'judgment', 'feeling', 'thank', 'thanks', 'sorry', 'please', 'glad', 'well', 'oh', 'yes', 'okay', 'let', "let's", 'faith', 'dream', 'values', 'prefer', 'obviously', 'frankly', 'certainly', 'really', 'very',
] as const;

// prettier-ignore
export const selfWords = ['i', 'me', 'my', "i'm", "i've", "i'd", 'mine', 'myself', 'we', "we're", "we've", 'us', 'our', 'ours', 'ourselves'] as const;

// prettier-ignore
export const listenerWords = ['you', 'your', "you're", "you've", 'yours', 'yourself', "you'd"] as const;

// prettier-ignore
export const futureWords = [
  'will', "won't", 'would', "wouldn't", 'going', 'gonna', 'plan', 'plans', 'intend', 'intends', 'expected', "i'll", "we'll", "they'll", "he'll", "she'll", "it'll", "you'll", 'promise', 'vow', 'hopes', 'aims', 'if', 'future', 'tomorrow', 'can',
  "can't", 'cannot', 'next', 'whether',
] as const;

// prettier-ignore
export const dutyWords = ['should', "shouldn't", 'must', 'ought', 'need', 'needs', 'have', "haven't", 'gotta', 'shall', 'responsibility', 'challenge', 'duty', 'obligation'] as const;

// prettier-ignore
export const questionWords = ['?', 'what', 'why', 'how', 'who', 'where', 'which'] as const;
