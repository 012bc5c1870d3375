import assert from 'node:assert/strict';
import { version } from '../../package.json';
import { useProgram } from './run';

const FERRY = `Ferry to stop

BRINDLE QUAY, March 3 — “We carried 14 people a night,” said Mayor Oda Fenwick.

“The boat,” Fenwick said, “costs $2.3 million a year. Nobody who has stood on that quay in a January storm would call it a luxury.”
`;
const NOBODY = 'The gate is green.\n\n“Not a word of it is true.”\n';
const WIDE = `Market opens

BRINDLE QUAY, March 3 — “漢字 and a flag 🇫🇮 on the quay,” said Pell Arkwright.

“Gone \u001b[31mred\u0007 by noon,” said Oda Fenwick.
`;

interface Row {
  readonly file: string;
  readonly line: number;
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly parts?: readonly { start: number; end: number }[];
  readonly speaker: { name: string; text: string; entity: string | null; confidence: number; probably: boolean } | null;
  readonly cue: { text: string } | null;
}

describe('copydesk quotes', () => {
  const run = useProgram({
    'ferry.news': FERRY,
    'wide.news': WIDE,
    'nobody.news': NOBODY,
    'plain.txt': 'The gate is green.\n',
    'wire.txt': FERRY.replaceAll('\n', '\r\n'),
    'latin1.txt': Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x0a]),
  });
  const linesOf = (output: string): string[] => output.split('\n').slice(0, -1);
  const jsonOf = (output: string): Row[] => linesOf(output).map((line) => JSON.parse(line) as Row);
  /** The places of the columns: where each heading starts. */
  const startsOf = (header: string): number[] => ['SPEAKER', 'CUE', 'WORDS'].map((heading) => header.indexOf(heading));

  it('prints speaker, cue, line and all of the words, in columns', () => {
    const { code, output, errors } = run(['quotes', 'ferry.news']);
    assert.deepEqual([code, errors], [0, []]);
    const [header = '', ...rows] = linesOf(output);
    assert.match(header, /^SPEAKER +CUE +LINE +WORDS$/);
    const [speaker, cue, words] = startsOf(header) as [number, number, number];
    assert.deepEqual(
      rows.map((row) => [
        row.slice(speaker, cue).trim().replace('probably ', ''),
        row.slice(cue, words).trim().replace(/\s+/g, ' '),
        row.slice(words),
      ]),
      [
        ['Oda Fenwick', 'said 3', '“We carried 14 people a night,”'],
        [
          'Oda Fenwick',
          'said 5',
          '“The boat,” … “costs $2.3 million a year. Nobody who has stood on that quay in a January storm would call it a luxury.”',
        ],
      ],
    );
  });

  it('says where nobody is named', () => {
    const [, row] = linesOf(run(['quotes', 'nobody.news']).output);
    assert.match(row ?? '', /^— +— +3 {2}“Not a word of it is true.”$/);
    const [json] = jsonOf(run(['quotes', '--json', 'nobody.news']).output);
    assert.deepEqual([json?.speaker, json?.cue], [null, null]);
  });

  it('says "probably" of a speaker below the level, and of no other', () => {
    const { output } = run(['quotes', 'ferry.news']);
    const rows = jsonOf(run(['quotes', '--json', 'ferry.news']).output);
    const shown = linesOf(output).slice(1);
    assert.equal(shown.length, rows.length);
    rows.forEach(({ speaker }, index) =>
      assert.equal(shown[index]!.startsWith('probably '), speaker?.probably ?? false),
    );
    for (const { speaker } of rows) if (speaker) assert.equal(speaker.probably, speaker.confidence < 0.9);
  });

  it('cuts the words to the width it is given, and keeps each line within it', () => {
    for (const width of [60, 80, 120]) {
      const [header = '', ...rows] = linesOf(run(['quotes', 'ferry.news', '--width', String(width)]).output);
      assert.ok([header, ...rows].every((line) => line.length <= width));
      assert.match(rows[1]!, /“The boat,” .*…$/);
      assert.match(rows[0]!, /a night,”$|…$/);
    }
  });

  it('aligns columns by what characters take on the screen, and lets no control character out', () => {
    const { output } = run(['quotes', 'wide.news', '--width', '70']);
    assert.match(output, /“漢字 and a flag 🇫🇮 on/);
    assert.match(output, /“Gone \[31mred by noon,”/);
    assert.doesNotMatch(output.replaceAll('\n', ''), /[\u0000-\u001f\u007f-\u009f]/);
  });

  it('heads the quotes of each file with its name when there are several', () => {
    const { output } = run(['quotes', 'ferry.news', 'plain.txt', 'wide.news']);
    assert.match(output, /^ferry\.news\nSPEAKER /);
    assert.match(output, /\n\nplain\.txt\nNo quotes\.\n\nwide\.news\nSPEAKER /);
    assert.doesNotMatch(run(['quotes', 'ferry.news']).output, /ferry\.news/);
  });

  it('prints a line of JSON for each quote, with spans into its file', () => {
    const { code, output } = run(['quotes', '--json', 'ferry.news', 'wire.txt']);
    assert.equal(code, 0);
    const rows = jsonOf(output);
    assert.deepEqual(
      rows.map(({ file, line, kind }) => [file, line, kind]),
      ['ferry.news', 'wire.txt'].flatMap((file) => [3, 5].map((line) => [file, line, 'direct'])),
    );
    for (const { file, start, end, words, speaker, cue, parts } of rows) {
      const text = file === 'wire.txt' ? FERRY.replaceAll('\n', '\r\n') : FERRY;
      assert.equal(words, text.slice(start, end));
      assert.deepEqual([speaker?.name, cue?.text], ['Oda Fenwick', 'said']);
      for (const part of parts ?? []) assert.match(text.slice(part.start, part.end), /^“.*”$/);
    }
    assert.equal(rows[1]?.parts?.length, 2);
  });

  it('names each file that cannot be read, does the others, and ends with 1', () => {
    const { code, output, errors } = run(['quotes', 'missing.news', 'latin1.txt', 'ferry.news']);
    assert.equal(code, 1);
    assert.match(output, /^ferry\.news\n/);
    assert.deepEqual(errors, [
      'copydesk quotes: missing.news: there is no such file',
      'copydesk quotes: latin1.txt: is not UTF-8 text; save it as UTF-8 and try again',
    ]);
  });

  const WRONG: [string[], RegExp][] = [
    [['quotes'], /name one or more drafts/],
    [['quotes', '--nonsense', 'ferry.news'], /--nonsense/],
    [['quotes', '--width', 'wide', 'ferry.news'], /--width takes a number/],
  ];
  for (const [args, message] of WRONG) {
    it(`says how it is used after "copydesk ${args.join(' ')}"`, () => {
      const { code, output, errors } = run(args);
      assert.deepEqual([code, output], [2, '']);
      assert.match(errors.join('\n'), message);
    });
  }

  for (const args of [['quotes', '--help'], ['analyze', '-h'], ['help']]) {
    it(`explains itself after "copydesk ${args.join(' ')}"`, () => {
      const { code, output, errors } = run(args);
      assert.deepEqual([code, errors], [0, []]);
      assert.match(output, /copydesk quotes DRAFT…/);
      assert.match(output, /copydesk quotes --json DRAFT…/);
    });
  }

  it('says which release it is', () => {
    const { code, output, errors } = run(['--version']);
    assert.deepEqual([code, output.trim(), errors], [0, version, []]);
  });
});
