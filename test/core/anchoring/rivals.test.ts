import assert from 'node:assert/strict';
import { Desk } from '../review/desk';

/** Words and sentence are the same, and still the claim may be elsewhere. */
describe('a place that is the same', () => {
  const FIRST =
    'The mill at Orrin Ford burned for 3 days before the rain came. Officials counted 1,200 tents on the wet meadow.';
  const LAST = 'The council meets on Thursday to hear from the farmers and from the owner of the mill.';
  const STORY = `${FIRST}\n\nNobody had expected so many people in the valley at that time of the year.\n\n${LAST}`;

  function decidedDesk(words: string): Desk {
    const desk = new Desk(STORY);
    desk.decide(words, 'verified');
    return desk;
  }

  it('is doubted in a copy whose original was edited', () => {
    const desk = decidedDesk('1,200');
    desk.replaceOutside(`${STORY.replace('wet meadow', 'dry meadow')}\n\n${FIRST}`);
    assert.match(desk.shown().join(), /re-check/);
  });

  it('is doubted in a copy while the original is edited in the open draft', () => {
    const desk = decidedDesk('1,200');
    desk.edit(STORY.length, STORY.length, `\n\n${FIRST}`);
    desk.replace('wet meadow', 'dry meadow');
    assert.deepEqual(desk.shown(), ['1,200 [re-check: sentence]']);
    assert.equal(desk.review().claims.findIndex(({ decision }) => decision) < 6, true);
  });

  it('is doubted in the incoming half of a merge', () => {
    const desk = decidedDesk('1,200');
    const mine = FIRST.replace('wet meadow', 'dry meadow');
    desk.replaceOutside(STORY.replace(FIRST, `<<<<<<< HEAD\n${mine}\n=======\n${FIRST}\n>>>>>>> desk`));
    assert.match(desk.shown().join(), /re-check/);
  });

  it('is left alone when the paragraph moved', () => {
    const desk = decidedDesk('1,200');
    desk.replaceOutside(`${STORY.slice(FIRST.length + 2)}\n\n${FIRST}`);
    assert.deepEqual(desk.shown(), ['1,200 [verified]']);
  });

  it('is left alone when a copy was edited, in the open draft', () => {
    const desk = decidedDesk('1,200');
    desk.edit(STORY.length, STORY.length, `\n\n${FIRST}`);
    desk.replace('wet meadow', 'dry meadow', 1);
    assert.deepEqual(desk.shown(), ['1,200 [verified]']);
  });
});
