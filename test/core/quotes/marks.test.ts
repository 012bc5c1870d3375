import assert from 'node:assert/strict';
import { pairMarks } from '../../../src/core/quotes/marks';

/** [paragraph, outermost stretches; "~" before one whose closing mark is missing] */
const finds: [string, string[]][] = [
  ['"Yes," he said. "No."', ['"Yes,"', '"No."']],
  ['“Yes,” he said. “It’s ‘fine’ now.”', ['“Yes,”', '“It’s ‘fine’ now.”']],
  [
    "'It's the bakers' hall,' she said. 'The '90s were \"fine\".'",
    ["'It's the bakers' hall,'", "'The '90s were \"fine\".'"],
  ],
  ['„Ja“, sagte er. „Nein”', ['„Ja“', '„Nein”']],
  ['« Oui », dit-il. »Ja«, sagte', ['« Oui »', '»Ja«']],
  ["``Yes,'' he said.", ["``Yes,''"]],
  ['”Wrong“ way, ”same” marks', ['”Wrong“', '”same”']],
  ['He is 6\'2" and the "tall" one.', ['"tall"']],
  ['“He said, “yes,” and left,” Roe said.', ['“He said, “yes,” and left,”']],
  ['“It goes on. And on.', ['~“It goes on. And on.']],
  ['Then he said “it goes on. But “more” came.', ['~“it goes on.', '“more”']],
];
const leavesAlone = [
  "The firefighters' hall and the boys' club",
  "'Twas the '90s: rock 'n' roll",
  'A 5" pipe, 6 feet 2"',
  'It’s Roe’s',
  '',
];

describe('pairMarks', () => {
  for (const [text, expected] of finds) {
    it(`finds ${text}`, () => {
      const found = pairMarks(text).map((s) => (s.closed ? '' : '~') + text.slice(s.start, s.end));
      assert.deepEqual(found, expected);
    });
  }
  for (const text of leavesAlone) it(`leaves alone ${text}`, () => assert.deepEqual(pairMarks(text), []));
});
