import assert from 'node:assert/strict';
import Ajv from 'ajv-draft-04';
import type { Log } from 'sarif';
import { CHECKS } from '../../src/core/checks/checks';
import { sarifSchema, useProgram } from './run';

const NAMES = 'Ada Lindqvist | person | Mayor of Port Ellery\n';
const SLIP = 'Harbor closes\r\n\r\nMayor Ada Lindquist said 🚢 the harbor, 100% of it: closed.\r\n';
const CLEAN = 'The gate is green.\n';

describe('copydesk check', () => {
  const run = useProgram({
    'copydesk.names': NAMES,
    'drafts/slip one.news': SLIP,
    'clean.txt': CLEAN,
    'low.txt': '„The boat costs $2.3 million a year,” Ada Lindqvist said.\n',
    'latin1.txt': Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x0a]),
  });
  const SLIPS = 'drafts/slip one.news';

  it('names each finding with its place, severity and check, and counts what it found', () => {
    const { code, output, errors } = run(['check', '--no-claims', SLIPS, 'clean.txt']);
    assert.deepEqual([code, errors], [0, []]);
    assert.match(
      output,
      /^drafts\/slip one\.news\n {6}3:7 {2}warning {2}“Ada Lindquist” is close to .* \[near-miss-name\]\n/,
    );
    assert.match(output, /\n2 drafts: 1 warning\n$/);
  });

  it('lists the open claims with kind, score and words', () => {
    const { output } = run(['check', SLIPS]);
    assert.match(output, /\n {2}\d+ open claims?\n/);
    assert.match(output, /^ {6}3:7 {2}name +0\.\d\d {2}Ada Lindquist$/m);
    assert.match(output, /; \d+ open claims?\n$/);
  });

  it('says that it found nothing', () => {
    assert.equal(run(['check', '--no-claims', 'clean.txt']).output, '1 draft: no findings\n');
  });

  const failing: [string[], number][] = [
    [[], 0],
    [['--fail-on', 'warning'], 1],
    [['--fail-on', 'info'], 1],
    [['--fail-on', 'claims'], 1],
    [['--fail-on', 'never'], 0],
    [['--severity', 'near-miss-name=error'], 1],
    [['--severity', 'near-miss-name=error', '--fail-on', 'never'], 0],
    [['--severity', 'near-miss-name=info', '--fail-on', 'warning'], 0],
    [['--severity', 'near-miss-name=off', '--fail-on', 'claims'], 1],
    [['--severity', 'near-miss-name=off', '--no-claims', '--fail-on', 'info'], 0],
  ];
  for (const [args, expected] of failing)
    it(`exits with ${expected} for ${args.join(' ') || 'no option'}`, () => {
      assert.equal(run(['check', ...args, SLIPS]).code, expected);
    });

  const refused: [string[], RegExp][] = [
    [[], /name one or more drafts/],
    [['--format', 'xml', 'clean.txt'], /--format takes text, json, sarif or github, not "xml"/],
    [['--format', 'toString', 'clean.txt'], /--format takes .*, not "toString"/],
    [['--fail-on', 'fatal', 'clean.txt'], /--fail-on takes never, error, warning, info or claims, not "fatal"/],
    [
      ['--no-claims', '--fail-on', 'claims', 'clean.txt'],
      /--fail-on claims counts the claims that --no-claims leaves out\. Drop /,
    ],
    [['--severity', 'no-such-check=off', 'clean.txt'], /there is no check "no-such-check"/],
    [['--severity', 'doubled-word', 'clean.txt'], /takes CHECK=LEVEL/],
    [['--severity', 'doubled-word=loud', 'clean.txt'], /takes error, warning, info or off, not "loud"/],
  ];
  for (const [args, message] of refused)
    it(`says what is wrong with: check ${args.join(' ')}`, () => {
      const { code, output, errors } = run(['check', ...args]);
      assert.deepEqual([code, output, errors.length], [2, '', 1]);
      assert.match(errors[0]!, message);
    });

  it('names a draft that cannot be read, does the others, and exits with 2', () => {
    const { code, output, errors } = run(['check', '--no-claims', 'latin1.txt', 'missing.txt', SLIPS]);
    assert.equal(code, 2);
    assert.match(output, /1 draft: 1 warning/);
    assert.deepEqual(errors.length, 2);
    assert.match(errors[0]!, /^copydesk check: latin1\.txt: is not UTF-8/);
  });

  it('prints JSON with lines and columns', () => {
    const { output } = run(['check', '--format', 'json', SLIPS]);
    const { schema, drafts } = JSON.parse(output) as {
      schema: number;
      drafts: { file: string; findings: { words: string; region: unknown; severity: string }[]; claims: object[] }[];
    };
    assert.deepEqual([schema, drafts.length, drafts[0]!.file], [1, 1, SLIPS]);
    assert.ok(drafts[0]!.claims.length > 0);
    const [finding] = drafts[0]!.findings;
    assert.deepEqual(
      [finding?.words, finding?.severity, finding?.region],
      ['Ada Lindquist', 'warning', { line: 3, column: 7, endLine: 3, endColumn: 20 }],
    );
  });

  it('prints SARIF 2.1.0 that its schema takes', () => {
    const { output } = run(['check', '--format', 'sarif', SLIPS, 'clean.txt']);
    const log = JSON.parse(output) as Log;
    const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(sarifSchema());
    assert.ok(validate(log), JSON.stringify(validate.errors));
    const { results = [], tool } = log.runs[0]!;
    assert.deepEqual(
      tool.driver.rules?.map(({ id }) => id),
      [...CHECKS.map(({ id }) => id), 'open-claim'],
    );
    const finding = results.find(({ ruleId }) => ruleId === 'near-miss-name')!;
    const { artifactLocation, region } = finding.locations![0]!.physicalLocation!;
    assert.deepEqual(artifactLocation, { uri: 'drafts/slip%20one.news', uriBaseId: 'WORKING' });
    assert.deepEqual(region, { startLine: 3, startColumn: 7, endLine: 3, endColumn: 20 });
    assert.equal(finding.level, 'warning');
    assert.equal(finding.fixes![0]!.artifactChanges[0]!.replacements[0]!.insertedContent!.text, 'Ada Lindqvist');
    assert.ok(
      results.some(({ kind, level, ruleId }) => kind === 'open' && level === 'none' && ruleId === 'open-claim'),
    );
    for (const { ruleId, ruleIndex } of results) assert.equal(tool.driver.rules[ruleIndex!]!.id, ruleId);
  });

  it('leaves words in SARIF the marks that they bring', () => {
    const { output } = run(['check', '--format', 'sarif', 'low.txt']);
    const { results = [] } = (JSON.parse(output) as Log).runs[0]!;
    const messages = results.map(({ message }) => message.text);
    assert.ok(
      messages.some((text) => text?.startsWith('„The boat costs $2.3 million')),
      JSON.stringify(messages),
    );
  });

  it('prints annotations of GitHub, one a line, whatever stands in the draft', () => {
    const { output } = run(['check', '--format', 'github', SLIPS]);
    const lines = output.split('\n').filter(Boolean);
    assert.equal(lines.length, 2);
    assert.match(
      lines[0]!,
      /^::warning file=drafts\/slip one\.news,line=3,endLine=3,col=7,endColumn=19,title=copydesk near-miss-name::“Ada Lindquist” is close/,
    );
    assert.match(
      lines[1]!,
      /^::notice file=.*title=copydesk claims::\d+ claims? (?:is|are) still to be checked in this draft\.$/,
    );
  });
});
