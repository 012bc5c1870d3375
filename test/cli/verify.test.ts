import assert from 'node:assert/strict';
import { useBundles } from '../bundles';
import { DRAFT, HEARING } from '../sources/board';
import { useProgram } from './run';

const CLEAN =
  'The board met.\n\n“It will be nineteen weeks before the dredger is back,” said Tilde Marsh, the chair.\n';

describe('copydesk verify', () => {
  const bundle = useBundles('cli', 'cliThread', 'reader', 'web/reader');
  const run = useProgram(
    {
      'dredger.news': DRAFT,
      'clean.txt': CLEAN,
      'latin1.txt': Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x0a]),
      'sources/hearing.txt': HEARING,
      'bad/hearing.txt': HEARING,
      'bad/minutes.pdf': 'This is no PDF.',
      'nothing/readme.xyz': 'No source.',
    },
    () => bundle('cli'),
  );
  const SOURCES = ['--sources', 'sources'];

  it('says of each quote what the sources have, and where', () => {
    const { code, output, errors } = run(['verify', 'dredger.news', ...SOURCES]);
    assert.deepEqual([code, errors], [0, []]);
    assert.match(output, /^dredger\.news\n *LINE +SOURCES SAY +DRAFT +WHERE +WHAT\n/);
    assert.match(output, /^ *5 +word for word +.*hearing\.txt, 00:00:04/m);
    assert.match(output, /^ *7 +altered +.*hearing\.txt, 00:00:31 +“fill” where the source has “silt”$/m);
    assert.match(output, /^ *9 +WRONG SPEAKER +.* +OSKAR ODD says it, not Tilde Marsh\. *$/m);
    assert.match(output, /^ *11 +not found +.* +— *$/m);
    assert.match(output, /^ *3 +DIFFERENT +\$2\.7 million +.*The source says \$2\.4 million\./m);
    assert.match(output, /\n\d+ quotes and claims held against 1 source: .*1 wrong speaker.*\.\n$/);
  });

  it('leaves out what the sources say nothing plain of, unless all is asked for', () => {
    const rows = (...options: string[]): number =>
      run(['verify', 'dredger.news', ...SOURCES, ...options]).output.match(/^ *\d+ {2}/gm)!.length;
    const silent = /(\d+) of which they say nothing plain/.exec(run(['verify', 'dredger.news', ...SOURCES]).output);
    assert.equal(rows('--all'), rows() + Number(silent![1]));
    assert.doesNotMatch(run(['verify', '--all', 'dredger.news', ...SOURCES]).output, /nothing plain/);
  });

  it('prints JSON with lines, columns and places in the sources', () => {
    const { output } = run(['verify', '--format', 'json', 'dredger.news', ...SOURCES]);
    const { schema, drafts } = JSON.parse(output) as {
      schema: number;
      drafts: {
        file: string;
        sources: number;
        rows: { says: string; words: string; region: object; speaker?: string }[];
      }[];
    };
    assert.deepEqual([schema, drafts.length, drafts[0]!.file, drafts[0]!.sources], [1, 1, 'dredger.news', 1]);
    const wrong = drafts[0]!.rows.find(({ says }) => says === 'wrong-speaker')!;
    assert.equal(wrong.speaker, 'Tilde Marsh');
    assert.match(wrong.words, /shovel/);
    assert.deepEqual(wrong.region, { line: 9, column: 1, endLine: 9, endColumn: 1 + wrong.words.length });
  });

  it('takes a draft among the sources for no source of itself', () => {
    const { output } = run(['verify', 'sources/hearing.txt', ...SOURCES]);
    assert.doesNotMatch(output, /word for word|the same/);
    assert.match(output, /against 1 source/);
  });

  const failing: [string, string, number][] = [
    ['never', 'dredger.news', 0],
    ['wrong-speaker', 'dredger.news', 1],
    ['altered', 'dredger.news', 1],
    ['differs', 'dredger.news', 1],
    ['not-found', 'dredger.news', 1],
    ['not-found', 'clean.txt', 0],
  ];
  for (const [level, draft, expected] of failing)
    it(`exits with ${expected} for ${draft} with --fail-on ${level}`, () => {
      assert.equal(run(['verify', draft, ...SOURCES, '--fail-on', level]).code, expected);
    });

  const refused: [string[], RegExp][] = [
    [SOURCES, /name one or more drafts/],
    [['clean.txt'], /name the folder of the sources with --sources DIR/],
    [['clean.txt', '--sources', 'nowhere'], /--sources takes folders, and "nowhere" is none/],
    [['clean.txt', '--sources', 'clean.txt'], /--sources takes folders, and "clean\.txt" is none/],
    [['clean.txt', ...SOURCES, '--format', 'sarif'], /--format takes table or json, not "sarif"/],
    [['clean.txt', ...SOURCES, '--fail-on', 'all'], /--fail-on takes never, wrong-speaker, .*, not "all"/],
    [['clean.txt', ...SOURCES, '--what'], /--what/],
  ];
  for (const [args, message] of refused)
    it(`says what is wrong with: verify ${args.join(' ')}`, () => {
      const { code, output, errors } = run(['verify', ...args]);
      assert.deepEqual([code, output, errors.length], [2, '', 1]);
      assert.match(errors[0]!, message);
    });

  it('says that a folder holds no sources', () => {
    const { code, errors } = run(['verify', 'clean.txt', '--sources', 'nothing']);
    assert.deepEqual([code, errors.length], [0, 1]);
    assert.match(errors[0]!, /^copydesk verify: there are no sources in these folders/);
  });

  it('names a source that cannot be read, and goes by the others', () => {
    const { code, output, errors } = run(['verify', 'clean.txt', '--sources', 'bad']);
    assert.deepEqual([code, errors.length], [0, 1]);
    assert.match(errors[0]!, /minutes\.pdf is no PDF/);
    assert.match(output, /word for word/);
  });

  it('names a draft that cannot be read, does the others, and exits with 2', () => {
    const { code, output, errors } = run(['verify', 'latin1.txt', 'clean.txt', ...SOURCES]);
    assert.deepEqual([code, errors.length], [2, 1]);
    assert.match(errors[0]!, /^copydesk verify: latin1\.txt: is not UTF-8/);
    assert.match(output, /^clean\.txt\n/);
  });
});
