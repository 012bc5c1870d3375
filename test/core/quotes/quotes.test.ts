import assert from 'node:assert/strict';
import type { Entity, Linked } from '../../../src/core/entities/linked';
import { findQuotes, scanMarks } from '../../../src/core/quotes/quotes';
import { parseDraft } from '../../../src/core/text/parsed';

const nobody: Linked = { mentions: [], people: [], titles: [], entities: new Map<string, Entity>() };

function read(text: string, linked = nobody) {
  const draft = parseDraft(text, 'plain');
  return findQuotes(
    draft,
    draft.paragraphs.map((p) => scanMarks(p.parsed)),
    linked,
  );
}

/** "kind speaker/cue: words + words" */
function show(text: string): string[] {
  return read(text).map(({ kind, speaker, cue, parts, start, end }) => {
    const words = (parts ?? [{ start, end }]).map((part) => text.slice(part.start, part.end)).join(' + ');
    return `${kind} ${speaker?.text ?? '-'}/${cue?.text ?? '-'}: ${words}`;
  });
}

const finds: [string, string[]][] = [
  ['“We left,” Roe said.', ['direct Roe/said: “We left,”']],
  [
    '“We left,” said Air Force Maj. Gen. Tom Ode during a meeting.',
    ['direct Air Force Maj. Gen. Tom Ode/said: “We left,”'],
  ],
  ['Roe said: “We left.”', ['direct Roe/said: “We left.”']],
  ['The mayor, Jane Roe: “We left.”', ['direct Jane Roe/:: “We left.”']],
  ['“We left,” the mayor told reporters.', ['direct the mayor/told: “We left,”']],
  ['“We left,” Jane Roe, the mayor of Orlen, said.', ['direct Jane Roe/said: “We left,”']],
  ['“We left,” Roe said, “and we came back.”', ['direct Roe/said: “We left,” + “and we came back.”']],
  ['“We left,” Roe said. “We came back.”', ['direct Roe/said: “We left,”', 'direct Roe/said: “We came back.”']],
  ['“Why?” he asked.', ['direct he/asked: “Why?”']],
  ['“We left,” Ode barked.', ['direct Ode/barked: “We left,”']],
  ["'We left,' Roe said.", ["direct Roe/said: 'We left,'"]],
  ['Roe said the bridge was “a disgrace” to the town.', ['mixed Roe/said: “a disgrace”']],
  ['Roe said she thought the bridge “not safe at all” in winter.', ['mixed Roe/said: “not safe at all”']],
  ['Roe said Monday that the bridge will open in May.', ['indirect Roe/said: the bridge will open in May']],
  ['The bridge will open in May, Roe said.', ['indirect Roe/said: The bridge will open in May']],
  [
    'The bridge will open in May, said a spokesman for the mayor.',
    ['indirect a spokesman for the mayor/said: The bridge will open in May'],
  ],
  ['According to Roe, the bridge will open in May.', ['indirect Roe/According to: the bridge will open in May']],
  ['Roe continued:\n\n“We left.”', ['direct Roe/continued: “We left.”']],
  ['“We left.\n\n“We came back,” Roe said.', ['direct Roe/said: “We left. + “We came back,”']],
  ['Roe wrote the memoir “A Bridge Too Old” in May.', ['title -/-: “A Bridge Too Old”']],
  ['Nobody wanted the so-called “experts” in the room.', ['scare -/-: “experts”']],
  [
    'It fell.\n\nThis Orlen Post article "Bridge Falls at Noon" was originally found on https://example.org/',
    ['title -/-: "Bridge Falls at Noon"'],
  ],
];
const leavesAlone = [
  'The firefighters’ hall of the ’90s fell.',
  'She was told nothing.',
  'His claims were many.',
  'The committee began working in May.',
];

describe('findQuotes', () => {
  for (const [text, expected] of finds) it(`finds ${text}`, () => assert.deepEqual(show(text), expected));
  for (const text of leavesAlone) it(`leaves alone ${text}`, () => assert.deepEqual(show(text), []));

  it('gives a quotation without a cue to the last speaker, less surely', () => {
    const [first, second] = read('“We left,” Roe said.\n\n“We came back.”');
    assert.equal(second!.speaker!.text, 'Roe');
    assert.ok(second!.speaker!.confidence < first!.speaker!.confidence);
  });

  it('recovers an unclosed quotation at the end of its paragraph', () => {
    const text = 'Roe said: “We left.\n\nIt rained.';
    const [quote] = read(text);
    assert.equal(text.slice(quote!.start, quote!.end), '“We left.');
    assert.equal(quote!.closed, false);
  });

  it('keeps the whole reported content of a mixed quote', () => {
    const text = 'Roe said the bridge was “a disgrace” to the town.';
    const { reported } = read(text)[0]!;
    assert.equal(text.slice(reported!.start, reported!.end), 'the bridge was “a disgrace” to the town');
  });

  it('ties names and pronouns to entities', () => {
    const text = 'Jane Roe resigned. “We left,” she said.';
    const roe: Entity = {
      id: 'e1',
      type: 'person',
      name: 'Jane Roe',
      aliases: [],
      gender: 'she',
      mentions: 1,
      first: { start: 0, end: 8 },
    };
    const mention = { start: 0, end: 8, text: 'Jane Roe', type: 'person', entity: 'e1' } as const;
    const [quote] = read(text, { ...nobody, mentions: [mention], entities: new Map([['e1', roe]]) });
    assert.equal(quote!.speaker!.text, 'she');
    assert.equal(quote!.speaker!.entity, 'e1');
    const [named] = read('Jane Roe resigned. “We left,” Jane Roe said.');
    assert.ok(quote!.speaker!.confidence < named!.speaker!.confidence);
  });

  it('survives any text, with spans that hold words', () => {
    const unit = [
      '“ ',
      '" ',
      "'a ",
      'Roe, said, ',
      '"a," Roe said, ',
      '\ud800“',
      '(said ',
      '« ',
      '“a\n\n',
      '> a\n',
      '\0said ',
    ];
    for (const piece of unit) {
      const text = piece.repeat(20_000);
      for (const { start, end } of read(text)) assert.equal(text.slice(start, end).trim().length, end - start);
    }
  });
});
