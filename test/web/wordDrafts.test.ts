/** Word documents that are reviewed in a browser alone: a worker of it reads them, from a folder that is on no disk. */
import assert from 'node:assert/strict';
import { docxOf, paragraphOf } from '../sources/readers/documents';
import type { Desk } from '../ui/desk';
import { askedElsewhere, openWebDesk, type WebDesk } from './desk';

const NAME = 'Bridge opens, früh.docx';
const STORY = [
  'Bridge opens early',
  'ALDERMOOR, May 4 — “We are ready to open,” said Mayor Tessa Wrenfield.',
  'The toll is $4.2 million a year, said Ives Maddern, who keeps the books of the bridge, on Monday.',
  'It is the longest bridge in the county, the Aldermoor Bridge Company said.',
];

describe('Word documents in a browser alone', () => {
  let opened: WebDesk;
  let desk: Desk;
  const review = async (name: string): Promise<void> => {
    await desk.runCommand('Copydesk: Review Word Document…');
    await desk.asked('Review Word Document');
    await desk.pick(name);
  };

  before(async () => {
    const document = docxOf(STORY.map((words) => paragraphOf(words)).join(''));
    opened = await openWebDesk({ files: { [NAME]: document, 'torn.docx': 'no document at all' } });
    desk = opened.desk;
  });
  after(() => desk.close());

  it('are listed with all drafts, by what is in them', async () => {
    await desk.openSidebar();
    const { description } = await desk.row('Drafts', 'the document', ({ label }) => label === NAME);
    assert.match(description, /^0\/\d+/);
  });

  it('are reviewed as text, with marks and what it is above, and without a way to Word', async () => {
    await review(NAME);
    await desk.status(/^\D*0\/\d+ verified/);
    await desk.page.locator('.codelens-decoration', { hasText: 'Text of a Word document, read-only' }).waitFor();
    assert.equal(await desk.page.locator('.codelens-decoration', { hasText: 'Open in Word' }).count(), 0);
    assert.match(await desk.hover('ready to open'), /Tessa Wrenfield/);
    await desk.clickClaim('$4.2 million');
    await desk.press('F9');
    await desk.asked('Your Name');
    await desk.answer('Ines Marlow');
    await desk.status(/^\D*1\/\d+ verified/);
  });

  it('are there again, with what was decided, when the window is opened anew', async () => {
    await desk.reload();
    await desk.status(/^\D*1\/\d+ verified/);
    assert.match(await desk.hover('$4.2 million'), /Ines Marlow/);
  });

  it('are refused in a sentence where they are none', async () => {
    await review('torn.docx');
    const told = await desk.until('the reason', async () => (await desk.notifications()).join('\n'));
    assert.match(told, /torn\.docx is no Word document although its name says so/);
  });

  it('nobody else was asked for anything, and nothing went wrong', () => {
    const { asked, server, complaints } = opened;
    assert.ok(asked.some((url) => url.startsWith(`${server.address}extension/dist/web/reader.js`)));
    assert.deepEqual([askedElsewhere(opened), complaints, desk.errors()], [[], [], []]);
  });
});
