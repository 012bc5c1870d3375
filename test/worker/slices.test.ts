import assert from 'node:assert/strict';
import { finish, type Steps } from '../../src/core/steps';
import { inSlices } from '../../src/host/slices';

/** Works until others have had so many turns. */
function* waitFor(turns: number, took: string[]): Steps<string> {
  for (let had = 0; had < turns; had = took.length) yield;
  return 'done';
}

describe('work in slices', () => {
  it('comes to what it comes to at once', async () => {
    function* count(): Steps<number> {
      let sum = 0;
      for (let i = 1; i <= 1000; i++) {
        sum += i;
        yield;
      }
      return sum;
    }
    assert.equal(await inSlices(count()), 500_500);
    assert.equal(finish(count()), 500_500);
  });

  it('lets others have their turns, also those that work in slices', async () => {
    const took: string[] = [];
    const timer = setInterval(() => took.push('timer'), 1);
    const both = await Promise.all([inSlices(waitFor(3, took)), inSlices(waitFor(5, took))]);
    clearInterval(timer);
    assert.deepEqual(both, ['done', 'done']);
  });

  it('is given up on when nobody wants it any more', async () => {
    let wanted = true;
    setTimeout(() => (wanted = false));
    assert.equal(await inSlices(waitFor(Infinity, []), () => wanted), undefined);
  });
});
