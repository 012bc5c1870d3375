import assert from 'node:assert/strict';
import { tellOfRestarts } from '../../src/editor/restarts';

describe('a restart of the analysis', () => {
  it('is told to the reviewer once, and each time to the log', () => {
    const [logged, told]: string[][] = [[], []];
    const onRestart = tellOfRestarts({ warn: (words) => logged!.push(words) }, (words) => told!.push(String(words)));
    for (const reason of ['it died', 'it hung']) onRestart(reason);
    assert.deepEqual(logged, ['The analysis was started again: it died', 'The analysis was started again: it hung']);
    assert.deepEqual(told, ['The analysis had stopped and was started again. Nothing that you decided is lost.']);
  });
});
