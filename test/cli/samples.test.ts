import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDecisions } from '../../src/cli/gate/decisions';
import { readDraft } from '../../src/cli/drafts';
import { analyzeReading } from '../../src/core/analyzeDraft';
import { reviewDraft, type Review } from '../../src/core/review/review';

const SAMPLES = join(__dirname, '../../samples');
const DRAFTS = readdirSync(join(SAMPLES, 'drafts'));
/** Those that come with the samples; whoever tries them adds files of their own. */
const COLLEAGUES = ['hedda-falk.jsonl', 'rasmus-vike.jsonl'];

describe('the colleagues in the samples', () => {
  const problems: string[] = [];
  const decisionsOn = createDecisions(undefined, (problem) => problems.push(problem));
  let folder: string;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'copydesk-samples-'));
    cpSync(join(SAMPLES, 'drafts'), join(folder, 'drafts'), { recursive: true });
    for (const name of COLLEAGUES) cpSync(join(SAMPLES, '.copydesk', name), join(folder, '.copydesk', name));
  });
  after(() => rmSync(folder, { recursive: true }));

  async function review(draft: string): Promise<Review> {
    const file = join(folder, 'drafts', draft);
    const read = await readDraft(file);
    assert.ok('text' in read);
    const { ledger } = await decisionsOn(file);
    const { reading, analysis } = analyzeReading(read.text, { format: read.format });
    return reviewDraft(reading.text, analysis, ledger.decisions, ledger.threads);
  }

  it('have files where a newcomer’s decisions are kept too, which git does not see', () => {
    const settings = readFileSync(join(SAMPLES, '.vscode/settings.json'), 'utf8');
    assert.deepEqual(JSON.parse(settings), { 'copydesk.review.store': 'files' });
    const ignored = readFileSync(join(SAMPLES, '../.gitignore'), 'utf8');
    for (const name of COLLEAGUES) assert.ok(ignored.includes(`!samples/.copydesk/${name}`), name);
  });

  for (const draft of DRAFTS)
    it(`decided on nothing that is not in ${draft}`, async () => {
      const { orphans, orphanThreads } = await review(draft);
      assert.deepEqual([orphans, orphanThreads, problems], [[], [], []]);
    });

  it('show what a team sees: a dispute, a change to look at, a fix to make, evidence and talk', async () => {
    const { claims, progress } = await review('water-rates.story');
    const { counts } = progress;
    assert.deepEqual([counts.disputed, counts['re-check'], counts['needs-fix'], counts.checking], [1, 1, 1, 1]);
    assert.ok(counts.verified >= 5);
    const comments = claims.flatMap(({ threads }) => threads.flatMap(({ thread }) => thread.comments));
    assert.match(comments[0]?.text ?? '', /^@Hedda Falk /);
    for (const { decision } of claims.flatMap(({ marks }) => marks))
      for (const { source, excerpt = '' } of decision.evidence)
        assert.ok(readFileSync(join(SAMPLES, source), 'utf8').includes(excerpt), excerpt);
  });
});
