/** People whom news introduces by no more than their age: "A woman, 34, was hurt". Singular, lower case; roles are in `titles.ts`. */
import { wordSet } from './wordList';

export const grownPeople = wordSet(`
man woman gentleman lady adult pensioner retiree grandfather grandmother widow widower uncle aunt fiancé fiancée boyfriend girlfriend spouse
cyclist motorcyclist motorist pedestrian passenger walker hiker climber runner swimmer tourist visitor patient inmate prisoner detainee suspect defendant
gunman attacker assailant employee labourer laborer migrant refugee asylum-seeker protester demonstrator policewoman serviceman servicewoman fireman
graduate commuter holidaymaker shopper builder roommate housemate neighbour neighbor friend caregiver carer childminder`);

/** Those who may be under ten. */
export const youngPeople = wordSet(`
boy girl child toddler youngster schoolboy schoolgirl pupil teenager teen youth son daughter brother sister twin sibling nephew niece cousin stepson
stepdaughter grandson granddaughter grandchild`);
