/**
 * Comments on claims, in the editor's own threads beside the text and in its Comments panel. A view of the desk like all others: what is
 * typed there goes to the desk, and what is shown comes from it.
 */
import {
  l10n,
  CommentMode,
  CommentThreadCollapsibleState,
  CommentThreadState,
  comments,
  commands,
  Disposable,
  MarkdownString,
  Uri,
  type Comment,
  type CommentAuthorInformation,
  type CommentReply,
  type CommentThread,
  type Range,
} from 'vscode';
import * as ledger from '../core/review/ledger';
import type { FoundThread, ReviewedClaim } from '../core/review/review';
import { askText } from './askText';
import { isThreadRef, type ThreadRef } from './claimRef';
import { confirm } from './commands/confirm';
import { showDraft } from './commands/front';
import { guarded, type Report } from './commands/report';
import { say } from './commands/say';
import { findTarget } from './commands/target';
import type { Cursor } from './cursor';
import type { Desk, DraftView } from './desk';
import { documentOf } from './draftDocument';
import { escapeMarkdown, plainMessage, shorten } from './markdown';
import type { Memory } from './memory/memory';
import { toRange } from './positions';
import { askName, isMe } from './reviewer';

/** A comment as the editor shows it; it knows what it is of. */
class ShownComment implements Comment {
  mode = CommentMode.Preview;
  body: string | MarkdownString;
  readonly author: CommentAuthorInformation;
  readonly contextValue: string;
  readonly timestamp: Date;
  readonly label?: string;

  constructor(
    readonly draft: Uri,
    readonly thread: string,
    readonly id: string,
    readonly text: string,
    { by, at, edited }: { readonly by: string; readonly at: string; readonly edited?: string },
  ) {
    this.body = shownText(text);
    this.author = { name: by };
    this.timestamp = new Date(at);
    this.contextValue = isMe(by) ? 'own' : 'other';
    if (edited !== undefined) this.label = l10n.t('edited');
  }
}

/** Line by line, each as it was typed. */
function shownText(text: string): MarkdownString {
  return new MarkdownString(text.split(/\r?\n/).map(escapeMarkdown).join('  \n'));
}

export function showComments(desk: Desk, cursor: Cursor, memory: Memory, report: Report): Disposable {
  const controller = comments.createCommentController('copydesk', 'Copydesk');
  controller.options = {
    prompt: l10n.t('Comment'),
    placeHolder: l10n.t('What should others know? @name mentions somebody'),
  };
  /** By draft and thread. */
  const shown = new Map<string, { readonly widget: CommentThread; told: string }>();

  function show(uri: Uri): void {
    const draft = uri.toString();
    const view = desk.view(uri);
    const document = documentOf(uri);
    if (view && view.version !== document?.version) return;
    const isDiscussed = shown.size > 0 || desk.ledger(uri).threads.length > 0;
    const found =
      view && isDiscussed
        ? view.review.claims.flatMap((reviewed) => reviewed.threads.map((one) => ({ reviewed, ...one })))
        : [];
    const wanted = new Set(found.map(({ thread }) => keyOf(draft, thread.id)));
    for (const [key, { widget }] of shown) {
      if (!key.startsWith(`${draft} `) || wanted.has(key)) continue;
      widget.dispose();
      shown.delete(key);
    }
    for (const one of found) put(view!, toRange(document!, one.reviewed.claim), one.reviewed, one);
  }

  function put(view: DraftView, range: Range, reviewed: ReviewedClaim, { thread, reason }: FoundThread): void {
    const key = keyOf(view.uri.toString(), thread.id);
    let known = shown.get(key);
    if (!known) {
      const widget = controller.createCommentThread(view.uri, range, []);
      widget.collapsibleState = CommentThreadCollapsibleState.Collapsed;
      shown.set(key, (known = { widget, told: '' }));
    }
    const { widget } = known;
    if (!widget.range.isEqual(range)) widget.range = range;
    const words = shorten(view.text.slice(reviewed.claim.start, reviewed.claim.end), 60);
    const label = [
      l10n.t('On “{0}”', words),
      reason && l10n.t('the words have changed since'),
      thread.resolved && l10n.t('resolved by {0}', thread.resolved.by),
      view.review.mentions.has(thread.id) && l10n.t('mentions you'),
    ]
      .filter(Boolean)
      .join(' · ');
    const told = JSON.stringify([thread.comments, thread.resolved, label]);
    // Written only when it changed: a comment that is being typed is not to be disturbed.
    if (told === known.told) return;
    known.told = told;
    widget.label = label;
    widget.comments = thread.comments.map((one) => new ShownComment(view.uri, thread.id, one.id, one.text, one));
    widget.state = thread.resolved ? CommentThreadState.Resolved : CommentThreadState.Unresolved;
    widget.contextValue = thread.resolved ? 'resolved' : 'open';
  }

  function threadOf(widget: CommentThread): string {
    const [key] = [...shown].find(([, known]) => known.widget === widget) ?? [];
    if (key === undefined) throw new Error(l10n.t('This thread is no longer there.'));
    return key.slice(key.indexOf(' ') + 1);
  }

  /** A thread in the editor, or in the list of what is no longer in the draft. */
  function meant(argument: CommentThread | ThreadRef): { readonly uri: Uri; readonly thread: string } {
    if (isThreadRef(argument)) return { uri: Uri.parse(argument.draft, true), thread: argument.thread };
    return { uri: argument.uri, thread: threadOf(argument) };
  }

  async function removeThread(argument: CommentThread | ThreadRef): Promise<void> {
    const { uri, thread } = meant(argument);
    const known = ledger.findThread(desk.ledger(uri), thread);
    const others = new Set(known?.comments.map(({ by }) => by).filter((by) => !isMe(by)));
    if (others.size > 0 && !(await confirmRemoving([...others]))) return;
    await desk.amend(uri, (book) => ledger.clearThread(book, thread));
    say('trash', l10n.t('Comments deleted. Undo Last Decision brings them back.'), 8000);
  }

  /** On the claim that is meant: its thread if it has one, else a line to type. */
  async function comment(argument: unknown): Promise<void> {
    const { uri, claim } = await findTarget(desk, cursor, argument);
    const { text, review } = await desk.settled(uri);
    const reviewed = review.claims.find((one) => one.claim.id === claim);
    if (!reviewed) return;
    const found = reviewed.threads.find(({ thread }) => !thread.resolved) ?? reviewed.threads[0];
    const known = found && shown.get(keyOf(uri.toString(), found.thread.id));
    if (known) {
      cursor.goTo(await showDraft(uri, false), reviewed.claim);
      known.widget.collapsibleState = CommentThreadCollapsibleState.Expanded;
      return;
    }
    const names = memory.reviewers(uri).filter((name) => !isMe(name));
    const said = await askText({
      title: l10n.t('Comment on This Claim'),
      prompt:
        names.length > 0
          ? plainMessage(l10n.t('{0}: a name after @ mentions somebody.', `@${names.join(', @')}`))
          : l10n.t('A name after @ mentions somebody.'),
      placeHolder: shorten(text.slice(reviewed.claim.start, reviewed.claim.end), 80),
    });
    if (said?.trim())
      await desk.act(uri, claim, (book, place, stamp) => ledger.addComment(book, place, said.trim(), stamp));
  }

  async function answer({ thread, text }: CommentReply): Promise<void> {
    if (text.trim() === '') return;
    await askName();
    const { id, by, at } = desk.stamp();
    await desk.amend(thread.uri, (book) => ledger.reply(book, threadOf(thread), { id, by, at, text: text.trim() }));
  }

  function edit(one: ShownComment): void {
    for (const { widget } of shown.values()) {
      if (!widget.comments.includes(one)) continue;
      one.mode = CommentMode.Editing;
      one.body = one.text;
      widget.comments = [...widget.comments];
    }
  }

  async function save(one: ShownComment): Promise<void> {
    const text = (typeof one.body === 'string' ? one.body : one.body.value).trim();
    if (text === '' || text === one.text) return cancel(one);
    await desk.amend(one.draft, (book) => ledger.editComment(book, one.thread, one.id, text, desk.stamp().at));
  }

  function cancel(one: ShownComment): void {
    const known = shown.get(keyOf(one.draft.toString(), one.thread));
    if (known) known.told = '';
    show(one.draft);
  }

  const register = (name: string, run: (argument: never) => unknown): Disposable =>
    commands.registerCommand(`copydesk.${name}`, guarded(report, run));
  return Disposable.from(
    controller,
    desk.onDidChange(show),
    register('claim.comment', comment),
    register('comment.answer', answer),
    register('comment.edit', edit),
    register('comment.save', save),
    register('comment.cancel', cancel),
    register('comment.remove', (one: ShownComment) =>
      desk.amend(one.draft, (book) => ledger.removeComment(book, one.thread, one.id)),
    ),
    register('comment.resolve', (argument: CommentThread | ThreadRef) => {
      const { uri, thread } = meant(argument);
      return desk.amend(uri, (book) => ledger.resolveThread(book, thread, desk.stamp()));
    }),
    register('comment.reopen', (argument: CommentThread | ThreadRef) => {
      const { uri, thread } = meant(argument);
      return desk.amend(uri, (book) => ledger.reopenThread(book, thread));
    }),
    register('comment.removeThread', removeThread),
  );
}

function confirmRemoving(others: readonly string[]): Promise<boolean> {
  return confirm(
    l10n.t('These comments are also by {0}.', others.join(', ')),
    l10n.t(
      'Deleting them takes them away for everybody. They stay in the history, and Undo Last Decision brings them back.',
    ),
    l10n.t('Delete Them'),
  );
}

function keyOf(draft: string, thread: string): string {
  return `${draft} ${thread}`;
}
