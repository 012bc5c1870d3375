/**
 * What a body or a place is called by everybody: company suffixes off, countries by one of their names. And which names are so general
 * ("the Supreme Court", "the Ministry of Defense") that two drafts may mean two bodies by them.
 */
import type { EntityType } from '../analysis';
import { organizationHeads } from '../lexicon/organizations';
import { titleModifiers } from '../lexicon/titles';
import { perWords } from '../text/perWords';
import { foldName } from './spelling';

/** Equal for two forms that name one thing, whatever draft they stand in. */
export function commonName(type: EntityType, text: string): string {
  const folded = foldName(text);
  const plain = type === 'organization' ? withoutCompany(folded) : folded;
  return ALIASES.get(plain) ?? plain;
}

const withoutCompany = perWords((folded) => folded.replace(COMPANY, '').replace(/,? and$/, '') || folded);

/** "Quill and Sons, Inc." */
const COMPANY =
  /,?(?: (?:inc|ltd|llc|plc|corp|corporation|co|company|llp|gmbh|ag|sa|nv|spa|limited|incorporated)){1,3}$/;

/** Made of words of kind and office alone, so that every country has one. */
export function isGeneric(folded: string): boolean {
  return folded
    .split(/[\s,]+/)
    .every((word) => organizationHeads.has(word) || titleModifiers.has(word) || GENERAL.has(word));
}

const GENERAL = new Set(
  `of the and for on in to state affairs war works relations industry commerce culture education agriculture tourism mines minerals oil water sport
   women children family families welfare planning communication fisheries harbor harbors forests forestry lands land roads interior justice defense
   science technology information environment natural power economy economic social operations representatives deputies lords commons appeals peace
   religious cooperation reform budget supreme high constitutional national federal central electoral election royal metropolitan county district
   city town municipal provincial general assembly house upper lower human rights anti corruption security revenue customs statistics civil aviation
   football medical bar stock labor trade public ministry government crown treasury`.split(/\s+/),
);

/** Countries and bodies that the news names in several ways. */
const ALIASES = new Map(
  Object.entries({
    'united states': 'us|usa|united states of america|america',
    'united kingdom': 'uk|britain|great britain',
    'united nations': 'un',
    'european union': 'eu',
    'united arab emirates': 'uae',
    'democratic republic of congo': 'drc|dr congo|democratic republic of the congo',
    'soviet union': 'ussr',
    'south korea': 'republic of korea|korea republic|rok',
    'north korea': "dprk|democratic people's republic of korea",
    'czech republic': 'czechia',
    'ivory coast': "cote d'ivoire",
    turkey: 'turkiye',
    myanmar: 'burma',
    netherlands: 'holland',
    'east timor': 'timor leste',
    eswatini: 'swaziland',
    'cape verde': 'cabo verde',
    'world health organization': 'who',
    'washington dc': 'washington, dc|dc|washington district of columbia',
    'new york city': 'nyc',
    'los angeles': 'la',
  }).flatMap(([name, others]) => others.split('|').map((other): [string, string] => [other, name])),
);
