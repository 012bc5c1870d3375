import assert from 'node:assert/strict';
import { openDesk, type Desk } from './desk';

const DRAFT = `Bridge opens early

ALDERMOOR — “The bridge opens in May,” said Mayor Tessa Wrenfield. It cost $4.2 million.
`;

describe('opening a draft', () => {
  let desk: Desk;

  before(async () => {
    desk = await openDesk({ files: { 'bridge.news': DRAFT } });
  });

  after(() => desk.close());

  it('shows it as a news draft with its progress', async () => {
    await desk.openFile('bridge.news');
    await desk.status(/News Draft/);
    await desk.status(/^\D*0\/\d+/);
  });

  it('lists its claims in the sidebar', async () => {
    await desk.openSidebar();
    const rows = await desk.until('claims in the sidebar', async () => {
      const found = await desk.rows('Claims');
      return found.length > 0 && found;
    });
    assert.ok(
      rows.some((row) => row.label.includes('The bridge opens in May')),
      JSON.stringify(rows),
    );
  });

  it('leaves no error in the log', () => {
    assert.deepEqual(desk.errors(), []);
  });
});
