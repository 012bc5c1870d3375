/** Everything a person can do, one file a group of commands. */
import { Disposable, type Uri } from 'vscode';
import type { Cursor } from '../cursor';
import type { Desk } from '../desk';
import type { DraftRules } from '../draftRules';
import type { Ignores } from '../findings/ignores';
import type { Log } from '../log';
import type { Memory } from '../memory/memory';
import type { Sidebar } from '../sidebar';
import type { NewsroomNames } from '../names/newsroomNames';
import { registerCompare } from './compare';
import { registerDecisions } from './decide';
import { registerEvidence } from './evidence';
import { registerExports } from './exportCopy';
import { registerFindings } from './findings';
import { registerHouseNames } from './houseNames';
import { registerLookUps } from './lookUp';
import { registerNames } from './names';
import { registerOtherName } from './otherName';
import { registerPeople } from './people';
import { registerReady } from './ready';
import { registerRowKeys } from './rowKeys';
import { createTurns, type Report } from './report';
import { registerReviewing } from './review';
import type { Preview } from '../report/preview';
import type { Reports } from '../report/reports';
import type { NewsroomSources } from '../sources/newsroomSources';
import type { PassageTexts } from '../sources/passageText';
import { createWordsBeside } from '../wordsBeside';
import { registerSources } from './sources';
import { registerTeam } from './team';
import { registerUnnamed } from './unnamed';
import { registerWalking } from './walk';
import { registerWord } from './word';

export function registerCommands(
  desk: Desk,
  cursor: Cursor,
  rules: DraftRules,
  { claims, names }: Sidebar,
  newsroom: NewsroomNames,
  ignores: Ignores,
  memory: Memory,
  sources: NewsroomSources,
  texts: PassageTexts,
  reports: Reports,
  preview: Preview,
  pages: Uri,
  log: Log,
  report: Report,
): Disposable {
  const inTurn = createTurns(report);
  const beside = createWordsBeside();
  return Disposable.from(
    beside,
    registerWalking(desk, cursor, inTurn),
    registerRowKeys(cursor, claims, report),
    registerWord(desk, rules, report),
    registerDecisions(desk, cursor, inTurn, report),
    registerEvidence(desk, cursor, report),
    registerExports(desk, reports, preview, report),
    registerReady(desk, memory, sources, report),
    registerTeam(desk, cursor, memory, report),
    registerOtherName(memory, report),
    registerLookUps(desk, cursor, report),
    registerCompare(desk, cursor, beside, report),
    registerPeople(desk, claims, report),
    registerNames(desk, names, report),
    registerHouseNames(desk, newsroom, report),
    registerFindings(desk, ignores, pages, report),
    registerSources(desk, cursor, sources, texts, beside, report),
    registerUnnamed(desk, cursor, report),
    registerReviewing(desk, rules, claims, log, report),
  );
}
