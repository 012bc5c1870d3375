/**
 * Slips planted in invented stories, one at a time, in wordings that the checks were not written from: what is found of them, and that the stories
 * as they should be have no finding at all.
 */
import assert from 'node:assert/strict';
import { analyze } from '../../../src/core/analyze';
import { CHECKS } from '../../../src/core/checks/checks';

const CHECKED = ['weekday-date', 'impossible-date', 'dateline-year', 'age-conflict'];

interface Story {
  readonly name: string;
  readonly text: string;
  /** Right words, wrong words, and the check that is to say so; `null` where the slip is known to be missed. */
  readonly slips: readonly (readonly [right: string, wrong: string, check: string | null])[];
}

const STORIES: readonly Story[] = [
  {
    name: 'a council’s story with front matter',
    text: `---
title: Council closes the Orrin mill bridge
date: 2024-09-10
byline: Mira Tollan
---

Council closes the Orrin mill bridge

VESPER, Sept. 9 (KNS) — The old mill bridge will be closed to cars from Monday, Sept. 16, the city council decided on Thursday, Sept. 5.

The bridge, built in 1931, was last mended in 2004, 20 years ago, and inspectors found cracks in it on Aug. 28.

“We could not wait for another winter,” said Mayor Ada Roe, 54. Roe was born in Vesper in 1970 and has led the city since 2019.

The council will meet again on Wednesday, Sept. 18, at 7:30 p.m. to hear from shopkeepers. Bert Quill, 61, who owns the bakery beside the bridge, has asked for help.

“My customers come by car,” Quill said yesterday, Sept. 8. His daughter, Nell Quill, 23, has gathered 400 names since Aug. 31.

Traffic fell last year, in 2023, to 900 cars a day. Work is to begin on Oct. 1 and to end by March 31, 2025.

Roe, 54, said the repair would cost $2 million. The offer stands until Feb. 28, 2025. Bert Quill, 61, has until Sept. 30 to answer.`,
    slips: [
      ['Monday, Sept. 16', 'Monday, Sept. 15', 'weekday-date'],
      ['Monday, Sept. 16', 'Tuesday, Sept. 16', 'weekday-date'],
      ['Thursday, Sept. 5', 'Thursday, Sept. 6', 'weekday-date'],
      ['Wednesday, Sept. 18', 'Wednesday, Sept. 19', 'weekday-date'],
      ['in 2004, 20 years ago', 'in 2004, 10 years ago', 'dateline-year'],
      ['on Aug. 28', 'on Aug. 32', 'impossible-date'],
      ['since Aug. 31', 'since June 31', 'impossible-date'],
      ['Feb. 28, 2025', 'Feb. 29, 2025', 'impossible-date'],
      ['until Sept. 30', 'until Sept. 31', 'impossible-date'],
      ['7:30 p.m.', '19:30 p.m.', 'impossible-date'],
      ['7:30 p.m.', '7:60 p.m.', 'impossible-date'],
      ['Mayor Ada Roe, 54', 'Mayor Ada Roe, 45', 'age-conflict'],
      ['Roe, 54, said the repair', 'Roe, 56, said the repair', 'age-conflict'],
      ['in Vesper in 1970', 'in Vesper in 1907', 'age-conflict'],
      ['Bert Quill, 61, has until', 'Bert Quill, 16, has until', 'age-conflict'],
      ['yesterday, Sept. 8', 'yesterday, Sept. 18', 'dateline-year'],
      ['last year, in 2023', 'last year, in 2022', 'dateline-year'],
      ['is to begin on Oct. 1', 'is to begin on Aug. 1', 'dateline-year'],
      ['meet again on Wednesday, Sept. 18', 'meet again on Wednesday, Aug. 28', 'dateline-year'],
      ['VESPER, Sept. 9', 'VESPER, Sept. 19', 'dateline-year'],
      ['date: 2024-09-10', 'date: 2023-09-10', 'weekday-date'],
      ['date: 2024-09-10', 'date: 2024-09-31', 'impossible-date'],
      ['built in 1931', 'built in 2031', 'dateline-year'],
      ['found cracks in it on Aug. 28', 'found cracks in it on Sept. 28', 'dateline-year'],
      ['led the city since 2019', 'led the city since 2091', 'dateline-year'],
    ],
  },
  {
    name: 'a British court report, its day above it',
    text: `Two held after Lake Orrin ferry fire

Published: Tuesday 14 January 2025

Two men were arrested on Sunday 12 January after a fire on the Lake Orrin ferry, police said.

The fire broke out on 11 January at about 11.45pm. Tom Hale, 35, and Piet Marsh, 29, appeared in court on Monday (13 January) and were released until 3 February.

The ferry, the Heron, was launched in 1998 and sold to its owner in December. It burned once before, in 2015, a decade ago.

Marsh, 29, was born in Tarn on 2 May 1995. Hale, 35, is a cook.

A hearing will be held on Friday 31 January. Tickets bought before 30 January are paid back, and the line will reopen in April 2025.`,
    slips: [
      ['Tuesday 14 January 2025', 'Tuesday 15 January 2025', 'weekday-date'],
      ['Sunday 12 January', 'Saturday 12 January', 'weekday-date'],
      ['Monday (13 January)', 'Monday (12 January)', 'weekday-date'],
      ['Friday 31 January', 'Friday 30 January', 'weekday-date'],
      ['Friday 31 January', 'Friday 32 January', 'impossible-date'],
      ['until 3 February', 'until 30 February', 'impossible-date'],
      ['11.45pm', '13.45pm', 'impossible-date'],
      ['broke out on 11 January', 'broke out on 21 January', 'dateline-year'],
      ['launched in 1998', 'launched in 2998', null],
      ['launched in 1998', 'launched in 2038', 'dateline-year'],
      ['in 2015, a decade ago', 'in 2005, a decade ago', 'dateline-year'],
      ['reopen in April 2025', 'reopen in April 2024', 'dateline-year'],
      ['Marsh, 29, was born', 'Marsh, 27, was born', 'age-conflict'],
      ['2 May 1995', '2 May 1985', 'age-conflict'],
      ['Hale, 35, is a cook', 'Hale, 53, is a cook', 'age-conflict'],
      ['were arrested on Sunday 12 January', 'were arrested on Sunday 19 January', 'dateline-year'],
    ],
  },
  {
    name: 'a short story without a year',
    text: `The Tarn fair opens on Friday, June 7, and closes on Sunday, June 16. The prize for the best loaf is given on Saturday, June 15, at noon.

The oldest baker, Ines Vale, 81, has not missed one since 1960. Last year’s winner was 19-year-old Jon Berg.

“I’ll be there at 6 a.m.,” Ines Vale, 81, said. Jon Berg, 19, laughed.`,
    slips: [
      ['Sunday, June 16', 'Sunday, June 17', 'weekday-date'],
      ['Saturday, June 15', 'Saturday, June 14', 'weekday-date'],
      ['Friday, June 7', 'Friday, June 6', 'weekday-date'],
      ['Sunday, June 16', 'Sunday, June 31', 'impossible-date'],
      ['6 a.m.', '16 a.m.', 'impossible-date'],
      ['Ines Vale, 81, said', 'Ines Vale, 18, said', 'age-conflict'],
      ['Jon Berg, 19, laughed', 'Jon Berg, 29, laughed', 'age-conflict'],
    ],
  },
];

describe('slips planted in dates and ages', () => {
  for (const { name, text, slips } of STORIES) {
    describe(name, () => {
      it('has no finding as it should be', () => assert.deepEqual(findingsOf(text), []));

      for (const [right, wrong, check] of slips) {
        it(`${check === null ? 'misses' : 'finds'} “${wrong}”`, () => {
          assert.equal(text.split(right).length, 2, right);
          const found = findingsOf(text.replace(right, wrong));
          if (check === null) assert.deepEqual(found, []);
          else assert.ok(found.includes(check), `found ${found.join(', ') || 'nothing'}`);
        });
      }
    });
  }
});

function findingsOf(text: string): string[] {
  const levels = Object.fromEntries(CHECKS.map(({ id }) => [id, CHECKED.includes(id) ? 'warning' : 'off'] as const));
  return analyze(text, { format: 'plain', checks: levels }).findings.map(({ check }) => check);
}
