/**
 * The settings as one typed table; package.json describes each to the user. Read when needed: to ask the editor takes it a tenth of a millisecond, and views ask
 * for every row, so that its answers are kept until a setting changes.
 */
import { Disposable, workspace, type ConfigurationScope, type Uri } from 'vscode';
import { fileOf, isWordView } from './word/wordViews';
import type { GroupBy } from '../core/review/views';

export interface Settings {
  readonly activation: 'auto' | 'always' | 'never';
  readonly 'drafts.include': readonly string[];
  readonly 'drafts.exclude': readonly string[];
  readonly 'drafts.asNews': boolean;
  readonly 'review.reviewer': string;
  readonly 'review.store': 'workspace' | 'files';
  readonly 'review.words': 'text' | 'hashes';
  readonly 'review.signOffs': number;
  readonly 'review.hideOthers': boolean;
  readonly 'report.publisher': string;
  readonly 'marks.show': MarksMode;
  readonly 'marks.quotes': boolean;
  readonly 'marks.people': boolean;
  readonly 'marks.organizations': boolean;
  readonly 'marks.places': boolean;
  readonly 'marks.figures': boolean;
  readonly 'marks.superlatives': boolean;
  readonly 'marks.titles': boolean;
  readonly 'marks.gutter': boolean;
  readonly 'marks.overviewRuler': boolean;
  readonly 'claims.groupBy': GroupBy;
  readonly 'claims.followCursor': boolean;
  readonly 'names.sortBy': SortNamesBy;
  readonly 'names.followCursor': boolean;
  readonly 'speakers.probablyBelow': number;
  readonly 'lookUp.encyclopedia': string;
  readonly 'lookUp.factChecks': string;
  readonly 'names.files': readonly string[];
  readonly 'sources.folders': readonly string[];
  readonly 'sources.live': boolean;
  readonly 'sources.maxMegabytes': number;
  readonly 'analysis.maxCharacters': number;
  readonly 'assistants.enabled': boolean;
}

export type SortNamesBy = 'order' | 'mentions';
export type MarksMode = 'all' | 'currentLine' | 'off';

/** The value in force; package.json holds the defaults. */
export function setting<K extends keyof Settings>(key: K, scope?: ConfigurationScope): Settings[K] {
  // Every key above is contributed with a default, so there is always a value.
  return keptFor(key, scope, () => {
    const place = scope && 'scheme' in scope ? fileOf(scope) : scope && isWordScope(scope) ? fileOf(scope.uri) : scope;
    return workspace.getConfiguration('copydesk', place).get<Settings[K]>(key)!;
  });
}

/** Answers by what was asked for and where; undefined while nobody listens for changes, and nothing can be kept. */
let kept: Map<string, unknown> | undefined;

/** Answers kept at once: all settings of more drafts than anybody has open. */
const MOST_KEPT = 5000;

/** From here on. Before anybody else listens for changes: who is told of one asks anew, and must get the new value. */
export function keepSettings(): Disposable {
  const forget = (): void => void (kept = new Map());
  forget();
  return Disposable.from(
    workspace.onDidChangeConfiguration(forget),
    workspace.onDidChangeWorkspaceFolders(forget),
    new Disposable(() => (kept = undefined)),
  );
}

/** What `ask` answered for the same thing and place since a setting last changed. */
export function keptFor<T>(what: string, scope: ConfigurationScope | undefined, ask: () => T): T {
  if (!kept) return ask();
  const key = `${what} ${nameOf(scope)}`;
  if (kept.has(key)) return kept.get(key) as T;
  const answer = ask();
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, answer);
  return answer;
}

/** A document's language counts besides its place. */
function nameOf(scope: ConfigurationScope | undefined): string {
  if (!scope) return '';
  if ('scheme' in scope) return scope.toString();
  const { uri, languageId } = scope as { readonly uri?: Uri; readonly languageId?: string };
  return `${languageId ?? ''} ${uri?.toString() ?? ''}`;
}

/** What is set for a Word document is set for its file. */
function isWordScope(scope: Exclude<ConfigurationScope, Uri>): scope is { readonly uri: Uri } & typeof scope {
  return scope.uri !== undefined && isWordView(scope.uri);
}

/** Writes where the value is set now, so that a workspace's choice is changed in the workspace. */
export async function changeSetting<K extends keyof Settings>(key: K, value: Settings[K]): Promise<void> {
  const configuration = workspace.getConfiguration('copydesk');
  const where = configuration.inspect(key);
  const inWorkspace = where?.workspaceFolderValue !== undefined || where?.workspaceValue !== undefined;
  await configuration.update(key, value, !inWorkspace);
}
