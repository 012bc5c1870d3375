/** What the gate prints for other programs, and what of hostile words gets there. */
import assert from 'node:assert/strict';
import Ajv from 'ajv-draft-04';
import type { Log } from 'sarif';
import { sarifSchema } from './run';
import { draftOf, QUOTE, TEXT, useGate } from './gatedDrafts';

describe('copydesk gate prints', () => {
  const { run, report } = useGate();

  describe('hostile words that', () => {
    it('reach no terminal', () => {
      const { code, output, errors } = run(['gate', draftOf('hostile'), 'hostile/drafts/\u001b[31mred.news']);
      assert.equal(code, 1);
      assert.match(output, /Bo\[2J ::error::x/);
      assert.doesNotMatch(output + errors.join('\n'), /[\u0000-\u0009\u000b-\u001f\u202e]/);
    });

    it('make no annotation of their own', () => {
      const { output } = run(['gate', '--format', 'github', draftOf('hostile')]);
      assert.doesNotMatch(output, /[\u0000-\u0009\u000b-\u001f\u202e]/);
      for (const line of output.trimEnd().split('\n')) assert.match(line, /^::(?:error|notice) file=hostile/);
    });
  });

  it('prints JSON with lines and columns', () => {
    const { schema, ready, problems, drafts } = report(draftOf('fix'));
    assert.deepEqual([schema, ready, problems, drafts.length], [1, false, [], 1]);
    const { items, ...draft } = drafts[0]!;
    assert.deepEqual(
      [draft.file, draft.draft, draft.folder, draft.claims, draft.verified, draft.blocking, draft.decisions],
      ['fix/drafts/fire.news', 'drafts/fire.news', 'fix/.copydesk', 8, 7, 1, 8],
    );
    assert.deepEqual(
      items.map(({ kind, blocks, words, missing, who, region, start }) => ({
        kind,
        blocks,
        words,
        missing,
        who,
        region,
        start,
      })),
      [
        {
          kind: 'needs-fix',
          blocks: true,
          words: QUOTE,
          missing: 'Ada says that it needs a fix.',
          who: ['Ada'],
          region: { line: 5, column: 1, endLine: 5, endColumn: 1 + QUOTE.length },
          start: TEXT.indexOf(QUOTE),
        },
      ],
    );
  });

  it('prints annotations of GitHub: the verdict first, and open claims together', () => {
    const lines = run(['gate', '--format', 'github', draftOf('undecided'), draftOf('fix'), draftOf('ready')])
      .output.trimEnd()
      .split('\n');
    assert.deepEqual(lines, [
      '::error file=undecided/drafts/fire.news,title=copydesk gate::Not ready to publish: 8 open claims.',
      '::error file=fix/drafts/fire.news,title=copydesk gate::Not ready to publish: 1 claim that needs a fix.',
      '::notice file=ready/drafts/fire.news,title=copydesk gate::Ready: nothing is open. 8 of 8 claims are verified by reviewers.',
      '::error file=undecided/drafts/fire.news,line=1,endLine=1,col=1,endColumn=25,title=copydesk open::8 open claims, the first here.',
      `::error file=fix/drafts/fire.news,line=5,endLine=5,col=1,endColumn=${QUOTE.length},title=copydesk needs-fix::${QUOTE}: Ada says that it needs a fix.`,
    ]);
    assert.match(
      run(['gate', '--format', 'github', draftOf('torn')]).output,
      /^::error title=copydesk gate::torn\/\.copydesk/,
    );
  });

  it('prints SARIF 2.1.0 that its schema takes', () => {
    const { output } = run(['gate', '--format', 'sarif', draftOf('disputed'), draftOf('gone')]);
    const log = JSON.parse(output) as Log;
    const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(sarifSchema());
    assert.ok(validate(log), JSON.stringify(validate.errors));
    const { results = [], tool } = log.runs[0]!;
    assert.deepEqual(
      results.map(({ ruleId, level }) => `${ruleId} ${level}`),
      ['gate/disputed error', ...Array<string>(3).fill('gate/orphan note')],
    );
    for (const { ruleId, ruleIndex } of results) assert.equal(tool.driver.rules![ruleIndex!]!.id, ruleId);
  });

  it('says in SARIF that what could not be read is no success', () => {
    const invocationOf = (name: string) => {
      const log = JSON.parse(run(['gate', '--format', 'sarif', draftOf(name)]).output) as Log;
      const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(sarifSchema());
      assert.ok(validate(log), JSON.stringify(validate.errors));
      return log.runs[0]!.invocations![0]!;
    };
    assert.deepEqual(invocationOf('ready'), { executionSuccessful: true, toolExecutionNotifications: [] });
    const { executionSuccessful, toolExecutionNotifications: told = [] } = invocationOf('torn');
    assert.equal(executionSuccessful, false);
    assert.match(told[0]!.message.text!, /could not be read/);
  });
});
