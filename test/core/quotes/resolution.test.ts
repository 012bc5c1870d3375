import assert from 'node:assert/strict';
import fc from 'fast-check';
import { linkMentions } from '../../../src/core/entities/linking';
import { readNames, settleNames } from '../../../src/core/entities/tagging';
import { findQuotes, scanMarks } from '../../../src/core/quotes/quotes';
import { resolveReferences, resolveSpeaker } from '../../../src/core/quotes/resolution';
import { overlaps } from '../../../src/core/span';
import { parseDraft } from '../../../src/core/text/parsed';

function read(text: string) {
  const draft = parseDraft(text, 'plain');
  const names = settleNames(draft.paragraphs.map(({ parsed }) => readNames(parsed)));
  const linked = linkMentions(draft, names);
  const { references } = resolveReferences(draft, linked);
  const scans = draft.paragraphs.map((paragraph) => scanMarks(paragraph.parsed));
  return { draft, linked, references, quotes: findQuotes(draft, scans, linked) };
}

/** "she = Ada Quill", in reading order, cut out of the text by the spans. */
function referencesIn(text: string): string[] {
  const { references, linked } = read(text);
  return references.map(({ start, end, entity }) => `${text.slice(start, end)} = ${linked.entities.get(entity)!.name}`);
}

/** Who is behind a mention that speaks, given by its words, the last of them in the text; null when nobody is named. */
function speakerBehind(text: string, mention: string): string | null {
  const { draft, linked } = read(text);
  const start = text.lastIndexOf(mention);
  assert.ok(start >= 0, `${mention} is not in the text`);
  const said = { speaker: { start, end: start + mention.length }, cue: null, confidence: 1 };
  const { entity } = resolveSpeaker(draft, linked)(said);
  return entity === null ? null : linked.entities.get(entity)!.name;
}

function sureOf(text: string, mention: string): number {
  const { draft, linked } = read(text);
  const start = text.lastIndexOf(mention);
  return resolveSpeaker(draft, linked)({ speaker: { start, end: start + mention.length }, cue: null, confidence: 1 })
    .confidence;
}

const pronouns: [string, string, string[]][] = [
  ['the subject before', 'Ada Quill met John Reed. She left early.', ['She = Ada Quill']],
  ['by gender', 'Ada Quill met John Reed. He left early.', ['He = John Reed']],
  ['of the reporting verb', 'Mary Gulo told Ada Quill on Monday that she would resign.', ['she = Mary Gulo']],
  ['possessive', 'John Reed sold his boat.', ['his = John Reed']],
  ['"her" as an object', 'Ada Quill left. John Reed followed her to the harbor.', ['her = Ada Quill']],
  ['an object is not its own subject', 'Tom Ode called. John Reed saw him on Monday.', ['him = Tom Ode']],
  ['reflexive', 'Tom Ode called. John Reed blamed himself.', ['himself = John Reed']],
  ['with a clitic', 'Ada Quill said she’d stay and that she’s sure.', ['she = Ada Quill', 'she = Ada Quill']],
  ['ahead of the name', 'In her speech on Monday, Ada Quill praised the harbor.', ['her = Ada Quill']],
  ['after a relative clause', 'Tom Ode met John Reed, who said he was tired.', ['he = John Reed']],
  ['whoever spoke goes on speaking', '“We left,” said John Reed.\n\n“We came back,” he said.', ['he = John Reed']],
  ['"they" of one who goes by it', 'Mx. Robin Ode sang. Later they left.', ['they = Robin Ode']],
  ['a body that speaks', 'The Harbor Agency closed the gate. It said the gate was rusty.', ['It = Harbor Agency']],
  [
    'inside a quotation it is not the one who speaks',
    'Tom Ode ran the port for years. “He never slept,” said John Reed.',
    ['He = Tom Ode'],
  ],
];

const descriptions: [string, string, string[]][] = [
  ['a title', 'Mayor Ada Quill left. On Friday the mayor returned.', ['the mayor = Ada Quill']],
  ['an abbreviated title', 'Sen. Ada Quill left. The senator returned.', ['The senator = Ada Quill']],
  ['a word for a title', 'Sen. Ada Quill left. The lawmaker returned.', ['The lawmaker = Ada Quill']],
  ['a rank', 'Air Force Maj. Gen. Pat Gulo left. The general returned.', ['The general = Pat Gulo']],
  ['an apposition', 'Ada Quill, the mayor of Orlen, left.', ['the mayor = Ada Quill']],
  ['before "of"', 'Ada Quill, the mayor of Orlen, left. The mayor was tired.', [
    'the mayor = Ada Quill',
    'The mayor = Ada Quill',
  ]],
  ['former', 'Former President Ada Quill left. The former president returned.', ['The former president = Ada Quill']],
  ['an age', 'Ada Quill, 42, left. The 42-year-old returned.', ['The 42-year-old = Ada Quill']],
  ['a part of a title', 'Secretary of Defense Pat Gulo left. The secretary returned.', ['The secretary = Pat Gulo']],
  ['an agency', 'The Harbor Agency rose early. The agency closed the gate.', ['The agency = Harbor Agency']],
  ['a department', 'The Department of Fisheries sued. Later the department withdrew.', [
    'the department = Department of Fisheries',
  ]],
  ['a newspaper', 'He spoke to the Orlen Mercury. The paper printed it.', ['The paper = Orlen Mercury']],
  ['a company of no kind', 'Zentek Inc. grew. The company hired.', ['The company = Zentek Inc.']],
]; // prettier-ignore

const alone: [string, string][] = [
  ['nobody named', 'He left. She stayed. The mayor wept.'],
  ['no one of the gender', 'John Reed left. She stayed.'],
  ['a neighbor without a name', 'John Reed left. A neighbor saw the fire. She called for help.'],
  ['"they" of several', 'John Reed and Ada Quill left. They were late.'],
  ['another word goes with the role', 'Mayor Ada Quill left. The mayor race began.'],
  ['a title before its name', 'Ada Quill left. The architect Tom Ode stayed.'],
  ['a name that ends like a verb', 'Ada Quill left. The architect Jared Moss stayed.'],
  ['a title of what it owns', 'Ada Quill, the agency’s head of music, left.'],
  ['another place', 'Ohio Gov. John Reed left. The Texas governor stayed.'],
  ['a deputy is no mayor', 'Deputy Mayor John Reed left. The mayor stayed.'],
  ['a general is no attorney general', 'Attorney General Ada Quill left. The general stayed.'],
  ['a company that is told', 'Zentek Inc. grew. The company that built the pier folded.'],
  ['another kind of body', 'The Harbor Agency rose early. The union slept.'],
  ['more of a noun', 'The Harbor Agency rose early. The agency car broke.'],
  ['a byline', 'The bridge opens\n\nBy Ada Quill\n\nHer boat sank.'],
];

const speakers: [string, string, string | null][] = [
  ['Pat Ryder spoke. “No,” Ryder said.', 'Ryder', 'Pat Ryder'],
  ['“No,” said Air Force Maj. Gen. Pat Gulo.', 'Air Force Maj. Gen. Pat Gulo', 'Pat Gulo'],
  ['“No,” said a spokeswoman for Mayor Jane Roe.', 'a spokeswoman for Mayor Jane Roe', null],
  ['“No,” Roe campaign manager Tom Ode said. Jane Roe left.', 'Roe campaign manager Tom Ode', 'Tom Ode'],
  ['Jane Roe left. “No,” said Roe’s lawyer.', 'Roe’s lawyer', null],
  ['Jane Roe left with Tom Ode, a lawyer. “No,” said Roe’s lawyer.', 'Roe’s lawyer', null],
  ['Her deputy, Tom Ode, said no.', 'Her deputy', 'Tom Ode'],
  ['A haulier, Tom Ode said, was late.', 'A haulier', null],
  ['Orlen Mayor Tom Ode left. “No,” said Orlen’s mayor.', 'Orlen’s mayor', 'Tom Ode'],
  ['Jane Roe left. “No,” said Roe aides.', 'Roe aides', null],
  ['“No,” the Orlen Post’s Ann Ode said.', 'the Orlen Post’s Ann Ode', 'Ann Ode'],
  ['“No,” said Ann Ode, a lawyer for Tom Roe.', 'Ann Ode, a lawyer for Tom Roe', 'Ann Ode'],
  ['“No,” said Secretary of State Ann Ode.', 'Secretary of State Ann Ode', 'Ann Ode'],
  ['“No,” the widow of Sgt. Paul Ode said.', 'the widow of Sgt. Paul Ode', null],
  ['“No,” the brother of Mayor Ann Ode said.', 'the brother of Mayor Ann Ode', null],
  ['“No,” a cousin of 12-year-old Tom Ode said.', 'a cousin of 12-year-old Tom Ode', null],
  ['Ann Ode, the mayor of Orlen, left. “No,” the mayor of Orlen said.', 'the mayor of Orlen', 'Ann Ode'],
  ['“No,” said a spokesman for the Harbor Agency.', 'a spokesman for the Harbor Agency', 'Harbor Agency'],
  ['“No,” Harbor Agency officials said.', 'Harbor Agency officials', 'Harbor Agency'],
  ['“No,” a Harbor Agency official said.', 'a Harbor Agency official', null],
  ['Harbor Agency officials came. “No,” officials said.', 'officials', 'Harbor Agency'],
  ['Orlen Police closed the road. Police said it was icy.', 'Police', 'Orlen Police'],
  ['Harbor Agency officials came. “No,” a source said.', 'a source', null],
  ['Harbor Agency officials came. “No,” a person familiar with it said.', 'a person familiar with it', null],
  ['Ohio Gov. John Reed left. “No,” the Ohio governor said.', 'the Ohio governor', 'John Reed'],
  ['John Reed left. “No,” said his supporters.', 'his supporters', null],
  ['John Reed, who said no, left.', 'who', 'John Reed'],
  ['Ada Quill met a man who said no.', 'who', null],
  ['The bridge\n\nBy Ada Quill\n\nI say no.', 'I', 'Ada Quill'],
  ['The bridge fell. I say no.', 'I', null],
  ['The bridge\n\nBy Ada Quill\n\nQ: Why?\n\nA: I say no.', 'I', null],
];

describe('references', () => {
  for (const [why, text, expected] of [...pronouns, ...descriptions])
    it(`finds ${why}: ${text}`, () => assert.deepEqual(referencesIn(text), expected));
  for (const [why, text] of alone) it(`leaves alone ${why}: ${text}`, () => assert.deepEqual(referencesIn(text), []));

  it('are the speakers’ answers, too', () => {
    const { references, quotes } = read(
      'Mayor Ada Quill met John Reed. “We left,” she said.\n\n“We came back,” the mayor said. “Why?” he asked.',
    );
    const spoken = quotes.map(({ speaker }) => speaker!);
    assert.deepEqual(spoken.map(({ text }) => text), ['she', 'the mayor', 'he']); // prettier-ignore
    for (const { start, entity } of spoken)
      assert.equal(references.find((reference) => reference.start === start)!.entity, entity);
  });

  it('are less sure among several', () => {
    const of = (text: string) => read(text).references.at(-1)!.confidence;
    assert.ok(of('John Reed left. He wept.') > of('John Reed met Tom Ode and Sam Moss at sea. He wept.'));
    assert.ok(
      of('Sen. Ada Quill left. The senator wept.') > of('Sen. Ann Moss and Sen. Ada Quill left. The senator wept.'),
    );
  });
});

describe('speakers', () => {
  for (const [text, mention, expected] of speakers)
    it(`${mention} → ${expected}: ${text}`, () => assert.equal(speakerBehind(text, mention), expected));

  it('of one surname are told apart by form of address, and are less sure without', () => {
    const two = 'Mr. John Moss came. Mrs. Ann Moss left. ';
    assert.equal(speakerBehind(`${two}“No,” Mr. Moss said.`, 'Mr. Moss'), 'John Moss');
    assert.equal(speakerBehind(`${two}“No,” Mrs. Moss said.`, 'Mrs. Moss'), 'Ann Moss');
    assert.ok(sureOf(`${two}“No,” Moss said.`, 'Moss') < sureOf('Ann Moss left. “No,” Moss said.', 'Moss'));
  });
});

/** Sorted, cut from the text, apart from names and from each other. */
function check(text: string): void {
  const { references, linked } = read(text);
  let [end, next] = [0, 0];
  for (const reference of references) {
    assert.ok(reference.start >= end);
    assert.equal(text.slice(reference.start, reference.end), reference.text);
    assert.match(reference.text, /^\S(?:[^]*\S)?$/);
    assert.ok(linked.entities.has(reference.entity));
    assert.ok(reference.confidence > 0 && reference.confidence <= 1);
    while (next < linked.mentions.length && linked.mentions[next]!.end <= reference.start) next++;
    const mention = linked.mentions[next];
    assert.ok(!mention || !overlaps(mention, reference));
    end = reference.end;
  }
}

describe('references in any text', () => {
  const lines = [
    'he ',
    'the mayor ',
    'the the ',
    '“he ',
    '“He,” Ode said. ',
    'Ann Ode, 42, said he saw her. ',
    'Mayor Ann Ode said the mayor left. ',
    'The Harbor Agency said the agency left. ',
    'The Harbor Agency said the agency of the agency left. ',
    'in her ',
    'a man of the ',
  ];
  for (const line of lines)
    it(`takes a line of ${JSON.stringify(line)}`, () => check(line.repeat(Math.ceil(40_000 / line.length))));

  it('keeps its promises on anything', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'Ada Quill',
        'Mayor ',
        ' the mayor ',
        ' he ',
        ' her ',
        '’s',
        ', ',
        '“',
        '”',
        ' said ',
        '. ',
        '\n\n',
      ),
      fc.constantFrom(' the Harbor Agency ', ' of ', ' the agency ', ' who ', ' a woman ', ' 42-year-old ', ' 42,'),
      fc.string({ unit: 'binary', maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => check(pieces.join(''))),
      { numRuns: 150 },
    );
  });
});
