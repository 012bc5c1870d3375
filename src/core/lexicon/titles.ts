/**
 * Roles people are introduced by. A role is a head noun ("secretary") with modifiers before it ("Pentagon press") and
 * sometimes "of …" after it ("of Defense"). Lower case; general knowledge written down by hand.
 */
import { wordSet } from './wordList';

export const roleHeads = wordSet(`
nominee frontrunner front-runner contender hopeful incumbent lawmaker mogul billionaire millionaire
harbormaster harbourmaster headteacher headmaster headmistress postmaster stationmaster
activist actor actress adviser advisor aide alderman ally ambassador analyst anchor anthropologist archaeologist archbishop architect artist assistant assemblyman assemblywoman astronaut astronomer athlete attorney author
banker baroness biologist bishop blogger boss broadcaster broker businessman businesswoman campaigner candidate captain cardinal carpenter ceo cfo chairman chairperson chairwoman chair chancellor chef chemist chief citizen clerk cleric coach
colleague columnist comedian commander commentator commissioner comptroller composer conductor congressman congresswoman constable consultant contractor controller coo cofounder co-founder cto coordinator coroner correspondent councillor councilor councilman councilwoman counsel counselor creator critic
dean defender delegate demographer deputy designer detective developer dictator diplomat director doctor dramatist driver economist editor editor-in-chief emir emperor engineer entrepreneur envoy epidemiologist executive expert farmer father filmmaker financier firefighter fisherman forward founder
general geologist geophysicist goalkeeper governor guitarist head historian host husband imam industrialist inspector investigator investor inventor jockey journalist judge justice king lawmaker lawyer lead leader lecturer legislator lieutenant lobbyist manager marshal mayor mayoress mechanic meteorologist midfielder militant
minister monk mother musician negotiator novelist nun nurse officer official ombudsman operator organiser organizer owner painter parent partner pastor patriarch philanthropist philosopher photographer physician physicist pianist pilot player playwright plumber poet policeman politician pope preacher premier president
president-elect priest prime prince princess principal producer professor programmer prosecutor psychiatrist psychologist publisher queen rabbi rapper rapporteur rebel reporter representative rep resident residents researcher sailor scholar scientist screenwriter secretary secretary-general senator sen sergeant sheriff shopkeeper singer skipper sociologist
soldier solicitor songwriter speaker spokesman spokesperson spokeswoman sprinter star strategist striker student sultan superintendent supervisor surgeon survivor swimmer teacher technician tenant trader trainer treasurer trustee tsar tycoon undersecretary veteran veterinarian vice-president vice-chairman victim viceroy virologist volunteer warden warlord wife winemaker worker writer
gov lt rep reps sens del atty supt pres amb prof chief-of-staff mp mep congressmember ministers presidents owner-operator biochemist neurologist oncologist cardiologist pediatrician dentist librarian archivist curator choreographer dancer cellist violinist drummer bassist soprano tenor publicist statistician mathematician botanist zoologist ecologist hydrologist seismologist oceanographer climatologist auditor accountant actuary bookkeeper butcher baker welder electrician roofer mason miner rancher trucker barber waiter waitress bartender cook janitor guard paramedic midwife pharmacist therapist optometrist surveyor realtor auctioneer herder shepherd weaver potter blacksmith tailor beekeeper grocer ferryman lighthouse-keeper chairmen co-chair cochair`);

/** Heads that stand before a name as a title when capitalised, and are no part of it. Others ("Guard", "Star") stay in names. */
export const capitalTitles = wordSet(`
harbormaster harbourmaster headteacher headmaster headmistress postmaster stationmaster
president vice-president president-elect chancellor premier minister secretary undersecretary secretary-general senator sen representative rep congressman congresswoman governor gov mayor ambassador envoy commissioner chairman chairwoman chairperson chair
director judge justice attorney prosecutor sheriff superintendent inspector detective officer chief commander captain general admiral pope cardinal archbishop bishop rabbi imam ayatollah pastor father king queen prince princess emperor sultan emir sheikh duke duchess lord lady sir dame baron baroness
professor prof dr doctor coach manager spokesman spokeswoman spokesperson speaker treasurer ceo cfo chairmen councilman councilwoman councillor councilor councilmember assemblyman assemblywoman alderman alderwoman deputy delegate supervisor trustee dean principal editor correspondent analyst economist solicitor controller comptroller marshal nurse
leader executive counsel rapporteur coordinator advisor adviser mp mep lt atty supt tsar patriarch mullah mufti founder pilot principal professor researcher engineer lawyer sens reps govs profs senators representatives presidents ministers governors justices judges mayors secretaries ambassadors director-general secretary-treasurer representative-elect senator-elect mayor-elect governor-elect vice-chair vice-chairman under-secretary deputy-governor`);

/** Words before a role head that belong to the title: "deputy prime minister", "former chief financial officer". */
export const titleModifiers = wordSet(`
acting assistant associate attorney bureau cabinet chief co- communications defence defense deputy development district economic education election emeritus energy environment ex- exterior external federal finance financial fire first foreign former general head health home honorary human immigration information interim interior justice
labor labour late legal lieutenant lt managing marketing medical media military national operating outgoing parliamentary party permanent planning police policy political presidential press prime principal public regional research resident retired rights science security senior shadow special sports staff state technical technology then trade transport transportation treasury under union vice house senate court city council county majority minority opposition
rebel team club company bank school union executive program project campaign newly-elected incoming veteran longtime new supreme high appeals appellate criminal defense human-rights climate agriculture water air housing community youth women's student religious church tribal village town provincial municipal local global world field product sales software data investment portfolio currency market equity oil commodities corporate internal affairs outreach advocacy relations`);

/** Job words one meets only after a comma, as in ", 54, a carpenter,": a role by its ending when compromise has no word for it. */
export const roleEnding =
  /(?:ologist|ician|ographer|woman|man|person|eer|keeper|maker|worker|holder|monger|smith|wright|ist)$/u;
