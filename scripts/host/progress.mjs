// Says what is being done and how long it takes: a line at the start, one every few seconds while it lasts, one at the end.
// Plain lines instead of a moving bar, because most of the readers are logs.
import { spawn } from 'node:child_process';

const EVERY_MS = 10_000;

/** Runs `work` under a name; the time is printed when it ends, well or badly. */
export async function step(name, work) {
  const start = Date.now();
  console.log(`• ${name} …`);
  const beat = setInterval(() => console.log(`  … ${elapsed(start)}`), EVERY_MS);
  try {
    const result = await work();
    console.log(`  done in ${elapsed(start)}`);
    return result;
  } finally {
    clearInterval(beat);
  }
}

export function elapsed(start) {
  const seconds = (Date.now() - start) / 1000;
  return seconds < 60 ? `${seconds.toFixed(1)} s` : `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

/** Runs a program quietly; when it fails, the error carries the end of what it printed. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let output = '';
    const keep = (chunk) => (output = (output + chunk).slice(-20_000));
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => reject(new Failure(`${command} could not be started: ${error.message}`)));
    child.on('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new Failure(`${command} ${args.join(' ')} ended with ${code}:\n${lastLines(output, 15)}`));
    });
  });
}

/** npm as the person started it (`npm start` sets npm_execpath), else the one on the PATH; `node` runs it. */
export function npm(args, { node = process.execPath, ...options } = {}) {
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return run(node, [script, ...args], options);
  return run('npm', args, { shell: process.platform === 'win32', ...options });
}

/** Something the person can do something about: its message is printed without a stack. */
export class Failure extends Error {}

function lastLines(text, count) {
  return text.trimEnd().split('\n').slice(-count).join('\n');
}
