/** The desk as the dashboard shows it: the overviews of the survey, which the Drafts view shows too, and their sum. */
import type { Uri } from 'vscode';
import { sumOf } from '../../core/review/overview';
import { labelOfKind } from '../../core/review/views';
import type { DashboardState, DraftLine } from '../../dashboard/state';
import { SURVEY_LIMIT } from '../draftFiles';
import type { DraftSurvey, SurveyedDraft } from '../draftSurvey';
import { draftPath } from '../word/wordViews';

export function dashboardState(survey: Pick<DraftSurvey, 'drafts' | 'files' | 'complete' | 'capped'>): DashboardState {
  const drafts = survey.drafts();
  const { progress, kinds, reviewers, gone, hidden } = sumOf(drafts.flatMap(({ overview }) => overview ?? []));
  return {
    reading: survey.complete ? 0 : survey.files,
    ...(survey.capped && { cappedAt: SURVEY_LIMIT }),
    progress,
    drafts: drafts.map(draftLine),
    kinds: [...kinds].map(([kind, one]) => ({ kind, label: labelOfKind(kind), progress: one })),
    reviewers,
    gone,
    hidden,
  };
}

function draftLine({ uri, overview, problem }: SurveyedDraft): DraftLine {
  return {
    id: uri.toString(),
    ...placeOf(uri),
    ...(problem !== undefined && { problem }),
    ...(overview && { progress: overview.progress }),
    ...(overview?.last && { last: overview.last }),
    ...(overview?.since && { since: overview.since }),
  };
}

function placeOf(uri: Uri): { name: string; folder: string } {
  const parts = draftPath(uri).split('/');
  return { name: parts.at(-1)!, folder: parts.slice(0, -1).join('/') };
}
