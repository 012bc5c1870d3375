/** Right copy that looks like a slip: figures and names that other words tell apart, or make up. And the slips beside it, which are still found. */
import assert from 'node:assert/strict';
import { analyze } from '../../../src/core/analyze';
import { CHECKS } from '../../../src/core/checks/checks';

const CRASH = 'when a plane crashed in Ellery.';

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
