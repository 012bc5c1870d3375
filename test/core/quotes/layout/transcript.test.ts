import assert from 'node:assert/strict';
import { createTranscript } from '../../../../src/core/quotes/layout/transcript';
import type { DraftFormat } from '../../../../src/core/text/paragraphs';
import { parseDraft } from '../../../../src/core/text/parsed';

/** "speaker/cue: words + words"; "*" for a speaker that the line before is to give. */
function show(text: string, format: DraftFormat): string[] {
  const words = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
  return createTranscript()(parseDraft(text, format)).map(({ said, parts, announced }) => {
    const by = said ? `${words(said.speaker)}/${words(said.cue!)}` : announced ? '*' : '-';
    return `${by}: ${parts.map(words).join(' + ')}`;
  });
}

function run(
  name: string,
  format: DraftFormat,
  finds: readonly (readonly [string, string[]])[],
  alone: readonly string[],
): void {
  describe(`createTranscript: ${name}`, () => {
    for (const [text, expected] of finds) it(`finds ${text}`, () => assert.deepEqual(show(text, format), expected));
    for (const text of alone) it(`leaves alone ${text}`, () => assert.deepEqual(show(text, format), []));
  });
}

run(
  'questions and answers',
  'plain',
  [
    [
      'Hanne Torv keeps bees. She talked to Jon Ede in June.\n\nQ: When did you start?\n\nA: In 1998.',
      ['Jon Ede/Q:: When did you start?', 'She/A:: In 1998.'],
    ],
    [
      'The Orlen Post spoke to Hanne Torv in June.\n\nQuestion: When did you start?\nAnswer: In 1998.',
      ['-: When did you start?', 'Hanne Torv/Answer:: In 1998.'],
    ],
    [
      'Hanne Torv was interviewed by Jon Ede.\n\nQ. And the winter?\n\nA. We lost three.',
      ['Jon Ede/Q.: And the winter?', 'Hanne Torv/A.: We lost three.'],
    ],
    ['It rained all day.\n\nQ: When did you start?\n\nA: In 1998.', ['-: When did you start?', '-: In 1998.']],
    // A paragraph without a label between two turns goes on when it says "we".
    [
      'Jon Ede interviewed Hanne Torv.\n\nQ: And then?\n\nA: It snowed.\n\nIt was the best year we had.\n\nQ: Why?\n\nA: Snow.',
      [
        'Jon Ede/Q:: And then?',
        'Hanne Torv/A:: It snowed. + It was the best year we had.',
        'Jon Ede/Q:: Why?',
        'Hanne Torv/A:: Snow.',
      ],
    ],
    [
      'Jon Ede interviewed Hanne Torv.\n\nQ: And then?\n\nA: It snowed.\n\nThe council has 12 members.\n\nQ: Why?\n\nA: Snow.\n\nWe left.',
      ['Jon Ede/Q:: And then?', 'Hanne Torv/A:: It snowed.', 'Jon Ede/Q:: Why?', 'Hanne Torv/A:: Snow.'],
    ],
    // Marks enclose the answer: it is found by them.
    ['Jon Ede interviewed Hanne Torv.\n\nQ: And then?\n\nA: “It snowed.”', ['Jon Ede/Q:: And then?']],
  ],
  [
    'Question: will it rain?\n\nNobody in Orlen knew.',
    'A: the first of the two roads. It was closed.\n\nThe other was open.',
    'It began at 5:30 and ended at 6.',
  ],
);

run(
  'labels',
  'plain',
  [
    [
      'The council met on Monday.\n\nQUILL: Why did you leave?\n\nODE: We were late.\n\nQUILL: And then?',
      ['QUILL/:: Why did you leave?', 'ODE/:: We were late.', 'QUILL/:: And then?'],
    ],
    ['The council met on Monday.\n\nMAYOR QUILL (by telephone): We left at noon.', ['MAYOR QUILL/:: We left at noon.']],
    ['Jane Roe spoke first.\n\nROE: We left at noon.', ['ROE/:: We left at noon.']],
    [
      'Jane Roe met Tom Ode.\n\nRoe: We left at noon.\n\nOde: We stayed all night.',
      ['Roe/:: We left at noon.', 'Ode/:: We stayed all night.'],
    ],
    [
      'It was late.\n\nMODERATOR: Your time is up.\n\nJANE ROE: We left at noon.\nI came back.\n\nMODERATOR: Thank you.',
      ['MODERATOR/:: Your time is up.', 'JANE ROE/:: We left at noon. + I came back.', 'MODERATOR/:: Thank you.'],
    ],
    // Wrapped lines, each turn from its label on.
    [
      'It was late in Orlen.\n\nQUILL: Why did you leave so early that night, when\nthe council was still in session?\nODE: We were late for the ferry.',
      [
        'QUILL/:: Why did you leave so early that night, when\nthe council was still in session?',
        'ODE/:: We were late for the ferry.',
      ],
    ],
    [
      'It was late.\n\nJ.E.: Why so late?\n\nH.T.: Snow.\n\nJ.E.: Snow?',
      ['J.E./:: Why so late?', 'H.T./:: Snow.', 'J.E./:: Snow?'],
    ],
    // Names on lines, set off by nothing: both come back, and one asks.
    [
      'Quill: Good evening. What about the bridge?\nOde: I like it.\nQuill: But who pays?\nOde: We all do.',
      [
        'Quill/:: Good evening. What about the bridge?',
        'Ode/:: I like it.',
        'Quill/:: But who pays?',
        'Ode/:: We all do.',
      ],
    ],
    ['THE COURT: Sit down.\n\nMR. ODE: I will not.', ['THE COURT/:: Sit down.', 'MR. ODE/:: I will not.']],
    ['JUDGE: Sustained.\n\nCOUNSEL: Objection.', ['JUDGE/:: Sustained.', 'COUNSEL/:: Objection.']],
  ],
  [
    'WASHINGTON: The council met on Monday.\n\nIt rained.',
    'LONDON: The council met.\n\nPARIS: It did not.\n\nLONDON: It met again.',
    'Two towns voted.\n\nORLEN: The council met in Orlen on Monday.\n\nIt rained.',
    'Note: the ferry is late.\n\nPhoto: The quay at dusk.\n\nNote: it rained.',
    'It rained.\n\nNOTE: The ferry is late.\n\nSOURCE: The council.\n\nNOTE: It rained.',
    'It rained.\n\nBEDROOMS: 3\n\nBATHROOMS: 2\n\nBEDROOMS: 4',
    'The plan: a bridge too old.\n\nThe bill: nobody knows.\n\nThe plan: none.',
    'Jane Roe left.\n\nOne thing is sure: we left at noon.',
    'It rained.\n\nWhen: Monday at 5:30 p.m.\n\nWhere: Orlen Hall.',
    'Jane Roe met Tom Ode.\n\nRoe: 1,203.\n\nOde: 1,198.',
    'Jane Roe left.\n\nRoe: “We left at noon.”',
    // Facts in lines.
    'THEFT: A bike was stolen on Quay Street.\n\nASSAULT: A man was punched at a bar.\n\nTHEFT: A US flag was taken.',
    'It rained.\n\nAGE: She is 54.\n\nJOB: She teaches in Orlen.',
    'ARIES: You will be lucky.\n\nTAURUS: You should rest.\n\nGEMINI: Will you travel? Perhaps.',
    'THE GOOD: You get a bridge.\n\nTHE BAD: You pay for it.\n\nTHE GOOD: You walk.',
    'PREP: Chop it.\n\nCOOK: Fry it.',
    'Pines: They are tall.\nOaks: They are old.\nPines: They are green.\nOaks: They are not.',
  ],
);

/** Turns "label: words" of one paragraph each, as a draft and as `show` writes them. */
function turns(...lines: readonly string[]): readonly [string, string[]] {
  return [lines.join('\n\n'), lines.map((line) => line.replace(': ', '/:: '))];
}

run(
  'labels over words that may as well be facts',
  'plain',
  [
    turns('QUILL: The quay is open.', 'TORV: That is false.', 'QUILL: It is wide open.', 'TORV: It is closed.'),
    turns('VAN TORV: The quay is open.', 'QUILL: That is false.', 'VAN TORV: It is wide open.'),
    turns('JANE ROE: The plan is dead.', 'TOM ODE: The plan lives.'),
    turns('PILOT: The engine is out.', 'TOWER: The runway is clear.', 'PILOT: The gear is down.'),
    turns('PROSECUTOR: The man lied.', 'DEFENSE: He did not.', 'PROSECUTOR: The record shows it.'),
    turns('OFFICER: Drop the saw!', 'SUSPECT: It is not a saw.'),
    turns('HOST: The mayor is here.', 'QUILL: The quay is shut.', 'HOST: The quay is old.'),
    turns('HOST: The mayor is here.', 'MAYOR QUILL: The quay is shut.'),
    turns('MODERATOR: The first topic is taxes.', 'SEN. QUILL: Taxes are too high.'),
  ],
  [
    'THEFT: A bike was stolen.\n\nASSAULT: A man was hit.\n\nFIRE: A shed burned.\n\nTHEFT: A flag was taken.',
    'WIND: It blows from the north.\n\nRAIN: It stops at noon.\n\nWIND: It blows again.',
    'EVICTION: The house was sold.\n\nREPAIR: It was mended.\n\nEVICTION: It was sold.',
    'BLACK BEAR: It eats berries.\n\nPOLAR BEAR: It eats seals.\n\nBLACK BEAR: It sleeps.',
    'MAY DAY: The town marches.\n\nJUNE FESTIVAL: The town sings.',
    'QUILL: The quay is open.\n\nTORV: That is false.',
    'CLERK: Ode is paid $5.\n\nCOUNSEL: Torv is paid $6.',
    'SALE: Everything must go!\n\nOFFER: Prices are down.',
    'ARIES: Rest well!\n\nTAURUS: Money comes.',
  ],
);

run(
  'Markdown',
  'markdown',
  [
    [
      'A reader, Sunniva Lie, wrote to the library:\n\n> I am 81. I do not need a drill.\n> I need a saw.\n\nIt rained.',
      ['*: I am 81. I do not need a drill.\n> I need a saw.'],
    ],
    ['Roe wrote:\n\n> We left.\n>\n> We came back.\n\nIt rained.', ['*: We left. + We came back.']],
    [
      '# Talk\n\n**Jon Ede:** Why did you leave?\n\n**Hanne Torv:** We were late.\n\n**Jon Ede:** And then?',
      ['Jon Ede/:: Why did you leave?', 'Hanne Torv/:: We were late.', 'Jon Ede/:: And then?'],
    ],
    [
      '**Ede:** The plan is dead.\n\n**Torv:** The plan lives.\n\n**Ede:** It is gone.',
      ['Ede/:: The plan is dead.', 'Torv/:: The plan lives.', 'Ede/:: It is gone.'],
    ],
    [
      '# Talk\n\n**Ede**: Why did you leave?\n**Torv**: We were late.\n**Ede**: And then?',
      ['Ede/:: Why did you leave?', 'Torv/:: We were late.', 'Ede/:: And then?'],
    ],
    [
      'Jon Ede interviewed Hanne Torv.\n\n**Q: Why did you leave?**\n\nA: We were late.',
      ['Jon Ede/Q:: Why did you leave?', 'Hanne Torv/A:: We were late.'],
    ],
  ],
  [
    '> A thought of nobody in particular.\n\nIt rained.',
    'Roe wrote:\n\n> “We left at noon.”\n\nIt rained.',
    '## Roe: a portrait\n\nIt rained.\n\n## Ode: a portrait\n\nIt snowed.',
    '**Note:** It rained.\n\n**Tip:** Take a coat.\n\n**Note:** It snowed.',
    '**Defense:** They gave up 20 points.\n\n**Offense:** They scored 30 points.',
    '**Defense:** They gave up 20 points.\n\n**Offense:** They scored 30.\n\n**Defense:** They lost.',
    'It rained.\n\n**Size:** 3\n\n**Color:** red\n\n**Size:** 4',
  ],
);

describe('createTranscript: who is told of', () => {
  const sureness = (text: string): (number | undefined)[] =>
    createTranscript()(parseDraft(text, 'plain')).map(({ said }) => said?.confidence);

  it('doubts lines that tell of those on their labels', () => {
    const text = 'Jane Roe met Tom Ode.\n\nROE: She raised the toll.\n\nODE: He did not.';
    for (const one of sureness(text)) assert.ok(one! < 0.5);
  });
  it('does not where somebody says "we"', () => {
    const text = 'Jane Roe met Tom Ode.\n\nROE: She raised the toll.\n\nODE: We did not.';
    for (const one of sureness(text)) assert.ok(one! > 0.9);
  });
});

describe('createTranscript: any text', () => {
  for (const line of [
    'Q: a\n\nA: b\n\n',
    'ROE: I left.\n\nI came.\n\n',
    'A:\n\n',
    '> a\n\n',
    'A: :\n',
    'ROE:\n',
    '**',
    'I\n\n',
  ]) {
    it(`takes ${JSON.stringify(line)} again and again`, () => {
      const text = line.repeat(5_000);
      for (const format of ['plain', 'markdown'] as const) {
        for (const { parts, said } of createTranscript()(parseDraft(text, format))) {
          for (const { start, end } of [...parts, ...(said ? [said.speaker, said.cue!] : [])]) {
            assert.ok(start < end && end <= text.length);
            assert.equal(text.slice(start, end).trim().length, end - start);
          }
        }
      }
    });
  }
});
