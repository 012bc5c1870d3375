import assert from 'node:assert/strict';
import { writeFile as writeDirectly } from 'node:fs/promises';
import * as vscode from 'vscode';
import { findDraftFiles, followDraftFiles, SURVEY_LIMIT } from '../../src/editor/draftFiles';
import { createDraftRules } from '../../src/editor/draftRules';
import {
  copydesk,
  openDraft,
  openFile,
  reopenDraft,
  STORY,
  until,
  useStage,
  writeFile,
  type OpenDraft,
} from './drafts';

const LICENSE = `MIT License

Copyright (c) 2031 Oda Fenwick

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation
files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy,
modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the
Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT.
`;
const LOG = Array.from(
  { length: 40 },
  (_, n) => `2031-03-03 10:${10 + n}:00 INFO the night ferry said "ready" to Saltmere on Tuesday after ${n} retries`,
).join('\n');
const README = `# Ferry Times

Ferry Times says when the next boat leaves. Run \`npm install\` and then \`npm start\`; the server listens on port 8080.

## Usage

Call \`nextBoat("Saltmere")\`, which returns a promise. Oda Fenwick said on Tuesday that she uses it daily.
`;
const REQUIREMENTS = 'numpy==2.1.0\nrequests>=2.31  # pinned by Oda Fenwick\nflask~=3.0\n'.repeat(20);
const CMAKE = 'cmake_minimum_required(VERSION 3.20)\nproject(Ferry)\nadd_executable(ferry main.cpp)\n'.repeat(20);
const CODE = `export function say(words: string): string {\n  return \`“\${words},” Fenwick said on Tuesday.\`;\n}\n`;

describe('which files are drafts', () => {
  const stage = useStage();

  for (const name of ['ferry.news', 'ferry.story', 'ferry.article', 'ferry.txt', 'ferry.md', 'FERRY.NEWS']) {
    it(`reviews ${name}`, async () => {
      const draft = await openDraft(STORY, name);
      assert.ok((await draft.review()).claims.length > 5);
    });
  }

  const others: readonly [string, string][] = [
    ['requirements.txt', REQUIREMENTS],
    ['CMakeLists.txt', CMAKE],
    ['LICENSE.txt', LICENSE],
    ['mit.txt', LICENSE],
    ['README.md', README],
    ['README.txt', STORY],
    ['server.log', LOG],
    ['server.txt', LOG],
    ['say.ts', CODE],
    ['data.json', JSON.stringify({ story: STORY })],
    ['empty.txt', ''],
  ];
  for (const [name, text] of others) {
    it(`leaves ${name} alone`, async () => {
      const uri = await writeFile(text, name);
      await openFile(uri);
      await openDraft(); // what is opened later is taken up later: by now the first file has had its turn
      assert.equal((await copydesk()).isDraft(uri), false);
      await assert.rejects((await copydesk()).analysisOf(uri), /not under review/);
    });
  }

  it('takes a plain text up while it becomes a story', async () => {
    const uri = await writeFile('Notes', 'notes.txt');
    const editor = await openFile(uri);
    assert.equal((await copydesk()).isDraft(uri), false);
    await editor.edit((builder) => builder.replace(new vscode.Range(0, 0, 0, 5), STORY));
    await until('the notes are under review', async () => (await copydesk()).isDraft(uri));
  });

  it('reviews every prose file with activation "always", and no code', async () => {
    await stage.configure('activation', 'always');
    await openDraft('Milk, eggs, bread.', 'shopping.txt');
    const code = await writeFile(CODE, 'say.ts');
    await openFile(code);
    await openDraft();
    assert.equal((await copydesk()).isDraft(code), false);
  });

  it('lets go of open drafts with activation "never" and takes them up again', async () => {
    const draft = await openDraft();
    await stage.configure('activation', 'never');
    await until('the draft is let go', () => !draft.api.isDraft(draft.uri));
    await stage.configure('activation', undefined);
    await until('the draft is back', () => draft.api.isDraft(draft.uri));
    assert.ok((await draft.review()).claims.length > 5);
  });

  it('obeys the globs to include and to exclude, exclusion first', async () => {
    await stage.configure('drafts.include', ['**/copy/**']);
    await stage.configure('drafts.exclude', ['**/*.skip.*']);
    await openDraft('Milk, eggs, bread.', 'copy/shopping.txt');
    const excluded = await writeFile(STORY, 'copy/ferry.skip.news');
    await openFile(excluded);
    await openDraft();
    assert.equal((await copydesk()).isDraft(excluded), false);
  });

  it('obeys them for files that are not open, too, and looks past any number that are left out', async () => {
    await stage.configure('drafts.include', ['**/copy/**']);
    await stage.configure('drafts.exclude', ['**/archive/**', '**/*.skip.*']);
    const old = Array.from({ length: SURVEY_LIMIT + 2 }, (_, n) => writeFile(STORY, `archive/${n}.txt`));
    await Promise.all(old);
    const named = await writeFile('Milk, eggs, bread.', 'copy/shopping.lst');
    const other = await writeFile(STORY, 'ferry.txt');
    await writeFile(STORY, 'ferry.skip.news');
    const { files, capped } = await findDraftFiles(new vscode.CancellationTokenSource().token);
    const paths = files.map(({ path }) => path);
    assert.ok(paths.includes(named.path) && paths.includes(other.path), paths.join('\n'));
    assert.ok(!capped);
    assert.deepEqual(
      paths.filter((path) => /archive|skip/.test(path)),
      [],
    );
    const nothing = { get: (_: string, otherwise: unknown) => otherwise } as unknown as vscode.Memento;
    const rules = createDraftRules(nothing, vscode.Uri.file('/nowhere'));
    assert.ok(rules.isDraftFile(named, 'Milk, eggs, bread.'));
    assert.ok(!rules.isDraftFile(other, 'Milk, eggs, bread.'));
  });

  it('obeys globs that begin at the folder of the workspace, for open files and others alike', async () => {
    const excluded = await writeFile(STORY, 'archive/old.news');
    const included = await writeFile('Milk, eggs, bread.', 'copy/shopping.lst');
    const folderOf = (uri: vscode.Uri): string => vscode.workspace.asRelativePath(uri).replace(/[^/]+$/, '');
    await stage.configure('drafts.exclude', [`${folderOf(excluded)}**`]);
    await stage.configure('drafts.include', [`${folderOf(included)}*.lst`]);
    const { files } = await findDraftFiles(new vscode.CancellationTokenSource().token);
    const paths = files.map(({ path }) => path);
    assert.deepEqual([paths.includes(excluded.path), paths.includes(included.path)], [false, true]);
    await openFile(excluded);
    await reopenDraft(included);
    assert.equal((await copydesk()).isDraft(excluded), false);
  });

  it('lets go of open drafts that become sources, and takes them up again', async () => {
    const drafts = [await openDraft(STORY, 'ferry.md'), await openDraft(STORY, 'ferry.txt')];
    const [{ api }] = drafts as [OpenDraft];
    await stage.configure(
      'sources.folders',
      drafts.map(({ uri }) => uri.path.split('/').at(-2)),
    );
    await until('they are let go', () => drafts.every(({ uri }) => !api.isDraft(uri)));
    await stage.configure('sources.folders', undefined);
    await until('they are back', () => drafts.every(({ uri }) => api.isDraft(uri)));
  });

  it('sees what they include change on the disk, whatever it is called', async () => {
    await stage.configure('drafts.include', ['**/copy/**']);
    let looked = 0;
    const following = followDraftFiles(() => looked++);
    try {
      // Until it is watched, nothing is told; and of a folder that is new, what comes into it at once may not be.
      await until('somebody looks', async () => {
        const { fsPath } = await writeFile('Milk.', 'copy/shopping.lst');
        for (let eggs = 1; eggs < 20 && looked === 0; eggs++) {
          await writeDirectly(fsPath, `Milk, ${eggs} eggs`);
          await new Promise((resume) => setTimeout(resume, 20));
        }
        return looked > 0;
      });
    } finally {
      following.dispose();
    }
  });

  it('remembers Review This File for a file of any language', async () => {
    const uri = await writeFile(CODE, 'say.ts');
    await openFile(uri);
    await vscode.commands.executeCommand('copydesk.review.start');
    const draft = await reopenDraft(uri);
    await draft.close();
    await reopenDraft(uri);
  });

  it('remembers Stop Reviewing This File, until told otherwise', async () => {
    const draft = await openDraft();
    await vscode.commands.executeCommand('copydesk.review.stop');
    assert.equal(draft.api.isDraft(draft.uri), false);
    await draft.document.save();
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await until('the file is closed', () => draft.document.isClosed);
    await openFile(draft.uri);
    await openDraft();
    assert.equal(draft.api.isDraft(draft.uri), false);
    await vscode.commands.executeCommand('copydesk.review.start', draft.uri);
    assert.equal(draft.api.isDraft(draft.uri), true);
  });

  it('keeps the decisions of a file that is not reviewed for a while', async () => {
    const draft = await openDraft();
    await draft.act('verify', '14 people');
    await vscode.commands.executeCommand('copydesk.review.stop');
    await vscode.commands.executeCommand('copydesk.review.start');
    assert.equal(await draft.statusOf('14 people'), 'verified');
  });
});
