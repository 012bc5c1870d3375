/**
 * What figures count. `measures` follow a figure directly; `unitNouns` and `peopleNouns` are the nouns news counts most, beside them the plurals
 * that do not end in -s. From the SI brochure, everyday imperial units and the counted nouns of news style books.
 */

/** Written after digits with or without a space or hyphen: "40 km", "40km", "6-foot". */
// prettier-ignore
export const measures = [
  'km/h', 'kmh', 'kph', 'mph', 'km', 'cm', 'mm', 'nm', 'kg', 'mg', 'lb', 'lbs', 'oz', 'ft', 'sq', 'ha', 'kw', 'mw', 'gw', 'kwh', 'mwh', 'gwh',
  'twh', 'hz', 'khz', 'mhz', 'ghz', 'kb', 'mb', 'gb', 'tb', 'mbps', 'gbps', 'db', 'bpd', 'ppm', 'hp', 'ml', 'c', '°c', '°f', '°',
] as const;

/** Units in full; singular, the plural is made by -s unless it is listed. */
// prettier-ignore
export const unitNouns: ReadonlySet<string> = new Set([
  'second', 'magnitude', 'minute', 'hour', 'day', 'night', 'week', 'fortnight', 'month', 'quarter', 'year', 'decade', 'century', 'generation',
  'metre', 'meter', 'kilometre', 'kilometer', 'centimetre', 'centimeter', 'millimetre', 'millimeter', 'mile', 'yard', 'foot', 'inch',
  'acre', 'hectare', 'litre', 'liter', 'gallon', 'pint', 'barrel', 'bushel', 'gram', 'kilogram', 'kilo', 'tonne', 'ton', 'ounce', 'pound',
  'degree', 'watt', 'kilowatt', 'megawatt', 'gigawatt', 'megabyte', 'gigabyte', 'terabyte', 'carat', 'knot', 'point', 'seat', 'vote', 'goal',
  'round', 'game', 'match', 'time', 'term', 'page', 'case', 'death', 'job', 'count', 'ruling', 'decision', 'win', 'victory', 'defeat', 'loss', 'lead', 'majority', 'mph', 'feet', 'square', 'cubic', 'nautical',
]);

/** People as news counts them; singular. */
// prettier-ignore
export const peopleNouns: ReadonlySet<string> = new Set([
  'person', 'man', 'woman', 'child', 'boy', 'girl', 'baby', 'adult', 'teenager', 'student', 'pupil', 'teacher', 'soldier', 'troop', 'officer',
  'policeman', 'policewoman', 'civilian', 'resident', 'voter', 'citizen', 'passenger', 'patient', 'worker', 'employee', 'protester',
  'demonstrator', 'migrant', 'refugee', 'prisoner', 'inmate', 'hostage', 'suspect', 'victim', 'survivor', 'firefighter', 'fighter', 'militant',
  'gunman', 'player', 'member', 'lawmaker', 'senator', 'judge', 'doctor', 'nurse', 'journalist', 'family', 'household', 'american',
]);

/** Plurals that do not end in -s, and collectives that are counted as they are. */
// prettier-ignore
export const irregularPlurals: ReadonlySet<string> = new Set([
  'people', 'men', 'women', 'children', 'personnel', 'police', 'staff', 'policemen', 'policewomen', 'servicemen', 'servicewomen',
  'congressmen', 'congresswomen', 'fishermen', 'businessmen', 'businesswomen', 'gunmen', 'crewmen', 'firemen', 'spokesmen', 'clergymen',
  'countrymen', 'feet', 'teeth', 'mice', 'geese', 'lives', 'wives', 'knives', 'aircraft', 'spacecraft', 'hovercraft', 'livestock', 'cattle',
  'sheep', 'fish', 'deer', 'swine', 'poultry', 'crew', 'dead', 'wounded', 'injured', 'missing', 'homeless', 'unemployed', 'poor', 'elderly',
  'criteria', 'phenomena', 'media', 'bacteria', 'data', 'alumni', 'offspring', 'grandchildren', 'folk', 'youth', 'infantry', 'cavalry',
  'swiss', 'chinese', 'japanese', 'sudanese', 'vietnamese', 'lebanese', 'portuguese', 'roubles', 'yuan', 'evacuated', 'detained',
]);

/** Words in -s that are no plurals, or that are verbs right after a figure. */
// prettier-ignore
export const notPlurals: ReadonlySet<string> = new Set([
  'is', 'was', 'has', 'does', 'its', 'his', 'this', 'us', 'as', 'yes', 'always', 'perhaps', 'across', 'besides', 'towards', 'afterwards', 'plus',
  'minus', 'versus', 'vs', 'thus', 'previous', 'various', 'serious', 'religious', 'famous', 'dangerous', 'numerous', 'consecutive', 'less',
  'unless', 'says', 'shows', 'suggests', 'remains', 'seems', 'appears', 'makes', 'takes', 'gives', 'gets', 'goes', 'comes', 'means', 'needs',
  'wants', 'looks', 'keeps', 'lets', 'begins', 'indigenous', 'anonymous', 'continuous', 'dubious', 'precious', 'ambitious', 'suspicious',
  'relies', 'relates', 'believes', 'speaks', 'contains', 'includes', 'consists', 'belongs', 'requires', 'provides', 'allows', 'becomes', 'exists',
  'continues', 'follows', 'involves', 'depends', 'represents', 'refers', 'occurs', 'happens', 'tends', 'agrees', 'argues', 'opposes', 'expects', 'receives', 'serves',
  'brings', 'sits', 'knows', 'thinks', 'feels', 'dies', 'arrives', 'adds', 'earns', 'owns', 'helps', 'reaches',
  'grows', 'loses', 'upwards', 'downwards', 'overseas', 'perilous', 'hazardous', 'autonomous', 'homeless', 'business', 'yours', 'ours', 'hers', 'theirs',
]);

/** Words that end a counted phrase: what follows is no longer counted. */
// prettier-ignore
export const phraseEnders: ReadonlySet<string> = new Set([
  'a', 'an', 'the', 'and', 'or', 'but', 'nor', 'so', 'yet', 'if', 'when', 'while', 'as', 'than', 'that', 'which', 'who', 'whom', 'whose', 'where',
  'of', 'in', 'on', 'at', 'by', 'for', 'from', 'to', 'into', 'onto', 'with', 'without', 'within', 'over', 'under', 'after', 'before', 'since',
  'until', 'till', 'during', 'through', 'between', 'among', 'amid', 'against', 'about', 'around', 'across', 'along', 'near', 'off', 'out', 'up',
  'down', 'per', 'via', 'because', 'although', 'though', 'however', 'is', 'are', 'was', 'were', 'be', 'been', 'being', 'has', 'have', 'had', 'do',
  'does', 'did', 'will', 'would', 'can', 'could', 'may', 'might', 'must', 'shall', 'should', 'not', 'no', 'he', 'she', 'it', 'they', 'we', 'i', 'you',
  'his', 'her', 'its', 'their', 'our', 'my', 'your', 'him', 'them', 'us', 'this', 'these', 'those', 'there', 'here', 'then', 'also', 'said', 'says',
  'each', 'every', 'both', 'all', 'any', 'most', 'ago', 'later', 'earlier', 'old', 'went', 'came', 'got', 'made', 'took', 'died', 'became',
  'just', 'even', 'still', 'too', 'now', 'today', 'yesterday', 'tomorrow', 'away', 'apart', 'onwards', 'plus', 'minus', 'versus', 'vs', 'what',
]);

/** Plurals that no ending makes, with the one of them. */
// prettier-ignore
export const irregularSingulars: Readonly<Record<string, string>> = {
  people: 'person', men: 'man', women: 'woman', children: 'child', policemen: 'policeman', policewomen: 'policewoman', servicemen: 'serviceman',
  servicewomen: 'servicewoman', congressmen: 'congressman', congresswomen: 'congresswoman', fishermen: 'fisherman', businessmen: 'businessman',
  businesswomen: 'businesswoman', gunmen: 'gunman', crewmen: 'crewman', firemen: 'fireman', spokesmen: 'spokesman', clergymen: 'clergyman',
  countrymen: 'countryman', feet: 'foot', teeth: 'tooth', mice: 'mouse', geese: 'goose', lives: 'life', wives: 'wife', knives: 'knife', wolves: 'wolf',
  halves: 'half', leaves: 'leaf', loaves: 'loaf', thieves: 'thief', shelves: 'shelf', criteria: 'criterion', phenomena: 'phenomenon', bacteria: 'bacterium',
  alumni: 'alumnus', grandchildren: 'grandchild', movies: 'movie', cookies: 'cookie', calories: 'calorie', zombies: 'zombie', selfies: 'selfie', ties: 'tie', pies: 'pie',
  shoes: 'shoe', canoes: 'canoe', heroes: 'hero', potatoes: 'potato', tomatoes: 'tomato', vetoes: 'veto', echoes: 'echo', torpedoes: 'torpedo', mosquitoes: 'mosquito',
  crises: 'crisis', analyses: 'analysis', theses: 'thesis', axes: 'ax', buses: 'bus', gases: 'gas', lenses: 'lens', statuses: 'status', choruses: 'chorus', geniuses: 'genius', censuses: 'census', viruses: 'virus', campuses: 'campus', bonuses: 'bonus', caucuses: 'caucus',
  aches: 'ache', caches: 'cache', headaches: 'headache', indices: 'index', news: 'news', series: 'series', species: 'species', personnel: 'personnel', troops: 'troop',
};
