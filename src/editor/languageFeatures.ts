/**
 * What a draft answers to the editor's own questions: hovers, definitions and references, outline and folding,
 * problems and what mends them.
 */
import { Disposable, type Uri } from 'vscode';
import type { Report } from './commands/report';
import type { Cursor } from './cursor';
import { provideDefinitions } from './definitions';
import type { Desk } from './desk';
import type { OtherDrafts } from './elsewhere';
import { provideFixes, provideIgnoring } from './findings/fixes';
import { showProblems } from './findings/problems';
import { provideHovers } from './hover';
import { provideNameActions } from './names/nameActions';
import { provideNamesLanguage } from './names/namesLanguage';
import type { NewsroomNames } from './names/newsroomNames';
import type { NewsroomSources } from './sources/newsroomSources';
import { showSourceProblems } from './sources/sourceProblems';
import { provideStructure } from './structure';

export function provideLanguageFeatures(
  desk: Desk,
  cursor: Cursor,
  others: OtherDrafts,
  names: NewsroomNames,
  sources: NewsroomSources,
  pages: Uri,
  report: Report,
): Disposable {
  return Disposable.from(
    provideHovers(desk, cursor, others, sources, report),
    provideDefinitions(desk),
    provideStructure(desk),
    showProblems(desk, pages),
    showSourceProblems(desk, sources),
    // The menu lists what was registered last first: what mends comes before what ignores.
    provideIgnoring(desk, pages),
    provideNameActions(desk, names, pages),
    provideFixes(desk, pages),
    provideNamesLanguage(),
  );
}
