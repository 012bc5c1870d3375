/** The newsroom's sources in a browser alone: read by workers of it, from a folder that is on no disk. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { docxOf, paragraphOf, pdfOf, setLines } from '../sources/readers/documents';
import type { Desk } from '../ui/desk';
import { askedElsewhere, openWebDesk, type WebDesk } from './desk';

const DRAFT = `Brindle Quay to lose its night ferry

BRINDLE QUAY, March 3 — The night ferry to Saltmere will stop on April 1, Mayor Oda Fenwick said on Tuesday.

“The boat has never once paid for itself in thirty years,” Fenwick said.

“Nobody asked the night nurses before this was decided,” said Fenwick.

“The pier at Saltmere needs new piles before the winter storms come,” the harbor engineer, Lena Marsh, wrote.

The night ferry carried 14,600 passengers last year, the harbor council said.

The landing fee at Brindle Quay rose to $48 in January.
`;

const TRANSCRIPT = `HEARING ON THE NIGHT FERRY

[00:10] FENWICK: The boat has hardly ever paid for itself in thirty years.

[00:40] ARKWRIGHT: Nobody asked the night nurses before this was decided.

[01:02] FENWICK: We will hear the harbor council in April.
`;

const LETTER = 'Marsh: The pier at Saltmere needs new piles before the winter storms come.';
const REPORT = ['The harbor council has counted.', '', 'The night ferry carried 12,400 passengers last year.'];

const FILES = {
  'ferry.news': DRAFT,
  'sources/hearing.txt': TRANSCRIPT,
  'sources/letter.docx': docxOf(paragraphOf(LETTER)),
  'sources/report.pdf': pdfOf([setLines(REPORT)]),
  'sources/fees.csv': 'Item,Sum\nThe landing fee at Brindle Quay,$48\n',
  'sources/50% more.md': '# Notes\n\nThe council meets on Thursdays.\n',
  'desk/Transcripts/council.vtt': 'WEBVTT\n\n00:01.000 --> 00:04.000\n<v Tam Odd>The ferry is not for sale.\n',
  'sources/page.html': '<h1>Timetable</h1><p>The last boat leaves at eleven.</p>',
  'sources/broken.pdf': 'this is no PDF',
  'sources/node_modules/kit.txt': 'Nobody reads this.',
};

describe('sources in a browser alone', () => {
  let opened: WebDesk;
  let desk: Desk;
  const source = (label: string, isRight: (description: string) => boolean) =>
    desk.row('Sources', label, (row) => row.label === label && isRight(row.description));
  const claim = (label: string, says: string) =>
    desk.row('Claims', label, (row) => row.label.startsWith(label) && row.description.includes(says));

  /** Opens a list, or closes it. */
  const turn = (list: string): Promise<void> =>
    desk.page.locator('.pane-header', { hasText: list }).click({ position: { x: 30, y: 10 } });

  before(async () => {
    opened = await openWebDesk({
      files: FILES,
      settings: { 'copydesk.sources.folders': ['sources', 'transcripts', '/archive/tapes'] },
    });
    desk = opened.desk;
    await desk.openDraft('ferry.news');
    await desk.openSidebar();
    // Room for all rows of the sources.
    for (const name of ['Findings', 'Drafts', 'Claims', 'Sources']) await turn(name);
  });
  after(() => desk.close());

  it('in a folder that only a disk has are told to be out of reach', async () => {
    const told = 'only folders of the workspace can be read, and not “/archive/tapes”.';
    await desk.page.locator('.pane', { hasText: 'Sources' }).getByText(told).waitFor();
  });

  it('of every format are read and listed, and what is none or cannot be read is told apart', async () => {
    await source('hearing.txt', (description) => description.startsWith('2 disagree'));
    await source('report.pdf', (description) => description.startsWith('1 disagree'));
    await source('letter.docx', (description) => description.startsWith('2 in use'));
    await source('fees.csv', (description) => description.startsWith('1 in use'));
    for (const name of ['50% more.md', 'council.vtt', 'page.html'])
      await source(name, (description) => description.startsWith('not used'));
    await source('broken.pdf', (description) => description.startsWith('is no PDF although its name says so'));
    assert.equal((await desk.rows('Sources')).filter(({ label }) => /\.\w+$/.test(label)).length, 8);
  });

  it('tell of each claim what they say', async () => {
    await turn('Claims');
    await claim('“The boat', 'altered');
    await claim('“Nobody', 'said by another');
    await claim('“The pier', 'in source');
    await claim('14,600', 'source differs');
    assert.match(await desk.hover('paid for itself'), /“never once” where the source has “hardly ever”/);
    assert.match(await desk.hover('14,600'), /report\.pdf, p\. 1/);
  });

  it('are searched, and opened at the passage: a text as it is, a PDF as it was read', async () => {
    await desk.clickClaim('asked the night');
    await desk.press('Shift+Alt+F9');
    await desk.asked('Find in Sources');
    await desk.page.locator('.quick-input-list .monaco-list-row', { hasText: '00:00:40' }).first().waitFor();
    await desk.press('Enter');
    await desk.page.locator('.tab.active[data-resource-name="hearing.txt"]').waitFor();
    await desk.status(/^Ln 5/);
    await desk.openFile('ferry.news');
    await desk.clickClaim('14,600');
    await desk.runCommand('Copydesk: Open at Passage');
    await desk.page.locator('.tab.active[data-resource-name="report.pdf.txt"]').waitFor();
    await desk.until('the text of the report', async () => (await desk.editor()).includes('12,400 passengers'));
  });

  it('become evidence under their place in the folder', async () => {
    await desk.openFile('ferry.news');
    await desk.clickClaim('pier at Saltmere');
    await desk.runCommand('Copydesk: Accept Passage as Evidence');
    await desk.asked('Accept as Evidence');
    await desk.pick('Primary');
    await desk.asked('Your Name');
    await desk.answer('Ines Marlow');
    await desk.status(/Evidence added: sources\/letter\.docx/);
  });

  it('are followed when they change, and give their words to the draft', async () => {
    await desk.openFile('hearing.txt');
    await desk.replace('hardly', 'rarely');
    await desk.press('Control+s');
    await desk.openFile('ferry.news');
    await desk.until('the new words', async () => /source has “rarely ever”/.test(await desk.hover('paid for itself')));
    await desk.mend('once', 'Replace with the Source’s Words', 'has rarely ever paid for itself');
    await claim('“The boat', 'in source');
  });

  it('are read again when somebody asks, with what has come', async () => {
    writeFileSync(join(desk.folder, 'sources/late.txt'), 'The ferry will be scrapped in May.');
    await desk.runCommand('Copydesk: Read Sources Again');
    await turn('Claims');
    await source('late.txt', (description) => description.startsWith('not used'));
  });

  it('asked nobody else for anything, and nothing went wrong', () => {
    const { asked, server, complaints } = opened;
    assert.ok(asked.includes(`${server.address}files/sources/report.pdf`));
    for (const program of ['web/sources.js', 'web/reader.js', 'node-sqlite3-wasm.wasm'])
      assert.ok(
        asked.some((url) => url.startsWith(`${server.address}extension/dist/${program}`)),
        program,
      );
    assert.deepEqual([askedElsewhere(opened), complaints, desk.errors()], [[], [], []]);
  });
});
