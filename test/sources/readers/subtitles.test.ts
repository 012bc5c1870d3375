import { strict as assert } from 'node:assert';
import { clock, type SourceText } from '../../../src/core/evidence/source';
import { readBytes } from '../../../src/sources/readers/readers';

/** Each mark as "time line speaker" before what it marks. */
function drawn({ text, marks }: SourceText): string {
  const pieces = marks.map(({ at, time, line, speaker }, i) => {
    const said = [time !== undefined && clock(time), line, speaker !== undefined && (speaker ?? 'nobody')];
    const facts = said.filter((fact) => fact !== false).join(' ');
    return `[${facts}] ${text.slice(at, marks[i + 1]?.at)}`;
  });
  return pieces.join('');
}

const cases: { name: string; file: string; content: string; expected: string }[] = [
  {
    name: 'one cue a line',
    file: 'a.vtt',
    content:
      'WEBVTT - Council\n\nNOTE a note\nof two lines\n\nSTYLE\n::cue { color: red }\n\n1\n00:00:01.000 --> 00:00:02.500 align:start\nWe close the harbor\nin May.\n\n61:05 --> 61:06\nAll of it.\n',
    expected: '[00:00:01 10] We close the harbor in May.\n[01:01:05 14] All of it.',
  },
  {
    name: 'voices, also within a cue',
    file: 'a.vtt',
    content:
      'WEBVTT\n\n00:01.000 --> 00:02.000\n<v.loud Ada Roe>We close <i>the</i> harbor.</v>\n\n00:02.000 --> 00:03.000\n<v Ada Roe>In May.\n<v Bo Lund>In May?\n\n00:04.000 --> 00:05.000\nSo be it.\n',
    expected:
      '[00:00:01 3 Ada Roe] We close the harbor.\n[00:00:02 6] In May.\n\n[7 Bo Lund] In May?\n\n[00:00:04 10 nobody] So be it.',
  },
  {
    name: 'tags and entities',
    file: 'a.vtt',
    content: 'WEBVTT\n\n00:01.000 --> 00:02.000\n<c.yellow>Ferries</c> &amp; <00:01.500>tolls &lt;5&gt; &eacute;\n',
    expected: '[00:00:01 3] Ferries & tolls <5> é',
  },
  {
    name: 'labels and dashes, each on its line',
    file: 'a.srt',
    content:
      '1\n00:00:01,000 --> 00:00:02,000\n- In May?\n- In May.\n\n2\n00:00:02,000 --> 00:00:03,000\nthat is\nROE: Never.\n',
    expected: '[00:00:01 2] - In May?\n[3] - In May.\n[00:00:02 7] that is\n[8] ROE: Never.',
  },
  {
    name: 'broken cues',
    file: 'a.srt',
    content:
      '\uFEFF1\r\n00:00:01,000 --> 00:00:02,000\r\n{\\an8}<font color="#fff">We close</font>\r\n2\r\n0:0:2.5 --> 0:0:3\r\nthe harbor\r\n\r\nin May.\r\n\r\n00:00:04,000 --> 00:00:05,000\r\n\r\n7\r\n00:00:06,000-->00:00:07,000\r\nThe end.',
    expected: '[00:00:01 2] We close\n[00:00:02 5] the harbor in May.\n[00:00:06 13] The end.',
  },
  {
    name: 'captions that roll',
    file: 'a.vtt',
    content:
      'WEBVTT\n\n00:01.000 --> 00:02.000\n \nwe<00:01.100><c> close</c>\n\n00:02.000 --> 00:02.010\nwe close\n \n\n00:02.010 --> 00:03.000\nwe close\nthe<00:02.500><c> harbor</c>\n\n00:03.000 --> 00:03.010\nthe harbor\n \n\n00:03.010 --> 00:04.000\nthe harbor\nin May\n',
    expected: '[00:00:01 4] we close\n[00:00:02 12] the harbor\n[00:00:03 20] in May',
  },
  {
    name: 'captions that grow',
    file: 'a.srt',
    content:
      '1\n00:00:01,000 --> 00:00:02,000\nwe\n\n2\n00:00:02,000 --> 00:00:03,000\nwe close\n\n3\n00:00:03,000 --> 00:00:04,000\nwe close in May\n',
    expected: '[00:00:01 2] we\n[00:00:02 6] close\n[00:00:03 10] in May',
  },
  {
    name: 'a line that somebody says twice',
    file: 'a.srt',
    content:
      '1\n00:00:01,000 --> 00:00:02,000\nNo.\n\n2\n00:00:02,000 --> 00:00:03,000\nNo.\n\n3\n00:00:03,000 --> 00:00:04,000\nNot in May.\n\n4\n00:00:04,000 --> 00:00:05,000\nNot in June.\n\n5\n00:00:05,000 --> 00:00:06,000\nLater.\n',
    expected:
      '[00:00:01 2] No.\n[00:00:02 6] No.\n[00:00:03 10] Not in May.\n[00:00:04 14] Not in June.\n[00:00:05 18] Later.',
  },
];

describe('subtitles', () => {
  for (const { name, file, content, expected } of cases)
    it(`reads ${name}`, async () => assert.equal(drawn(await readBytes(file, Buffer.from(content))), expected));

  it('refuses what has no cue', () =>
    assert.rejects(readBytes('a.srt', Buffer.from('Roe said it.')), {
      name: 'Unreadable',
      message: /^holds no subtitles/,
    }));

  it('reads up to a number of cues', async () => {
    const content = 'WEBVTT\n\n00:01.000 --> 00:02.000\nOne.\n\n00:02.000 --> 00:03.000\nTwo.\n';
    const source = await readBytes('a.vtt', Buffer.from(content), { items: 1 });
    assert.equal(source.text, 'One.');
    assert.equal(source.capped, 'only the first 1 cues were read');
  });

  it('takes a million empty cues', async () => {
    const content = `WEBVTT\n\n${'00:01.000 --> 00:02.000\n\n'.repeat(1_000_000)}`;
    await assert.rejects(readBytes('a.vtt', Buffer.from(content)), { message: 'holds no text' });
    const source = await readBytes('a.vtt', Buffer.from(`WEBVTT\n\n00:01.000 --> 00:02.000\nOne.\n\n${content}`));
    assert.equal(source.text, 'One.');
    assert.equal(source.capped, 'only the first 200,000 cues were read');
  });
});
