/**
 * Words that stand for somebody named elsewhere, but for pronouns: what a bearer of a title may be called
 * ("Sen." → "the senator", "the lawmaker"), what a body may be called by its name ("… Agency" → "the agency").
 * General knowledge written down by hand; lower case.
 */
import { wordSet } from './wordList';

/** Abbreviations in titles, and what they are short for; without the full stop. */
export const titleAbbreviations: ReadonlyMap<string, string> = new Map(
  Object.entries({
    sen: 'senator', sens: 'senators', rep: 'representative', reps: 'representatives', gov: 'governor', govs: 'governors',
    gen: 'general', gens: 'generals', lt: 'lieutenant', ltc: 'colonel', col: 'colonel', cols: 'colonels', capt: 'captain',
    cpt: 'captain', cmdr: 'commander', lcdr: 'commander', adm: 'admiral', sgt: 'sergeant', ssgt: 'sergeant', msgt: 'sergeant',
    maj: 'major', brig: 'brigadier', cpl: 'corporal', pfc: 'private', pvt: 'private', spc: 'specialist', det: 'detective',
    insp: 'inspector', supt: 'superintendent', dr: 'doctor', prof: 'professor', pres: 'president', sec: 'secretary',
    rev: 'reverend', fr: 'father', atty: 'attorney', amb: 'ambassador', del: 'delegate', cllr: 'councillor', hon: 'honorable',
    dir: 'director', mp: 'mp', mep: 'mep', vp: 'vice-president', ceo: 'chief-executive', cfo: 'cfo', pm: 'prime-minister',
    asst: 'assistant', dep: 'deputy', govt: 'government',
  }),
); // prettier-ignore

/** Two words that make one role, and the words that go by without it: "the general" is no attorney general. */
export const compoundRoles: readonly string[] = [
  'attorney general', 'secretary general', 'solicitor general', 'surgeon general', 'inspector general', 'director general',
  'consul general', 'postmaster general', 'vice president', 'vice chairman', 'vice chairwoman', 'vice chair', 'vice mayor',
  'vice premier', 'vice admiral', 'prime minister', 'chief executive', 'press secretary', 'district attorney', 'state attorney',
  'lieutenant governor', 'lieutenant general', 'lieutenant colonel', 'lieutenant commander', 'major general', 'brigadier general',
  'rear admiral', 'chief justice', 'first lady', 'home secretary', 'foreign secretary', 'foreign minister', 'deputy mayor',
  'deputy minister', 'deputy director', 'deputy chief', 'deputy governor', 'deputy secretary', 'deputy president',
  'assistant secretary', 'assistant director', 'assistant chief', 'under secretary', 'managing director', 'executive director',
  'police chief', 'fire chief', 'police commissioner', 'police officer', 'campaign manager', 'campaign chairman',
  'staff sergeant', 'master sergeant', 'crown prince', 'crown princess', 'state senator', 'state representative',
]; // prettier-ignore

/**
 * Role → what else its bearer is called. A role that is missing here goes by its own name only; a compound goes by its own name and by
 * what stands here, never by its last word alone unless listed.
 */
export const roleAliases: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    senator: 'lawmaker legislator politician',
    'state-senator': 'senator lawmaker legislator politician',
    representative: 'congressman congresswoman lawmaker legislator politician',
    'state-representative': 'representative lawmaker legislator politician',
    congressman: 'representative lawmaker legislator politician',
    congresswoman: 'representative lawmaker legislator politician',
    assemblyman: 'lawmaker legislator politician',
    assemblywoman: 'lawmaker legislator politician',
    legislator: 'lawmaker politician',
    lawmaker: 'legislator politician',
    delegate: 'lawmaker legislator',
    mp: 'lawmaker legislator politician',
    mep: 'lawmaker legislator politician',
    councilman: 'councillor councilor politician',
    councilwoman: 'councillor councilor politician',
    councillor: 'councilor politician',
    mayor: 'politician',
    governor: 'politician',
    'major-general': 'general officer commander',
    'lieutenant-general': 'general officer commander',
    'brigadier-general': 'general brigadier officer commander',
    general: 'officer commander',
    'lieutenant-colonel': 'colonel officer',
    colonel: 'officer',
    'lieutenant-commander': 'commander officer',
    'rear-admiral': 'admiral officer',
    'vice-admiral': 'admiral officer',
    admiral: 'officer',
    'staff-sergeant': 'sergeant soldier',
    'master-sergeant': 'sergeant soldier',
    sergeant: 'officer',
    lieutenant: 'officer',
    captain: 'officer skipper',
    detective: 'officer investigator',
    inspector: 'officer',
    constable: 'officer policeman',
    sheriff: 'lawman',
    'police-chief': 'chief',
    'fire-chief': 'chief',
    'deputy-chief': 'chief',
    'assistant-chief': 'chief',
    'police-commissioner': 'commissioner',
    'police-officer': 'officer policeman policewoman',
    'prime-minister': 'premier leader',
    premier: 'prime-minister leader',
    'foreign-minister': 'minister',
    'foreign-secretary': 'secretary minister',
    'home-secretary': 'secretary minister',
    president: 'leader',
    chancellor: 'leader',
    'press-secretary': 'spokesman spokeswoman spokesperson',
    spokesman: 'spokesperson',
    spokeswoman: 'spokesperson',
    spokesperson: 'spokesman spokeswoman',
    'communications-director': 'spokesman spokeswoman spokesperson',
    'district-attorney': 'prosecutor attorney da',
    'state-attorney': 'prosecutor attorney',
    'chief-executive': 'ceo executive boss',
    ceo: 'chief-executive executive boss',
    'managing-director': 'director executive boss',
    'executive-director': 'director',
    'deputy-director': 'director',
    'assistant-director': 'director',
    'campaign-manager': 'manager',
    'campaign-chairman': 'chairman',
    chairman: 'chair chairperson',
    chairwoman: 'chair chairperson',
    chairperson: 'chair',
    chair: 'chairman chairwoman chairperson',
    lawyer: 'attorney',
    attorney: 'lawyer',
    solicitor: 'lawyer',
    barrister: 'lawyer',
    counsel: 'lawyer attorney',
    'chief-justice': 'justice judge',
    justice: 'judge',
    judge: 'justice',
    professor: 'academic scholar lecturer',
    lecturer: 'academic scholar',
    historian: 'academic scholar',
    doctor: 'physician',
    physician: 'doctor',
    surgeon: 'doctor',
    reverend: 'pastor minister priest preacher',
    pastor: 'preacher minister',
    father: 'priest',
    pope: 'pontiff',
    king: 'monarch',
    queen: 'monarch',
    advisor: 'adviser aide',
    adviser: 'advisor aide',
    strategist: 'adviser aide operative consultant',
    founder: 'entrepreneur',
    'co-founder': 'founder',
    businessman: 'tycoon mogul entrepreneur',
    businesswoman: 'tycoon mogul entrepreneur',
    mogul: 'businessman tycoon billionaire',
    tycoon: 'businessman mogul billionaire',
    billionaire: 'businessman tycoon mogul',
    nominee: 'candidate',
    candidate: 'nominee contender politician',
    goalkeeper: 'keeper player',
    striker: 'forward player',
    midfielder: 'player',
    defender: 'player',
    forward: 'player',
    driver: 'motorist',
    firefighter: 'fireman',
    actress: 'actor star',
    actor: 'star',
    singer: 'musician star artist',
    author: 'writer',
    novelist: 'author writer',
    reporter: 'journalist',
    correspondent: 'journalist reporter',
    journalist: 'reporter',
    columnist: 'journalist writer',
    economist: 'analyst',
    teenager: 'teen youth',
  }).map(([role, words]) => [role, words.split(' ')]),
); // prettier-ignore

/** Roles beyond `roleHeads` that a description may rest on. */
export const descriptiveRoles = wordSet(`
  billionaire millionaire mogul politician candidate nominee contender frontrunner front-runner incumbent lawmaker pontiff monarch
  academic teenager teen youth motorist officer suspect defendant plaintiff accused victim witness gunman attacker
  republican democrat senator native operative businessman businesswoman whistleblower veteran freshman rookie
  da cfo officer lawman skipper keeper reverend admiral colonel major brigadier corporal corporal sergeant
  chief-executive prime-minister`);

/** People who are somebody without a name: they draw a later "he" or "she" to themselves. */
export const personNouns: ReadonlyMap<string, 'he' | 'she' | null> = new Map([
  ...pairs(
    'he',
    'man boy gentleman guy father son brother husband grandfather grandson uncle nephew widower boyfriend lad dad',
  ),
  ...pairs(
    'she',
    'woman girl lady mother daughter sister wife grandmother granddaughter aunt niece widow girlfriend mom mum schoolgirl',
  ),
  ...pairs(
    null,
    'person child kid baby infant toddler teen teenager youth adult neighbor neighbour friend colleague student pupil passenger parent patient suspect victim man-in-the-street bystander passerby caller visitor tourist voter shooter gunman attacker assailant employee cousin sibling spouse partner user buyer customer',
  ),
]);

/** Last words of names of bodies → what the body is called when its name is not repeated. */
export const bodyNouns: ReadonlyMap<string, readonly string[]> = new Map([
  ...table('agency', 'agency'),
  ...table('administration', 'agency administration'),
  ...table('department dept constabulary', 'department'),
  ...table('ministry', 'ministry'),
  ...table('commission', 'commission panel agency'),
  ...table('committee', 'committee panel'),
  ...table('subcommittee', 'subcommittee committee panel'),
  ...table('panel', 'panel'),
  ...table('board', 'board'),
  ...table('council', 'council'),
  ...table('court tribunal', 'court tribunal'),
  ...table('university', 'university school'),
  ...table('college', 'college school'),
  ...table('school academy', 'school academy'),
  ...table('hospital clinic infirmary', 'hospital clinic'),
  ...table('bank', 'bank lender'),
  ...table('union unions brotherhood', 'union'),
  ...table('party', 'party'),
  ...table('association', 'association group organization organisation body'),
  ...table('society', 'society group organization organisation'),
  ...table('federation confederation', 'federation group organization organisation body'),
  ...table('foundation fund trust charity', 'foundation charity fund trust group organization organisation'),
  ...table('institute institution', 'institute institution'),
  ...table('center centre', 'center centre'),
  ...table('bureau', 'bureau agency'),
  ...table('office', 'office'),
  ...table('authority', 'authority agency'),
  ...table('service', 'service agency'),
  ...table('church', 'church'),
  ...table('museum', 'museum'),
  ...table('team', 'team'),
  ...table('club fc', 'club team side'),
  ...table('league', 'league'),
  ...table('movement front', 'movement group'),
  ...table('coalition alliance', 'coalition alliance group'),
  ...table('network', 'network group'),
  ...table('group', 'group company firm'),
  ...table('police', 'police department force'),
  ...table('post times herald tribune journal gazette mail telegraph mercury courier chronicle observer examiner dispatch', 'newspaper paper daily'),
  ...table('bulletin register sentinel star inquirer globe sun independent advocate', 'newspaper paper daily'),
  ...table('magazine', 'magazine'),
  ...table('television tv broadcasting', 'network broadcaster station channel'),
  ...table('radio', 'station broadcaster'),
  ...table('airline airlines airways', 'airline carrier company'),
  ...table('inc corp co ltd llc plc limited company corporation companies holdings holding gmbh ag motors industries enterprises', 'company firm corporation'),
  ...table('pharmaceuticals technologies technology systems partners ventures energy petroleum electric stores foods', 'company firm'),
  ...table('senate house parliament congress assembly legislature', 'chamber legislature assembly'),
  ...table('army navy force forces guard militia', 'army navy force military'),
  ...table('organization organisation', 'organization organisation group body'),
  ...table('campaign', 'campaign'),
  ...table('government cabinet', 'government cabinet'),
  ...table('firm', 'firm company'),
]); // prettier-ignore

/** Every word a body is called by. */
export const bodyWords: ReadonlySet<string> = new Set([...bodyNouns.values()].flat());

/** What a body may be called whose name says nothing of its kind ("Zentek", "HHC"). */
export const looseBodyWords = wordSet('company firm group organization organisation agency charity startup');

/** People who speak for a body without being named: "officials", "police". */
export const collectiveNouns = wordSet(`
  officials authorities aides leaders staff staffers representatives spokespeople investigators lawyers attorneys executives
  prosecutors regulators police officers detectives administrators organizers organisers researchers scientists analysts
  economists lawmakers diplomats commanders troops forces management sources`);

/** Speaks for a body by office: what they say is the body's word. */
export const spokesNouns = wordSet('spokesman spokeswoman spokesperson spokespeople');

/** Past tenses and other verbs that no ending gives away: what follows a noun phrase and is no part of it. */
export const plainVerbForms = wordSet(`
  went came took made left ran won lost held met kept began spoke gave got saw felt knew grew paid sent built bought cut put led sat
  stood fell rose faced broke brought caught chose did drew drove ate flew fought forgot found hid hit hurt laid let lay lit meant read
  rode rang sang set shook shot shut slept slid sold spent stole struck swore taught told thought threw understood woke wore wrote
  withdrew oversaw upheld overcame undertook overturned forbade froze shrank sank sprang spun split spread stuck swung wept knelt lent
  leapt bled dealt crept bore tore wound bound clung forgave foresaw mistook outran overtook rebuilt resold retook spat stung threw
  drank dug fed fled hung heard bet beat quit swept sought won't can't doesn't didn't isn't wasn't hasn't hadn't wouldn't couldn't
  aren't weren't haven't don't say says want wants need needs make makes take takes seem seems appear appears remain remains become
  became plan plans face faces hopes gets goes comes gives keeps leaves runs stands holds works lives thinks believes knows sees`);

function pairs<const T>(value: T, words: string): [string, T][] {
  return words.split(' ').map((word) => [word, value]);
}

function table(words: string, called: string): [string, readonly string[]][] {
  return words.split(' ').map((word) => [word, called.split(' ')]);
}
