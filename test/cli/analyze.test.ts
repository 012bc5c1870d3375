import assert from 'node:assert/strict';
import { useProgram } from './run';

const DRAFT = '“The ferry sails at noon,” said Harbor Master Ilse Brandvold, 54. It carries 120 cars.\n';

interface Output {
  readonly id: string;
  readonly schema: number;
  readonly quotes: readonly { start: number; end: number; kind: string; speaker: { text: string } | null }[];
  readonly claims: readonly { start: number; end: number; kind: string }[];
}

describe('copydesk analyze', () => {
  const program = useProgram({
    'ferry.news': DRAFT,
    'second.md': '# Ferry\n\nIt carries 120 cars.\n',
    'latin1.txt': Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x0a]),
    'picture.news': Buffer.from([0x89, 0x50, 0x00, 0x00]),
  });

  function run(
    args: readonly string[],
    input = '',
  ): { code: number | null; lines: Output[]; errors: readonly string[] } {
    const { code, output, errors } = program(args, input);
    const lines = output.split('\n').filter(Boolean);
    return { code, lines: lines.map((line) => JSON.parse(line) as Output), errors };
  }

  it('prints a line for each file, in order, with spans into its text', () => {
    const { code, lines, errors } = run(['analyze', 'ferry.news', 'second.md']);
    assert.deepEqual([code, errors, lines.map(({ id }) => id)], [0, [], ['ferry.news', 'second.md']]);
    const [ferry] = lines;
    assert.equal(ferry?.schema, 1);
    assert.deepEqual(
      ferry.quotes.map(({ start, end, kind, speaker }) => [
        DRAFT.slice(start, end),
        kind,
        speaker?.text.includes('Brandvold'),
      ]),
      [['“The ferry sails at noon,”', 'direct', true]],
    );
    assert.ok(ferry.claims.some(({ start, end }) => DRAFT.slice(start, end) === '120 cars'));
    assert.ok(!('complete' in ferry), 'what only a live view needs is not published');
  });

  it('names each file that cannot be read, does the others, and ends with 1', () => {
    const { code, lines, errors } = run(['analyze', 'missing.news', 'latin1.txt', 'picture.news', 'ferry.news']);
    assert.equal(code, 1);
    assert.deepEqual(
      lines.map(({ id }) => id),
      ['ferry.news'],
    );
    assert.deepEqual(errors, [
      'copydesk analyze: missing.news: there is no such file',
      'copydesk analyze: latin1.txt: is not UTF-8 text; save it as UTF-8 and try again',
      'copydesk analyze: picture.news: is not a text file (it holds NUL bytes)',
    ]);
  });

  it('reads lines of {"id","text"}, keeps their order and their ids, and passes bad ones by', () => {
    const input = [
      { id: 'a', text: DRAFT },
      { id: 7, text: '' },
    ].map((line) => JSON.stringify(line));
    const { code, lines, errors } = run(
      ['analyze', '--jsonl'],
      [input[0], '{"id":"b"}', 'no json', '', '[]', input[1]].join('\r\n'),
    );
    assert.equal(code, 1);
    assert.deepEqual(
      lines.map(({ id }) => id),
      ['a', 7],
    );
    assert.equal(errors.length, 3);
    assert.match(errors[0]!, /standard input, line 2: no "text"/);
    assert.match(errors[1]!, /standard input, line 3: not JSON/);
    assert.match(errors[2]!, /standard input, line 5: not an object/);
  });

  const WRONG: [string[], RegExp][] = [
    [['analyze'], /name one or more drafts/],
    [['analyze', '--nonsense'], /--nonsense/],
    [['publish'], /no command "publish"/],
    [[], /copydesk analyze DRAFT/],
  ];
  for (const [args, message] of WRONG) {
    it(`says how it is used after "copydesk ${args.join(' ')}"`, () => {
      const { code, errors } = run(args);
      assert.equal(code, 2);
      assert.match(errors.join('\n'), message);
    });
  }
});
