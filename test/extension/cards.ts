/** Hovers as a reader meets them: the cards on some words, what is read on them, where their links lead. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { CARD_COMMANDS } from '../../src/editor/card';
import type { OpenDraft } from './drafts';

export async function cardsAt(draft: OpenDraft, words: string): Promise<vscode.MarkdownString[]> {
  await draft.analysis();
  const at = draft.text.indexOf(words);
  assert.notEqual(at, -1);
  return cardsOn(draft, at + 2);
}

export async function cardsOn({ document }: OpenDraft, offset: number): Promise<vscode.MarkdownString[]> {
  const hovers = await hoversOn(document, document.positionAt(offset));
  return hovers.flatMap(({ contents }) => contents as vscode.MarkdownString[]);
}

export async function hoversOn(document: vscode.TextDocument, at: vscode.Position): Promise<vscode.Hover[]> {
  return vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at);
}

/** What is read: links by their titles, escapes taken away. */
export function seen(cards: readonly vscode.MarkdownString[]): string {
  const text = cards.map(({ value }) => value).join('\n\n');
  return text.replace(LINK, '$1').replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

const LINK = /(?<!\\)\[((?:[^\]\\]|\\.)*)\]\(command:([\w.]+)(?:\?([^\s)]*))? "[^"]*"\)/g;

export function linksOf(cards: readonly vscode.MarkdownString[]): { command: string; argument: unknown }[] {
  return cards.flatMap(({ value }) =>
    [...value.matchAll(LINK)].map(([, , command, query]) => ({
      command: command!,
      argument: (JSON.parse(decodeURIComponent(query!)) as unknown[])[0],
    })),
  );
}

/** Our own links, icons and emphasis apart, a card must hold no mark that Markdown, HTML or icons would act on. */
export function checkInert(card: vscode.MarkdownString): void {
  assert.deepEqual(card.isTrusted, { enabledCommands: CARD_COMMANDS });
  assert.ok(!card.supportHtml);
  for (const { command } of linksOf([card])) assert.ok(CARD_COMMANDS.includes(command), command);
  const rest = card.value
    .replace(LINK, '')
    .replace(/\\[!-/:-@[-`{-~]/g, '')
    .replace(/(?<![\\$])\$\([a-z-]+\)/g, '');
  assert.doesNotMatch(rest, /[<>[\]`$&!]|:\/\/|command:/, card.value);
  assert.doesNotMatch(card.value, /[\u202a-\u202e\u2066-\u2069]/);
}
