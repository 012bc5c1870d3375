/** What a reviewer is told of a draft that cannot be analysed: a desk of its own, on an analysis that fails. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { EMPTY_LEDGER, type Ledger } from '../../src/core/review/ledger';
import { overviewOf } from '../../src/core/review/overview';
import { claimListHeader } from '../../src/editor/claimListHeader';
import { Desk } from '../../src/editor/desk';
import type { DraftReader } from '../../src/editor/draftReader';
import type { DraftRules } from '../../src/editor/draftRules';
import { DraftSurvey } from '../../src/editor/draftSurvey';
import { createIgnores } from '../../src/editor/findings/ignores';
import { createListedDraft, type ListedDraft } from '../../src/editor/listedDraft';
import { createLog } from '../../src/editor/log';
import type { Memory } from '../../src/editor/memory/memory';
import type { NewsroomNames } from '../../src/editor/names/newsroomNames';
import { showStatusBar } from '../../src/editor/statusBar';
import type { AnalysisClient } from '../../src/worker/client';
import { analyzeTiny } from '../core/review/tinyDraft';
import { openFile, until, useStage, writeFile } from './drafts';

const log = createLog();

describe('a draft that cannot be analysed', () => {
  const stage = useStage();
  let fails: boolean;
  let asked: number;
  let told: string[];
  let bar: vscode.StatusBarItem;
  let editor: vscode.TextEditor;
  let desk: Desk;
  let listed: ListedDraft;
  let survey: DraftSurvey;
  let isOpen: boolean;
  let parts: vscode.Disposable;

  beforeEach(async () => {
    fails = true;
    asked = 0;
    told = [];
    isOpen = true;
    editor = await openFile(await writeFile('The ferry carried 14 people.\n', 'fails.txt'));
    const { uri } = editor.document;
    const never = new vscode.EventEmitter<never>();
    const memory = {
      ready: () => Promise.resolve(),
      read: () => EMPTY_LEDGER,
      readWords: (ledger: Ledger) => ledger,
      findFormer: () => Promise.resolve([]),
      findMoved: () => Promise.resolve(undefined),
      keepPlaces: () => Promise.resolve(),
      ignores: () => [],
      reviewers: () => [],
      onDidChange: never.event,
    } as unknown as Memory;
    const rules = {
      isDraft: (one: vscode.TextDocument) => isOpen && one.uri.toString() === uri.toString(),
    } as unknown as DraftRules;
    const client = {
      analyze(...[key, version, text]: Parameters<AnalysisClient['analyze']>) {
        asked++;
        setImmediate(() =>
          fails ? desk.fail(key, version, 'It died.') : desk.receive(key, version, analyzeTiny(text.read())),
        );
      },
      close: () => undefined,
    } as unknown as AnalysisClient;
    const names = { onDidChange: never.event, keyFor: () => '' } as unknown as NewsroomNames;
    const report = (error: unknown): void => void told.push((error as Error).message);
    desk = new Desk(rules, memory, client, names, createIgnores(memory), () => undefined, log, report);
    listed = createListedDraft(desk, () => false);
    const reader = {
      read: () => Promise.resolve({ problem: 'was read from its file' }),
      count: (...[, , , review]: Parameters<DraftReader['count']>) => overviewOf(review),
    } as unknown as DraftReader;
    survey = new DraftSurvey(desk, reader, memory, log);
    survey.addLooker(() => true);
    bar = {} as vscode.StatusBarItem;
    Object.assign(bar, { show: () => undefined, hide: () => undefined, dispose: () => undefined });
    stage.stub(vscode.window, 'createStatusBarItem', () => bar);
    parts = vscode.Disposable.from(never, showStatusBar(desk), listed, survey, desk);
    desk.consider(editor.document);
  });
  afterEach(() => void parts.dispose());

  const message = () => claimListHeader(listed.view(), listed.waiting, 0, undefined).message;
  const type = async (): Promise<void> => {
    await until('it is typed', async () => editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Late. ')));
  };

  it('is told of once, and the list and the status bar no longer say that it is being read', async () => {
    await until('it is told', () => told.length > 0);
    assert.match(told.join(), /^place\d+\/fails\.txt could not be analysed\. It is read again/);
    assert.match(bar.text, /could not be analysed/);
    assert.match(message() ?? '', /^This draft could not be analysed\. It is read again/);
    await type();
    await until('it has failed again', () => asked === 2 && desk.hasFailed(editor.document.uri));
    assert.equal(told.length, 1);
  });

  const problem = () => survey.drafts().find(({ uri }) => uri.path === editor.document.uri.path)?.problem;

  it('is told of in the list of drafts, also when it was read before', async () => {
    await until('it is told', () => told.length > 0);
    assert.equal(problem(), 'could not be analysed');
    fails = false;
    await type();
    await until('it is read', () => survey.drafts().some(({ overview }) => overview !== undefined));
    fails = true;
    await type();
    await until('it is told again', () => problem() === 'could not be analysed');
  });

  it('is read from its file when it is closed', async () => {
    await survey.refresh();
    await until('it is told', () => told.length > 0);
    isOpen = false;
    desk.consider(editor.document);
    await until('it is read', () => problem() === 'was read from its file');
  });

  it('is read again after an edit', async () => {
    await until('it is told', () => told.length > 0);
    fails = false;
    await type();
    await until('it is read', () => /0\/\d+ verified/.test(bar.text));
    assert.equal(listed.waiting, '');
  });

  it('is not asked for without end by who is told of it and asks for it', async () => {
    const refused: string[] = [];
    const asking = desk.onDidChange((uri) => {
      void desk.settled(uri).catch((error: unknown) => refused.push((error as Error).message));
    });
    await until('it is told', () => told.length > 0);
    await until('who asks is told, too', () => refused.length > 0);
    asking.dispose();
    assert.equal(asked, 1);
    assert.match(refused.join(), /could not be analysed/);
  });
});
