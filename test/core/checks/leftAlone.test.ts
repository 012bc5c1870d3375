/** Right copy that looks like a slip: figures and names that other words tell apart, or make up. And the slips beside it, which are still found. */
import assert from 'node:assert/strict';
import { analyze } from '../../../src/core/analyze';
import { CHECKS } from '../../../src/core/checks/checks';

const CRASH = 'when a plane crashed in Ellery.';

const THREE = 'three reasons';

function listOf(count: string, paragraphs: readonly string[]): string {
  return [`The board gave ${count} reasons:`, ...paragraphs].join('\n\n');
}

function quotedTwice(one: string, other: string): string {
  const rest = 'never gave up on this harbor or its boats';
  return `“We and ${one} ${rest},” Roe said.\n\nThe board met.\n\nRoe wrote: “We and ${other} ${rest}.”`;
}

/** Check → drafts, each with the words the finding stands on, null where there is nothing to find. */
const DRAFTS: Readonly<Record<string, readonly (readonly [draft: string, words: string | null])[]>> = {
  'parts-total': [
    ['A blast killed 20 men, 12 women and 6 children in Ellery.', null],
    ['The crash killed 10 people: six men, three women and one child.', null],
    ['The crash killed 10 people, six men, three women and one child.', null],
    ['The ferry took 48 passengers: 30 women, 10 men and 8 children.', null],
    ['Nine children, four women and three men remain missing.', null],
    ['Police named 16 people: nine children, four boys and three girls.', null],
    ['The blast killed 12 soldiers, four women and three children.', null],
    ['Two teachers, nine children, four women and three men were hurt.', null],
    ['The crash killed 10 people, six men, three women and two children.', '10 people'],
    ['The ferry took 48 passengers: 30 women, 10 men and 9 children.', '48 passengers'],
    ['Nine children, four boys and three girls, remain missing.', 'Nine children'],
    ['The team hired 12 constructors: six men and six women.', null],
    ['Ten adults, four women and three men, remain missing.', 'Ten adults'],
    ['A crew of seven — two Danes, four Swedes and a Finn — landed.', null],
    ['The blast killed nine people: five men, a woman and three boys.', null],
    ['The blast killed nine people: five men, three women and their driver.', null],
    ['The blast killed 10 people: five men and four women, the coroner said.', '10 people'],
    ['The levy raised $12 million: $7 million for the library and a pool and $3 million for parks.', '$12 million'],
    ['The council voted 8-1 to create a five-member board.', null],
    ['The House approved a five-member commission by a 220-210 vote.', null],
    ['The House backed a panel that has five members in a 220-210 vote.', null],
    ['A three-judge panel had upheld the law, but the High Court ruled 5-4 against it.', null],
    ['The nine-member council met on Monday, and voters split 60-40 on the tax.', null],
    ['The nine-member council voted 5-5, with the mayor breaking the tie.', null],
    ['The nine-member council voted 6-5, with the mayor breaking the tie.', '6-5'],
    ['In May the nine-member council approved the school board budget in a 7-4 vote.', '7-4'],
    ['The plan passed on a 7-4 vote Monday by the nine-member council.', '7-4'],
    ['Ellery’s nine-member council voted 7-4.', '7-4'],
  ],
  'percent-change': [
    ['Sales have grown 20 percent a year, from $100 million in 2020 to $144 million in 2022.', null],
    ['Sales grew by an average of five percent, from $100 million to $144 million.', null],
    ['Sales rose an annual 8 percent, from $100 million in 2015 to $144 million in 2022.', null],
    ['Sales grew from $100 million to $144 million, an increase of 5% each month.', null],
    ['Fees rose $20 a year, from $100 to $180.', null],
    ['The herd doubled every year, from 40 to 160.', null],
    ['The annual budget rose 20 percent, from $100 million to $144 million.', '20 percent'],
    ['The average rent rose 20 percent, from $1,000 to $1,440.', '20 percent'],
    ['Sales rose 20 percent, from $100 million a year to $144 million a year.', '20 percent'],
    ['Sales rose 20 percent a year ago, from $100 million to $144 million.', '20 percent'],
  ],
  'doubled-word': [
    ['Holt turned himself in in connection with the fire.', null],
    ['Quay is the town she grew up in in the 1980s.', null],
    ['Quay is the pub they met in in Ellery.', null],
    ['It was the cell Holt had been held in in the war.', null],
    ['They switched the lights on on the quay.', null],
    ['They met in in Ellery on Monday.', 'in in'],
    ['The car ended up in in the river.', 'in in'],
    ['He took a job in in Quay.', 'in in'],
    ['The plan was put to voters on on the island.', 'on on'],
  ],
  'counted-list': [
    ['Six teams from three countries, France, Spain and Italy, will play.', null],
    ['The six-part series about three women, Ada, Di and Flo, airs in May.', null],
    ['Six teams from three towns will play:\n\n- Marsh\n- Colby\n- Tarn', null],
    ['Ten people were on the boat: eight students, a teacher and the captain.', null],
    ['Ten people were on the boat: nurses, a teacher and the captain.', null],
    ['Three people were on the boat: a nurse, a cook, a teacher and the captain.', 'Three people'],
    [listOf('four', ['1. The cost.', '2. The noise.', 'Roe did not agree.', '3. The dust.', '4. The road.']), null],
    [listOf('four', ['- The cost.', '- The noise.', '  It was loud in May.', '- The dust.', '- The road.']), null],
    [listOf('four', ['- The cost.', '- The noise.', 'It was loud in May.', '- The dust.', '- The road.']), null],
    [listOf('three', ['1. The cost.', '2. The noise.', 'Roe did not agree.', '3. The dust.', '4. The road.']), THREE],
    [listOf('three', ['- The cost.', '- The noise.', '  It was loud.', '- The dust.', '- The road.']), THREE],
    [listOf('three', ['- The cost.', '- The noise.', 'It turned down these:', '- A roof.', '- A lane.']), THREE],
    [listOf('three', ['1. The cost.', '2. The noise.', 'Then it turned to plans.', '1. A roof.', '2. A lane.']), THREE],
  ],
  'quote-differs': [
    [quotedTwice('the señor in the Café Élan', 'the sen\u0303or in the Cafe\u0301 E\u0301lan'), null],
    [quotedTwice('the señor in the Café Élan', 'the señor in the Café Elan'), 'Elan'],
  ],
  'impossible-date': [
    ['In June 31 students were suspended, the district said.', null],
    ['By April 31 of the 40 homes were sold.', null],
    ['In early November 31 new schools opened.', null],
    ['In Feb. 30 million people voted.', null],
    ['In June 31 Republicans left.', null],
    ['The permit runs out in June 31.', 'June 31'],
    ['They must apply by June 31 to get grants.', 'June 31'],
    ['The fair is open until June 31 unless visitors stay away.', 'June 31'],
    ['By June 31 Roe decides.', 'June 31'],
    ['On June 31 students left.', 'June 31'],
    ['In June 31, 2023, students left.', 'June 31, 2023'],
    ['By June 31 all students must have left.', 'June 31'],
  ],
  'headline-number': [
    [`Five killed in Ellery\n\nA pilot and four passengers were killed on Monday ${CRASH}`, null],
    [`Five killed in Ellery\n\nFour passengers and their 54-year-old pilot were killed ${CRASH}`, null],
    [`5 dead in Ellery\n\nThe pilot and four passengers died on Monday ${CRASH}`, null],
    ['12 hurt in Ellery bus crash\n\nA bus crash in Ellery hurt 11 passengers and the driver on Monday.', null],
    [`Six killed in Ellery\n\nA pilot and four passengers were killed on Monday ${CRASH}`, 'Six'],
    ['Five dead in fire\n\nA fire killed four people and the mill burned down in Ellery.', 'Five dead'],
    ['Five dead in fire\n\nA fire killed four people and the mayor said more were missing in Ellery.', 'Five dead'],
    ['Holt wins by 400 votes\n\nHolt won the seat with 5,200 votes to 4,800, officials said.', null],
    ['Holt wins by 500 votes\n\nHolt won the seat with 5,200 votes to 4,800, officials said.', '500 votes'],
    ['12 dead in fire\n\nA fire killed 14 people and hurt two on Monday in Ellery.', '12 dead'],
    ['Bank cuts rate to 4.5%\n\nThe bank cut its rate by a quarter point, from 4.75%, on Monday.', null],
    ['Bank cuts rate to 4.5%\n\nThe bank cut its rate by 25 basis points from 4.75% on Monday.', null],
    ['Bank lifts rate to 5.5%\n\nThe bank raised its rate by three-quarters of a point from 4.75%.', null],
    ['Bank cuts rate to 4.5%\n\nThe bank cut its rate by half a point, from 4.75%, on Monday.', '4.5%'],
    ['Family of five dies in Redmere\n\nA couple and their three children died when a barn burned in Redmere.', null],
    ['Family of five dies in Redmere\n\nA couple and their two children died when a barn burned in Redmere.', 'five'],
    ['Four die on Redmere road\n\nA Holm woman and her three children died on a road in Redmere on Monday.', null],
    ['5 dead in Redmere\n\nA grandmother, a mother and three children died on Monday in Redmere.', null],
    ['7 dead in Redmere\n\nA grandmother, a mother and three children died on Monday in Redmere.', '7 dead'],
    ['Six dead in Redmere\n\nA nurse, two children and three passengers died on Monday in Redmere.', null],
    ['Six dead in Redmere\n\nThree children, their parents and a nurse died on Monday in Redmere.', null],
    ['Couple, three children die in barn\n\nA family of five died on Monday in Redmere.', null],
    ['Two adults, three children die in barn\n\nFive people died on Monday in Redmere.', null],
    ['Two adults, three children die in barn\n\nSix people died on Monday in Redmere.', 'three children'],
    ['12 hurt, two dead in Redmere\n\nA crash on Monday in Redmere hurt 14 people.', '12'],
    ['Five dead in Redmere\n\nIn a crash with a truck driver, four people were killed in Redmere.', 'Five dead'],
  ],
  'same-quantity': [
    ['The nine-member council met on Monday.\n\nThe council had seven members until 2010.', null],
    ['The nine-member council met on Monday.\n\nBefore 2010, the council had seven members.', null],
    ['The $4 million bridge opened in 2010.\n\nThe $6 million bridge in Redmere opened in 2012.', null],
    ['The nine-member council met.\n\nThe seven-member council of Saltmere met on Tuesday.', null],
    ['The council has 12 members.\n\nThe nine members of the council of Redmere met.', null],
    ['The nine-member council met.\n\nThe seven-member council in May voted no.', 'seven-member council'],
    ['The $4 million bridge at Redmere opened.\n\nThe $6 million bridge at Redmere is long.', '$6 million'],
    ['The $4 million bridge at Redmere opened.\n\nThe $6 million bridge is long.', '$6 million'],
    ['The one-hour walk costs $9. The four-hour walk, which takes in the mill, costs $30.', null],
    ['The 400-meter heat went to Lund. The 800-meter heat went to Ames.', null],
    ['The eight-mile run starts at noon. The three-mile run starts at 1 p.m.', null],
    ['The $5 million contract went to Lund Ltd. The $7 million contract went to Ames & Sons.', null],
    ['The $900 prize went to Lund.\n\nThe $300 prize went to Ames.', null],
    ['The 40-seat bus left at noon.\n\nThe 20-seat bus left an hour on.', null],
    ['The two-bedroom homes of Holm sold fast.\n\nThe three-bedroom homes did not.', null],
    ['A four-mile stretch opened.\n\nThe six-mile stretch is closed.', 'six-mile stretch'],
    ['The four-mile Heron Trail opened.\n\nThe six-mile Heron Trail is closed.', 'six-mile Heron Trail'],
    ['The $5 million Holm bridge opened.\n\nThe $7 million Holm bridge is long.', '$7 million'],
    ['The five-member council added two seats in May.\n\nThe seven-member council will vote in June.', null],
    ['The five-member council met. Holm added two seats.\n\nThe seven-member council now has a quorum.', null],
    ['The five-member council met, Lund added.\n\nThe seven-member council will vote.', 'seven-member council'],
    ['The flood killed three people in Holm. In all, the flood killed eight people.', null],
    ['The flood killed eight people in all. The flood killed three people in Holm.', null],
    ['The flood killed eight people. In Holm, the flood killed three people.', null],
    ['The flood killed eight people. In all, the flood killed three people.', 'three people'],
    ['The wreck killed two people at the scene. A nurse died later. The wreck killed three people.', null],
    ['The quake in 1911 killed 2,000 people. The quake on Sunday killed three.', null],
    ['A storm killed six people in Holm in April. The storm on Sunday killed two.', null],
    ['A storm killed six people in Holm. The storm in Holm killed eight people.', 'eight people'],
    ['Officers arrested 20 people on Friday. The 26 people arrested since Sunday are in jail.', null],
    ['A blast killed six people in Holm.\n\nThe eight people killed in Redmere were sailors.', null],
    [
      'A 12-member council in the town of Ellery met.\n\nThe nine-member council of Ellery voted.',
      'nine-member council',
    ],
  ],
  'pronoun-conflict': [
    ['Ms. Holt and Mr. Holt were home.\n\nLena Holt said it was noon. Mr. Holt said he was asleep.', null],
    ['Mr. Bo Holt and Mrs. Holt were home.\n\nLena Holt said it was noon. Mr. Holt said he was asleep.', null],
    ['Ms. Holt and Mr. Quill were home.\n\nLena Holt said it was noon. Mr. Holt said he was asleep.', 'Mr'],
  ],
  'title-change': [
    ['Then-Gov. Ada Roe vetoed a similar bill. Sen. Ada Roe said on Monday that she would try again.', null],
    ['Then-Mayor Ada Roe vetoed a similar plan.\n\nRep. Ada Roe said on Monday that it would pass.', null],
    ['Mayor Mara Lund closed the pier.\n\nRep. Mara Lund said on Monday that it would open.', 'Rep.'],
    ['Attorney General Cy Dunmore signed it.\n\nCy Dunmore, now a judge, had no comment.', null],
    ['Attorney General Cy Dunmore signed it.\n\nCy Dunmore, a judge, had no comment.', 'judge'],
    ['State Sen. Al Fenwick voted no.\n\nSenate President Al Fenwick said he would ask again.', null],
    ['State Sen. Al Fenwick voted no.\n\nSenate President Pro Tem Al Fenwick said he would ask again.', null],
    ['State Rep. Al Fenwick voted no.\n\nSenate President Al Fenwick said no.', 'Senate President'],
    ['State Sen. Al Fenwick voted no.\n\nCouncil President Al Fenwick said no.', 'Council President'],
  ],
};

for (const [id, drafts] of Object.entries(DRAFTS)) {
  describe(`check ${id}, beside right copy`, () => {
    for (const [draft, words] of drafts) {
      it(`${words === null ? 'leaves alone' : `finds ${words}`}: ${draft.replace(/\s+/g, ' ')}`, () => {
        assert.deepEqual(wordsFound(id, draft), words === null ? [] : [words]);
      });
    }
  });
}

function wordsFound(id: string, draft: string): string[] {
  const levels = Object.fromEntries(CHECKS.map((check) => [check.id, check.id === id ? 'warning' : 'off'] as const));
  const { findings } = analyze(draft, { format: 'plain', checks: levels });
  return findings.map(({ start, end }) => draft.slice(start, end));
}
