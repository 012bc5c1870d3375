/** Newsrooms for the gate to look at: a draft each, as it is now, and what reviewers did to it. */
import { posix } from 'node:path';
import { useBundles } from '../bundles';
import { ReviewedDraft } from './reviewedDraft';
import { useProgram, type Program } from './run';

export const TEXT = `Fire drives 40 people out

PORT ELLERY — A fire in the old cannery drove 40 people out of their homes on Tuesday.

“We heard it before we saw it,” said Tilde Marsh, a baker.
`;
const CHANGED = TEXT.replaceAll('40', '45');
const TK = `${TEXT}\nThe damage is put at $TK million.\n`;
const SLIP = `${TEXT}\nThe bakery fell from 100 people to 75 people, a drop of 20 percent.\n`;
export const QUOTE = '“We heard it before we saw it,”';
const SOURCE = 'TILDE MARSH: We heard it before we saw it, and then we ran.\n';

function newsroom(name: string, draft: ReviewedDraft, text = draft.text, others: Record<string, string> = {}) {
  const files = { [draft.key]: text, ...draft.files(), ...others };
  return Object.fromEntries(Object.entries(files).map(([path, content]) => [`${name}/${path}`, content]));
}

const fire = (text = TEXT): ReviewedDraft => new ReviewedDraft('drafts/fire.news', text);
const verified = (text = TEXT): ReviewedDraft => fire(text).verifyAll('Ada');
const one = Object.entries(verified().files())[0]!;

const HOSTILE = 'Bo\u001b[2J\u202e\n::error::x';
const NEWER = `${JSON.stringify({ schema: 2, id: 'x', n: 1, by: 'Bo', at: '', draft: 'drafts/fire.news', on: 'y', do: 'seal' })}\n`;
/** What somebody decided on the draft after another had renamed it, before they saw that. */
const RENAMED = [
  { schema: 1, id: 'r', n: 100, by: 'Cy', at: '', draft: 'drafts/fire.news', on: 'drafts/old.news', do: 'rename' },
  { ...(JSON.parse(one[1].split('\n')[0]!) as object), id: 'late', n: 101, on: 'late', draft: 'drafts/old.news' },
]
  .map((line) => `${JSON.stringify(line)}\n`)
  .join('');
const UNKNOWN = NEWER.replace('"schema":2', '"schema":1');

/** A draft that nobody decided on, below a stray folder with decisions on it. `git` is put between the two. */
function underStray(name: string, git?: string): Record<string, string> {
  const stray = Object.entries(new ReviewedDraft('desk/drafts/fire.news', TEXT).verifyAll('Bo').files());
  return Object.fromEntries([
    ...stray.map(([path, content]) => [`${name}/${path}`, content]),
    [`${name}/desk/drafts/fire.news`, TEXT],
    ...(git === undefined ? [] : [[`${name}/desk/${git}`, '']]),
  ]) as Record<string, string>;
}

/** A draft of which all that is known in the outer folder is an ignored finding; `inner` lies in its own, below `below`. */
function ignoredAbove(name: string, inner: Record<string, string>, below = ''): Record<string, string> {
  const others = Object.entries(inner).map(([path, content]) => [posix.join(below, path), content] as const);
  return newsroom(name, fire(SLIP).ignore('Ada', 'percent-change', 'here'), SLIP, Object.fromEntries(others));
}

const FILES: Readonly<Record<string, string | Buffer>> = {
  ...newsroom('ready', verified()),
  ...newsroom('signed', fire().verifyAll('Ada', 'Bo')),
  ...newsroom('changed', verified(), CHANGED),
  ...newsroom('crlf', verified(), TEXT.replaceAll('\n', '\r\n')),
  ...newsroom('disputed', verified().decide('Bo', QUOTE, 'needs-fix').note('Bo', QUOTE, 'She said “felt”.')),
  ...newsroom('settled', verified().decide('Bo', QUOTE, 'needs-fix').settle('Ada', QUOTE, 'verified')),
  ...newsroom('fix', verified().decide('Ada', QUOTE, 'needs-fix')),
  ...newsroom('cannot', verified().decide('Ada', QUOTE, 'cannot-verify')),
  ...newsroom('checking', verified().decide('Ada', QUOTE, 'checking')),
  ...newsroom('reopened', verified().decide('Bo', QUOTE, 'open')),
  ...newsroom('comment', verified().comment('Bo', QUOTE, 'Who heard it?')),
  ...newsroom('resolved', verified().comment('Bo', QUOTE, 'Who heard it?').resolve('Ada')),
  ...newsroom('tk', verified(TK)),
  ...newsroom('slip', verified(SLIP)),
  ...newsroom('ignored', verified(SLIP).ignore('Ada', 'percent-change', 'here')),
  ...newsroom('ignored-tk', verified(TK).ignore('Ada', 'tk-left-in', 'draft')),
  ...newsroom('gone', verified(), TEXT.replace(/“We heard.*/, '')),
  ...newsroom('sources', verified().evidence('Ada', 'Tuesday', 'sources/log.txt'), TEXT, {
    'sources/log.txt': 'The log of the week.\n',
    'sources/hearing.txt': SOURCE,
    'sources/gulls.txt': 'Gulls are birds.\n',
    'sources/bad.pdf': 'This is no PDF.',
  }),
  ...newsroom('undecided', fire()),
  ...newsroom('others', verified(), TEXT, { 'drafts/other.news': TEXT }),
  ...newsroom('broken', verified(), TEXT, {
    '.copydesk/bo.jsonl': `not JSON\n${NEWER.replace('2', '"two"')}{"schema":1}\n`,
  }),
  ...newsroom('torn', verified(), TEXT, { '.copydesk/bo.jsonl': one[1].slice(0, 200), 'drafts/other.news': TEXT }),
  ...newsroom('newer', verified(), TEXT, { '.copydesk/bo.jsonl': NEWER }),
  ...newsroom('unknown', verified(), TEXT, { '.copydesk/bo.jsonl': UNKNOWN }),
  ...newsroom('merged', verified(), TEXT, {
    '.copydesk/bo.jsonl': `<<<<<<< ours\n${one[1]}=======\n${one[1]}>>>>>>> theirs\n`,
  }),
  ...newsroom('renamed', verified(), TEXT, { '.copydesk/cy.jsonl': RENAMED }),
  ...newsroom('not-gone', verified(), TEXT, { '.copydesk/cy.jsonl': RENAMED, 'drafts/old.news': TEXT }),
  ...newsroom('hostile', verified().decide(HOSTILE, QUOTE, 'needs-fix').note(HOSTILE, QUOTE, HOSTILE), TEXT, {
    'drafts/\u001b[31mred.news': TEXT,
  }),
  ...newsroom('nested', verified()),
  ...Object.fromEntries(
    Object.entries(new ReviewedDraft('fire.news', TEXT).decide('Bo', QUOTE, 'needs-fix').files()).map(
      ([path, text]) => [`nested/drafts/${path}`, text],
    ),
  ),
  ...ignoredAbove('ignored-above', { 'drafts/.copydesk/ada.jsonl': '' }),
  ...ignoredAbove('ignored-twice', new ReviewedDraft('fire.news', SLIP).verifyAll('Bo').files(), 'drafts'),
  ...newsroom('ignored-alone', fire(SLIP).ignore('Ada', 'percent-change', 'here')),
  ...newsroom('ignored-elsewhere', fire(SLIP).ignore('Ada', 'percent-change', 'workspace')),
  ...underStray('repository', '.git/HEAD'),
  ...underStray('worktree', '.git'),
  ...underStray('loose'),
  'elsewhere/ada.jsonl': one[1],
  'elsewhere/drafts/readme.txt': '',
  'no-folder/.copydesk': 'a file',
  'no-folder/fire.news': 'It rained.\n',
  'empty.news': 'It rained.\n',
  'latin1.news': Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x0a]),
};

export interface Report {
  schema: number;
  ready: boolean;
  problems: string[];
  drafts: {
    file: string;
    draft: string;
    folder: string | null;
    ready: boolean;
    claims: number;
    verified: number;
    decisions: number;
    ignored: number;
    blocking: number;
    counts: Record<string, number>;
    items: {
      kind: string;
      blocks: boolean;
      words: string;
      missing: string;
      who: string[];
      region?: object;
      start?: number;
    }[];
  }[];
}

export interface GateProgram {
  readonly run: Program;
  readonly report: (...args: string[]) => Report;
}

/** To be called in a `describe`. */
export function useGate(): GateProgram {
  const bundle = useBundles('cli', 'cliThread', 'reader', 'web/reader');
  const run = useProgram(FILES, () => bundle('cli'));
  return {
    run,
    report: (...args) => JSON.parse(run(['gate', '--format', 'json', ...args]).output) as Report,
  };
}

export const draftOf = (name: string): string => `${name}/drafts/fire.news`;
