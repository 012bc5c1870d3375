/** What the settings say of one draft: how it is analysed, and how the newsroom decides on it. */
import type { TextDocument, Uri } from 'vscode';
import type { Outlook } from '../core/review/review';
import type { RequestOptions } from '../worker/protocol';
import { levelsFor } from './findings/checkLevels';
import { formatOf } from './formats';
import type { NewsroomNames } from './names/newsroomNames';
import { reviewerName } from './reviewer';
import { setting } from './settings';

/** What the analysis of a draft is asked with. */
export function analysisOptions(document: TextDocument, names: NewsroomNames): RequestOptions {
  return {
    format: formatOf(document),
    cap: setting('analysis.maxCharacters', document),
    names: names.keyFor(document.uri),
    checks: levelsFor(document),
  };
}

/** How the newsroom decides, and who looks. */
export function outlookOn(uri: Uri): Outlook {
  return {
    signOffs: setting('review.signOffs', uri),
    hideOthers: setting('review.hideOthers', uri),
    viewer: reviewerName(),
  };
}
