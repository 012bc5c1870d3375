/** Everything a person can do, one file a group of commands. */
import { Disposable, type Uri } from 'vscode';
import type { Cursor } from '../cursor';
import type { Desk } from '../desk';
import type { DraftReader } from '../draftReader';
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
import { createPreview } from '../report/preview';
import { createReports } from '../report/reports';
import type { NewsroomSources } from '../sources/newsroomSources';
import type { PassageTexts } from '../sources/passageText';
import { createWordsBeside } from '../wordsBeside';
import { registerSources } from './sources';
import { registerTeam } from './team';
import { registerUnnamed } from './unnamed';
import { registerWalking } from './walk';
import { registerWord } from './word';

/** What the commands act on and show things with. */
export interface CommandParts {
  readonly desk: Desk;
  readonly cursor: Cursor;
  readonly rules: DraftRules;
  readonly reader: DraftReader;
  readonly sidebar: Sidebar;
  readonly names: NewsroomNames;
  readonly ignores: Ignores;
  readonly memory: Memory;
  readonly sources: NewsroomSources;
  readonly texts: PassageTexts;
  /** The path of the program that writes reports. */
  readonly writers: string;
  /** The folder with a page about each check. */
  readonly pages: Uri;
  readonly log: Log;
}

export function registerCommands(parts: CommandParts, report: Report): Disposable {
  const { desk, cursor, rules, reader, sidebar, names, ignores, memory, sources, texts, writers, pages, log } = parts;
  const reports = createReports(desk, reader, memory, writers);
  const preview = createPreview(desk, cursor, reports, report);
  const inTurn = createTurns(report);
  const beside = createWordsBeside();
  return Disposable.from(
    beside,
    preview,
    registerWalking(desk, cursor, sidebar.listed, inTurn),
    registerRowKeys(cursor, sidebar.claims, report),
    registerWord(desk, rules, report),
    registerDecisions(desk, cursor, sidebar.listed, inTurn, report),
    registerEvidence(desk, cursor, report),
    registerExports(desk, sidebar.listed, reports, preview, report),
    registerReady(desk, sidebar.listed, memory, sources, report),
    registerTeam(desk, cursor, memory, report),
    registerOtherName(memory, report),
    registerLookUps(desk, cursor, report),
    registerCompare(desk, cursor, beside, report),
    registerPeople(desk, sidebar.claims, sidebar.listed, report),
    registerNames(desk, sidebar.names, report),
    registerHouseNames(desk, names, report),
    registerFindings(desk, ignores, pages, report),
    registerSources(desk, cursor, sidebar.listed, sources, texts, beside, report),
    registerUnnamed(desk, cursor, sidebar.listed, report),
    registerReviewing(desk, rules, sidebar.claims, log, report),
  );
}
