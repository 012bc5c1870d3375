// `npm run checks`: writes what is told of the checks, from the checks themselves: a page for each under docs/checks, with the messages
// that its examples really give; their settings in package.json and package.nls.json; their titles for the editor.
// `--check` fails when something is not what it would write.
import { mkdirSync, readdirSync, readFileSync, rmSync, existsSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { installDependencies, root } from './host/dependencies.mjs';

const CHECKING = process.argv.includes('--check');
const PAGES = 'docs/checks';
const stale = [];

await installDependencies();
const { format, resolveConfig } = await import('prettier');
const { CHECKS, analyze, parseNames } = await loadCore();
const measured = readJson('test/bench/checks.json') ?? {};

for (const check of CHECKS) await put(`${PAGES}/${check.id}.md`, pageOf(check));
await put(`${PAGES}/README.md`, indexPage());
await put(
  'src/core/checks/titles.json',
  JSON.stringify(Object.fromEntries(CHECKS.map(({ id, title }) => [id, title]))),
);
await put('package.json', JSON.stringify(withSettings(readJson('package.json'))));
await put('package.nls.json', JSON.stringify(withDescriptions(readJson('package.nls.json'))));
const known = new Set(['README.md', ...CHECKS.map(({ id }) => `${id}.md`)]);
for (const name of readdirSync(join(root, PAGES)).filter((file) => !known.has(file))) {
  stale.push(`${PAGES}/${name}`);
  if (!CHECKING) rmSync(join(root, PAGES, name));
}

if (CHECKING && stale.length > 0) {
  console.error(`Not what the checks say of themselves: ${stale.join(', ')}. Run npm run checks.`);
  process.exitCode = 1;
}

/** The core as one module: its sources are TypeScript. */
async function loadCore() {
  const { build } = await import('esbuild');
  const outfile = join(root, 'out/docs/core.cjs');
  const contents = `
    export { CHECKS } from './src/core/checks/checks';
    export { analyze } from './src/core/analyze';
    export { parseNames } from './src/core/names/format';`;
  await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
  });
  return createRequire(import.meta.url)(outfile);
}

function pageOf({ id, title, severity, about, rule, leaves, examples }) {
  return `# ${title}

\`${id}\` · ${severity === 'off' ? 'off unless you turn it on' : `${severity} by default`} · setting \`copydesk.checks.${id}\`

${about}

## How it decides

${rule}

## What it finds

${examples.finds.map((example) => findsExample(id, example, examples.names)).join('\n\n')}

## What it leaves alone

${leaves.map((line) => `- ${line}`).join('\n')}

For example, it finds nothing in:

${examples.leavesAlone.map((draft) => quoted(escape(draft))).join('\n\n<!-- -->\n\n')}
${
  examples.names
    ? `\n(The newsroom’s names in these examples: ${examples.names
        .trim()
        .split('\n')
        .map((line) => `\`${line}\``)
        .join(', ')}.)\n`
    : ''
}
## Measured

${measuredText(measured[id])}

[All checks](README.md)
`;
}

/** The draft with the words it is about in bold, and the message it gives. */
function findsExample(id, { draft }, names) {
  const levels = Object.fromEntries(CHECKS.map((check) => [check.id, check.id === id ? 'warning' : 'off']));
  const house = names === undefined ? {} : { names: { is: parseNames(names, 'copydesk.names').names, not: [] } };
  const { findings } = analyze(draft, { format: 'plain', checks: levels, ...house });
  let marked = '';
  let at = 0;
  for (const { start, end } of findings) {
    if (start < at) continue;
    marked += `${escape(draft.slice(at, start))}**${escape(draft.slice(start, end))}**`;
    at = end;
  }
  const fixes = (finding) => finding.fixes.map(({ title }) => `_${escape(title)}_`).join(' · ');
  const told = findings.map(
    (finding) => `- ${escape(finding.message)}${finding.fixes.length > 0 ? ` — ${fixes(finding)}` : ''}`,
  );
  return `${quoted(marked + escape(draft.slice(at)))}\n\n${[...new Set(told)].join('\n')}`;
}

function quoted(markdown) {
  return markdown
    .split(/\r\n|\n|\r/)
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
}

/** Text as text in Markdown, whatever stands in it. */
function escape(text) {
  return text
    .replace(/[\\`*_{}[\]<>#|~+!-]/g, '\\$&')
    .replace(/^(\d+)\./gm, '$1\\.')
    .replaceAll('&', '&amp;');
}

function measuredText(score) {
  if (!score) return 'Not measured yet.';
  const { articles, findings, read, right } = score;
  if (findings === 0) return `On ${articles} published articles it found nothing: what it looks for is rare in print.`;
  const share =
    read === 0
      ? ''
      : `, and in ${right} of them (${((100 * right) / read).toFixed(0)} percent) an editor would have wanted to be told`;
  return `On ${articles} published articles it found ${findings === 1 ? '1 thing' : `${findings} things`}. ${read === findings ? 'Every finding' : `${read} of them`} was read${share}.`;
}

function indexPage() {
  const rows = CHECKS.map(({ id, title, severity }) => {
    const score = measured[id];
    const precision = score && score.read > 0 ? (score.right / score.read).toFixed(2) : '–';
    return `| [${title}](${id}.md) | \`${id}\` | ${severity} | ${score ? score.findings : '–'} | ${precision} |`;
  });
  return `# The checks

What Copydesk can prove to be inconsistent in a draft, each explained on a page of its own. These pages, the settings and a part of the tests are
made from the checks themselves.

A finding never says what is true: it says which two places of the draft (or of the draft and the calendar, or the newsroom’s own names)
do not go together. Style inside of quotation marks is left alone; numbers and names in them are checked.

| check | name | usual severity | findings | precision |
| --- | --- | --- | --: | --: |
${rows.join('\n')}

_Findings_ are those on the ${Object.values(measured)[0]?.articles ?? 363} development articles of three annotated corpora of published news, with every check on; every one was read,
and _precision_ is the share of which an editor would have wanted to be told. Published copy has been through the hands of editors: in drafts there is more to find. A check
with a precision below .80 is off unless you turn it on.

## Setting them

Each check can be an error, a warning, an info or off: \`copydesk.checks.<name>\` in the settings of VS Code, \`--severity <name>=off\` on the command line.

To keep a check and silence one finding, open the lightbulb on it: ignore it here, the same words in this draft, or the same words in the workspace, each with a
reason. What is ignored is listed under _Findings_ in the sidebar, and can be taken back there. When the sentence changes, a finding that was ignored there comes back.
`;
}

function withSettings(manifest) {
  const { contributes } = manifest;
  const own = [contributes.configuration].flat().filter(({ title }) => title !== '%settings.checks%');
  const properties = Object.fromEntries(
    CHECKS.map(({ id, severity }, order) => [
      `copydesk.checks.${id}`,
      {
        type: 'string',
        enum: ['error', 'warning', 'info', 'off'],
        default: severity,
        scope: 'resource',
        order,
        markdownDescription: `%setting.checks.${id}%`,
      },
    ]),
  );
  const configuration = [...own, { title: '%settings.checks%', properties }];
  return { ...manifest, contributes: { ...contributes, configuration } };
}

function withDescriptions(texts) {
  const others = Object.entries(texts).filter(
    ([key]) => !key.startsWith('setting.checks.') && key !== 'settings.checks',
  );
  const own = CHECKS.map(({ id, title, about }) => [`setting.checks.${id}`, `${title}. ${about}`]);
  return Object.fromEntries([...others, ['settings.checks', 'Copydesk: Checks'], ...own]);
}

/** Writes a file as Prettier would, or notes that it is not so. */
async function put(name, text) {
  const file = join(root, name);
  const formatted = await format(text, { ...(await resolveConfig(file)), filepath: file });
  if (existsSync(file) && readFileSync(file, 'utf8') === formatted) return;
  stale.push(name);
  if (CHECKING) return;
  mkdirSync(join(root, name, '..'), { recursive: true });
  writeFileSync(file, formatted);
}

function readJson(name) {
  const file = join(root, name);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
