/** What a reviewer is told when something cannot be written: a desk of its own, on a memory that refuses. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { AnalysisClient } from '../../src/worker/client';
import * as ledgers from '../../src/core/review/ledger';
import { EMPTY_LEDGER, type Ledger } from '../../src/core/review/ledger';
import { Desk } from '../../src/editor/desk';
import type { DraftRules } from '../../src/editor/draftRules';
import { createIgnores } from '../../src/editor/findings/ignores';
import { createLog } from '../../src/editor/log';
import type { Memory } from '../../src/editor/memory/memory';
import type { NewsroomNames } from '../../src/editor/names/newsroomNames';
import { followRenames } from '../../src/editor/renames';
import { analyzeTiny } from '../core/review/tinyDraft';
import { until, useStage, writeFile } from './drafts';

const TEXT = 'The ferry carried 14 people. Fenwick counted 12 cars.\n';

const log = createLog();

describe('what cannot be written is told:', () => {
  useStage();
  let refuse: Set<keyof Memory>;
  let told: string[];
  let parts: vscode.Disposable[];
  let desk: Desk;
  let document: vscode.TextDocument;

  /** What a write waits for. */
  let held: Promise<void>;
  const rejecting = (name: keyof Memory, value?: unknown) => (): Promise<unknown> =>
    refuse.has(name) ? Promise.reject(new Error('The disk is full.')) : Promise.resolve(value);
  const report = (error: unknown): void => void told.push((error as Error).message);

  beforeEach(async () => {
    refuse = new Set();
    held = Promise.resolve();
    told = [];
    const uri = await writeFile(TEXT, 'told.txt');
    document = await vscode.workspace.openTextDocument(uri);
    const changed = new vscode.EventEmitter<never>();
    const memory = {
      ready: () => Promise.resolve(),
      read: () => EMPTY_LEDGER,
      readWords: (ledger: Ledger) => ledger,
      write: () => held.then(rejecting('write')),
      keepPlaces: rejecting('keepPlaces'),
      keepSeen: rejecting('keepSeen'),
      findFormer: () => Promise.resolve([]),
      findMoved: rejecting('findMoved'),
      move: rejecting('move'),
      ignores: () => [],
      reviewers: () => [],
      onDidChange: changed.event,
    } as unknown as Memory;
    const rules = {
      isDraft: (one: vscode.TextDocument) => one.uri.toString() === document.uri.toString(),
      move: () => Promise.resolve(),
    } as unknown as DraftRules;
    const client = {
      analyze: (...[key, version, text]: Parameters<AnalysisClient['analyze']>) =>
        setImmediate(() => desk.receive(key, version, analyzeTiny(text.read()))),
      close: () => undefined,
    } as unknown as AnalysisClient;
    const names = { onDidChange: changed.event, keyFor: () => '' } as unknown as NewsroomNames;
    desk = new Desk(rules, memory, client, names, createIgnores(memory), () => undefined, log, report);
    parts = [desk, changed, followRenames(desk, memory, rules, report)];
  });
  afterEach(() => void vscode.Disposable.from(...parts).dispose());

  const statuses = async (): Promise<string[]> =>
    (await desk.settled(document.uri)).review.claims.filter(({ decision }) => decision).map(({ status }) => status);

  async function verify(words: string): Promise<void> {
    const { text, review } = await desk.settled(document.uri);
    const found = review.claims.find(({ claim }) => text.slice(claim.start, claim.end) === words);
    await desk.act(document.uri, found!.claim.id, (book, place, stamp) =>
      ledgers.decide(book, place, 'verified', stamp),
    );
  }

  it('what the draft said at a decision, which is shown all the same', async () => {
    desk.consider(document);
    refuse.add('keepSeen');
    await verify('14');
    assert.deepEqual(await statuses(), ['verified']);
    assert.match(
      told.join(),
      /^Your decision on .*told\.txt is kept, but not what the draft said then.*: The disk is full\.$/,
    );
  });

  it('where words have moved to, which is tried again', async () => {
    desk.consider(document);
    await verify('14');
    const insert = async (): Promise<void> => {
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, new vscode.Position(0, 0), 'Late. ');
      await vscode.workspace.applyEdit(edit);
    };
    refuse.add('keepPlaces');
    await insert();
    await document.save();
    await until('it is told', () => told.length > 0);
    assert.match(
      told.join(),
      /^Where the words of your decisions on .*told\.txt have moved to could not be noted.*: The disk is full\.$/,
    );
    await insert();
    await document.save();
    await until('it is tried again', () => told.length > 1);
  });

  it('the decisions of a file that is gone', async () => {
    refuse.add('findMoved');
    desk.consider(document);
    await until('it is told', () => told.length > 0);
    assert.match(
      told.join(),
      /^Decisions on a file that is gone seem to be on .*told\.txt, and could not be taken over: The disk/,
    );
  });

  it('decisions that did not go along with a renamed file', async () => {
    refuse.add('move');
    const to = vscode.Uri.joinPath(document.uri, '../renamed.txt');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(document.uri, to);
    await vscode.workspace.applyEdit(edit);
    await until('it is told', () => told.length > 0);
    assert.match(
      told.join(),
      /^What was decided on .*told\.txt could not be taken along to .*renamed\.txt: The disk is full\.$/,
    );
  });

  it('a decision, which nobody was shown before it was on disk', async () => {
    desk.consider(document);
    await desk.settled(document.uri);
    let release = (): void => undefined;
    held = new Promise((resolve) => (release = resolve));
    refuse.add('write');
    const refused = assert.rejects(verify('14'), /The disk is full/);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), 'Late. ');
    await vscode.workspace.applyEdit(edit);
    assert.deepEqual(await statuses(), []);
    release();
    await refused;
    assert.deepEqual(await statuses(), []);
    refuse.delete('write');
    await verify('14');
    assert.deepEqual(await statuses(), ['verified']);
  });

  it('an undo, which can be asked for again', async () => {
    desk.consider(document);
    await verify('14');
    await verify('12');
    refuse.add('write');
    await assert.rejects(desk.undo(document.uri), /The disk is full/);
    assert.deepEqual(await statuses(), ['verified', 'verified']);
    refuse.delete('write');
    assert.equal(await desk.undo(document.uri), true);
    const { text, review } = await desk.settled(document.uri);
    const left = review.claims.filter(({ decision }) => decision);
    assert.deepEqual(
      left.map(({ claim }) => text.slice(claim.start, claim.end)),
      ['14'],
    );
  });
});
