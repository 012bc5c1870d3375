import assert from 'node:assert/strict';
import { openDesk, type Desk } from './desk';

const DRAFT = `Bridge opens early

ALDERMOOR — “The bridge opens in May,” said Mayor Tessa Wrenfield. It cost $4.2 million.
`;

describe('a decision', () => {
  let desk: Desk;

  before(async () => {
    desk = await openDesk({ files: { 'bridge.news': DRAFT } });
    await desk.openFile('bridge.news');
    await desk.status(/^\D*0\/\d+/);
  });

  after(() => desk.close());

  it('is made on the claim under the caret, and counted', async () => {
    await desk.press('F7');
    await desk.status(/^Ln 3, Col 13$/);
    await desk.runCommand('Copydesk: Verify and Go to Next Open Claim');
    await desk.status(/^\D*1\/\d+/);
  });

  it('is still there after a reload', async () => {
    await desk.reload();
    await desk.status(/^\D*1\/\d+/);
  });

  it('is still there after an edit before it', async () => {
    await desk.click('Bridge');
    await desk.press('Control+Home');
    await desk.type('Old ');
    await desk.until('the edit', async () => (await desk.editor()).startsWith('Old Bridge'));
    await desk.status(/^\D*1\/\d+/);
  });

  it('leaves no error in the log', () => {
    assert.deepEqual(desk.errors(), []);
  });
});
