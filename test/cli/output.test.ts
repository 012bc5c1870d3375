/** What a command ends with when what it prints is not read to the end, or cannot be written. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { useBundles } from '../bundles';
import { useProgram } from './run';

const DRAFT =
  'Port Ellery\n\n“We heard it,” said Tilde Marsh. The bakery fell from 100 people to 75 people, a drop of 20 percent.\n';
const MANY = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`many/${at}.news`, DRAFT]));
/** A device on which there is never any space; only Linux has it. */
const FULL = '/dev/full';

describe('what the command line prints', () => {
  const bundle = useBundles('cli', 'cliThread', 'reader', 'web/reader');
  const run = useProgram({ ...MANY, 'empty.news': 'It rained.\n', 'sources/log.txt': 'It rained.\n' }, () =>
    bundle('cli'),
  );

  interface Around {
    /** What it begins to read. Its standard input stays open for as long as it runs. */
    readonly input?: string;
    /** Where it writes to, and not to a pipe that nobody reads. */
    readonly output?: number;
    readonly errors?: 'closed';
  }

  interface Ended {
    readonly code: number | null;
    readonly errors: string;
  }

  function start(args: readonly string[], { input = '', output, errors: told }: Around = {}): Promise<Ended> {
    const child = spawn(process.execPath, [bundle('cli'), ...args], {
      cwd: run.folder(),
      stdio: ['pipe', output ?? 'pipe', 'pipe'],
    });
    child.stdout?.destroy();
    child.stdin!.on('error', () => undefined).write(input);
    if (told === 'closed') child.stderr!.destroy();
    let errors = '';
    child.stderr!.setEncoding('utf8').on('data', (some: string) => (errors += some));
    return new Promise((resolve) => child.on('close', (code) => resolve({ code, errors })));
  }

  const unread: [string[], number][] = [
    [['gate', 'many'], 1],
    [['gate', 'missing.news', 'many'], 2],
    [['gate', 'empty.news'], 0],
    [['check', '--fail-on', 'warning', 'many'], 1],
    [['check', 'missing.news', 'many'], 2],
    [['verify', 'many', '--sources', 'sources', '--fail-on', 'not-found'], 1],
    [['analyze', 'many'], 0],
    [['quotes', 'many'], 0],
    [['quotes', '--json', 'many'], 0],
    [['help'], 0],
  ];
  for (const [args, expected] of unread)
    it(`and nobody reads leaves ${args.join(' ')} its code, ${expected}`, async () => {
      const { code, errors } = await start(args);
      const told = args.includes('missing.news') ? `copydesk ${args[0]}: missing.news: there is no such file\n` : '';
      const undecided = errors.split('\n').filter((line) => !line.includes('no decisions were found'));
      assert.deepEqual([code, undecided.join('\n')], [expected, told]);
    });

  it('and nobody reads on either stream has its code as well', async () => {
    assert.deepEqual(await start(['gate', 'missing.news', 'many'], { errors: 'closed' }), { code: 2, errors: '' });
  });

  it('and nobody reads ends what waits for more lines', async () => {
    const line = `${JSON.stringify({ id: 'a', text: DRAFT })}\n`;
    assert.deepEqual(await start(['analyze', '--jsonl'], { input: line.repeat(2) }), { code: 0, errors: '' });
  });

  describe('and cannot be written', () => {
    const commands = [['gate', 'empty.news'], ['check', 'empty.news'], ['analyze', 'empty.news'], ['help']];
    for (const args of commands)
      it(`is told in a line, with the code 2: ${args.join(' ')}`, async function () {
        if (!existsSync(FULL)) this.skip();
        const full = openSync(FULL, 'w');
        try {
          const { code, errors } = await start(args, { output: full });
          const message = `copydesk ${args[0]}: the report could not be written: there is no space left for it\n`;
          assert.deepEqual([code, errors], [2, message]);
        } finally {
          closeSync(full);
        }
      });
  });
});
