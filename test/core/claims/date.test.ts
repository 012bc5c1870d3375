/** Dates among other figures: days as British copy has them, hours, and years that are none. `kind [words]`, in reading order. */
import assert from 'node:assert/strict';
import { findFigures } from '../../../src/core/claims/claims';
import { parseParagraph } from '../../../src/core/text/parsed';

type Case = readonly [text: string, ...expected: string[]];

const FINDS: Readonly<Record<string, readonly Case[]>> = {
  'days with their ending': [
    ['Ada Holt was born on 2nd March.', 'date [2nd March]'],
    ['He was born on 4th July 1976 in Saltmere.', 'date [4th July 1976]'],
    [
      'It opens on Saturday 21st June and shuts on Friday, 3rd Sept. 2027.',
      'date [Saturday 21st June]',
      'date [Friday, 3rd Sept. 2027]',
    ],
    ['The road is shut from 3rd to 5th May.', 'date [3rd to 5th May]'],
    ['Nothing happened on 31st June 1976.', 'date [31st June 1976]'],
    ['It is a hall for the 21st Century.', 'date [21st Century]'],
  ],
  months: [
    ['Sales fell between January and March 2024.', 'date [January and March 2024]'],
    ['Sales fell from May to July 2022.', 'date [May to July 2022]'],
    ['The April-June 2023 talks failed.', 'date [April-June 2023]'],
    ['They may march to June 2022.', 'date [June 2022]'],
  ],
  hours: [
    ['The pool is open 9am-5pm.', 'date [9am]', 'date [5pm]'],
    ['The pool is open 9am–5pm.', 'date [9am]', 'date [5pm]'],
    ['From 2 to 4pm it rained.', 'date [2 to 4pm]'],
    ['It shone between 9 and 11 a.m. at most.', 'date [9 and 11 a.m.]'],
    ['It runs from Nov. 3 until 8 p.m. Nov. 5.', 'date [Nov. 3]', 'date [8 p.m.]', 'date [Nov. 5]'],
    ['It ran from Friday, Jan. 5 to 2 a.m. Saturday.', 'date [Friday, Jan. 5]', 'date [2 a.m. Saturday]'],
    ['We close at 9 until 11 a.m. daily.', 'date [9 until 11 a.m.]'],
    ['She left at 6 o’clock.', 'date [6 o’clock]'],
    ["It began at six o'clock in the evening.", "date [six o'clock in the evening]"],
    ['She watched the six o’clock news.'],
    ['It ends at 12 noon or 12 midnight.', 'date [12 noon]', 'date [12 midnight]'],
    ['It ends on Sept. 12 noon sharp.', 'date [Sept. 12]', 'date [noon]'],
    ['The storm hit at 1900 GMT.', 'date [1900 GMT]'],
    ['It is shut until 1800 BST.', 'date [1800 BST]'],
    ['Five and 9 of 12 left by 5pm.', 'share [9 of 12]', 'date [5pm]'],
  ],
  'long ago': [
    ['It was built in 500 BC.', 'date [500 BC]'],
    ['It was built in the 5th century BC, and fell in AD 79.', 'date [5th century BC]', 'date [AD 79]'],
    ['Ada Holt (1775–1817) wrote it.', 'date [1775–1817]'],
    ['The 500 BC nurses struck.', 'number [500 BC nurses]'],
    ['It is a 20th century ad.', 'date [20th century]'],
  ],
  counts: [
    ['The fault leaves 2000 homes dark.', 'number [2000 homes]'],
    ['There were 2000 guests.', 'number [2000 guests]'],
    ['Around 2000 people marched.', 'number [Around 2000 people]'],
    ['The firm hired 1900 staff and sold 2000 cars.', 'number [1900 staff]', 'number [2000 cars]'],
    ['It holds 1800 litres and weighs 1900 kg.', 'number [1800 litres]', 'number [1900 kg]'],
    ['The hut is at 2000 ft.', 'number [2000 ft]'],
    ['A 2000-seat hall opened.', 'number [2000-seat hall]'],
    ['Nearly 2000 came.', 'number [Nearly 2000]'],
    ['More than 2000 guests came.', 'number [More than 2000 guests]'],
    ['Flood alert after 2000 homes hit.', 'number [2000 homes]'],
    ['It drew between 1900 and 2000 guests.', 'number [between 1900 and 2000 guests]'],
    [
      'The firm grew from 1900 to 2000 staff.',
      'change [grew from 1900 to 2000 staff]',
      'number [1900]',
      'number [2000 staff]',
    ],
    ['A further 2000 homes and a crowd of 2000 fans.', 'number [2000 homes]', 'number [2000 fans]'],
    ['Only 2000 fans came.', 'number [Only 2000 fans]'],
    ['She won by 2000 votes.', 'number [2000 votes]'],
    ['They received 1900 complaints.', 'number [1900 complaints]'],
    ['The temple stood for 2000 years.', 'number [2000 years]'],
    ['She said that 2000 new homes were built.', 'number [2000 new homes]'],
  ],
  years: [
    ['In 2024 prices rose.', 'date [In 2024]'],
    ['The 2000 elections and the 2012 Games.', 'date [2000]', 'date [2012]'],
    ['All 2024 figures show it.', 'date [2024]'],
    ['Since 2019 sales have grown.', 'date [Since 2019]'],
    ['In 2020 people stayed home.', 'date [In 2020]'],
    ['They walked before 2000 cars were there.', 'date [before 2000]'],
    ['After 1900 women were let in.', 'date [After 1900]'],
    ['Between 1800 and 1900 people moved west.', 'date [Between 1800 and 1900]'],
    ['Euro 2000 fans and Expo 2000 visitors met.', 'date [2000]', 'date [2000]'],
    ['Dealers sold 2024 trucks at a discount.', 'date [2024]'],
    ['He sold rare 1800 coins and fine 1900 houses.', 'date [1800]', 'date [1900]'],
    ['After 2016 people began to ask.', 'date [After 2016]'],
    ['Between 2009 and 2012 people moved out.', 'date [Between 2009 and 2012]'],
    ['Between 1990 and 2000 homes were built.', 'date [Between 1990 and 2000]'],
    ['The mayor unveils 2025 plans.', 'date [2025]'],
    ['The firm recalls 2025 cars.', 'date [2025]'],
    ['Trade beat 2023 profits.', 'date [2023]'],
    ['It runs until at least 2030.', 'date [2030]'],
    ['It was almost 2025 when he left.', 'date [2025]'],
    ['The 2024-built ship and the 2012 GB team.', 'date [2024]', 'date [2012]'],
    ['When 2000 comes, he leaves.', 'date [2000]'],
    ['The town grew from 1900 to 2000.', 'date [from 1900 to 2000]'],
    ['She spoke of her 2016 days and the 2022 pound slump.', 'date [2016]', 'date [2022]'],
    ['The 2000 guests of the year.', 'date [2000]'],
  ],
};

describe('findDates', () => {
  for (const [name, cases] of Object.entries(FINDS)) {
    describe(name, () => {
      for (const [text, ...expected] of cases) it(text, () => assert.deepEqual(found(text), expected));
    });
  }
});

function found(text: string): string[] {
  return findFigures(parseParagraph(text, 'body'))
    .figures.flatMap((one) => [one, ...(one.parts ?? [])])
    .map(({ kind, start, end }) => `${kind} [${text.slice(start, end)}]`);
}
