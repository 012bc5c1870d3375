import assert from 'node:assert/strict';
import { namesIn } from './run';

const finds: [string, string[]][] = [
  ['Mayor Ada Quill spoke in Nairobi.', ['Ada Quill/person', 'Nairobi/place']],
  ['Air Force Maj. Gen. Pat Gulo’s aides left.', ['Pat Gulo/person']],
  ['He met Secretary of Defense Lloyd J. Gulo III there.', ['Lloyd J. Gulo III/person']],
  ['Dr. Lena Aldo and Mr. Gulo agreed.', ['Lena Aldo/person', 'Gulo/person']],
  ['She quoted John Reed, Jr., at length.', ['John Reed, Jr./person']],
  ['Ludwig van der Aldo met Omar bin Hadi.', ['Ludwig van der Aldo/person', 'Omar bin Hadi/person']],
  ['Jean-Pierre Aldo and Mohammed al-Gulo resigned.', ['Jean-Pierre Aldo/person', 'Mohammed al-Gulo/person']],
  [
    'On Friday Kenyan President Sam Otieno left for Uganda.',
    ['Kenyan/nationality', 'Sam Otieno/person', 'Uganda/place'],
  ],
  ['The Ministry of Fisheries and Harbors denied it.', ['Ministry of Fisheries and Harbors/organization']],
  ['It sued the Food and Harbor Administration.', ['Food and Harbor Administration/organization']],
  ['He works for Quill & Sons, Inc., in Boston.', ['Quill & Sons, Inc./organization', 'Boston/place']],
  ['Talks at the U.S.-Iraq Higher Harbor Commission went on.', ['U.S.-Iraq Higher Harbor Commission/organization']],
  ['New U.S.-Iraq talks began.', ['U.S./place', 'Iraq/place']],
  ['A US-led force and a pro-Russian group met.', ['US/place', 'Russian/nationality']],
  ["Kenya’s parliament and Uganda's army agreed.", ['Kenya/place', 'Uganda/place']],
  ['They crossed the Mena River near Port Vesper.', ['Mena River/place', 'Port Vesper/place']],
  ['Women’s League members cheered.', ['Women’s League/organization']],
  ['The Harbor Cup and the Clean Rivers Act drew crowds.', ['Harbor Cup/event', 'Clean Rivers Act/work']],
  ['The South Korean side won.', ['South Korean/nationality']],
  ['“Ada Quill lied,” he said.', ['Ada Quill/person']],
  ['Pentagon press secretary Pat Gulo (left) waved.', ['Pentagon/organization', 'Pat Gulo/person']],
  ['Ursula Gulo—once of Reuters—agreed.', ['Ursula Gulo/person', 'Reuters/organization']],
  ['Rita King praised the Board of Governors.', ['Rita King/person', 'Board of Governors/organization']],
  ['Senators Jeff Moss and Ada Quill (D-Mass.) agreed.', ['Jeff Moss/person', 'Ada Quill/person']],
  ['It is run by Ursula von der Aldo.', ['Ursula von der Aldo/person']],
  ['“Donald Moss Is Right After All,” it said.\n\nDonald Moss agreed.', ['Donald Moss/person', 'Donald Moss/person']],
  ['Shares fell 6 percent in early trading in Brack.', ['Brack/place']],
  ['Mayor Brack said no. They had no faith in Brack.', ['Brack/person', 'Brack/person']],
  [
    'Marlow, 23, scored twice. Supporters found a hero in Marlow. Marlow left.',
    ['Marlow/person', 'Marlow/person', 'Marlow/person'],
  ],
  ['They saw in Brack a leader. Brack wept.', ['Brack/person', 'Brack/person']],
  ['Theresa May met April Jones in May.', ['Theresa May/person', 'April Jones/person']],
];

const leavesAlone: [string, string[]][] = [
  ['Police said on Monday that officials fled.', []],
  ['Hundreds left in August 2023. Meanwhile, trading went on.', []],
  ['The Prime Minister declined to comment.', []],
  ['“We will win,” she said. But nobody did.', []],
  ['Infections with Covid-19 and HIV cut GDP.', ['Covid-19/other', 'HIV/other', 'GDP/other']],
  ['See https://example.org/News/Ada-Quill for more.', []],
  ['The vote is on Sunday, Jan. 5, and I may go.', []],
];

describe('names of a paragraph', () => {
  for (const [text, expected] of finds) it(`finds: ${text}`, () => assert.deepEqual(namesIn(text), expected));
  for (const [text, expected] of leavesAlone)
    it(`leaves alone: ${text}`, () =>
      assert.deepEqual(
        namesIn(text).filter((name) => !name.endsWith('/other')),
        expected.filter((name) => !name.endsWith('/other')),
      ));
});
