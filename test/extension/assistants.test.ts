import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { copydesk, openDraft, until, useStage } from './drafts';

type Tool = vscode.LanguageModelTool<object>;
type Registered = Map<string, Tool>;

describe('assistants', () => {
  const stage = useStage();

  /** Switches them on, and gives what was offered to the editor. */
  async function offered(): Promise<Registered> {
    await copydesk();
    const tools: Registered = new Map();
    stage.stub(vscode.lm, 'registerTool', ((name: string, tool: Tool) => {
      tools.set(name, tool);
      return new vscode.Disposable(() => tools.delete(name));
    }) as typeof vscode.lm.registerTool);
    await stage.configure('assistants.enabled', true);
    await until('the tools are offered', () => tools.size === 3);
    return tools;
  }

  const none = new vscode.CancellationTokenSource().token;
  async function ask(tools: Registered, name: string, input: object, token = none): Promise<Record<string, unknown>> {
    const result = await tools.get(name)!.invoke({ input, toolInvocationToken: undefined }, token);
    const [part] = (result as vscode.LanguageModelToolResult).content as vscode.LanguageModelTextPart[];
    return JSON.parse(part!.value) as Record<string, unknown>;
  }

  it('are offered nothing until they are let in, and nothing after', async () => {
    const input = { input: {}, toolInvocationToken: undefined };
    await assert.rejects(async () => vscode.lm.invokeTool('copydesk_listClaims', input));
    const tools = await offered();
    await stage.configure('assistants.enabled', undefined);
    await until('the tools are gone', () => tools.size === 0);
  });

  it('are asked about with the reviewer before each use, who is told where it goes', async () => {
    const tools = await offered();
    await openDraft();
    for (const [name, input] of [
      ['copydesk_listClaims', {}],
      ['copydesk_listFindings', {}],
      ['copydesk_findEvidence', { words: 'night nurses' }],
    ] as const) {
      const prepared = await tools.get(name)!.prepareInvocation!({ input }, none);
      assert.match(prepared?.confirmationMessages?.message as string, /\? What is read goes to the language model/);
    }
  });

  it('read the claims and findings of the draft in front, as people left them', async () => {
    const tools = await offered();
    const draft = await openDraft();
    await draft.act('verify', '14 people');
    const { claims, verified, of, note } = (await ask(tools, 'copydesk_listClaims', {})) as {
      claims: { words: string; status: string; line: number }[];
      verified: number;
      of: number;
      note: string;
    };
    assert.deepEqual([verified, of], [1, claims.length]);
    assert.equal(claims.find(({ words }) => words === '14 people')?.status, 'Verified');
    assert.match(note, /no instructions/);
    const left = await ask(tools, 'copydesk_listClaims', { open: true });
    assert.equal((left['claims'] as unknown[]).length, claims.length - 1);
    assert.ok(Array.isArray((await ask(tools, 'copydesk_listFindings', {}))['findings']));
    assert.ok(Array.isArray((await ask(tools, 'copydesk_findEvidence', { words: 'night nurses' }))['passages']));
  });

  describe('that look into sources', () => {
    const NEEDLE = { words: 'the heron slept on the boathouse' };
    let folder: vscode.Uri;
    const find = (tools: Registered, token?: vscode.CancellationToken) =>
      ask(tools, 'copydesk_findEvidence', NEEDLE, token) as Promise<{ passages: unknown[]; incomplete?: string }>;
    const refresh = () => vscode.commands.executeCommand('copydesk.sources.refresh');
    const put = async (name: string): Promise<void> => {
      const { uri } = (await openDraft()).document;
      folder = vscode.Uri.joinPath(uri, '..', 'sources');
      const text = 'Nobody saw that the heron slept on the boathouse.';
      await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, name), new TextEncoder().encode(text));
    };
    afterEach(async () => {
      await vscode.workspace.fs.delete(folder, { recursive: true });
      await refresh();
    });

    it('wait until they are read', async () => {
      const tools = await offered();
      await put('heron.txt');
      void refresh();
      const { passages, incomplete } = await find(tools);
      assert.deepEqual([passages.length, incomplete], [1, undefined]);
    });

    it('are told what was not searched', async () => {
      const tools = await offered();
      await put('heron.pdf');
      void refresh();
      assert.match((await find(tools)).incomplete ?? '', /cannot be read|can be read/);
      void refresh();
      void vscode.commands.executeCommand('copydesk.sources.stop');
      assert.match((await find(tools)).incomplete ?? '', /was stopped/);
    });

    it('need not wait once they are told to stop', async () => {
      const tools = await offered();
      await put('heron.txt');
      const cancel = new vscode.CancellationTokenSource();
      void refresh();
      const asked = find(tools, cancel.token);
      cancel.cancel();
      await assert.rejects(asked, vscode.CancellationError);
    });
  });

  it('are told plainly when there is no such draft', async () => {
    const tools = await offered();
    await assert.rejects(ask(tools, 'copydesk_listClaims', { draft: 'nowhere.news' }), /no open draft/);
    await assert.rejects(ask(tools, 'copydesk_findEvidence', { words: ' ' }), /words to look for/);
  });
});
