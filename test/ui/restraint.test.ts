import assert from 'node:assert/strict';
import { openDesk, type Desk } from './desk';
import { readStatusBar } from './reading';

const DRAFT = `Bridge opens early

ALDERMOOR, May 4 — “We are ready to open,” said Mayor Tessa Wrenfield.
`;

/** What lies about in folders, and has numbers, names and quoted words in it. */
const OTHERS: Readonly<Record<string, string>> = {
  'requirements.txt': 'requests==2.31.0\nnumpy>=1.24,<2.0\n# pinned by Dana Holt on March 3, 2024\n',
  'server.log':
    '2026-05-04 10:12:01 INFO "GET /index.html" 200 said hello\n2026-05-04 10:12:02 ERROR worker 7 failed: "no space"\n',
  'CMakeLists.txt':
    'cmake_minimum_required(VERSION 3.20)\nproject(Bridge LANGUAGES CXX)\nadd_executable(bridge main.cpp) # 40 files\n',
  LICENSE:
    'MIT License\n\nCopyright (c) 2026 The Aldermoor Bridge Company\n\nTHE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND.\n',
  'README.md': '# Bridge\n\nRun `npm start`. It takes 30 seconds. “Fast,” as they say.\n\n## License\n\nMIT, 2026\n',
};

describe('files that are no drafts', () => {
  let desk: Desk;

  before(async () => {
    desk = await openDesk({ files: { 'bridge.news': DRAFT, ...OTHERS } });
    await desk.openSidebar();
    await desk.openDraft('bridge.news');
  });

  after(() => desk.close());

  for (const name of Object.keys(OTHERS)) {
    it(`leaves ${name} alone`, async () => {
      await desk.openFile('bridge.news');
      await seesReview(true);
      await desk.openFile(name);
      await seesReview(false);
      assert.equal(await marks(), 0);
    });
  }

  it('reads one as a draft when told to, and stops when told to', async () => {
    await desk.openFile('README.md');
    await seesReview(false);
    await desk.runCommand('Copydesk: Review This File');
    await seesReview(true);
    await desk.until('marks', async () => (await marks()) > 0);
    await desk.runCommand('Copydesk: Stop Reviewing This File');
    await seesReview(false);
    await desk.until('no marks', async () => (await marks()) === 0);
  });

  it('stops on a draft as well, and takes it up again', async () => {
    await desk.openFile('bridge.news');
    await seesReview(true);
    await desk.runCommand('Copydesk: Stop Reviewing This File');
    await seesReview(false);
    await desk.until('no marks', async () => (await marks()) === 0);
    await desk.runCommand('Copydesk: Review This File');
    await seesReview(true);
  });

  it('leaves nothing in the log but that it started', () => {
    assert.deepEqual(desk.errors(), []);
    const lines = desk.channel().split('\n').filter(Boolean);
    assert.deepEqual(
      lines.filter((line) => !/\[info\] (?:Ready in|The desk was opened in)/.test(line)),
      [],
    );
  });

  /** The list and the status bar agree on whether the file in front is a draft: claims and progress, or an offer. */
  async function seesReview(wanted: boolean): Promise<void> {
    const offer = desk.page.locator('.pane-body .welcome-view-content a', { hasText: 'Review This File' });
    await offer.waitFor({ state: wanted ? 'hidden' : 'visible' });
    await desk.until(wanted ? 'progress' : 'no progress', async () => {
      const entries = (await readStatusBar(desk.page)).filter((text) => /verified|Reading/.test(text));
      return wanted ? entries.some((text) => /\d+\/\d+ verified/.test(text)) : entries.length === 0;
    });
  }

  /** Decorations in the editor in front. */
  function marks(): Promise<number> {
    return desk.page
      .locator('.editor-group-container.active .monaco-editor [class*="TextEditorDecorationType"]')
      .count();
  }
});
