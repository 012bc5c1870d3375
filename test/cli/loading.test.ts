/** What each command loads before it has read a draft: the analysis is loaded by the threads that analyze, and costs half a second. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { programs } from '../../scripts/programs.mjs';

describe('a command of the command line', () => {
  let outputs: Metafile['outputs'];
  before(async () => {
    const { metafile } = await build({
      ...programs.cli,
      format: 'esm',
      splitting: true,
      metafile: true,
      write: false,
      outdir: 'out',
      absWorkingDir: join(__dirname, '../..'),
    });
    ({ outputs } = metafile);
  });

  for (const command of ['analyze', 'check', 'gate', 'quotes', 'verify'])
    it(`loads no analysis by itself: ${command}`, () => {
      assert.deepEqual(loadedBy(`src/cli/${command}.ts`).filter(isAnalysis), []);
    });

  it('has it loaded by what analyzes', () => {
    assert.notDeepEqual(loadedBy('src/cli/threads/work.ts').filter(isAnalysis), []);
  });

  /** Files that are in the parts that it imports, directly or not, when it is loaded itself. */
  function loadedBy(entry: string): string[] {
    const parts = new Set(Object.keys(outputs).filter((part) => outputs[part]!.entryPoint === entry));
    assert.equal(parts.size, 1, `${entry} is no part of its own`);
    for (const part of parts)
      for (const { path, kind, external } of outputs[part]!.imports)
        if (kind === 'import-statement' && !external) parts.add(path);
    return [...parts].flatMap((part) => Object.keys(outputs[part]?.inputs ?? {}));
  }
});

function isAnalysis(file: string): boolean {
  return /^(?:models|node_modules\/compromise)\//.test(file);
}
