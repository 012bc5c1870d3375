/**
 * The checks on names against errors planted in invented copy, in wordings of their own: how many they find, alone and between paragraphs of
 * other news. What is known to be missed is listed, so that it is seen when it is found.
 */
import assert from 'node:assert/strict';
import { analyze } from '../../../src/core/analyze';
import { CHECKS } from '../../../src/core/checks/checks';

/** A draft, and the words that the finding stands on. */
type Plant = readonly [draft: string, words: string];

const plants: Readonly<Record<string, readonly Plant[]>> = {
  'name-spelling': [
    [
      'The council elected Ada Lindqvist on Monday. Lindqvist thanked the voters.\n\nLater, Lindquist said she would resign from the port board.',
      'Lindquist',
    ],
    ['Jens Müller runs the ferry line. Müller bought it in 2019.\n\n“We lost money,” Muller said.', 'Muller'],
    [
      'Katherine Roe opened the clinic in Vesper. The clinic serves 400 families.\n\nCatherine Roe said the money would last until June.',
      'Catherine',
    ],
    [
      'Police chief Dolan MacDonald spoke first. MacDonald blamed the fog.\n\nBy noon Macdonald had left the harbor.',
      'Macdonald',
    ],
    [
      'The Ellery Harbor Commission met for two hours and put off its vote. The Ellery Harbor Commission has nine members.\n\nThe Ellery Harbour Commission will vote next week.',
      'Harbour',
    ],
    [
      'Stephen Quill sued the city over a bill for water that he never got. Stephen Quill lives there alone.\n\nThe judge asked Steven Quill to wait.',
      'Steven',
    ],
    [
      'Sean O’Dell told the court he was asleep. O’Dell was arrested in May.\n\nThe lawyer for Odell declined to comment.',
      'Odell',
    ],
    [
      'Marisol Fernández won the seat. Fernández is a nurse.\n\nIn her speech Fernandez promised lower fares.',
      'Fernandez',
    ],
    [
      'Tobias Kowalczyk leads the union. Kowalczyk has met the owners twice.\n\n“No deal,” Kowalcyzk said on Friday.',
      'Kowalcyzk',
    ],
    [
      'Bo Lund-Hansen steered the boat. The coast guard praised Bo Lund-Hansen on Friday.\n\nA medal for Bo Lund Hansen is planned.',
      'Bo Lund Hansen',
    ],
    [
      'Officials in Saltmerre said the road was closed. The mayor of Saltmerre asked for patience.\n\nBuses to Saltmere will run again on Monday.',
      'Saltmere',
    ],
    [
      'Quillon Maritime Insurance paid the claim. Analysts at Quillon Maritime Insurance expect a loss.\n\nShares of Quilon Maritime Insurance fell.',
      'Quilon',
    ],
    [
      'Omar al-Hadi chairs the panel. In a letter Omar al-Hadi asked for time.\n\nThe panel and Omar Al Hadi will meet again in May.',
      'Omar Al Hadi',
    ],
    [
      'Phillip Oakes sold the farm. Phillip Oakes moved to Kelland.\n\nNeighbors said Philip Oakes never came back.',
      'Philip',
    ],
    [
      'Gov. Rosalind Thackeray signed the bill. Thackeray had vetoed it twice.\n\nThe bill, Thackery said, was “good enough.”',
      'Thackery',
    ],
    [
      'Erik Sandoval coached the team. Erik Sandoval retired in 2018.\n\nThe arena will be named for Eric Sandoval.',
      'Eric',
    ],
    ['The company YouFerry raised $3 million. YouFerry began in a garage.\n\nRiders of Youferry paid $4.', 'Youferry'],
    [
      'Ines Castellanos painted the mural. Castellanos worked nights.\n\nVandals hit it within a week, Castelanos said.',
      'Castelanos',
    ],
    [
      'The Ministry of Defense bought six boats. A spokesman for the Ministry of Defense gave no price.\n\nThe Ministry of Defence had asked for ten.',
      'Defence',
    ],
    [
      'Geoffrey Hale taught chemistry for 30 years in the same room. Geoffrey Hale was 61.\n\nA service for Jeffrey Hale is set for Sunday.',
      'Jeffrey',
    ],
    [
      'VESPER — Penfold Logistics bought 40 trucks on Monday. It moves fish.\n\nA driver for Penfould Logistics said the trucks were old.',
      'Penfould',
    ],
  ],
  'headline-name': [
    [
      'Lindquist wins council vote\n\nThe council elected Ada Lindqvist president on Monday night. Lindqvist won by two votes, and thanked her staff.',
      'Lindquist',
    ],
    ['Council elects Ana Roe\n\nThe council elected Ada Roe on Monday. Roe won by two votes.', 'Ana'],
    [
      'Judge fines Quillan Farms over spill\n\nA judge fined Quillon Farms $40,000 on Tuesday. Quillon Farms will appeal, the owners said.',
      'Quillan',
    ],
    [
      'Mark Delgado to lead port\n\nThe port board hired Martin Delgado on Friday. Delgado, 44, ran the ferry line for six years.',
      'Mark',
    ],
    [
      'Ferry captain cleared\n\nPhoto: Captain Teodor Brandt leaves court on Monday.\n\nA jury cleared Captain Theodor Brandt on Monday. Brandt wept.',
      'Teodor',
    ],
    ['Muller quits ferry line\n\nJens Müller resigned from the ferry line on Friday. Müller gave no reason.', 'Muller'],
    [
      'Sarah Whitcomb named to school board\n\nMayor Bo Hale on Monday named Susan Whitcomb to the school board. Whitcomb is a retired nurse.',
      'Sarah',
    ],
    [
      'Harbour Commission delays vote\n\nThe Harbor Commission put off its vote on Tuesday. The Harbor Commission meets again in June.',
      'Harbour',
    ],
    [
      'Thackery signs ferry bill\n\nVESPER — Gov. Rosalind Thackeray signed the ferry bill on Monday. Thackeray had vetoed it twice.',
      'Thackery',
    ],
    [
      'Dock fire kills two\n\nCaption: Fire Chief Laura Penrose at the dock.\n\nTwo people died, Fire Chief Linda Penrose said on Monday. Penrose gave no names.',
      'Laura',
    ],
  ],
  'no-first-reference': [
    [
      'Ferry fares to rise\n\nFares will rise in June, Quill said on Monday.\n\nOran Quill, the head of the ferry line, blamed the price of fuel.',
      'Quill',
    ],
    [
      'Mayor under fire\n\nThe council asked for the receipts of Lindqvist on Monday night, and got none.\n\nAda Lindqvist has been in office since 2019. Lindqvist denies any wrong.',
      'Lindqvist',
    ],
    [
      'Court frees captain\n\nThe jury needed two hours. Brandt wept when the verdict was read.\n\nProsecutors had charged Theodor Brandt, 51, with neglect.',
      'Brandt',
    ],
    [
      'School closes\n\nThe school will close in June. Parents learned of it from Penhallow, who wrote to them on Friday.\n\n“We have no money,” Linda Penhallow said.',
      'Penhallow',
    ],
    [
      'Strike ends\n\nThe strike ended on Sunday, and Kowalczyk called it a victory. Ships began to unload at once.\n\nThe union’s leader, Tobias Kowalczyk, had asked for 5 percent.',
      'Kowalczyk',
    ],
    [
      'Port hires guards\n\nThe port will hire 40 guards, Thackeray told reporters on Monday. She gave no price.\n\n“We need them,” Thackeray said. She left without taking questions.',
      'Thackeray',
    ],
  ],
  'title-change': [
    [
      'Mayor Ada Roe opened the bridge on Monday. The bridge cost $4 million.\n\nCouncil President Ada Roe said more bridges would follow.',
      'Council President',
    ],
    [
      'A spokesman, Bo Quill, gave no details. “We are looking into it,” Quill said.\n\nQuill, a spokeswoman for the port, said the crane was old.',
      'spokeswoman',
    ],
    [
      'Lt. Dana Holt of the harbor police found the boat. The boat was empty.\n\nSgt. Dana Holt said the search would go on.',
      'Sgt.',
    ],
    ['Sen. Rosa Thackeray voted no. The bill passed anyway.\n\nRep. Rosa Thackeray said she would try again.', 'Rep.'],
    [
      'Deputy Mayor Carl Whitcomb took the call. The council was told at noon.\n\nMayor Carl Whitcomb then closed the beach.',
      'Mayor',
    ],
    [
      'Gov. Ines Castellanos signed the order on Friday. It takes effect in June.\n\nLt. Gov. Ines Castellanos said the order was legal.',
      'Lt. Gov.',
    ],
    [
      'Chairman Erik Sandoval opened the meeting. The meeting lasted an hour.\n\nErik Sandoval, the chairwoman, called for a vote.',
      'chairwoman',
    ],
    [
      'Capt. Tobias Oakes commanded the boat. It was his third trip.\n\nThe crew of Col. Tobias Oakes had slept two hours.',
      'Col.',
    ],
    [
      'Sheriff Laura Penrose made the arrest on Sunday. The man was 30.\n\nPolice Chief Laura Penrose said he had confessed.',
      'Police Chief',
    ],
    [
      'Foreign Minister Petra Kowal flew to Kelland. The talks took two days.\n\nFinance Minister Petra Kowal signed the accord.',
      'Finance Minister',
    ],
    [
      'Head coach Laura Penrose praised the team. The team had lost twice.\n\nAssistant coach Laura Penrose said it would win.',
      'Assistant coach',
    ],
    [
      'Principal Rosa Thackeray closed the school on Friday. Buses came at noon.\n\nVice Principal Rosa Thackeray said it would open on Monday.',
      'Vice Principal',
    ],
    [
      'Sheriff Erik Sandoval made the arrest. The man was 30.\n\nDeputy Sheriff Erik Sandoval said he had confessed.',
      'Deputy Sheriff',
    ],
    [
      'Ada Roe, the chair, opened the meeting. It lasted an hour.\n\nVice Chair Ada Roe called for a vote.',
      'Vice Chair',
    ],
  ],
  'acronym-undefined': [
    [
      'The crane belongs to HHC, which leased it in May. The lease cost $40,000.\n\nHHC said the crane was safe. Workers disagreed.',
      'HHC',
    ],
    [
      'A dispute over the KRBV budget ended on Monday. The KRBV had asked for more.\n\n“It is enough,” the mayor said.',
      'KRBV',
    ],
    ['Officials at the VPTB will not comment. The VPTB has 12 members, and its director resigned in May.', 'VPTB'],
    [
      'Talks between the port and the MWFL broke down on Friday.\n\nThe MWFL wants 5 percent. A strike is likely, its leader said.',
      'MWFL',
    ],
    ['Under the rules of the SHRC, boats must carry lights. The SHRC has fined nine owners.', 'SHRC'],
  ],
  'acronym-twice': [
    [
      'The Higher Harbor Commission (HHC) met on Monday. The HHC has nine members.\n\nThe Higher Harbor Commission (HHC) will meet again in June.',
      'HHC',
    ],
    [
      'The Vesper Port Trust (VPT) owns the crane. The Vesper Pilots’ Team (VPT) wants it gone. The VPT said so.',
      'VPT',
    ],
    [
      'Workers joined the Dock Workers League, or DWL, in May. The DWL has 900 members.\n\nOn Friday the Dock Workers League (DWL) called a strike.',
      'DWL',
    ],
    [
      'A study by the Kelland Institute of Fisheries (KIF) found fewer cod. KIF counted for two years.\n\nThe Institute of Fisheries at Kelland is small.\n\nThe Kelland Institute for Fisheries (KIF) will count again.',
      'KIF',
    ],
    [
      'The national fisheries plan (NFP) starts in May. The NFP costs $3 million.\n\nCritics of the national fisheries plan (NFP) want more.',
      'NFP',
    ],
  ],
  'acronym-unused': [
    ['The Higher Harbor Commission (HHC) met on Monday. The commission has nine members.', 'HHC'],
    ['A grant from the Vesper Arts Fund (VAF) paid for the mural. It took two months.', 'VAF'],
    ['Doctors found acute harbor lung (AHL) in nine workers. All nine recovered.', 'AHL'],
    ['The union, the Dock Workers League (DWL), asked for talks. The port refused.', 'DWL'],
    ['The Association of Kelland Ferries (“AKF”) raised fares. Riders were angry.', 'AKF'],
  ],
  'acronym-letters': [
    ['The Higher Harbor Commission (HCH) met on Monday. The commission has nine members.', 'HCH'],
    ['The Vesper Port Workers Union (VPUW) called a strike. The port refused to talk.', 'VPUW'],
    ['The National Ferry Safety Board (NFSD) grounded two boats. Both are old.', 'NFSD'],
    ['The Dock Workers League (DLW) met on Friday. The DWL has 900 members, and the DWL wants more.', 'DLW'],
    ['The National Farmers Union (NUF) met on Monday. The NUF has 900 members, and the NUF wants more.', 'NUF'],
    ['The Department of Public Works (DWP) hired two crews. The DWP will close one lane.', 'DWP'],
    ['A grant from the Kelland Arts Fund (KFA) paid for it. Painters began in May.', 'KFA'],
  ],
  'pronoun-conflict': [
    [
      'Ada Roe said she would run again. Roe lost by nine votes in 2019.\n\nRoe told reporters that he had learned from it.',
      'he',
    ],
    ['Mr. Quill opened the shop in May. It sells nets.\n\nQuill said her nets were the best in Vesper.', 'her'],
    [
      'Tobias Oakes lost his boat in the storm. Oakes had paid $9,000 for it.\n\nOn Monday Oakes said she would buy another.',
      'she',
    ],
    [
      'Ines Castellanos painted the wall by herself. Castellanos worked nights.\n\nCastellanos gave his brushes to the school.',
      'his',
    ],
    ['Ms. Thackeray signed the bill. It takes effect in June.\n\nThackeray said he had read every page.', 'he'],
    [
      'Jordan Vale resigned on Friday. Vale gave up her seat after nine years.\n\nVale will sell his house in Kelland.',
      'his',
    ],
  ],
};

/** Known to be missed: check and the first words of the draft. */
const missed: readonly string[] = ['title-change: A spokesman, Bo Quill, gave no details. '];

const BEFORE = `Rain fell on the coast for a third day on Monday, and two roads were closed. The weather service expects more of it.`;
const AFTER = `Prices of diesel rose again in April, by 3 percent. Haulers asked the government for help, and got none.

The museum on Water Street opens at 10 a.m. and is free on Sundays.`;

describe('the checks on names, with errors planted', () => {
  for (const [check, all] of Object.entries(plants)) {
    it(`${check}: finds what is planted, and nothing more`, () => {
      const known = missed.filter((one) => one.startsWith(`${check}: `));
      const notFound = all.filter(([draft, words]) => found(check, draft).join('|') !== words);
      assert.deepEqual(
        notFound.map(([draft]) => `${check}: ${draft.slice(0, 40)}`),
        known,
      );
    });

    it(`${check}: finds it between other paragraphs`, () => {
      for (const [draft, words] of all) {
        if (missed.includes(`${check}: ${draft.slice(0, 40)}`)) continue;
        const [head, ...rest] = draft.split('\n\n');
        const headed = check === 'headline-name' || check === 'no-first-reference';
        const long = headed ? [head, BEFORE, ...rest, AFTER].join('\n\n') : [BEFORE, draft, AFTER].join('\n\n');
        assert.deepEqual(found(check, long), [words], long);
        assert.deepEqual(found(check, long.replaceAll('\n', '\r\n')), [words], long);
      }
    });
  }
});

function found(check: string, draft: string): string[] {
  const levels = Object.fromEntries(CHECKS.map(({ id }) => [id, id === check ? 'warning' : 'off'] as const));
  return analyze(draft, { format: 'plain', checks: levels }).findings.map(({ start, end }) => draft.slice(start, end));
}
