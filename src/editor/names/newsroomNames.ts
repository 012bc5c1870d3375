/**
 * The names in force for a draft: those of its workspace folder's files, and what the reviewer said in this workspace. The file
 * wins, since the newsroom agreed on it; a reviewer's word wins over the analysis. The worker is told when they change, not more often.
 */
import {
  EventEmitter,
  workspace,
  type Disposable,
  type Event,
  type Memento,
  type Uri,
  type WorkspaceFolder,
} from 'vscode';
import { indexHouse } from '../../core/names/houseIndex';
import type { HouseName, HouseNames } from '../../core/names/houseNames';
import type { AnalysisClient } from '../../worker/client';
import type { Log } from '../log';
import { createNameChoices, type NameChoices } from './nameChoices';
import { createNamesFiles, type NamesFiles } from './namesFiles';
import { fileOf } from '../word/wordViews';

export interface NewsroomNames extends Disposable {
  /** Under what key the worker has the names for a draft. */
  keyFor(uri: Uri): string;
  /** The listed name that these words are; undefined for what no file lists. */
  listed(uri: Uri, words: string): HouseName | undefined;
  /** The file that a new name of this draft goes into; undefined where no folder is open. */
  fileFor(uri: Uri): Uri | undefined;
  /** Where a listed name stands. */
  fileOf(uri: Uri, file: string): Uri | undefined;
  readonly choices: NameChoices;
  /** The names under this key changed. */
  readonly onDidChange: Event<string>;
}

export function createNewsroomNames(state: Memento, client: AnalysisClient, log: Log): NewsroomNames {
  const files: NamesFiles = createNamesFiles(log);
  const choices = createNameChoices(state, log);
  const changed = new EventEmitter<string>();
  const inForce = new Map<string, HouseNames>();

  function tell(folder: WorkspaceFolder | undefined): void {
    const said = choices.names();
    const names = { is: [...(folder ? files.namesIn(folder) : []), ...said.is], not: said.not };
    const key = keyOf(folder);
    inForce.set(key, names);
    client.setNames(key, names);
    changed.fire(key);
  }

  const subscriptions = [
    files.onDidChange(tell),
    choices.onDidChange(() => {
      tell(undefined);
      workspace.workspaceFolders?.forEach(tell);
    }),
  ];
  tell(undefined);
  workspace.workspaceFolders?.forEach(tell);

  return {
    keyFor: (uri) => keyOf(folderOf(uri)),
    listed(uri, words) {
      const names = inForce.get(keyOf(folderOf(uri)));
      const name = names && indexHouse(names).find(words);
      return name?.file === undefined ? undefined : name;
    },
    fileFor(uri) {
      const folder = folderOf(uri);
      return folder && files.filesOf(folder)[0];
    },
    fileOf(uri, file) {
      const folder = folderOf(uri);
      return folder && files.filesOf(folder).find((one) => workspace.asRelativePath(one, false) === file);
    },
    choices,
    onDidChange: changed.event,
    dispose() {
      for (const subscription of subscriptions) subscription.dispose();
      files.dispose();
      choices.dispose();
      changed.dispose();
    },
  };
}

function keyOf(folder: WorkspaceFolder | undefined): string {
  return folder ? folder.uri.toString() : '';
}

/** What is new, or lies outside, belongs to the only folder there is: in several, nobody can say to which. */
function folderOf(draft: Uri): WorkspaceFolder | undefined {
  const uri = fileOf(draft);
  const folders = workspace.workspaceFolders ?? [];
  return workspace.getWorkspaceFolder(uri) ?? (folders.length === 1 ? folders[0] : undefined);
}
