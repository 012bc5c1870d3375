#!/usr/bin/env node
/** The command line: the same core without an editor. `copydesk help` prints what it can do. */
import { setFlagsFromString } from 'node:v8';
import { version } from '../../package.json';
import { messageOf } from '../core/errorMessage';
import { complain, print, Unwritten } from './output';

const USAGE = `copydesk: fact-checking for news copy, on your machine

  copydesk analyze DRAFT…           one line of JSON for each draft, in order
  copydesk analyze --jsonl [FILE…]  the same for lines of {"id", "text"}, from files or standard input
  copydesk quotes DRAFT…            who says what: a table of speaker, reporting verb, line and words
  copydesk quotes --json DRAFT…     the same, one line of JSON for each quote
  copydesk check DRAFT…             what contradicts itself in a draft, and the claims to be checked
  copydesk verify DRAFT… --sources DIR
                                    what the newsroom’s own sources say of each quote and claim
  copydesk gate DRAFT…              whether drafts may be published, and what is still open when they may not
  copydesk help                     this text
  copydesk --version                which release it is

A draft is a file, or a folder with all that is in it: .news, .story and .article, and what reads like news of .txt, .md, .html,
.htm and .docx, but for folders of sources and transcripts, hidden ones and installed packages. Settings of VS Code are not read.

  --jobs N                          analyze so many drafts at the same time: as many as there are cores, when nothing is said. 1 starts
                                    no threads

All read the newsroom’s own names from the nearest copydesk.names, from the draft’s folder upward to the working
directory (lines given with --jsonl have no folder and none). They win over what the analysis makes of a draft, and
names that come close to one are findings.

  --names FILE                      read the names from this file instead
  --no-names                        read none

Of check:
  --format text|json|sarif|github   for a person; as JSON; as SARIF 2.1.0; as annotations of GitHub
  --fail-on LEVEL                   exit with 1 for findings of this severity or worse: error (when nothing is said), warning,
                                    info; claims for any finding or any claim (no decisions are read); never
  --severity CHECK=LEVEL            error, warning, info or off for one check; may be given again
  --no-claims                       findings only; not beside --fail-on claims
Its exit code is 2 for a draft that cannot be read. Each check is explained in docs/checks.

Of verify:
  --sources DIR                     a folder with transcripts, releases, reports and notes (.txt, .md, .html, .pdf, .docx, .vtt, .srt,
                                    .csv, .tsv); may be given again
  --format table|json               for a person; as JSON
  --all                             claims of which the sources say nothing plain, too, with what may bear on them
  --fail-on WHAT                    exit with 1 for what is found, each with those before it: wrong-speaker, altered, partial, differs,
                                    not-found; never (when nothing is said)
Its exit code is 2 for a draft that cannot be read.

Of gate:
  --reviews DIR                     read the decisions from this folder, and not from the nearest .copydesk from the draft’s folder up to
                                    the top of its repository
  --sign-offs 1|2                   how many reviewers have to verify a claim: 1 when nothing is said
  --allow KIND,…                    let these through, and list them all the same: tk, disputed, re-check, needs-fix, cannot-verify, open,
                                    checking, sign-off, comment, error, warning
  --block KIND,…                    stop on these, too: info, orphan (a decision without a claim), unused-source
  --sources DIR                     list the sources in this folder that nobody used; may be given again
  --severity CHECK=LEVEL            as for check
  --format text|json|sarif|github   as for check
Its exit code is 0 for ready, 1 for not ready, 2 when a draft or a decision could not be read, so that nobody can tell. It writes
nothing. Newsrooms that build with it find more in docs/gate.md.

In the table of quotes the words are cut to the width of the terminal, or to --width COLUMNS; they are whole when it goes
to a file or another program. "probably" marks an attribution that is a guess, — that nobody is named.

Drafts are UTF-8 text, or Word documents (.docx); .md files are read as Markdown, .html and .htm as web pages. What cannot be
read is named on standard error, the others are still done, and the exit code of analyze and quotes is 1. After a command that is
wrong, and when what is printed cannot be written, it is 2. The JSON is described in ARCHITECTURE.md.
`;

async function main(args: readonly string[]): Promise<number> {
  const [word, ...rest] = args;
  const command = asksForHelp(rest) ? 'help' : word;
  switch (command) {
    // Loaded when asked for: the language data takes a while, a wrong word should not.
    case 'analyze':
      return (await import('./analyze')).runAnalyze(rest);
    case 'quotes':
      return (await import('./quotes')).runQuotes(rest);
    case 'check':
      return (await import('./check')).runCheck(rest);
    case 'verify':
      return (await import('./verify')).runVerify(rest);
    case 'gate':
      return (await import('./gate')).runGate(rest);
    case 'help':
    case '--help':
    case '-h':
      await print(USAGE);
      return 0;
    case '--version':
    case '-V':
      await print(`${version}\n`);
      return 0;
    case undefined:
      process.stderr.write(USAGE);
      return 2;
    default:
      process.stderr.write(`copydesk: there is no command "${command}". Try: copydesk help\n`);
      return 2;
  }
}

/** What follows "--" are files, whatever they are called. */
function asksForHelp(args: readonly string[]): boolean {
  const options = args.includes('--') ? args.slice(0, args.indexOf('--')) : args;
  return options.includes('--help') || options.includes('-h');
}

// V8 runs a pattern in its interpreter before it compiles it. Ours are many and run all the time: without that, a run needs a quarter less, a draft by
// itself a third. A V8 that does not know the flag would say so to the user, so that it is given to those that are known to.
if (Number.parseInt(process.versions.node, 10) <= 24) setFlagsFromString('--no-regexp-tier-up');

const args = process.argv.slice(2);
const done = main(args)
  .catch((error: unknown) => {
    complain(error instanceof Unwritten ? args[0]! : 'failed', messageOf(error));
    return 2;
  })
  .then((code) => (process.exitCode = code));

// Who prints hears of it from `print`, and the code is the command's own. What is still under way then, as a standard input that stays open, is not waited for.
process.stdout.on('error', () => void done.then(() => process.exit()));
// Whoever closes the other one wants to hear of no problem, and the code tells of it all the same.
process.stderr.on('error', () => undefined);
