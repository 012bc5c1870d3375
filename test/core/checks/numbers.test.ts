/**
 * Slips planted in invented copy, in other words than those of the checks' own examples: what each check finds of them, and drafts beside them that
 * are right. A slip that is known to be missed is listed as missed, so that the table says how far a check sees.
 */
import assert from 'node:assert/strict';
import { analyze } from '../../../src/core/analyze';
import { CHECKS } from '../../../src/core/checks/checks';

/** Check → drafts, each with the words the finding stands on; null: known to be missed. */
const PLANTED: Readonly<Record<string, readonly (readonly [draft: string, words: string | null])[]>> = {
  'percent-change': [
    ['Attendance at the Quay museum climbed 25 percent, from 8,000 to 12,000 visitors.', '25 percent'],
    ['Roe said the force had shrunk by 10%, to 70 officers from 90.', '10%'],
    ['Its loss widened to $6.4 million from $2.1 million, up 50 percent.', '50 percent'],
    ['The price of a pass went up 40 percent, from $50 to $60.', '40 percent'],
    ['Burglaries tripled from 12 to 24 in a year.', 'tripled from 12 to 24'],
    ['The herd was halved, from 400 to 250 animals.', 'halved, from 400 to 250 animals'],
    ['Ridership dropped from 5,200 to 2,600, a decline of 30 percent.', '30 percent'],
    ['Rents have increased by a third, from $900 to $1,800.', 'a third'],
    ['Enrollment increased from 640 to 590 this fall, the school said.', 'increased from 640 to 590'],
    ['Staff numbers declined from 45 to 60.', 'declined from 45 to 60'],
    ['Fees will rise by $20, from $80 to $120.', '$20'],
    ['Hotel bookings in Saltmere jumped 80 percent to 3,600 from 2,400 the year before, Roe said.', '80 percent'],
    ['The number of homeless students has grown from 1,100 to 1,650, a 30 percent increase.', '30 percent'],
    ['Spending on overtime more than tripled, from $2 million to $5 million, the audit found.', null],
    ['A gallon of milk now costs $4.50, up 20 percent from $3.', '20 percent'],
    ['The company’s shares slid 15 percent, to $34 from $50.', '15 percent'],
    ['Violent crime was down 12 percent, from 400 cases to 300.', '12 percent'],
    ['Membership has doubled since 2019, from 300 to 900.', 'doubled since 2019, from 300 to 900'],
    ['The council voted to cut the library’s budget by a quarter, from $800,000 to $500,000.', 'a quarter'],
    ['The price of a ferry ticket will rise by $3, from $8 to $12.', '$3'],
    ['The reserve fell from $9.6 million to $7.2 million in a year, a drop of 20 percent.', '20 percent'],
    ['Sales grew from $15 in 2019 to $18 in 2020, a 50 percent rise.', '50 percent'],
    ['Shares rose $3, or 50 percent, to $18 from $15.', '50 percent'],
    ['Shares rose $5, or 20 percent, to $18 from $15.', '$5'],
    ['The fare rose from $15 to $18 last year, or about 50 percent.', 'about 50 percent'],
    ['The fare rose to $18 from $15 (50 percent) in May.', '50 percent'],
    ['Graduates numbered 420, down from 380 last spring.', '420, down from 380'],
  ],
  'parts-total': [
    ['Nine students — four boys and six girls — were on the bus.', 'Nine students'],
    ['The crew of 14 people (six men and nine women) left Quay at dawn.', '14 people'],
    ['The levy raised $12 million: $7 million for the library and $3 million for the pool.', '$12 million'],
    ['Troopers arrested 23 people, 30 of them on warrants.', '30'],
    ['Of its 11 directors, eight voted for the merger and five against.', '11 directors'],
    ['Holt bought four horses, two cows and three goats, for a total of 10 animals.', 'a total of 10 animals'],
    ['The seven-member panel ruled 5-3 for Roe.', '5-3'],
    ['By a 6-4 vote, the nine-member commission closed the pier.', '6-4'],
    ['The storm left 30 homes damaged: 12 in Ellery and 13 in Quay.', '30 homes'],
    ['The flood killed eight people, including nine miners.', 'nine miners'],
    ['The fund of $40 million, of which $45 million is spent, was set up in May.', '$45 million'],
    ['A total of 18 horses were saved — seven mares, six geldings and four foals.', 'A total of 18 horses'],
    ['The accident injured 11 passengers (five adults and seven children), the ferry line said.', '11 passengers'],
    [
      'Holt’s will left $6 million: $2.5 million to the museum, $1.5 million to the school and $1 million to the town.',
      '$6 million',
    ],
    ['Of the 30 homes on Mill Street, 18 were destroyed and 15 survived.', '30 homes'],
    ['Officers rescued 14 dogs, including 16 puppies.', null],
    ['The board, which has seven members, split 5-4 on the plan.', '5-4'],
    ['The nine-member court voted 6-4 to hear the case.', '6-4'],
    ['Ellery has 25 police officers, 28 of whom live out of town.', '28'],
    ['In all, 60 workers will go: 25 at the Quay plant, 20 at the Ellery plant and 10 drivers.', '60 workers'],
    ['The team won eight medals: three gold, two silver and two bronze.', 'eight medals'],
  ],
  'shares-sum': [
    [
      'Fifty-one percent said yes, 40 percent said no and 19 percent were not sure.',
      'Fifty-one percent said yes, 40 percent said no and 19 percent',
    ],
    [
      'Roe had 47 percent, Holt 46 percent, and 15 percent were undecided.',
      '47 percent, Holt 46 percent, and 15 percent',
    ],
    ['Some 58 percent of those polled approve of the mayor and 52 percent disapprove.', null],
    ['Of the nurses, 82 percent are women and 28 percent are men.', '82 percent are women and 28 percent'],
    [
      'Wheat takes up 55% of the land, barley 25% and the rest, 30%, lies fallow.',
      '55% of the land, barley 25% and the rest, 30%',
    ],
    ['The survey found 62 percent in favor, 48 percent against.', '62 percent in favor, 48 percent'],
    ['Ellery rejected the levy, 56 percent to 54 percent.', '56 percent to 54 percent'],
    [
      'Exports make up 70 percent of sales and the remaining 20 percent come from Ellery.',
      '70 percent of sales and the remaining 20 percent',
    ],
    [
      'In a poll of 800 adults, 44 percent favored the tunnel, 43 percent opposed it and 23 percent had no opinion.',
      '44 percent favored the tunnel, 43 percent opposed it and 23 percent',
    ],
    [
      'Roe won 53 percent of the vote and Holt 44 percent, with 13 percent undecided.',
      '53 percent of the vote and Holt 44 percent, with 13 percent',
    ],
    ['The vote was 61 percent yes, 49 percent no.', '61 percent yes, 49 percent'],
    [
      'Forty-two percent of residents rent and 68 percent own their homes.',
      'Forty-two percent of residents rent and 68 percent',
    ],
    ['About 35 percent of the money goes to pay, 25 percent to fuel and the remaining 30 percent to repairs.', null],
    ['The class is 57 percent female and 53 percent male.', '57 percent female and 53 percent'],
  ],
  'percent-points': [
    ['The sales tax climbs 1 percent, from 6 percent to 7 percent, in July.', '1 percent'],
    ['Vacancies fell 4% from 12% to 8% over the winter.', '4%'],
    ['Her support grew 6 percent to 38 percent from 32 percent.', '6 percent'],
    ['The share of renters went up by 5 per cent, from 40 per cent to 45 per cent.', '5 per cent'],
    ['Inflation slowed 2 percent, to 5 percent from 7 percent in May.', '2 percent'],
    ['Turnout dropped from 61 percent to 52 percent, a fall of 9 percent.', '9 percent'],
    ['The jobless rate in Quay dropped 3 percent in May, from 11 percent to 8 percent.', '3 percent'],
    ['Mortgage rates have climbed from 3 percent to 6 percent, a 3 percent increase.', '3 percent'],
    ['The council raised the hotel tax by 2 percent, from 5% to 7%.', '2 percent'],
    ['Approval of the mayor is up 7 percent, to 51 percent from 44 percent.', '7 percent'],
    ['His share of the vote slipped by 4%, from 48% in 2019 to 44%.', '4%'],
  ],
  'magnitude-slip': [
    [
      'The port authority owes lenders $3.6 billion.\n\nRoe said the authority would repay lenders $3.6 million by 2030.',
      '$3.6 million',
    ],
    [
      'Quay Hospital ran a deficit of $1.75 million last year.\n\nHolt blamed the deficit of $1.75 billion on nurses’ overtime.',
      '$1.75 billion',
    ],
    [
      'The dam holds 48,500 acre-feet of water.\n\nEngineers say the dam lost half its water, once 485,000 acre-feet, in the drought at the dam.',
      null,
    ],
    [
      'A $2.3 million stadium opens on Friday.\n\nThe stadium, at $2.3 billion, took two years to build, and the stadium owner is glad.',
      null,
    ],
    ['The settlement came to €6.5 million.\n\nVictims will share the settlement of €6.5 billion, lawyers said.', null],
    [
      'Ellery will get $8.25 million in storm aid.\n\nRoe thanked the state for the storm aid, all $8.25 billion of it.',
      '$8.25 billion',
    ],
    [
      'The hospital owes the state $14.6 million.\n\nIts director said the hospital could not pay the state $14.6 billion by June.',
      '$14.6 billion',
    ],
    [
      'The company lost $2.85 billion last quarter.\n\nAnalysts had not expected a loss of $2.85 million for the quarter.',
      '$2.85 million',
    ],
    [
      'Volunteers planted 13,500 trees along the Mena River.\n\nMost of the 135,000 trees along the river are oaks.',
      '135,000 trees',
    ],
    [
      'Quay voters will decide on a $36.5 million school bond.\n\nOpponents call the $36.5 billion bond a waste.',
      '$36.5 billion',
    ],
  ],
  'same-quantity': [
    [
      'The five-member commission met in Quay.\n\nRoe addressed the seven-member commission for an hour.',
      'seven-member commission',
    ],
    ['An explosion killed six people at a mill.\n\nThe blast killed eight people, most from Quay.', null],
    ['A ferry fire killed 22 people on the Mena.\n\nFamilies of the 21 people who died met in Quay.', '21 people'],
    ['The library cost $3.1 million.\n\nVoters had doubts about the $3.9 million library.', '$3.9 million'],
    ['Holt presented a $640,000 budget on Monday.\n\nThe $460,000 budget goes to voters in May.', '$460,000'],
    ['They walked a 40-mile trail.\n\nThe 14-mile trail follows the Mena.', '14-mile trail'],
    ['Officers arrested nine men at the pier.\n\nThe eight men arrested are in the Quay jail.', 'eight men'],
    [
      'Roe chairs the 15-member jury.\n\nThe jury must agree on every point. The 13-member jury meets on Friday.',
      '13-member jury',
    ],
    ['The tower cost $72 million.\n\nThe $27 million tower has stood empty since May.', '$27 million'],
    [
      'The jury of 12 heard the case. The county’s nine-member commission meets Monday.\n\nThe seven-member commission has met twice.',
      'seven-member commission',
    ],
    ['Ellery’s council has seven members.\n\nThe nine-member council will vote in May.', 'nine-member council'],
    ['The agency gave Roe a $250,000 grant.\n\nShe will use the $205,000 grant to fix the mill.', '$205,000'],
    [
      'A landslide killed 31 people in the valley on Tuesday.\n\nThe bodies of the 33 people killed were flown to Quay.',
      '33 people',
    ],
    ['The new stadium will cost $90 million, Holt said.\n\nThe $95 million stadium seats 20,000.', '$95 million'],
    ['They signed a two-year lease.\n\nUnder the three-year lease, the rent is fixed.', 'three-year lease'],
    ['Three men were arrested on Sunday.\n\nThe four men arrested are due in court in May.', 'four men'],
  ],
  'unit-pair': [
    ['The pipeline runs 45 miles (62 kilometers) to the coast.', '62 kilometers'],
    ['A 5,000-foot (1,900-meter) runway is planned.', '1,900-meter'],
    ['He carried a 40-pound (28-kilogram) pack.', '28-kilogram'],
    ['The well is 300 meters (850 feet) deep.', '850 feet'],
    ['Temperatures fell to 14 F (10 C) overnight.', '10 C'],
    ['The park is 120 hectares (206 acres) of marsh.', '206 acres'],
    ['Gusts reached 120 kilometers per hour (85 mph).', '85 mph'],
    ['The tank holds 500 gallons (1,200 liters) of oil.', '1,200 liters'],
    ['The board is 12 inches (35 centimeters) wide.', '35 centimeters'],
    ['The site covers 3 square miles (5 square kilometers).', '5 square kilometers'],
    ['The river rose 14 feet (6.2 meters) in a day.', '6.2 meters'],
    ['She swam 26 miles (52 kilometers) around the island.', '52 kilometers'],
    ['Snow up to 18 inches (60 centimeters) deep fell in Quay.', '60 centimeters'],
    ['The highs will reach 35 degrees Celsius (85 degrees Fahrenheit) by Friday.', '85 degrees Fahrenheit'],
    ['The truck carried 12 tons (8 metric tons) of gravel.', '8 metric tons'],
    ['A 250-acre (180-hectare) fire burned near Ellery.', '180-hectare'],
    ['The boat was doing 30 knots (65 kph).', '65 kph'],
  ],
  'currency-mix': [
    ['He was fined $2,500 dollars.', '$2,500 dollars'],
    ['The theft of £3 million pounds shocked Quay.', '£3 million pounds'],
    ['A grant of €750,000 dollars came through.', '€750,000 dollars'],
    [
      'The Quay tunnel will cost $81 million to build.\n\nBuilders of the Quay tunnel asked for €81 million in May.',
      '€81 million',
    ],
    ['They spent US$40 million dollars on it.', 'US$40 million dollars'],
    [
      'Its owner sold the mill ferry for £12.5 million.\n\nThe mill ferry fetched $12.5 million, Holt said.',
      '$12.5 million',
    ],
    ['The deal is worth £12 million dollars, the club said.', '£12 million dollars'],
    ['Holt paid $1,200 dollars for the boat.', '$1,200 dollars'],
    [
      'The Mena ferry company was sold for $18.5 million.\n\nBuyers of the ferry company paid €18.5 million in cash.',
      '€18.5 million',
    ],
  ],
  'counted-list': [
    ['Two councilors voted no: Ada Roe, Ben Holt and Cy Quill.', 'Two councilors'],
    ['Five people were charged: Ada Roe, 34, Ben Holt, 41, Cy Quill, 19, and Dee Ames, 50.', 'Five people'],
    ['The three finalists are Ada Roe and Ben Holt.', 'three finalists'],
    ['The two brothers, Al Ames, Bob Ames and Cal Ames, own the mill.', 'two brothers'],
    ['Mayor Ada Roe, Sheriff Ben Holt and Dr. Cy Quill — the two speakers — arrived late.', 'two speakers'],
    ['The soup needs four ingredients: leeks, potatoes and cream.', 'four ingredients'],
    [
      'Roe gave three reasons. First, the roof leaks. Second, the pipes are old. Third, rents are low. Fourth, the owner is broke.',
      'three reasons',
    ],
    ['The county will close two offices — Quay, Ellery and Saltmere.', null],
    ['Meeting notes\n\nThe panel will hear three witnesses:\n\n- Ada Roe\n- Ben Holt', 'three witnesses'],
    ['Four nurses, Ada Roe, Dee Ames and Eve Lund, won the award.', 'Four nurses'],
    ['Ada Roe, Dee Ames and Eve Lund, all four of them nurses, won.', null],
    ['The suspects were named as three brothers: Al, Ben, Cal and Dan Ames.', 'three brothers'],
    ['Three towns — Ellery, Quay, Saltmere and Holm — will share the cost.', null],
    ['Four members of the board, Ada Roe, Ben Holt and Cy Quill, resigned.', 'Four members'],
    ['She is survived by two daughters, Ada Roe, Dee Holt and Eve Quill.', 'two daughters'],
    ['There are five candidates for mayor: Ada Roe, Ben Holt, Cy Quill and Dee Ames.', 'five candidates'],
    ['The shelter takes three kinds of pets: cats, dogs, rabbits and birds.', 'three kinds'],
    ['Roe has two goals: lower taxes, better roads and safer schools.', 'two goals'],
    ['The trio of winners, Ada Roe and Ben Holt, shared $500.', null],
  ],
  'headline-number': [
    [
      'Nine hurt as ferry hits Quay pier\n\nEleven people were injured on Monday when a ferry hit a pier in Quay.',
      'Nine',
    ],
    [
      'Bomb kills 30 in Saltmere market\n\nA bomb in a market killed 33 people in Saltmere on Friday, police said.',
      '30',
    ],
    [
      'Police arrest 16 after Ellery riot\n\nELLERY (DW) — Officers arrested 14 people after a riot, the sheriff said.',
      '16',
    ],
    [
      'School board cuts $3.4 million from budget\n\nThe Quay school board cut $4.3 million from its budget on Monday.',
      '$3.4 million',
    ],
    ['Tuition to rise 8% at Quay College\n\nTuition at Quay College will rise 6 percent in the fall, Roe said.', '8%'],
    ['1,200 march in Ellery\n\nSome 2,100 people marched in Ellery on Sunday to save the mill, police said.', null],
    ['Mill to hire 450 workers\n\nThe mill in Quay will hire 540 workers this year, Holt said.', '450 workers'],
    [
      'Flood displaces 500 families\n\nThe flood on the Mena has displaced 50 families, officials said.',
      '500 families',
    ],
    ['Death toll from Quay fire at 7\n\nThe Quay fire killed six people, the coroner said on Monday.', '7'],
    [
      'Four die in Quay plane crash\n\nQUAY (DW) — A small plane crashed on Sunday, killing five people, the sheriff said.',
      'Four',
    ],
    [
      'Ellery to hire 25 teachers\n\nThe Ellery school district plans to hire 52 teachers this summer, Roe said Monday.',
      '25 teachers',
    ],
    [
      'State sends $7 million to flood towns\n\nThe state will send $17 million to towns hit by the flood, the governor said.',
      '$7 million',
    ],
    ['Quay ferry fares up 15%\n\nFerry fares in Quay will go up 10 percent in May, the line said on Monday.', '15%'],
    [
      '120 arrested at Saltmere protest\n\nPolice in Saltmere said they had detained 102 people at a protest on Saturday.',
      '120',
    ],
    [
      'Storm leaves 3,000 without power\n\nA storm cut power to 30,000 homes in Ellery on Sunday, the utility said.',
      null,
    ],
  ],
};

for (const [id, drafts] of Object.entries(PLANTED)) {
  describe(`check ${id}, slips in other words`, () => {
    for (const [draft, words] of drafts) {
      it(`${words === null ? 'misses' : `finds ${words}`}: ${draft.replace(/\s+/g, ' ').slice(0, 90)}`, () => {
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
