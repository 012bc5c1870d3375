/** What is asked before verdicts are published: which, in which words, with which notes, where and by whom. Nothing is published that was not shown. */
import { l10n, window, type QuickPickItem, type Uri } from 'vscode';
import type { AnnotatedCopy, Item } from '../../core/report/annotatedCopy';
import type { ClaimReviewOptions, Verdict } from '../../core/report/claimReview';
import { isWebAddress } from '../../core/report/webAddress';
import { labelOf } from '../../core/review/statuses';
import type * as Program from '../../report/main';
import { askText } from '../askText';
import { KIND_LOOK, STATUS_LOOK } from '../look';
import { escapeIcons, shorten } from '../markdown';
import { changeSetting, setting } from '../settings';

/** Undefined when the reviewer gives up. */
export async function askWhatToPublish(
  draft: Uri,
  { items }: AnnotatedCopy,
  { isPublishable, noteOf, VERDICT_WORDS }: typeof Program,
): Promise<ClaimReviewOptions | undefined> {
  const publishable = items.filter(({ status }) => isPublishable(status));
  if (publishable.length === 0)
    throw new Error(l10n.t('Nothing can be published yet: no claim of this draft has a verdict that stands.'));
  const chosen = await pickClaims(publishable);
  if (!chosen || chosen.length === 0) return undefined;
  const words = await askWords(chosen, VERDICT_WORDS);
  if (!words) return undefined;
  const notes = await pickNotes(chosen, noteOf);
  if (!notes) return undefined;
  const url = await askAddress();
  if (url === undefined) return undefined;
  const name = await askPublisher(draft);
  if (name === undefined) return undefined;
  return { ids: chosen.map(({ id }) => id), words, notes, url, publisher: { name } };
}

function titled(step: string): string {
  return l10n.t('Publish Verdicts as ClaimReview: {0}', step);
}

type ItemRow = QuickPickItem & { readonly item: Item };

async function pickClaims(publishable: readonly Item[]): Promise<Item[] | undefined> {
  const rows = publishable.map((item): ItemRow => ({
    ...lookOf(item),
    detail: escapeIcons(shorten(item.sentence.text, 120)),
    item,
  }));
  const options = { title: titled(l10n.t('Claims')), placeHolder: l10n.t('Which verdicts are published?') };
  const picked = await window.showQuickPick(rows, {
    ...options,
    canPickMany: true,
    matchOnDetail: true,
    ignoreFocusOut: true,
  });
  return picked?.map(({ item }) => item);
}

/** One question for each verdict among them. */
async function askWords(
  chosen: readonly Item[],
  defaults: Readonly<Record<Verdict, string>>,
): Promise<Partial<Record<Verdict, string>> | undefined> {
  const words: Partial<Record<Verdict, string>> = {};
  for (const verdict of Object.keys(defaults) as Verdict[]) {
    const many = chosen.filter(({ status }) => status === verdict).length;
    if (many === 0) continue;
    const given = await askText({
      title: titled(l10n.t('Words for “{0}”', labelOf(verdict))),
      prompt:
        many === 1
          ? l10n.t('How your newsroom calls this verdict. It is published with one claim.')
          : l10n.t('How your newsroom calls this verdict. It is published with {0} claims.', many),
      value: defaults[verdict],
      validateInput: (value) => (value.trim() === '' ? l10n.t('A word or two') : undefined),
    });
    if (given === undefined) return undefined;
    words[verdict] = given.trim();
  }
  return words;
}

type NoteRow = QuickPickItem & { readonly id: string };

/** None is chosen beforehand: notes are written for colleagues. */
async function pickNotes(
  chosen: readonly Item[],
  noteOf: (item: Item) => string | undefined,
): Promise<string[] | undefined> {
  const rows = chosen.flatMap((item): NoteRow[] => {
    const note = noteOf(item);
    return note === undefined ? [] : [{ ...lookOf(item), detail: escapeIcons(note), id: item.id }];
  });
  if (rows.length === 0) return [];
  const options = {
    title: titled(l10n.t('Notes')),
    placeHolder: l10n.t('Which notes are published too? None, if none is chosen'),
  };
  const picked = await window.showQuickPick(rows, {
    ...options,
    canPickMany: true,
    matchOnDetail: true,
    ignoreFocusOut: true,
  });
  return picked?.map(({ id }) => id);
}

async function askAddress(): Promise<string | undefined> {
  const url = await askText({
    title: titled(l10n.t('Address')),
    prompt: l10n.t('Where the fact-check is or will be published.'),
    placeHolder: 'https://…',
    validateInput: (value) =>
      isWebAddress(value.trim()) ? undefined : l10n.t('An address that begins with https://, without a user name'),
  });
  return url?.trim();
}

async function askPublisher(draft: Uri): Promise<string | undefined> {
  const known = setting('report.publisher', draft);
  const given = await askText({
    title: titled(l10n.t('Publisher')),
    prompt: l10n.t('The name of your newsroom. It is remembered.'),
    value: known,
    validateInput: (value) => (value.trim() === '' ? l10n.t('A name') : undefined),
  });
  const name = given?.trim();
  if (name !== undefined && name !== known) await changeSetting('report.publisher', name);
  return name;
}

function lookOf({ status, kind, words }: Item): QuickPickItem {
  return {
    label: `$(${STATUS_LOOK[status].icon}) ${escapeIcons(shorten(words, 60))}`,
    description: `${KIND_LOOK[kind].label} · ${labelOf(status)}`,
  };
}
