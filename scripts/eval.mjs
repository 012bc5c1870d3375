// `npm run eval [-- CORPUS…] [--update]`: how well the language stages do on annotated news, by the reference scorer, beside the
// scores committed in test/bench/scores.json. The corpora and the scorer lie in ../shared, which is not part of this project:
// what is not there is left out with a message, and nothing fails for it. `--update` commits the new scores to the file.
import { spawn, spawnSync } from 'node:child_process';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installDependencies, root } from './host/dependencies.mjs';
import { scoreLinkedNames } from './host/linkedNames.mjs';
import { scorePlainSpeakers } from './host/plainSpeakers.mjs';
import { Failure, run, step } from './host/progress.mjs';

const shared = join(root, '../shared');
const scorer = join(shared, 'eval/score.mjs');
const scoresFile = join(root, 'test/bench/scores.json');

/** Corpus → the figures of the scorer's report that are kept, as paths into it. */
const corpora = {
  polnear: ['quote.exact.f1', 'quote.overlap50.f1', 'quote.speaker.accuracy', 'reported.characters.f1'],
  conll2003: ['entity.all.f1', 'entity.person.f1', 'entity.organization.f1', 'entity.place.f1'],
  'worldwide-newswire': ['entity.all.f1', 'entity.person.f1', 'entity.organization.f1', 'entity.place.f1'],
  'reuters2020-conllpp': ['entity.all.f1', 'entity.person.f1', 'entity.organization.f1', 'entity.place.f1'],
  'gum-news': ['quote.exact.f1', 'quote.speaker.accuracy', 'reported.characters.f1', 'entity.anyType.f1'],
  claimbuster: ['claim.ranking.averagePrecision', 'claim.ranking.bestF1'],
};

/** What must be said beside the figures of a corpus. */
const notes = {
  claimbuster:
    'the weights were trained on these very sentences: models/worth.md has the figures on sentences not seen',
};

const args = process.argv.slice(2);
const update = args.includes('--update');
const names = args.filter((arg) => !arg.startsWith('-'));

try {
  await evaluate(names.length > 0 ? names : Object.keys(corpora));
} catch (error) {
  console.error(error instanceof Failure ? error.message : error);
  process.exitCode = 1;
}

async function evaluate(wanted) {
  const unknown = wanted.filter((name) => !(name in corpora));
  if (unknown.length > 0)
    throw new Failure(`There is no corpus ${unknown.join(', ')}; there are ${Object.keys(corpora).join(', ')}.`);
  if (!existsSync(scorer)) {
    console.log('The reference scorer is not here (../shared/eval/score.mjs): nothing is scored.');
    return;
  }
  await installDependencies();
  await step('Building', () => run(process.execPath, ['esbuild.mjs', '--production'], { cwd: root }));
  const committed = existsSync(scoresFile) ? JSON.parse(readFileSync(scoresFile, 'utf8')) : {};
  const scores = { ...committed };
  for (const name of wanted) {
    const gold = join(shared, 'corpora', name, 'dev.jsonl');
    if (!existsSync(gold)) console.log(`${name}: left out, its dev.jsonl is not here`);
    else scores[name] = await scoreCorpus(name, gold, committed[name] ?? {});
  }
  if (update) writeFileSync(scoresFile, `${JSON.stringify(scores, null, 2)}\n`);
}

async function scoreCorpus(name, gold, before) {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-eval-'));
  try {
    const predictions = join(folder, 'predictions.jsonl');
    await step(name, () => analyze(gold, predictions));
    const { status, stdout, stderr } = spawnSync(process.execPath, [scorer, gold, predictions, '--json'], {
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });
    if (status !== 0) throw new Failure(`The scorer failed on ${name}: ${stderr}`);
    const report = JSON.parse(stdout);
    if (report.spansOutOfRange > 0 || report.missingDocuments > 0)
      console.log(`  spans out of range: ${report.spansOutOfRange}, documents missing: ${report.missingDocuments}`);
    const now = Object.fromEntries(corpora[name].map((path) => [path, figureAt(report, path)]));
    if (name === 'polnear') {
      const { accuracy, share } = scorePlainSpeakers(gold, predictions, probablyBelow());
      Object.assign(now, { 'speaker.plain.accuracy': round(accuracy), 'speaker.plain.share': round(share) });
    }
    if (name === 'gum-news') {
      const { pairs, exact, given } = scoreLinkedNames(gold, predictions);
      console.log(
        `  names linked: pairs of same-name-cluster mentions, F1 ${pairs.f1.toFixed(3)} (precision ${pairs.precision.toFixed(3)}, recall ${pairs.recall.toFixed(3)}, ${pairs.gold} pairs)`,
      );
      Object.assign(now, {
        'names.linked.f1': round(pairs.f1),
        'names.linked.exact.f1': round(exact.f1),
        'names.linked.given.f1': round(given.f1),
      });
    }
    for (const [path, figure] of Object.entries(now)) console.log(`  ${path.padEnd(34)} ${row(figure, before[path])}`);
    if (!notes[name]) return now;
    console.log(`  ${notes[name]}`);
    return { ...now, note: notes[name] };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function analyze(gold, predictions) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'dist/cli.js'), 'analyze', '--jsonl'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    createReadStream(gold).pipe(child.stdin);
    child.stdout.pipe(createWriteStream(predictions));
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Failure(`copydesk analyze ended with ${code}.`))));
  });
}

function round(figure) {
  return Math.round(figure * 1e4) / 1e4;
}

/** The level below which a speaker is shown with "probably": the setting's default. */
function probablyBelow() {
  const { contributes } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const settings = [contributes.configuration].flat().flatMap(({ properties }) => Object.entries(properties));
  return Object.fromEntries(settings)['copydesk.speakers.probablyBelow'].default;
}

/** "quote.exact.f1": the last word is a field of the entry that the others name. */
function figureAt(report, path) {
  const at = path.lastIndexOf('.');
  return report[path.slice(0, at)]?.[path.slice(at + 1)];
}

function row(now, before) {
  if (now === undefined) return '–';
  if (before === undefined) return `${now.toFixed(3)}  (new)`;
  const change = now - before;
  return `${now.toFixed(3)}  ${Math.abs(change) < 0.0005 ? '=' : `${change > 0 ? '+' : ''}${change.toFixed(3)}`}`;
}
