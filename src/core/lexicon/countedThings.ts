/** What tells "2000 homes", a count, from "2000 elections", which are those of a year. General knowledge written down by hand; lower case. */
import { wordSet } from './wordList';

/** Plurals that news counts far more often than it says of which year they are. */
export const countedThings = wordSet(`
people men women children babies boys girls staff personnel troops soldiers police officers firefighters paramedics nurses doctors teachers pupils
guests fans spectators visitors tourists passengers travellers travelers commuters customers subscribers delegates attendees worshippers mourners pilgrims
workers employees jobs posts volunteers members locals residents villagers islanders tenants families households evacuees refugees migrants prisoners inmates
hostages patients survivors protesters demonstrators marchers mourners runners cyclists walkers swimmers farmers miners
homes houses flats apartments properties buildings rooms beds seats places spaces tents shops stores pubs firms businesses farms schools
cars vehicles lorries trucks vans buses bikes bicycles scooters boats ships aircraft planes horses cows cattle sheep pigs birds dogs cats animals trees
tickets books copies items letters signatures names words meals bottles boxes bags parcels tests doses jabs votes`);

/** Of these a year tells the model: "recalled 2025 cars". */
export const modelThings = wordSet(
  'cars vehicles lorries trucks vans buses bikes bicycles scooters boats planes tickets',
);

/** What is of a year. */
export const yearThings = wordSet(`
elections primaries caucuses conventions debates polls votes games olympics paralympics finals semifinals championships playoffs trials races
figures levels prices sales rates numbers totals results estimates averages profits losses revenues earnings budgets taxes accounts reports surveys statistics
data costs wages emissions lows highs peaks standards terms forecasts targets goals plans rules laws reforms accords agreements talks protests riots floods
fires wildfires storms attacks bombings killings murders shootings crimes convictions charges cases sanctions wars clashes events celebrations awards nominations
nominees campaigns seasons models editions versions remakes films movies albums hits singles songs exams graduates winners champions medallists medalists
candidates contenders voters hopefuls remarks comments interviews documents filings papers studies begins ends opens marks sees brings starts closes turns`);

/** Words that may stand between a number and what it counts. */
export const countAdjectives = wordSet(`
new more extra additional other further affordable social council full-time part-time permanent temporary local private public foreign registered young
elderly empty paying`);

/** Before a number they tell that it counts. */
// prettier-ignore
export const countLeads = [
  'nearly', 'almost', 'more than', 'fewer than', 'less than', 'up to', 'a total of', 'at least', 'at most', 'as many as', 'some', 'an estimated', 'roughly',
  'approximately', 'close to', 'well over', 'just over', 'just under',
] as const;
