import assert from 'node:assert/strict';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv-draft-04';
import type { Log } from 'sarif';
import { useBundles } from '../bundles';
import { ReviewedDraft } from './reviewedDraft';
import { sarifSchema, useProgram } from './run';

const TEXT = `Fire drives 40 people out

PORT ELLERY — A fire in the old cannery drove 40 people out of their homes on Tuesday.

“We heard it before we saw it,” said Tilde Marsh, a baker.
`;
const CHANGED = TEXT.replaceAll('40', '45');
const TK = `${TEXT}\nThe damage is put at $TK million.\n`;
const SLIP = `${TEXT}\nThe bakery fell from 100 people to 75 people, a drop of 20 percent.\n`;
const QUOTE = '“We heard it before we saw it,”';
const SOURCE = 'TILDE MARSH: We heard it before we saw it, and then we ran.\n';

/** A newsroom in a folder of its own: a draft as it is now, and what was done to it. */
function newsroom(name: string, draft: ReviewedDraft, text = draft.text, others: Record<string, string> = {}) {
  const files = { [draft.key]: text, ...draft.files(), ...others };
  return Object.fromEntries(Object.entries(files).map(([path, content]) => [`${name}/${path}`, content]));
}

const fire = (text = TEXT): ReviewedDraft => new ReviewedDraft('drafts/fire.news', text);
const verified = (text = TEXT): ReviewedDraft => fire(text).verifyAll('Ada');
const one = Object.entries(verified().files())[0]!;

const HOSTILE = 'Bo\u001b[2J\u202e\n::error::x';
const NEWER = `${JSON.stringify({ schema: 2, id: 'x', n: 1, by: 'Bo', at: '', draft: 'drafts/fire.news', on: 'y', do: 'seal' })}\n`;
const UNKNOWN = NEWER.replace('"schema":2', '"schema":1');

const FILES: Readonly<Record<string, string | Buffer>> = {
  ...newsroom('ready', verified()),
  ...newsroom('signed', fire().verifyAll('Ada', 'Bo')),
  ...newsroom('changed', verified(), CHANGED),
  ...newsroom('crlf', verified(), TEXT.replaceAll('\n', '\r\n')),
  ...newsroom('disputed', verified().decide('Bo', QUOTE, 'needs-fix').note('Bo', QUOTE, 'She said “felt”.')),
  ...newsroom('settled', verified().decide('Bo', QUOTE, 'needs-fix').settle('Ada', QUOTE, 'verified')),
  ...newsroom('fix', verified().decide('Ada', QUOTE, 'needs-fix')),
  ...newsroom('cannot', verified().decide('Ada', QUOTE, 'cannot-verify')),
  ...newsroom('checking', verified().decide('Ada', QUOTE, 'checking')),
  ...newsroom('reopened', verified().decide('Bo', QUOTE, 'open')),
  ...newsroom('comment', verified().comment('Bo', QUOTE, 'Who heard it?')),
  ...newsroom('resolved', verified().comment('Bo', QUOTE, 'Who heard it?').resolve('Ada')),
  ...newsroom('tk', verified(TK)),
  ...newsroom('slip', verified(SLIP)),
  ...newsroom('ignored', verified(SLIP).ignore('Ada', 'percent-change', 'here')),
  ...newsroom('ignored-tk', verified(TK).ignore('Ada', 'tk-left-in', 'draft')),
  ...newsroom('gone', verified(), TEXT.replace(/“We heard.*/, '')),
  ...newsroom('sources', verified().evidence('Ada', 'Tuesday', 'sources/log.txt'), TEXT, {
    'sources/log.txt': 'The log of the week.\n',
    'sources/hearing.txt': SOURCE,
    'sources/gulls.txt': 'Gulls are birds.\n',
    'sources/bad.pdf': 'This is no PDF.',
  }),
  ...newsroom('undecided', fire()),
  ...newsroom('others', verified(), TEXT, { 'drafts/other.news': TEXT }),
  ...newsroom('broken', verified(), TEXT, {
    '.copydesk/bo.jsonl': `not JSON\n${NEWER.replace('2', '"two"')}{"schema":1}\n`,
  }),
  ...newsroom('torn', verified(), TEXT, { '.copydesk/bo.jsonl': one[1].slice(0, 200) }),
  ...newsroom('newer', verified(), TEXT, { '.copydesk/bo.jsonl': NEWER }),
  ...newsroom('unknown', verified(), TEXT, { '.copydesk/bo.jsonl': UNKNOWN }),
  ...newsroom('merged', verified(), TEXT, {
    '.copydesk/bo.jsonl': `<<<<<<< ours\n${one[1]}=======\n${one[1]}>>>>>>> theirs\n`,
  }),
  ...newsroom('hostile', verified().decide(HOSTILE, QUOTE, 'needs-fix').note(HOSTILE, QUOTE, HOSTILE), TEXT, {
    'drafts/\u001b[31mred.news': TEXT,
  }),
  ...newsroom('nested', verified()),
  ...Object.fromEntries(
    Object.entries(new ReviewedDraft('fire.news', TEXT).decide('Bo', QUOTE, 'needs-fix').files()).map(
      ([path, text]) => [`nested/drafts/${path}`, text],
    ),
  ),
  'elsewhere/ada.jsonl': one[1],
  'elsewhere/drafts/readme.txt': '',
  'no-folder/.copydesk': 'a file',
  'no-folder/fire.news': 'It rained.\n',
  'empty.news': 'It rained.\n',
  'latin1.news': Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x0a]),
};

interface Report {
  schema: number;
  ready: boolean;
  problems: string[];
  drafts: {
    file: string;
    draft: string;
    folder: string | null;
    ready: boolean;
    claims: number;
    verified: number;
    decisions: number;
    ignored: number;
    blocking: number;
    counts: Record<string, number>;
    items: {
      kind: string;
      blocks: boolean;
      words: string;
      missing: string;
      who: string[];
      region?: object;
      start?: number;
    }[];
  }[];
}

describe('copydesk gate', function () {
  this.timeout(60_000);
  const bundle = useBundles('cli', 'reader');
  const run = useProgram(FILES, () => bundle('cli'));
  const report = (...args: string[]): Report => JSON.parse(run(['gate', '--format', 'json', ...args]).output) as Report;
  const draftOf = (name: string): string => `${name}/drafts/fire.news`;

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

  describe('decisions that are not there', () => {
    it('are said to be nowhere', () => {
      const { code, output, errors } = run(['gate', draftOf('undecided')]);
      assert.equal(code, 1);
      assert.match(output, /NOT READY: 8 open claims\n {2}0 of 8 claims verified/);
      assert.deepEqual(errors, [
        'copydesk gate: no decisions were found for undecided/drafts/fire.news: they are kept in VS Code on a reviewer’s machine unless copydesk.review.store is "files".',
      ]);
      assert.equal(report(draftOf('undecided')).drafts[0]!.folder, null);
    });

    it('are said to be looked for where others are', () => {
      const { code, errors } = run(['gate', 'others/drafts/other.news']);
      assert.deepEqual([code, errors.length], [1, 1]);
      assert.match(errors[0]!, /\(looked for “drafts\/other\.news” in others\/\.copydesk\)/);
    });
  });

  describe('decisions in another folder', () => {
    it('are read from it, and drafts named from the folder above', () => {
      const draft = draftOf('ready');
      const { drafts } = report('--reviews', 'fix/.copydesk', draft);
      // Outside of that folder, the working directory is what it is named from.
      assert.deepEqual([drafts[0]!.draft, drafts[0]!.decisions], [draft, 0]);
      const inside = report('--reviews', 'ready/.copydesk', draft);
      assert.deepEqual([inside.drafts[0]!.draft, inside.ready], ['drafts/fire.news', true]);
    });

    it('are refused where there is none', () => {
      const { code, output, errors } = run(['gate', '--reviews', 'nowhere', draftOf('ready')]);
      assert.deepEqual([code, output, errors.length], [2, '', 1]);
      assert.match(errors[0]!, /--reviews takes a folder of decisions, and "nowhere" is none/);
    });

    it('are not passed over when they are kept in two', () => {
      const { code, output, errors } = run(['gate', draftOf('nested')]);
      assert.deepEqual([code, errors.length], [2, 1]);
      assert.match(
        errors[0]!,
        /decisions on nested\/drafts\/fire\.news are kept in nested\/drafts\/\.copydesk and nested\/\.copydesk\. Say which/,
      );
      assert.match(output, /NOT READY: 1 part not read/);
      assert.equal(run(['gate', '--reviews', 'nested/.copydesk', draftOf('nested')]).code, 0);
      assert.equal(run(['gate', '--reviews', 'nested/drafts/.copydesk', draftOf('nested')]).code, 1);
    });
  });

  describe('decisions that cannot be read', () => {
    const unread: [string, RegExp][] = [
      [
        'broken',
        /broken\/\.copydesk\/bo\.jsonl: lines 1, 2 and 3 could not be read, and what was decided there is not known\. Put it back/,
      ],
      ['torn', /torn\/\.copydesk\/bo\.jsonl: line 1 could not be read/],
      [
        'newer',
        /newer\/\.copydesk\/bo\.jsonl: 1 line by a newer Copydesk cannot be read by this one.* Run the gate with the version/,
      ],
      ['unknown', /unknown\/\.copydesk\/bo\.jsonl: 1 line by a newer Copydesk/],
    ];
    for (const [name, message] of unread)
      it(`are named, and nothing is ready: ${name}`, () => {
        const { code, output, errors } = run(['gate', draftOf(name), 'empty.news']);
        assert.deepEqual([code, errors.length], [2, 1]);
        assert.match(errors[0]!, message);
        assert.match(output, /NOT READY: 1 part not read\n/);
        assert.match(output, /\n2 drafts: 1 ready, 1 not ready; something could not be read, so this is no pass\n$/);
        const { ready, problems, drafts } = report(draftOf(name));
        assert.deepEqual([ready, problems.length, drafts[0]!.ready], [false, 1, false]);
      });

    it('are not let through by any option', () => {
      const all = 'tk,disputed,re-check,needs-fix,cannot-verify,open,checking,sign-off,comment,error,warning';
      assert.equal(run(['gate', '--allow', all, draftOf('broken')]).code, 2);
      const { code, errors } = run(['gate', '--allow', 'unread', draftOf('broken')]);
      assert.deepEqual([code, errors.length], [2, 1]);
      assert.match(errors[0]!, /--allow takes tk, .* or unused-source, not "unread"/);
    });

    it('are a file in place of their folder', () => {
      const { code, errors } = run(['gate', 'no-folder/fire.news']);
      assert.equal(code, 2);
      assert.match(errors[0]!, /no-folder\/\.copydesk could not be read.*There is a file in place of its folder\./);
    });

    it('are told once for all the drafts that they may be about', () => {
      const { errors, output } = run(['gate', draftOf('broken'), draftOf('broken')]);
      assert.equal(errors.length, 1);
      assert.equal(output.match(/could not be read, and what was decided/g)!.length, 2);
    });
  });

  it('writes nothing', function () {
    const before = snapshot(run.folder());
    for (const name of ['ready', 'broken', 'torn', 'undecided']) run(['gate', draftOf(name)]);
    assert.deepEqual(snapshot(run.folder()), before);
    assert.equal(existsSync(join(run.folder(), 'undecided/.copydesk')), false);
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

  describe('hostile words', () => {
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
    assert.match(run(['gate', '--help']).output, /copydesk gate FILE…/);
  });
});

function found(counts: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).filter(([, many]) => many > 0));
}

/** Every file with its content's length and when it was changed. */
function snapshot(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => {
      const { size, mtimeMs } = statSync(join(folder, name));
      return `${name} ${size} ${mtimeMs}`;
    });
}
