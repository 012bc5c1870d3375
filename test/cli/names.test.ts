import assert from 'node:assert/strict';
import { useProgram } from './run';

const DRAFT = 'Ilse Brandvolt, the harbor master, left Port Quern on Friday.\n';

interface Output {
  readonly entities: readonly { readonly text: string; readonly type: string }[];
  readonly listed?: readonly { readonly name: string; readonly file: string; readonly line: number }[];
  readonly findings: readonly { readonly message: string }[];
}

describe('the newsroom’s names on the command line', () => {
  const program = useProgram({
    'copydesk.names': 'Ilse Brandvold | person | Harbor Master\n',
    'city/today/ferry.news': DRAFT,
    'sports/copydesk.names': '# none of the others\nPort Quern | club\n',
    'sports/match.news': DRAFT,
    'broken.names': 'Ilse Brandvold | persn\n | nobody\n',
  });

  function run(...args: string[]) {
    const { code, output, errors } = program(['analyze', ...args]);
    return {
      code,
      errors,
      drafts: output
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Output),
    };
  }

  it('are those of the nearest file, from the draft upward', () => {
    const { code, errors, drafts } = run('city/today/ferry.news', 'sports/match.news');
    assert.deepEqual([code, errors], [0, []]);
    assert.deepEqual(
      drafts.map(({ findings }) => findings.map(({ message }) => message)),
      [
        [
          '“Ilse Brandvolt” is close to “Ilse Brandvold” in the newsroom’s names (copydesk.names, line 1: Harbor Master).',
        ],
        [],
      ],
    );
    const [, match] = drafts;
    assert.equal(match!.entities.find(({ text }) => text === 'Port Quern')?.type, 'organization');
    assert.deepEqual(
      match!.listed?.map(({ name, file, line }) => [name, file, line]),
      [['Port Quern', 'sports/copydesk.names', 2]],
    );
  });

  it('can be another file’s, or none', () => {
    assert.equal(run('sports/match.news', '--names', 'copydesk.names').drafts[0]!.findings.length, 1);
    const [without] = run('city/today/ferry.news', '--no-names').drafts;
    assert.deepEqual([without!.findings, without!.listed], [[], undefined]);
  });

  it('are read as far as they can be, and what cannot be is told by line', () => {
    const { code, errors, drafts } = run('city/today/ferry.news', '--names', 'broken.names');
    assert.equal(code, 1);
    assert.equal(drafts[0]!.findings.length, 1);
    assert.match(errors[0]!, /^copydesk analyze: broken\.names, line 1: “persn” is no type/);
    assert.match(errors[1]!, /line 2: There is no name before the first bar/);
    assert.equal(errors.length, 2);
  });

  it('that were asked for have to be there', () => {
    const { code, errors } = run('sports/match.news', '--names', 'absent.names');
    assert.deepEqual([code, errors], [1, ['copydesk analyze: absent.names: there is no such file']]);
  });
});
