#!/usr/bin/env node
// Stands in for VS Code's executable where there is no desktop: takes the arguments that @vscode/test-electron gives
// (--extensionDevelopmentPath=, --extensionTestsPath=, --user-data-dir=, --extensions-dir=, a folder), runs the tests in the
// VS Code server with a headless browser as its window, and ends with the tests' exit code.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format } from 'node:util';
import { chromiumFlags, cover, findChromium } from './chromium.mjs';
import { addressOf, startServer } from './server.mjs';

/** A run that hangs must end: one that has printed nothing for longer than any one test may take. */
const SILENCE_MS = 3 * 60_000;
/** What these turn off is drawn and worked out for eyes alone, a fifth of the work of the window; no test here is about it. */
const UNSEEN = {
  'editor.minimap.enabled': false,
  'editor.stickyScroll.enabled': false,
  'editor.occurrencesHighlight': 'off',
  'editor.cursorBlinking': 'solid',
  'breadcrumbs.enabled': false,
  'workbench.reduceMotion': 'on',
  'git.enabled': false,
};
/** Before what the tests themselves print: the window's console holds much else. */
const MARK = '[test] ';

const scratch = mkdtempSync(join(tmpdir(), 'copydesk-host-'));
process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));
process.once('SIGINT', () => process.exit(130));
try {
  process.exitCode = await launch(readArguments(process.argv.slice(2)));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

function readArguments(args) {
  const value = (name) => args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
  return {
    extension: value('extensionDevelopmentPath'),
    tests: value('extensionTestsPath'),
    dataFolder: value('user-data-dir') ?? join(scratch, 'data'),
    extensionsFolder: value('extensions-dir') ?? join(scratch, 'extensions'),
    folder: args.find((arg) => !arg.startsWith('-')),
  };
}

async function launch({ extension, tests, dataFolder, extensionsFolder, folder }) {
  const executablePath = await findChromium();
  const env = { COPYDESK_TEST_MARK: MARK };
  const server = await startServer({
    dataFolder,
    extensionsFolder,
    driver: true,
    trusted: true,
    bare: true,
    settings: UNSEEN,
    env,
  });
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath, args: chromiumFlags });
  try {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    await page.addInitScript(cover);
    const remote = (path) => `vscode-remote://127.0.0.1:${server.port}${path.startsWith('/') ? '' : '/'}${path}`;
    const payload = [
      ['extensionDevelopmentPath', remote(extension)],
      ['extensionTestsPath', remote(tests)],
    ];
    return await runIn(page, addressOf({ port: server.port, folder, payload }));
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** The workbench calls the two functions that the page exposes: one for each console line, one when the tests are over. */
async function runIn(page, address) {
  const rest = [];
  const code = await new Promise((resolve, reject) => {
    const stop = (what) => reject(new Error(`${what}\n${rest.slice(-40).join('\n')}`));
    const timer = setTimeout(() => stop(`Nothing was heard for ${SILENCE_MS / 60_000} minutes.`), SILENCE_MS);
    const log = (type, args) => {
      timer.refresh();
      const line = format(...args);
      if (line.startsWith(MARK)) console.log(line.slice(MARK.length));
      else rest.push(`${type}: ${line}`);
    };
    const exit = (exitCode) => {
      clearTimeout(timer);
      resolve(exitCode);
    };
    page.once('crash', () => stop('The browser crashed.'));
    void page
      .exposeFunction('codeAutomationLog', log)
      .then(() => page.exposeFunction('codeAutomationExit', exit))
      .then(() => page.goto(address))
      .catch((error) => stop(`The window could not be opened: ${error.message}`));
  });
  keepLog(rest);
  return code;
}

function keepLog(lines) {
  const file = process.env.COPYDESK_HOST_LOG;
  if (file) writeFileSync(file, `${lines.join('\n')}\n`);
}
