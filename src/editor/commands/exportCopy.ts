/** Commands that pass a reviewed draft on: the annotated copy in a format of choice, its preview, published verdicts, a log of corrections. */
import { l10n, commands, Disposable, Uri, window, workspace } from 'vscode';
import { basename, extname } from 'node:path';
import { languageTag } from '../../core/language';
import type { AnnotatedCopy } from '../../core/report/annotatedCopy';
import type { Desk, DraftView } from '../desk';
import { frontOrListed, type ListedDraft } from '../listedDraft';
import { plainMessage, shorten } from '../markdown';
import { isWithinReach, openOutside } from '../outside';
import { FORMAT_WORDS, REFUSED_WORDS } from '../report/formatWords';
import type { Preview } from '../report/preview';
import type { Reports } from '../report/reports';
import { formatZonedTime } from '../time';
import { confirm } from './confirm';
import { editorInFront } from './front';
import { askWhatToPublish } from './publishVerdicts';
import { guarded, type Report } from './report';
import { fileOf } from '../word/wordViews';

export function registerExports(
  desk: Desk,
  listed: ListedDraft,
  reports: Reports,
  preview: Preview,
  report: Report,
): Disposable {
  const save = (draft: Uri, saved: Saved): Promise<void> => saveCopy(draft, saved, report);

  /** A preview in front stands for its draft, a source for the one that is listed beside it. */
  async function viewInFront(): Promise<DraftView> {
    return desk.settled(preview.inFront() ?? frontOrListed(desk, listed) ?? editorInFront(desk).document.uri);
  }

  async function copyInFront(): Promise<{ uri: Uri; copy: AnnotatedCopy }> {
    const { uri } = await viewInFront();
    return { uri, copy: await reports.copyOf(uri) };
  }

  async function exportCopy(): Promise<void> {
    const { uri, copy } = await copyInFront();
    const picked = await window.showQuickPick(
      reports.load().FORMATS.map((format) => ({
        label: `$(${format.icon}) ${FORMAT_WORDS[format.suffix].label}`,
        detail: FORMAT_WORDS[format.suffix].detail,
        format,
      })),
      { title: l10n.t('Export Annotated Copy'), placeHolder: l10n.t('As what?'), matchOnDetail: true },
    );
    if (!picked) return;
    const { format } = picked;
    const content = format.write(copy, formatZonedTime);
    await save(uri, {
      title: l10n.t('Export Annotated Copy'),
      suffix: format.suffix,
      label: FORMAT_WORDS[format.suffix].label,
      content,
    });
  }

  /** Chosen claims with a person's verdict, as data that search engines read. */
  async function exportClaimReview(): Promise<void> {
    const { uri, copy } = await copyInFront();
    const program = reports.load();
    const asked = await askWhatToPublish(uri, copy, program);
    if (!asked) return;
    const { reviews, refused } = program.reviewClaims(copy, asked);
    const reasons = refused.map(({ why }) => why).join(' ');
    if (reviews.length === 0) throw new Error(reasons);
    await save(uri, {
      title: l10n.t('Publish Verdicts as ClaimReview'),
      suffix: 'claimreview.json',
      label: 'ClaimReview',
      content: program.writeClaimReviews(reviews),
    });
    if (reasons !== '') throw new Error(l10n.t('Left out: {0}', reasons));
  }

  /** Between a copy that was filed, as data, and the draft as it is. */
  async function showCorrections(): Promise<void> {
    const { uri, copy } = await copyInFront();
    const [file] =
      (await window.showOpenDialog({
        title: l10n.t('The Earlier Version: an Annotated Copy That Was Exported as Data (JSON)'),
        openLabel: l10n.t('Compare'),
        canSelectMany: false,
        filters: { [l10n.t('Annotated copy')]: ['json'] },
      })) ?? [];
    if (!file) return;
    const program = reports.load();
    const earlier = program.readJson(new TextDecoder().decode(await workspace.fs.readFile(file)));
    if ('refused' in earlier)
      throw new Error(
        `${l10n.t('{0} is no annotated copy that can be read.', basename(file.path))} ${REFUSED_WORDS[earlier.refused]}`,
      );
    if (!program.areVersions(earlier, copy) && !(await compareAnyway(earlier, copy))) return;
    const picked = await window.showQuickPick(LOG_FORMATS, {
      title: l10n.t('Show Corrections Since an Exported Copy'),
      placeHolder: l10n.t('As what?'),
      matchOnDetail: true,
    });
    if (!picked) return;
    const corrections = program.compareCopies(earlier, copy);
    if (picked.isPage) {
      const content = program.writeCorrectionsHtml(corrections, { formatTime: formatZonedTime });
      return save(uri, { title: l10n.t('Export Corrections'), suffix: 'corrections.html', label: 'HTML', content });
    }
    const content = program.writeCorrectionsMarkdown(corrections, { formatTime: formatZonedTime });
    const document = await workspace.openTextDocument({ language: 'markdown', content });
    await window.showTextDocument(document, { preview: false });
  }

  return Disposable.from(
    commands.registerCommand('copydesk.report.export', guarded(report, exportCopy)),
    commands.registerCommand('copydesk.report.claimReview', guarded(report, exportClaimReview)),
    commands.registerCommand('copydesk.report.corrections', guarded(report, showCorrections)),
    commands.registerCommand(
      'copydesk.report.preview',
      guarded(report, async () => preview.open((await viewInFront()).uri, 'standard')),
    ),
    commands.registerCommand(
      'copydesk.report.previewLegal',
      guarded(report, async () => preview.open((await viewInFront()).uri, 'legal')),
    ),
  );
}

const LOG_FORMATS = [
  { label: '$(markdown) Markdown', detail: l10n.t('Opened in the editor, to be read, edited or saved'), isPage: false },
  {
    label: `$(browser) ${l10n.t('Web page (HTML)')}`,
    detail: l10n.t('Saved as a file, to be read or printed'),
    isPage: true,
  },
] as const;

/** A draft may have another name and other words than it had, and only a person knows that it is the same. */
async function compareAnyway(earlier: AnnotatedCopy, now: AnnotatedCopy): Promise<boolean> {
  const called = ({ name, title }: AnnotatedCopy): string =>
    title === name ? shorten(name, 80) : `${shorten(name, 80)} (“${shorten(title, 80)}”)`;
  return confirm(
    l10n.t('Is {0} an earlier version of {1}?', shorten(earlier.name, 80), shorten(now.name, 80)),
    l10n.t(
      'The copy was made of {0} by {1}, {2}. The draft in front is {3}. Neither their names nor most of their words are the same. Of two different drafts the log would tell corrections that nobody made.',
      called(earlier),
      shorten(earlier.by, 80),
      formatZonedTime(earlier.at, languageTag()),
      called(now),
    ),
    l10n.t('Compare Them'),
  );
}

interface Saved {
  /** Of the dialog. */
  readonly title: string;
  /** What the draft's name ends in then. */
  readonly suffix: string;
  readonly label: string;
  readonly content: string | Uint8Array;
}

/** Where the reviewer says, beside the draft if they say nothing else. */
async function saveCopy(draft: Uri, { title, suffix, label, content }: Saved, report: Report): Promise<void> {
  const name = basename(draft.path, extname(draft.path));
  const beside =
    draft.scheme === 'untitled'
      ? (workspace.workspaceFolders?.[0]?.uri ?? Uri.file('/'))
      : Uri.joinPath(fileOf(draft), '..');
  const extension = suffix.slice(suffix.lastIndexOf('.') + 1);
  const target = await window.showSaveDialog({
    title,
    saveLabel: l10n.t('Export'),
    defaultUri: Uri.joinPath(beside, `${name}.${suffix}`),
    filters: { [label]: [extension] },
  });
  if (!target) return;
  await workspace.fs.writeFile(target, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  // Nobody waits for an answer: what was left out is told beside it.
  void guarded(report, offerToOpen)(target, extension === 'html' || extension === 'docx');
}

async function offerToOpen(file: Uri, outside: boolean): Promise<void> {
  const ways = outside ? (isWithinReach(file) ? [l10n.t('Open Outside')] : []) : [l10n.t('Open')];
  const choice = await window.showInformationMessage(
    plainMessage(l10n.t('Exported to {0}.', workspace.asRelativePath(file))),
    ...ways,
  );
  if (choice !== undefined && !outside) await window.showTextDocument(file);
  else if (choice) await openOutside(file);
}
