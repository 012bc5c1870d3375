/** What of the core's tables the extension loads with the first draft: word lists are the analysis's, and what cards say is loaded with the cards. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { programs } from '../../scripts/programs.mjs';

/** What tells drafts from other texts, what cuts names into words, and who a pronoun may be. */
const NEEDED = ['abbreviations', 'newsWords', 'pronouns', 'wordList'].map((name) => `src/core/lexicon/${name}.ts`);

describe('the extension with its first draft', () => {
  let outputs: Metafile['outputs'];
  before(async () => {
    const options = { ...programs.extension, format: 'esm', splitting: true, outdir: 'out', write: false } as const;
    ({ outputs } = (await build({ ...options, metafile: true, absWorkingDir: join(__dirname, '../..') })).metafile);
  });

  it('loads no word lists but those it needs', () => {
    assert.deepEqual(
      loaded()
        .filter((file) => file.startsWith('src/core/lexicon/'))
        .sort(),
      NEEDED,
    );
  });

  it('loads no cards, and not what they say of values', () => {
    assert.deepEqual(
      loaded().filter((file) => /card\.ts$|^src\/core\/claims\/values\//i.test(file)),
      [
        'src/editor/marksCard.ts', // rows of the lists say the same of decisions
      ],
    );
  });

  /** Files with something in the parts that are loaded then. */
  function loaded(): string[] {
    const entries = ['src/extension.ts', 'src/editor/openDesk.ts', 'src/editor/deskViews.ts'];
    const parts = new Set(Object.keys(outputs).filter((part) => entries.includes(outputs[part]!.entryPoint ?? '')));
    assert.equal(parts.size, entries.length);
    for (const part of parts)
      for (const { path, kind, external } of outputs[part]!.imports)
        if (kind === 'import-statement' && !external) parts.add(path);
    return [...parts].flatMap((part) =>
      Object.entries(outputs[part]?.inputs ?? {}).flatMap(([file, { bytesInOutput }]) =>
        bytesInOutput > 0 ? file : [],
      ),
    );
  }
});
