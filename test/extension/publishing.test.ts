import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { openDraft, openFile, until, useStage, writeFile } from './drafts';

const WORDS = '14 people';
const SHORT = 'The ferry carried 14 people, the Brindle port office said on Tuesday.\n';

describe('publishing', () => {
  const stage = useStage();

  /** What a list shows, as its rows come; `choose` picks by label. */
  function pickFrom(choose: (rows: readonly vscode.QuickPickItem[]) => unknown): vscode.QuickPickItem[][] {
    const shown: vscode.QuickPickItem[][] = [];
    stage.stub(vscode.window, 'showQuickPick', ((rows: vscode.QuickPickItem[]) => {
      shown.push(rows);
      return Promise.resolve(choose(rows));
    }) as unknown as typeof vscode.window.showQuickPick);
    return shown;
  }

  function saveInto(): string {
    const folder = mkdtempSync(join(tmpdir(), 'copydesk-export-'));
    stage.stub(vscode.window, 'showSaveDialog', (options) => {
      const name = options?.defaultUri?.path.split('/').at(-1);
      return Promise.resolve(vscode.Uri.file(join(folder, name!)));
    });
    stage.stub(vscode.window, 'showInformationMessage', () => Promise.resolve(undefined));
    return folder;
  }

  it('says what is still to be done, and no more than that nothing is open', async () => {
    const draft = await openDraft(SHORT);
    const picker = stubPicker();
    await vscode.commands.executeCommand('copydesk.review.ready');
    const { title, items } = await until('the list is shown', () => picker.shown.at(-1));
    assert.match(title ?? '', /^Not Ready to Publish: \d+ Things Are Open$/);
    assert.ok(items.some(({ label, description }) => label.endsWith(` ${WORDS}`) && description === 'line 1'));
    assert.match(items[0]?.label ?? '', /^\d+ open claims$/);
    const { claims } = await draft.review();
    for (const { claim } of claims)
      await vscode.commands.executeCommand('copydesk.claim.verify', { draft: draft.uri.toString(), claim: claim.id });
    const said: string[] = [];
    stage.stub(vscode.window, 'showInformationMessage', (message: string) => {
      said.push(message);
      return Promise.resolve(undefined);
    });
    await vscode.commands.executeCommand('copydesk.review.ready');
    const last = picker.shown.at(-1);
    assert.ok(
      said.some((one) => /nothing is open/.test(one)) || /Nothing Is Open/.test(last?.title ?? ''),
      `${said.join()} ${last?.title}`,
    );
  });

  it('tells the lines of a page as they are in the editor, with its tags', async () => {
    await stage.configure('drafts.include', ['**/*.html']);
    const draft = await openDraft(`<!DOCTYPE html>\n<html>\n<body>\n<p\nclass="lead">${SHORT}</p>\n`, 'ferry.html');
    const picker = stubPicker();
    await vscode.commands.executeCommand('copydesk.review.ready');
    const { items } = await until('the list is shown', () => picker.shown.at(-1));
    const row = items.find(({ label }) => label.endsWith(` ${WORDS}`));
    assert.equal(row?.description, `line ${draft.document.positionAt(draft.text.indexOf(WORDS)).line + 1}`);
    assert.equal(row.description, 'line 5');
  });

  it('is held back by what a colleague decided, and does not tell what is hidden', async () => {
    await stage.configure('review.hideOthers', true);
    const draft = await openDraft(SHORT);
    await stage.configure('review.reviewer', 'Ada');
    await draft.act('needsFix', WORDS);
    await stage.configure('review.reviewer', 'Bo');
    await until('it is hidden', async () => (await draft.statusOf(WORDS)) === 'open');
    const picker = stubPicker();
    await vscode.commands.executeCommand('copydesk.review.ready');
    const { items } = await until('the list is shown', () => picker.shown.at(-1));
    const row = items.find(({ label }) => label.replace(/^\$\(\S+\) /, '') === WORDS);
    assert.match(row?.detail ?? '', /hidden until you have given a verdict/);
    assert.ok(!items.some((item) => /needs? (?:a )?fix|Ada/i.test(JSON.stringify(item))));
    const said: string[] = [];
    stage.stub(vscode.window, 'showWarningMessage', (message: string) => {
      said.push(message);
      return Promise.resolve(undefined);
    });
    await draft.act('history', WORDS);
    assert.match(said.at(-1) ?? '', /^What colleagues did on this claim is hidden/);
  });

  const formats: [string, string, RegExp][] = [
    ['Web page (HTML)', 'annotated.html', /^<!DOCTYPE html>[\s\S]*14 people/],
    ['legal desk', 'legal.html', /^<!DOCTYPE html>[\s\S]*legal/],
    ['Word', 'annotated.docx', /^PK/],
    ['Markdown', 'annotated.md', /(?:UTC|GMT|\b[A-Z]{1,3}T)\b[\s\S]*14 people/],
    ['CSV', 'annotated.csv', /14 people/],
    ['JSON', 'annotated.json', /"schema": ?1/],
  ];
  for (const [label, name, content] of formats) {
    it(`exports an annotated copy: ${label}`, async () => {
      const draft = await openDraft();
      await draft.act('verify', WORDS);
      const folder = saveInto();
      pickFrom((rows) => rows.find((row) => row.label.includes(label)));
      await vscode.commands.executeCommand('copydesk.report.export');
      assert.match(readFileSync(join(folder, `draft.${name}`), 'latin1').replace(/^\u00ef\u00bb\u00bf/, ''), content);
    });
  }

  it('offers to open a copy outside only where another program can, and says when none did', async () => {
    await openDraft();
    saveInto();
    pickFrom((rows) => rows.find(({ label }) => label.includes('Web page')));
    const offered: string[][] = [];
    stage.stub(vscode.window, 'showInformationMessage', ((_: string, ...ways: string[]) => {
      offered.push(ways);
      return Promise.resolve(ways[0]);
    }) as unknown as typeof vscode.window.showInformationMessage);
    const offer = async (remote: string | undefined, open: () => Promise<boolean>): Promise<string[] | undefined> => {
      stage.stub(vscode.env, 'uiKind', vscode.UIKind.Desktop);
      stage.stub(vscode.env, 'remoteName', remote);
      stage.stub(vscode.env, 'openExternal', open);
      await vscode.commands.executeCommand('copydesk.report.export');
      return offered.at(-1);
    };
    const warned = () => until('it is said', () => stage.takeWarnings().at(0));
    assert.deepEqual(await offer('ssh-remote', () => assert.fail('nothing is opened')), []);
    assert.deepEqual(await offer(undefined, () => Promise.resolve(true)), ['Open Outside']);
    await offer(undefined, () => Promise.resolve(false));
    assert.match(await warned(), /draft\.annotated\.html could not be opened/);
    await offer(undefined, () => Promise.reject(new Error('No such program.')));
    assert.match(await warned(), /No such program/);
  });

  it('exports the draft whose preview is in front', async () => {
    await openDraft();
    await vscode.commands.executeCommand('copydesk.report.previewLegal');
    await until('the preview is in front', () => vscode.window.activeTextEditor === undefined);
    const folder = saveInto();
    pickFrom((rows) => rows.find(({ label }) => label.includes('Markdown')));
    await vscode.commands.executeCommand('copydesk.report.export');
    assert.match(readFileSync(join(folder, 'draft.annotated.md'), 'utf8'), /14 people/);
    assert.equal(vscode.window.tabGroups.activeTabGroup.activeTab?.label, 'For the Legal Desk: draft.news');
  });

  it('draws a preview once for many changes, not while it is hidden, and says when its draft was closed', async () => {
    const draft = await openDraft(SHORT);
    const pages: string[] = [];
    const create = vscode.window.createWebviewPanel.bind(vscode.window);
    let panel: vscode.WebviewPanel | undefined;
    stage.stub(vscode.window, 'createWebviewPanel', (...args: Parameters<typeof create>) => {
      const made = create(...args);
      const { webview } = made;
      const following = new Proxy(webview, {
        get: (of, key): unknown => {
          const value: unknown = Reflect.get(of, key);
          return typeof value === 'function' ? value.bind(of) : value;
        },
        set: (of, key, value) => {
          if (key === 'html') pages.push(String(value));
          return Reflect.set(of, key, value);
        },
      });
      panel = new Proxy(made, {
        get: (of, key): unknown => {
          if (key === 'webview') return following;
          const value: unknown = Reflect.get(of, key);
          return typeof value === 'function' ? value.bind(of) : value;
        },
        set: (of, key, value) => Reflect.set(of, key, value),
      });
      return panel;
    });
    await vscode.commands.executeCommand('copydesk.report.preview');
    assert.equal(pages.length, 1);
    await draft.act('verify', WORDS);
    await until('it follows', () => /class="ref s-verified"/.test(pages.at(-1) ?? ''));
    const column = panel!.viewColumn!;
    await vscode.window.showTextDocument(draft.document, { viewColumn: column, preview: false });
    await until('it is hidden', () => !panel!.visible);
    const drawn = pages.length;
    await draft.act('needsFix', WORDS);
    await draft.review();
    assert.equal(pages.length, drawn);
    panel!.reveal();
    await until('it caught up', () => /class="ref s-needs-fix"/.test(pages.at(-1) ?? ''));
    assert.ok(pages.length <= drawn + 2);
    await vscode.commands.executeCommand('copydesk.review.stop', draft.uri);
    await until('it says so', () => panel!.title.endsWith('(draft closed)'));
  });

  it('publishes verdicts that stand, and refuses where there is none', async () => {
    const draft = await openDraft();
    await vscode.commands.executeCommand('copydesk.report.claimReview');
    assert.match(stage.takeWarnings().join(), /no claim of this draft has a verdict that stands/);
    await draft.act('needsFix', WORDS);
    stage.stub(vscode.window, 'showInputBox', () => Promise.resolve('The port office counted 13.'));
    await draft.act('note', WORDS);
    const folder = saveInto();
    const asked: string[] = [];
    const publish = async (withNotes: boolean): Promise<Record<string, unknown>> => {
      const shown = pickFrom((rows) => (shown.length === 1 || withNotes ? rows : []));
      stage.stub(vscode.window, 'showInputBox', (options) => {
        asked.push(`${options?.title?.split(': ')[1]}: ${options?.value ?? ''}`);
        if (options?.title?.includes('Words')) return Promise.resolve(withNotes ? 'Corrected' : options.value);
        return Promise.resolve(options?.title?.includes('Address') ? 'https://desk.example/@a' : 'The Brindle Post');
      });
      await vscode.commands.executeCommand('copydesk.report.claimReview');
      const [[claim], [note]] = shown as [vscode.QuickPickItem[], vscode.QuickPickItem[]];
      assert.equal(claim?.description, 'Number · Needs fix');
      assert.match(claim.detail ?? '', /14 people a night/);
      assert.equal(note?.detail, 'The port office counted 13.');
      return JSON.parse(readFileSync(join(folder, 'draft.claimreview.json'), 'utf8')) as Record<string, unknown>;
    };
    const published = await publish(false);
    assert.deepEqual(asked.slice(0, 2), ['Words for “Needs fix”: Needs correction', 'Address: ']);
    assert.equal(published['@type'], 'ClaimReview');
    assert.equal(published['url'], 'https://desk.example/@a');
    assert.equal((published['reviewRating'] as { alternateName: string }).alternateName, 'Needs correction');
    assert.ok(!JSON.stringify(published).includes('counted 13'));
    const told = await publish(true);
    assert.equal((told['reviewRating'] as { alternateName: string }).alternateName, 'Corrected');
    assert.equal(told['reviewBody'], 'The port office counted 13.');
  });

  it('logs what changed since a copy was exported', async () => {
    const draft = await openDraft();
    await draft.act('verify', WORDS);
    const file = await exportData();
    await draft.replace(WORDS, '15 people');
    const log = await openLog(file);
    assert.match(log, /14/);
    assert.match(log, /15/);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.window.showTextDocument(draft.document);
    const folder = saveInto();
    pickFrom((rows) => rows.find(({ label }) => label.includes('HTML')));
    await vscode.commands.executeCommand('copydesk.report.corrections');
    assert.match(readFileSync(join(folder, 'draft.corrections.html'), 'utf8'), /<del>14<\/del>[^]*<ins>15<\/ins>/);
    writeFileSync(file, '{}');
    await vscode.commands.executeCommand('copydesk.report.corrections');
    assert.match(
      stage.takeWarnings().join(),
      /draft\.annotated\.json is no annotated copy that can be read\. It is JSON of something else\.$/,
    );
  });

  it('asks before it compares with a copy of another draft, and not after a rename', async () => {
    const asked: string[] = [];
    const answers: string[] = [];
    stage.stub(vscode.window, 'showWarningMessage', (message: string, options: vscode.MessageOptions) => {
      asked.push(`${message} ${options.detail}`);
      return Promise.resolve(answers[0]);
    });
    const draft = await openDraft();
    const file = await exportData();
    await openDraft(draft.document.getText(), 'night-ferry.news');
    await openLog(file);
    assert.deepEqual(asked, [], 'the words are the same');
    const other = await openDraft(SHORT, 'ferry-count.news');
    const forms = pickFrom(() => undefined);
    await vscode.commands.executeCommand('copydesk.report.corrections');
    assert.equal(forms.length, 0);
    assert.match(asked[0]!, /^Is draft\.news an earlier version of ferry-count\.news\?/);
    assert.match(
      asked[0]!,
      /of draft\.news \(“Brindle Quay to lose its night ferry”\) by .* in front is ferry-count\.news/,
    );
    answers.push('Compare Them');
    await vscode.window.showTextDocument(other.document);
    assert.match(await openLog(file), /^After: ferry-count/m);
  });

  it('takes neither a copy nor a log for a draft, whatever the file is called', async () => {
    await stage.configure('activation', 'always');
    await stage.configure('drafts.include', ['**/*.md']);
    const { api } = await openDraft();
    const folder = saveInto();
    pickFrom((rows) => rows.find(({ label }) => label.includes('Markdown')));
    await vscode.commands.executeCommand('copydesk.report.export');
    const copy = readFileSync(join(folder, 'draft.annotated.md'), 'utf8');
    const log = await openLog(await exportData());
    const untitled = vscode.window.activeTextEditor!.document.uri;
    const files = [await writeFile(copy, 'ferry.md'), await writeFile(`\ufeff\n${log}`, 'notes.txt')];
    for (const uri of files) await openFile(uri);
    await openDraft(); // what is opened later is taken up later: by now the others have had their turn
    for (const uri of [untitled, ...files]) assert.equal(api.isDraft(uri), false, uri.path);
    await vscode.commands.executeCommand('copydesk.review.start', files[0]);
    await until('a reviewer may say otherwise', () => api.isDraft(files[0]!));
  });

  /** The file of the draft in front as data. */
  async function exportData(): Promise<string> {
    const folder = saveInto();
    pickFrom((rows) => rows.find((row) => row.label.includes('JSON')));
    await vscode.commands.executeCommand('copydesk.report.export');
    return join(folder, readdirSync(folder)[0]!);
  }

  /** The log of what changed in the draft in front since `file` was made. */
  async function openLog(file: string): Promise<string> {
    stage.stub(vscode.window, 'showOpenDialog', () => Promise.resolve([vscode.Uri.file(file)]));
    pickFrom((rows) => rows.find(({ label }) => label.includes('Markdown')));
    await vscode.commands.executeCommand('copydesk.report.corrections');
    return until('the log is open', () => {
      const document = vscode.window.activeTextEditor?.document;
      return document?.isUntitled ? document.getText() : undefined;
    });
  }

  /** A list to type into cannot be read from outside: this one tells what it is given. */
  function stubPicker(): { readonly shown: { title: string | undefined; items: readonly vscode.QuickPickItem[] }[] } {
    const shown: { title: string | undefined; items: readonly vscode.QuickPickItem[] }[] = [];
    const create = vscode.window.createQuickPick.bind(vscode.window);
    stage.stub(vscode.window, 'createQuickPick', (() => {
      const picker = create();
      const show = picker.show.bind(picker);
      picker.show = () => {
        shown.push({ title: picker.title, items: picker.items });
        show();
        picker.hide();
      };
      return picker;
    }) as typeof vscode.window.createQuickPick);
    return { shown };
  }
});
