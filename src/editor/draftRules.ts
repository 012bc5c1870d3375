/**
 * Which documents are drafts. In order: the reviewer's own word (Review This File, Stop Reviewing This File), the text of a Word document, the
 * globs in the settings, the language `news`, and for plain text, Markdown and HTML a detector that would rather miss a draft than mark a log file. What lies among the
 * newsroom's sources is read, not reviewed, and so is what Copydesk wrote of a review.
 */
import { Range, RelativePattern, workspace, type Memento, type TextDocument, type Uri } from 'vscode';
import { isDraftByName, readsLikeDraft } from '../core/draftFile';
import { isReviewRecord } from '../core/report/record';
import { keyAfterMove } from '../core/review/draftKeys';
import { formatOfFile } from './formats';
import { draftKey } from './memory/draftKey';
import { setting } from './settings';
import { fileOf, isWordView } from './word/wordViews';
import { isInSourceFolder } from './sources/sourceFolders';
import { matches } from './workspaceFiles';

export interface DraftRules {
  /** `turned`: its language is `news` because it was under review, and says nothing of it. */
  isDraft(document: TextDocument, turned?: boolean): boolean;
  /** The same for a file that is not open; `text` is its beginning. */
  isDraftFile(uri: Uri, text: string): boolean;
  /** The reviewer's own word; `undefined` takes it back. */
  choose(uri: Uri, choice: 'review' | 'stop' | undefined): Promise<void>;
  /** Follows a file or a folder that was renamed. */
  move(from: Uri, to: Uri): Promise<void>;
}

type Choices = Readonly<Record<string, 'review' | 'stop'>>;

/** The settings that another answer may come of. */
export const SAY_WHAT_IS_A_DRAFT = ['copydesk.activation', 'copydesk.drafts', 'copydesk.sources.folders'] as const;

const CHOICES = 'copydesk.choices';
const PROSE = new Set(['plaintext', 'markdown', 'html']);

/** `pages`: the folder of what Copydesk says about its checks, which is full of news and no draft. */
export function createDraftRules(state: Memento, pages: Uri): DraftRules {
  const choices = () => state.get<Choices>(CHOICES, {});

  async function choose(uri: Uri, choice: 'review' | 'stop' | undefined): Promise<void> {
    const { [draftKey(uri)]: _, ...others } = choices();
    await state.update(CHOICES, choice ? { ...others, [draftKey(uri)]: choice } : others);
  }

  return {
    isDraft(document, turned = false) {
      if (!isReviewable(document.uri)) return false;
      const choice = choices()[draftKey(document.uri)];
      if (choice) return choice === 'review';
      if (document.uri.path.startsWith(`${pages.path}/`)) return false;
      // Nobody opens the text of a Word document but to review it.
      if (isWordView(document.uri)) return true;
      const activation = setting('activation', document);
      if (activation === 'never' || isListed('drafts.exclude', document.uri)) return false;
      if (document.languageId === 'news' && !(turned && isInSourceFolder(document.uri))) return true;
      if (PROSE.has(document.languageId) && isReviewRecord(beginning(document))) return false;
      if (isListed('drafts.include', document.uri)) return true;
      if (!PROSE.has(document.languageId) || isInSourceFolder(document.uri)) return false;
      // Most pages are somebody's program.
      const isPage = document.languageId === 'html';
      if (activation === 'always' && !isPage) return true;
      return readsLikeDraft(document.fileName, beginning(document), isPage ? 'html' : 'plain');
    },
    isDraftFile(uri, text) {
      const choice = choices()[draftKey(uri)];
      if (choice) return choice === 'review';
      const { activation, isIncluded, isSource } = settingsOn(uri);
      if (activation === 'never') return false;
      if (isDraftByName(uri.path)) return true;
      if (isIncluded) return !isReviewRecord(text);
      if (isSource) return false;
      const format = formatOfFile(uri);
      const always = activation === 'always' && format !== 'html' && format !== 'word';
      return always ? !isReviewRecord(text) : readsLikeDraft(uri.path, text);
    },
    choose,
    async move(from, to) {
      const [old, now] = [draftKey(from), draftKey(to)];
      const moved = Object.fromEntries(
        Object.entries(choices()).map(([key, choice]) => [keyAfterMove(key, old, now) ?? key, choice]),
      );
      await state.update(CHOICES, moved);
    },
  };
}

/** What the settings say of a file that is not open: where that changes, it may become a draft or cease to be one. */
export function settingsOn(uri: Uri) {
  return {
    activation: setting('activation', uri),
    isIncluded: isListed('drafts.include', uri),
    isSource: isInSourceFolder(uri),
  };
}

/** The detector reads no further than this, and is asked again with every key typed into what is no draft yet. */
const BEGINNING_LINES = 300;

function beginning(document: TextDocument): string {
  return document.getText(new Range(0, 0, BEGINNING_LINES, 0));
}

/** Files a person can write to, new ones and Word documents: not the output panel, not the old side of a diff. */
export function isReviewable(uri: Uri): boolean {
  return uri.scheme === 'untitled' || isWordView(uri) || workspace.fs.isWritableFileSystem(uri.scheme) === true;
}

/** A glob is one of whole paths, and one of paths in the folder of the workspace, as it is when files are looked for. */
function isListed(key: 'drafts.include' | 'drafts.exclude', uri: Uri): boolean {
  const file = fileOf(uri);
  const folder = workspace.getWorkspaceFolder(file);
  return setting(key, uri).some(
    (glob) => matches(glob, file) || (folder !== undefined && matches(new RelativePattern(folder, glob), file)),
  );
}
