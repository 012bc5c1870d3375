/** `copydesk analyze` on all cores: the same output as on one, while drafts come in and somebody reads it. */
import assert from 'node:assert/strict';
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { RECORD_LINE } from '../../src/core/report/record';
import { USUAL_FOLDERS } from '../../src/sources/index/folders';
import { useBundles } from '../bundles';
import { useProgram } from './run';

const ROOT = join(__dirname, '../..');
const STORY = readFileSync(join(ROOT, 'samples/drafts/storm-response.txt'), 'utf8');
const DRAFT = '“The ferry sails at noon,” said Harbor Master Ilse Brandvold, 54. It carries 120 cars.\n';

describe('copydesk analyze on several cores', () => {
  const bundle = useBundles('cli', 'cliThread');
  const program = useProgram(
    {
      'desk/b.news': DRAFT,
      'desk/a/late.story': DRAFT,
      'desk/a/storm.txt': STORY,
      'desk/a/storm.csv': STORY,
      'desk/list.txt': 'eggs\nmilk\n',
      'desk/record.md': `# Storm\n\n${RECORD_LINE}\n\n${STORY}`,
      'desk/Sources/storm.txt': STORY,
      'desk/Sources/column.article': DRAFT,
      'desk/node_modules/pack/x.news': DRAFT,
      'desk/.old/x.news': DRAFT,
      'desk/latin1.news': Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x0a]),
      'desk/latin1.txt': Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x0a]),
      'none/list.txt': 'eggs\nmilk\n',
      'empty/.keep': '',
    },
    () => bundle('cli'),
  );
  const idsOf = (output: string): unknown[] =>
    output
      .split('\n')
      .filter(Boolean)
      .map((line) => (JSON.parse(line) as { id: unknown }).id);

  it('prints the same bytes as on one, whatever goes wrong in between', () => {
    const folder = join(ROOT, 'test/articles');
    const articles = readdirSync(folder)
      .filter((name) => /\.(?:txt|md)$/.test(name))
      .map((name) => readFileSync(join(folder, name), 'utf8'));
    const lines: string[] = [];
    for (let size = 0; size < 130_000; size += lines.at(-1)!.length)
      lines.push(JSON.stringify({ id: lines.length, text: articles[lines.length % articles.length] }));
    lines.splice(20, 0, 'no json');
    lines.splice(3, 0, '');
    const [one, more] = ['1', '3'].map((jobs) => program(['analyze', '--jsonl', '--jobs', jobs], lines.join('\n')));
    assert.deepEqual(
      idsOf(one!.output),
      lines.slice(2).map((_, id) => id),
    );
    assert.equal(more!.output, one!.output);
    assert.deepEqual([more!.code, more!.errors], [one!.code, one!.errors]);
    assert.match(one!.errors.join('\n'), /^copydesk analyze: standard input, line 22: not JSON[^\n]*$/);
  });

  it('takes of a folder what an editor takes for drafts', () => {
    const [one, more] = ['1', '3'].map((jobs) => program(['analyze', 'desk', '--jobs', jobs]));
    assert.deepEqual(idsOf(one!.output), [
      'desk/Sources/column.article',
      'desk/a/late.story',
      'desk/a/storm.txt',
      'desk/b.news',
    ]);
    assert.deepEqual(one!.errors, [
      'copydesk analyze: desk/latin1.news: is not UTF-8 text; save it as UTF-8 and try again',
    ]);
    assert.deepEqual(more, one);
  });

  it('does not pass over a folder without drafts in silence', () => {
    for (const folder of ['none', 'empty']) {
      const { code, errors } = program(['analyze', folder]);
      assert.deepEqual([code, errors], [1, [`copydesk analyze: ${folder}: there are no drafts in it`]]);
    }
    assert.deepEqual(program(['analyze', 'empty', 'desk/b.news']).code, 1);
  });

  it('knows the folders of sources that the setting names', () => {
    const { contributes } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      contributes: { configuration: { properties: Record<string, { default: unknown }> }[] };
    };
    const settings = contributes.configuration.flatMap(({ properties }) => Object.entries(properties));
    assert.deepEqual(Object.fromEntries(settings)['copydesk.sources.folders']?.default, USUAL_FOLDERS);
  });

  const start = (): ChildProcessByStdio<Writable, Readable, Readable> => {
    const child = spawn(process.execPath, [bundle('cli'), 'analyze', '--jsonl', '--jobs', '2'], { stdio: 'pipe' });
    child.stdin.on('error', () => undefined); // it ends while there is more to be read
    return child;
  };
  const lineOf = (id: number, text = DRAFT): string => `${JSON.stringify({ id, text })}\n`;

  it('answers each line before the next one is there', async () => {
    const child = start();
    const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    for (let id = 0; id < 3; id++) {
      child.stdin.write(lineOf(id));
      const { value } = (await answers.next()) as { value: string };
      assert.deepEqual(idsOf(value), [id]);
    }
    child.stdin.end();
    assert.deepEqual(await once(child, 'exit'), [0, null]);
  });

  for (const [how, end, exit] of [
    ['the pipe is closed', (child) => child.stdout.destroy(), [0, null]],
    ['it is interrupted', (child) => child.kill('SIGINT'), [null, 'SIGINT']],
  ] as readonly [string, (child: ReturnType<typeof start>) => void, unknown[]][])
    it(`ends at once when ${how}, and says nothing`, async () => {
      const child = start();
      let errors = '';
      child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
      // More than is read ahead, so that it is in the middle of it, and much of it is long.
      for (let id = 0; id < 200; id++) child.stdin.write(lineOf(id, id % 10 === 0 ? DRAFT.repeat(500) : DRAFT));
      await once(child.stdout, 'data');
      end(child);
      assert.deepEqual(await once(child, 'exit'), exit);
      assert.equal(errors, '');
    });

  it('takes a number of jobs', () => {
    for (const jobs of ['0', '-1', 'all', '1.5']) {
      const { code, errors } = program(['analyze', `--jobs=${jobs}`, 'desk/b.news']);
      assert.deepEqual([code, errors], [2, [`copydesk analyze: --jobs takes a number from 1 on, not "${jobs}".`]]);
    }
  });
});
