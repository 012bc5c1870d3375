/** What is said of a draft, in the language of whoever reads it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { speak, type Language } from '../../src/core/language';
import { EditedText } from '../../src/core/reading/editedText';
import { createAnalysisClient } from '../../src/worker/client';
import { useBundles } from '../bundles';

const DRAFT = 'ALDERMOOR — The council met in the the old town hall.\n';
const GERMAN: Language = {
  tag: 'de',
  texts: JSON.parse(readFileSync(join(__dirname, '../../l10n/bundle.l10n.de.json'), 'utf8')) as Language['texts'],
};

describe('the thread of the analysis', () => {
  const bundle = useBundles('worker', 'web/worker');

  afterEach(() => speak());

  const told = (options: { readonly english?: true } = {}): Promise<string[]> =>
    new Promise((resolve, reject) => {
      const client = createAnalysisClient(bundle('worker'), {
        onAnalysis(_draft, _version, { findings, complete }) {
          if (!complete) return;
          client.dispose();
          resolve(findings.flatMap(({ message, fixes }) => [message, ...fixes.map(({ title }) => title)]));
        },
        onGlance: () => undefined,
        onFailure: (...[, , message]) => reject(new Error(message)),
        onRestart: (reason) => reject(new Error(reason)),
      });
      client.analyze('a', 1, new EditedText(DRAFT), { format: 'plain', ...options });
    });

  it('speaks English when it is told nothing', async () => {
    assert.deepEqual(await told(), ['“the” is written twice.', 'Delete the second “the”']);
  });

  it('speaks the language that the program around it does', async () => {
    speak(GERMAN);
    assert.deepEqual(await told(), ['„the“ steht doppelt da.', 'Das zweite „the“ löschen']);
  });

  it('speaks English all the same when it is for others', async () => {
    speak(GERMAN);
    assert.deepEqual(await told({ english: true }), ['“the” is written twice.', 'Delete the second “the”']);
  });

  it('says in English what a translation has not', async () => {
    speak({ tag: 'de', texts: { 'Delete the second “{0}”': 'Das zweite „{0}“ löschen' } });
    assert.deepEqual(await told(), ['“the” is written twice.', 'Das zweite „the“ löschen']);
  });
});
