// `npm run l10n`: gathers the texts that a person sees in the editor into l10n/bundle.l10n.json, puts the translations beside it into the same order, and says what
// is wrong with them and with package.nls.<language>.json (docs/translating.md).
// `--check` fails when a file is not what it would write, or when a translation lacks a text, has one too many, or has other placeholders.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installDependencies, root } from './host/dependencies.mjs';

const CHECKING = process.argv.includes('--check');
const BUNDLE = 'l10n/bundle.l10n.json';
const MANIFEST = 'package.nls.json';
const PAGES = 'media/walkthrough';
/** Calls that are not gathered: of anything but one text as it stands, and of texts with codes of characters, which are misread. (Titles of checks are data.) */
const UNSEEN = [
  /l10n\.t\(\s*(?!['"`{\s]|CHECK_TITLES\.get\().{0,40}/g,
  /l10n\.t\(\s*(?:\{\s*message:\s*)?(?:'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")\s*[^\s,)}].{0,20}/g,
  /l10n\.t\(\s*(?:\{\s*message:\s*)?['"`][^'"`\n]*\\[ux].{0,20}/g,
  /l10n\.t\(\s*\{(?:(?!comment: \[).)*?;\n/gs,
];
const problems = [];

await installDependencies();
const { format, resolveConfig } = await import('prettier');
const { getL10nJson } = await import('@vscode/l10n-dev');

const texts = await gather();
await put(BUNDLE, texts);
for (const name of translations('l10n', /^bundle\.l10n\.[^.]+\.json$/)) await compare(name, texts);
for (const name of translations('l10n', /^bundle\.l10n\.[^.]+\.json$/)) findPages(name.split('.').at(-2));
for (const name of translations('', /^package\.nls\.[^.]+\.json$/)) await compare(name, readJson(MANIFEST));

if (problems.length > 0) {
  console.error(problems.join('\n'));
  if (CHECKING) console.error('Run npm run l10n; docs/translating.md says how a text is translated.');
  process.exitCode = CHECKING ? 1 : 0;
}

/** The titles of the checks, and all texts of the code: by file, in the order in which they stand there. */
async function gather() {
  const found = Object.fromEntries(
    Object.values(readJson('src/core/checks/titles.json')).map((title) => [title, title]),
  );
  const files = readdirSync(join(root, 'src'), { recursive: true }).map((path) => path.replaceAll('\\', '/'));
  for (const file of files.filter((path) => path.endsWith('.ts')).sort()) {
    const contents = readFileSync(join(root, 'src', file), 'utf8');
    for (const [call] of UNSEEN.flatMap((pattern) => [...contents.matchAll(pattern)]))
      problems.push(`src/${file}: ${call} … is not gathered: a text has to stand there as one literal.`);
    const own = await getL10nJson([{ extension: '.ts', contents }]);
    for (const [key, text] of Object.entries(own)) found[key] ??= text;
  }
  return found;
}

function translations(folder, names) {
  return readdirSync(join(root, folder))
    .filter((name) => names.test(name))
    .map((name) => (folder ? `${folder}/${name}` : name));
}

/** Puts a translation into the order of the English texts, and says what is wrong with it. What is left over stays at the end until somebody deletes it. */
async function compare(name, english) {
  const translated = readJson(name);
  const [missing, left] = [without(english, translated), without(translated, english)];
  for (const key of missing) problems.push(`${name} has no ${JSON.stringify(key)}`);
  for (const key of left) problems.push(`${name} has ${JSON.stringify(key)}, which is said nowhere`);
  const both = Object.keys(english).filter((key) => key in translated);
  for (const key of both) {
    const [here, there] = [english[key], translated[key]].map((text) => placeholders(text.message ?? text));
    if (here !== there)
      problems.push(
        `${name}: ${JSON.stringify(key)} has ${here || 'nothing'} to fill in, its translation ${there || 'nothing'}`,
      );
  }
  await put(name, Object.fromEntries([...both, ...left].map((key) => [key, translated[key]])));
}

/** The pages of the walkthrough lie beside the English ones. */
function findPages(language) {
  const pages = readdirSync(join(root, PAGES));
  for (const page of pages.filter((one) => /^\w+\.md$/.test(one))) {
    const translated = page.replace('.md', `.nls.${language}.md`);
    if (!pages.includes(translated)) problems.push(`${PAGES} has no ${translated}`);
  }
}

function without(texts, others) {
  return Object.keys(texts).filter((key) => !(key in others));
}

/** What is filled in, and the commands behind links: "{0} {1} command:copydesk.sources.configure". */
function placeholders(text) {
  return [...new Set(text.match(/\{\w+\}|\(command:[^)]+\)/g))].sort().join(' ');
}

/** Writes a file as Prettier would, or notes that it is not so. */
async function put(name, texts) {
  const file = join(root, name);
  const formatted = await format(JSON.stringify(texts), { ...(await resolveConfig(file)), filepath: file });
  if (existsSync(file) && readFileSync(file, 'utf8') === formatted) return;
  if (CHECKING) problems.push(`${name} is not what npm run l10n writes`);
  else writeFileSync(file, formatted);
}

function readJson(name) {
  return JSON.parse(readFileSync(join(root, name), 'utf8'));
}
