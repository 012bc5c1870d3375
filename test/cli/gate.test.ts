import assert from 'node:assert/strict';
import { draftOf, useGate, type Report } from './gatedDrafts';

describe('copydesk gate', () => {
  const { run, report } = useGate();

  it('lets a draft through that reviewers have verified, and says no more than that nothing is open', () => {
    const { code, output, errors } = run(['gate', draftOf('ready')]);
    assert.deepEqual([code, errors], [0, []]);
    assert.match(
      output,
      /^ready\/drafts\/fire\.news: ready, nothing is open\n {2}(\d+) of \1 claims verified by reviewers\n\n1 draft: 1 ready\n$/,
    );
  });

  it('lets a draft through that has nothing to check', () => {
    const { code, errors } = run(['gate', 'empty.news']);
    assert.deepEqual([code, errors], [0, []]);
  });

  /** What is in the way, by kind, of drafts of which everything else is verified: the options, then whether each is ready. */
  const kinds: [string[], [string, boolean, Record<string, number>][]][] = [
    [
      [],
      [
        ['settled', true, {}],
        ['resolved', true, {}],
        ['crlf', true, {}],
        ['merged', true, {}],
        ['ignored', true, {}],
        ['ignored-tk', true, {}],
        ['gone', true, { orphan: 3 }],
        ['disputed', false, { disputed: 1 }],
        ['fix', false, { 'needs-fix': 1 }],
        ['cannot', false, { 'cannot-verify': 1 }],
        ['checking', false, { checking: 1 }],
        ['reopened', false, { open: 1 }],
        ['comment', false, { comment: 1 }],
        ['tk', false, { tk: 1 }],
        ['slip', false, { warning: 1 }],
        ['changed', false, { 're-check': 5 }],
      ],
    ],
    [
      ['--sign-offs', '2'],
      [
        ['signed', true, {}],
        ['ready', false, { 'sign-off': 8 }],
      ],
    ],
    [
      ['--allow', 'open,cannot-verify', '--allow', ' disputed,comment'],
      [
        ['cannot', true, { 'cannot-verify': 1 }],
        ['reopened', true, { open: 1 }],
        ['disputed', true, { disputed: 1 }],
        ['comment', true, { comment: 1 }],
        ['checking', false, { checking: 1 }],
      ],
    ],
    [
      ['--severity', 'tk-left-in=info', '--severity', 'percent-change=error'],
      [
        ['tk', false, { tk: 1 }],
        ['slip', false, { error: 1 }],
      ],
    ],
    [
      ['--severity', 'tk-left-in=off', '--severity', 'percent-change=info'],
      [
        ['tk', true, {}],
        ['slip', true, { info: 1 }],
      ],
    ],
    [
      ['--severity', 'percent-change=info', '--block', 'info,orphan', '--allow', 'tk'],
      [
        ['slip', false, { info: 1 }],
        ['gone', false, { orphan: 3 }],
        ['tk', true, { tk: 1 }],
      ],
    ],
  ];
  for (const [args, expected] of kinds)
    it(`finds what is in the way with ${args.join(' ') || 'no option'}`, () => {
      const files = expected.map(([name]) => draftOf(name));
      const { code, output, errors } = run(['gate', '--format', 'json', ...args, ...files]);
      const { ready, drafts } = JSON.parse(output) as Report;
      assert.deepEqual(
        drafts.map(({ ready: one, counts }, at) => [expected[at]![0], one, found(counts)]),
        expected,
      );
      const all = expected.every(([, one]) => one);
      assert.deepEqual([ready, code, errors], [all, all ? 0 : 1, []]);
    });

  it('takes nothing for verified after words changed, and shows the old ones', () => {
    const { code, output } = run(['gate', draftOf('changed')]);
    assert.equal(code, 1);
    assert.match(output, /^changed\/drafts\/fire\.news: NOT READY: \d+ claims to re-check\n/);
    assert.match(output, /\n {2}Re-check\n/);
    assert.match(
      output,
      /\n {5}1:13 {2}number {11}45 people\n {11}↳ The words have changed \(they were “40 people”\) since Ada marked it as “Verified”\./,
    );
  });

  it('says who disagrees, and why', () => {
    const { output } = run(['gate', draftOf('disputed')]);
    assert.match(
      output,
      /\n {2}Disputed\n {6}5:1 {2}quote {12}“We heard it before we saw it,”\n {11}↳ .*Bo says “Needs fix”.* Note by Bo: “She said “felt”\.”\n/,
    );
  });

  it('lists what is let through all the same, apart from what is not', () => {
    const { output } = run(['gate', '--allow', 'disputed', draftOf('disputed')]);
    assert.match(
      output,
      /: ready, nothing is open but what is let through\n.*\n\n {2}Not holding it back:\n {2}Disputed\n/,
    );
  });

  it('counts findings that a reviewer ignores', () => {
    assert.match(run(['gate', draftOf('ignored')]).output, /verified by reviewers, 1 finding ignored\n/);
  });

  it('names the drafts of several folders, and is not ready when one of them is not', () => {
    const { code, output } = run(['gate', draftOf('ready'), draftOf('fix')]);
    assert.equal(code, 1);
    assert.match(
      output,
      /^ready\/drafts\/fire\.news: ready.*\n[^]*\nfix\/drafts\/fire\.news: NOT READY: 1 claim that needs a fix\n/,
    );
    assert.match(output, /\n2 drafts: 1 ready, 1 not ready\n$/);
  });

  it('keeps drafts of one name apart', () => {
    const { drafts } = report('others/drafts/fire.news', 'others/drafts/other.news');
    assert.deepEqual(
      drafts.map(({ draft, ready, folder }) => [draft, ready, folder]),
      [
        ['drafts/fire.news', true, 'others/.copydesk'],
        ['drafts/other.news', false, 'others/.copydesk'],
      ],
    );
  });

  describe('sources', () => {
    it('are listed when nobody used them, and hold nothing back', () => {
      const { code, output, errors } = run(['gate', draftOf('sources'), '--sources', 'sources/sources']);
      assert.deepEqual([code, errors.length], [0, 1]);
      assert.match(errors[0]!, /bad\.pdf is no PDF/);
      assert.match(
        output,
        /\n {2}Not holding it back:\n {2}Unused sources\n {11}sources\/sources\/bad\.pdf\n {11}↳ No decision rests on this source, and it is no PDF.*\n {11}sources\/sources\/gulls\.txt\n {11}↳ No decision rests on this source, and no quote is found in it\.\n\n1 draft/,
      );
    });

    it('hold a draft back when the newsroom says so', () => {
      const args = ['gate', draftOf('sources'), '--sources', 'sources/sources', '--block', 'unused-source'];
      assert.equal(run(args).code, 1);
    });
  });

  const refused: [string[], RegExp][] = [
    [[], /name one or more drafts/],
    [['--format', 'table', 'empty.news'], /--format takes text, json, sarif or github, not "table"/],
    [['--sign-offs', '3', 'empty.news'], /--sign-offs takes 1 or 2, not "3"/],
    [['--sign-offs', '', 'empty.news'], /--sign-offs takes 1 or 2, not ""/],
    [['--allow', 'everything', 'empty.news'], /--allow takes tk, disputed, .* or unused-source, not "everything"/],
    [['--allow', '', 'empty.news'], /--allow takes .*, not ""/],
    [['--allow', 'open', '--block', 'open', 'empty.news'], /--allow and --block both name open/],
    [['--sources', 'nowhere', 'empty.news'], /--sources takes folders, and "nowhere" is none/],
    [['--reviews', 'empty.news', 'empty.news'], /--reviews takes a folder of decisions/],
    [['--severity', 'no-such-check=off', 'empty.news'], /there is no check "no-such-check"/],
    [['--what', 'empty.news'], /--what/],
  ];
  for (const [args, message] of refused)
    it(`says what is wrong with: gate ${args.join(' ')}`, () => {
      const { code, output, errors } = run(['gate', ...args]);
      assert.deepEqual([code, output, errors.length], [2, '', 1]);
      assert.match(errors[0]!, message);
    });

  it('names a draft that cannot be read, does the others, and exits with 2', () => {
    const { code, output, errors } = run(['gate', 'latin1.news', 'missing.news', draftOf('ready')]);
    assert.deepEqual([code, errors.length], [2, 2]);
    assert.match(errors[0]!, /^copydesk gate: latin1\.news: is not UTF-8/);
    assert.match(output, /\n1 draft: 1 ready; 2 things could not be read, so this is no pass\n$/);
  });

  it('stands in the help', () => {
    assert.match(run(['gate', '--help']).output, /copydesk gate DRAFT…/);
  });
});

function found(counts: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).filter(([, many]) => many > 0));
}
