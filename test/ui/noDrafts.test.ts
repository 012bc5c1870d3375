import assert from 'node:assert/strict';
import { openDesk, type Desk } from './desk';

const NOTES = `# Notes

“We are ready to open,” said Mayor Tessa Wrenfield. The toll is $4.2 million a year.
`;

describe('a window without drafts', () => {
  let desk: Desk;

  before(async () => {
    desk = await openDesk({ files: { 'README.md': '# Bridge\n\nRun `npm start`.\n', 'notes.md': NOTES } });
    await desk.openFile('README.md');
    await desk.until('Copydesk', () => started() === 1);
  });

  after(() => desk.close());

  it('has no desk, however much is typed', async () => {
    await desk.click('Run');
    await desk.press('End');
    await desk.type(' It is for 30 people, said Ada.');
    await desk.press('Control+s');
    assert.equal(opened(), 0);
  });

  it('has one as soon as a command is run, which does what it does elsewhere', async () => {
    await desk.openFile('notes.md');
    await desk.runCommand('Copydesk: Review This File');
    await desk.status(/0\/\d+ verified/);
    assert.equal(opened(), 1);
  });

  it('has one when a file gets another name, whose review goes along', async () => {
    // The editor opens again what was open: that is no draft.
    await desk.openFile('README.md');
    await desk.runCommand('View: Close Other Editors in Group');
    await desk.until('one editor', async () => (await desk.page.locator('.tab').count()) === 1);
    await desk.reload();
    await desk.until('Copydesk again', () => started() === 2);
    assert.equal(opened(), 1);
    const explorer = desk.page.locator('.explorer-folders-view');
    await explorer.locator('.monaco-list-row', { hasText: 'README.md' }).click();
    await desk.press('ArrowUp', 'F2');
    await explorer.locator('.monaco-inputbox input').fill('minutes.md');
    await desk.press('Enter');
    await explorer.locator('.monaco-list-row', { hasText: 'minutes.md' }).waitFor();
    await desk.until('a desk', () => opened() === 2);
    await desk.openFile('minutes.md');
    await desk.status(/0\/\d+ verified/);
  });

  it('leaves no error in the log', () => {
    assert.deepEqual(desk.errors(), []);
  });

  const count = (words: string): number => desk.channel().split(words).length - 1;
  const started = (): number => count('Ready in');
  const opened = (): number => count('The desk was opened');
});
