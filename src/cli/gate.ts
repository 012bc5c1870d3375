/** `copydesk gate`: whether drafts may be published as far as anybody can tell, and what is still open when they may not. It writes nothing. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { askGate, type UnusedSource } from '../core/review/gate';
import type { GateKind } from '../core/review/gateKinds';
import { matchIgnores } from '../core/review/ignores';
import { readWords } from '../core/review/readWords';
import { reviewDraft } from '../core/review/review';
import { sha256 } from '../journal/hash';
import type { Evidence } from '../sources/results';
import { unusedSources } from '../sources/unused';
import { analyzedDrafts, type AnalyzedDraft } from './analyzedDrafts';
import { isFolder } from './drafts';
import { createDecisions, type DraftDecisions } from './gate/decisions';
import { describeGate, type GatedDraft } from './gate/gatedDraft';
import { formatGateGitHub } from './gate/github';
import { formatGateJson } from './gate/json';
import { readBlocking } from './gate/kinds';
import { formatGateSarif } from './gate/sarif';
import { formatGateText } from './gate/text';
import { readLevels } from './levels';
import {
  ANALYSIS_OPTIONS,
  readChoice,
  readPaths,
  readFormat,
  readJobs,
  readSourceFolders,
  readUsage,
  WRONG_USAGE,
} from './options';
import { complain, print } from './output';
import { told } from './paths';
import { withSources } from './sources';

const FORMATS: Readonly<Record<string, (drafts: readonly GatedDraft[], problems: readonly string[]) => string>> = {
  text: formatGateText,
  json: formatGateJson,
  sarif: formatGateSarif,
  github: formatGateGitHub,
};

const OPTIONS = {
  reviews: { type: 'string' },
  'sign-offs': { type: 'string', default: '1' },
  allow: { type: 'string', multiple: true, default: [] as string[] },
  block: { type: 'string', multiple: true, default: [] as string[] },
  sources: { type: 'string', multiple: true, default: [] as string[] },
  severity: { type: 'string', multiple: true, default: [] as string[] },
  format: { type: 'string', default: 'text' },
  ...ANALYSIS_OPTIONS,
} as const;

/** Returns the exit code: 0 ready, 1 not ready, 2 wrong usage, or something that could not be read, so that nobody can tell. */
export async function runGate(args: readonly string[]): Promise<number> {
  const usage = readUsage('gate', () => readOptions(args));
  if (!usage) return WRONG_USAGE;
  const { files, reviews, sources, wanted, signOffs, blocking, format } = usage;

  const problems: string[] = [];
  const problem = (message: string): void => {
    complain('gate', message);
    problems.push(message);
  };
  const decisionsOn = createDecisions(reviews, problem);
  const drafts: DecidedDraft[] = [];
  for await (const draft of analyzedDrafts(files, wanted, problem))
    drafts.push({ ...draft, decisions: await decisionsOn(draft.file) });
  const unused = sources.length > 0 ? await findUnused(sources, drafts) : [];
  const gated = drafts.map((draft) => gateDraft(draft, { signOffs, blocking, unused }));
  drafts.filter(({ analysis, decisions }) => analysis.claims.length > 0 && !decisions.known).forEach(tellUndecided);
  await print(format(gated, problems));
  if (problems.length > 0) return 2;
  return gated.every(({ ready }) => ready) ? 0 : 1;
}

function readOptions(args: readonly string[]) {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
  const { reviews } = values;
  if (reviews !== undefined && !isFolder(reviews))
    throw new Error(`--reviews takes a folder of decisions, and "${reviews}" is none.`);
  return {
    files: readPaths(positionals),
    reviews,
    sources: readSourceFolders(values.sources),
    wanted: { ...values, jobs: readJobs(values.jobs), checks: readLevels(values.severity) },
    signOffs: Number(readChoice('sign-offs', ['1', '2'], values['sign-offs'])),
    blocking: readBlocking(values),
    format: readFormat(FORMATS, values.format),
  };
}

interface DecidedDraft extends AnalyzedDraft {
  readonly decisions: DraftDecisions;
}

interface Demands {
  readonly signOffs: number;
  readonly blocking: ReadonlySet<GateKind>;
  readonly unused: readonly UnusedSource[];
}

function gateDraft({ decisions, ...read }: DecidedDraft, { signOffs, blocking, unused }: Demands): GatedDraft {
  const { file, text, analysis } = read;
  const { ignores, unread, reviewers, folder, draft } = decisions;
  const { ledger } = readWords(decisions.ledger, text, analysis, sha256);
  const gate = askGate({
    text,
    analysis,
    review: reviewDraft(text, analysis, ledger.decisions, ledger.threads, { signOffs }),
    findings: matchIgnores(analysis.findings, text, analysis.sentences, ignores, sha256),
    unusedSources: unused,
    reviewers,
    unread,
    blocking,
  });
  const found = ledger.decisions.length + ledger.threads.length;
  return describeGate(gate, read, { file, draft, decisions: found, ...(folder !== undefined && { folder }) });
}

/** Of the sources in these folders; a quote of any of the drafts is a use. */
async function findUnused(folders: readonly string[], drafts: readonly DecidedDraft[]): Promise<UnusedSource[]> {
  const warn = (message: string): void => complain('gate', message);
  return withSources(folders, warn, (newsroom) => {
    const evidence = drafts.flatMap(({ file, text, analysis }) => [
      ...quotesOf(newsroom.evidence.check(text, analysis, resolve(file))),
    ]);
    const named = drafts.flatMap(({ decisions }) => decisions.named);
    const own = drafts.map(({ file }) => resolve(file));
    const unused = unusedSources(newsroom.files(), { named, evidence, drafts: own });
    return unused.map((source) => ({ ...source, path: told(source.path) }));
  });
}

/** They come first, and nothing else is asked for. */
function* quotesOf(evidence: Iterable<Evidence>): Generator<Evidence> {
  for (const one of evidence) {
    if (one.type !== 'quote') return;
    yield one;
  }
}

/** Why everything is open; of decisions that could not be read that is told already. */
function tellUndecided({ file, decisions: { draft, folder, unread } }: DecidedDraft): void {
  if (unread.length > 0) return;
  const none = `no decisions were found for ${file}`;
  complain(
    'gate',
    folder === undefined
      ? `${none}: they are kept in VS Code on a reviewer’s machine unless copydesk.review.store is "files".`
      : `${none} (looked for “${draft}” in ${folder}): nobody has decided on it there, or it has another name there.`,
  );
}
