/** The command line: the same core without an editor. `copydesk help` prints what it can do. */
const USAGE = `copydesk: fact-checking for news copy, on your machine

  copydesk analyze FILE…            one line of JSON for each draft, in order
  copydesk analyze --jsonl [FILE…]  the same for lines of {"id", "text"}, from files or standard input

Drafts are UTF-8 text; .md files are read as Markdown. What cannot be read is named on standard error,
the others are still done, and the exit code is 1. The JSON is described in ARCHITECTURE.md.
`;

async function main(args: readonly string[]): Promise<number> {
  const [command, ...rest] = args;
  switch (command) {
    case 'analyze':
      // Loaded when asked for: the language data takes a while, a wrong word should not.
      return (await import('./analyze')).runAnalyze(rest);
    case 'help':
    case '--help':
    case '-h':
      process.stdout.write(USAGE);
      return 0;
    case undefined:
      process.stderr.write(USAGE);
      return 2;
    default:
      process.stderr.write(`copydesk: there is no command "${command}". Try: copydesk help\n`);
      return 2;
  }
}

// A reader that has seen enough (`| head`) closes the pipe: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

void main(process.argv.slice(2)).then((code) => (process.exitCode = code));
