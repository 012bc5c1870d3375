import assert from 'node:assert/strict';
import type { Deed, Entry } from '../../../src/core/review/entries';
import { deedsOf, ENTRY_SCHEMA, HIGHEST_N, readLine, writeLine } from '../../../src/core/review/entries';
import { Journal } from '../../../src/core/review/journal';
import {
  addComment,
  editComment,
  EMPTY_LEDGER,
  removeComment,
  removeEvidence,
  reopenThread,
  resolveThread,
  type Ledger,
  type Step,
} from '../../../src/core/review/ledger';
import { mentionsIn } from '../../../src/core/review/thread';
import { mulberry32 } from '../../random';
import { Desk } from './desk';

const TEXT = 'Rain fell on 12 of 14 days. The mill burned for 3 days.';
const DRAFT = 'drafts/rain.news';

/** Writes down what a desk does, as the memory does it. */
class Scribe {
  readonly desk = new Desk(TEXT);
  readonly entries: Entry[] = [];

  write(step: Step, draft = DRAFT): void {
    for (const deed of step.changes.flatMap(deedsOf)) this.add(deed, draft);
  }

  add(deed: Deed, draft = DRAFT): void {
    const n = this.entries.length + 1;
    const { by, at } = this.desk.stamp();
    this.entries.push({ schema: ENTRY_SCHEMA, id: `e${n}`, n, by, at, draft, ...deed });
  }

  comment(words: string, text: string): void {
    const step = addComment(this.desk.ledger, this.desk.place(this.desk.find(words)), text, this.desk.stamp());
    this.desk.ledger = step.ledger;
    this.write(step);
  }

  take(step: Step): void {
    this.desk.ledger = step.ledger;
    this.write(step);
  }
}

function tell(entries: readonly Entry[], draft = DRAFT): Ledger {
  const journal = new Journal();
  journal.add(entries);
  return journal.ledger(draft);
}

/** A day at the desk: verdicts, notes, evidence, talk, undo. */
function busyDay(): Scribe {
  const scribe = new Scribe();
  const { desk } = scribe;
  scribe.write(desk.decide('12', 'checking'));
  scribe.write(desk.decide('12', 'verified'));
  scribe.write(desk.note('3', 'ask the fire brigade'));
  scribe.write(desk.evidence('3', 'https://example.org/mill'));
  const undone = desk.decide('3', 'needs-fix');
  scribe.write(undone);
  desk.reviewer = 'Bo';
  scribe.write(desk.decide('12', 'needs-fix'));
  scribe.comment('12', '@Ada twelve or eleven?');
  desk.reviewer = 'Ada';
  scribe.comment('12', 'Twelve. See the table.');
  const [thread] = desk.ledger.threads;
  scribe.take(editComment(desk.ledger, thread!.id, thread!.comments[0]!.id, '@Ada 12 or 11?', desk.stamp().at));
  scribe.take(resolveThread(desk.ledger, thread!.id, desk.stamp()));
  desk.replace('12', '13');
  scribe.write(desk.decide('13', 'verified'));
  scribe.write(desk.undo(undone));
  return scribe;
}

describe('the journal', () => {
  it('comes to the ledger that was written down, but for where words have moved to', () => {
    const { desk, entries } = busyDay();
    const told = tell(entries);
    const still = ({ decisions, threads }: Ledger): unknown => [
      decisions.map(({ anchor: { exact, sentence, speaker }, ...rest }) => ({ ...rest, exact, sentence, speaker })),
      threads.map(({ anchor: { exact }, resolved, ...rest }) => ({ ...rest, exact, resolved: resolved?.by })),
    ];
    assert.deepEqual(still(told), still(desk.ledger));
    assert.equal(told.threads[0]?.comments.length, 2);
  });

  it('comes through being written and read', () => {
    const { entries } = busyDay();
    const lines = entries.map(writeLine).join('').trimEnd().split('\n');
    assert.deepEqual(
      lines.map((line) => readLine(line)),
      JSON.parse(JSON.stringify(entries.map((entry) => ({ entry })))),
    );
  });

  it('comes to the same in whatever order entries come, in whatever portions, however often', () => {
    const { entries } = busyDay();
    const expected = tell(entries);
    const random = mulberry32(7);
    for (let round = 0; round < 200; round++) {
      const shuffled = [...entries, ...entries.slice(0, 5)].sort(() => random() - 0.5);
      const journal = new Journal();
      while (shuffled.length > 0) journal.add(shuffled.splice(0, 1 + Math.floor(random() * 6)));
      assert.deepEqual(journal.ledger(DRAFT), expected);
      assert.equal(journal.size, entries.length);
      assert.equal(journal.next, entries.length + 1);
    }
  });

  it('chooses the same of two entries with one id, wherever it met which first', () => {
    const { entries } = busyDay();
    const other = { ...entries[1]!, by: 'Somebody else' };
    const journals = [
      [...entries, other],
      [other, ...entries],
    ].map((all) => {
      const journal = new Journal();
      for (const entry of all) journal.add([entry]);
      return journal.history(entries[1]!.on).map(({ by }) => by);
    });
    assert.deepEqual(journals[0], journals[1]);
  });

  it('keeps the order of what went elsewhere and came back, where git joins both tellings', () => {
    const { entries } = busyDay();
    const again = entries.map((entry): Entry => ({ ...entry, n: entry.n + entries.length }));
    const random = mulberry32(8);
    for (let round = 0; round < 50; round++) {
      const journal = new Journal();
      for (const entry of [...entries, ...again].sort(() => random() - 0.5)) journal.add([entry]);
      assert.deepEqual(journal.ledger(DRAFT), tell(entries));
      assert.equal(journal.next, 2 * entries.length + 1);
    }
  });

  it('keeps the whole history, undone things included', () => {
    const { entries, desk } = busyDay();
    const journal = new Journal();
    journal.add(entries);
    const [first] = desk.ledger.decisions;
    assert.deepEqual(
      journal.history(first!.id).map((entry) => (entry.do === 'decide' ? entry.decision.status : entry.do)),
      ['checking', 'verified', 'verified'],
    );
  });

  it('follows a draft and a folder to their new names, with what comes later under the old one', () => {
    const scribe = busyDay();
    scribe.add({ do: 'rename', on: 'drafts' }, 'city');
    scribe.write(scribe.desk.note('13', 'said before the rename was seen'));
    assert.deepEqual(tell(scribe.entries), EMPTY_LEDGER);
    const moved = tell(scribe.entries, 'city/rain.news');
    assert.equal(moved.decisions.length, scribe.desk.ledger.decisions.length);
    assert.ok(moved.decisions.some(({ note }) => note === 'said before the rename was seen'));
  });

  it('takes from the line of a verdict and of a thread what such a line says, and nothing else', () => {
    const { entries } = busyDay();
    const more = { note: 5, evidence: 6, comments: 7, resolved: 8 };
    const odd = entries.map((entry) => {
      if (entry.do === 'decide') return { ...entry, decision: { ...entry.decision, ...more } };
      return entry.do === 'begin-thread' ? { ...entry, thread: { ...entry.thread, ...more } } : entry;
    });
    const { decisions, threads } = tell(odd);
    assert.deepEqual(
      decisions.map(({ note, evidence }) => [note, evidence]),
      tell(entries).decisions.map(({ note, evidence }) => [note, evidence]),
    );
    assert.deepEqual(
      threads.map(({ comments, resolved }) => [comments, resolved]),
      tell(entries).threads.map(({ comments, resolved }) => [comments, resolved]),
    );
  });

  it('has a number that can be read for the next entry, whatever was seen', () => {
    const journal = new Journal();
    journal.see(HIGHEST_N);
    assert.equal(journal.next, HIGHEST_N);
  });

  it('gives all that was done to what is of a draft by now, whatever it was called, and what comes after in its place', () => {
    const scribe = busyDay();
    const { desk } = scribe;
    const [first, second] = desk.ledger.decisions;
    scribe.write(desk.clear(first!.id));
    scribe.add({ do: 'rename', on: DRAFT }, 'city/rain.news');
    scribe.add({ do: 'rename', on: 'city' }, 'town');
    const { entries } = scribe;
    const again = entries.find(({ do: did, on }) => did === 'decide' && on === first!.id)!;
    entries.push({ ...again, id: 'undone', n: entries.length + 1, draft: 'town/rain.news' });
    const journal = new Journal();
    journal.add(entries);
    assert.ok(
      journal.ledger('town/rain.news').decisions.some(({ id }) => id === first!.id),
      'not where the draft is',
    );
    assert.deepEqual([journal.keys(), journal.everyDraft()], [['town/rain.news'], ['town/rain.news']]);
    assert.deepEqual(
      journal.entriesOf('town/rain.news'),
      entries.filter((entry) => entry.do !== 'rename'),
    );
    assert.deepEqual([journal.draftWith(second!.id), journal.entriesOf(DRAFT)], ['town/rain.news', []]);
  });

  it('knows what stands under a name that a draft had before', () => {
    const scribe = busyDay();
    scribe.add({ do: 'rename', on: 'drafts' }, 'city');
    const late = { ...scribe.entries[0]!, id: 'late', n: scribe.entries.length + 1, on: 'late' };
    const journal = new Journal();
    journal.add([...scribe.entries, late]);
    assert.deepEqual([journal.formerNames('city/rain.news'), journal.formerNames(DRAFT)], [[DRAFT], []]);
  });

  it('takes no draft along whose name only starts alike', () => {
    const scribe = busyDay();
    scribe.add({ do: 'rename', on: 'drafts/rain' }, 'elsewhere');
    assert.equal(tell(scribe.entries).threads.length, 1);
  });

  it('removes evidence, comments and decisions, and what is said of them afterwards is no error', () => {
    const scribe = busyDay();
    const { desk } = scribe;
    const withEvidence = desk.ledger.decisions.find(({ evidence }) => evidence.length > 0)!;
    scribe.take(removeEvidence(desk.ledger, withEvidence.id, withEvidence.evidence[0]!.id));
    const [thread] = desk.ledger.threads;
    scribe.take(reopenThread(desk.ledger, thread!.id));
    assert.equal(tell(scribe.entries).threads[0]?.resolved, undefined);
    for (const { id } of thread!.comments) scribe.take(removeComment(desk.ledger, thread!.id, id));
    scribe.write(desk.clear(withEvidence.id));
    scribe.add({ do: 'note', on: withEvidence.id, note: 'too late' });
    assert.deepEqual(tell(scribe.entries).threads, []);
    const late = { ...thread!.comments[0]!, id: 'late', text: 'Said before it was seen that all is deleted.' };
    scribe.add({ do: 'comment', on: thread!.id, comment: late });
    const told = tell(scribe.entries);
    assert.deepEqual(
      told.threads.map(({ comments }) => comments),
      [[late]],
    );
    assert.deepEqual(
      told.decisions.map(({ id }) => id),
      desk.ledger.decisions.map(({ id }) => id),
    );
  });

  it('tells what is ignored, for a draft and for all', () => {
    const scribe = new Scribe();
    const ignore = { check: 'doubled-word', words: 'the the', by: 'Ada', at: '2024-05-01T10:00:00Z' };
    scribe.add({ do: 'ignore', on: 'i1', ignore: { ...ignore, scope: 'workspace' } });
    scribe.add({ do: 'ignore', on: 'i2', ignore: { ...ignore, scope: 'draft', draft: DRAFT } });
    scribe.add({ do: 'ignore', on: 'i3', ignore: { ...ignore, scope: 'draft', draft: DRAFT } });
    scribe.add({ do: 'stop-ignoring', on: 'i3' });
    scribe.add({ do: 'rename', on: DRAFT }, 'drafts/hail.news');
    const journal = new Journal();
    journal.add(scribe.entries);
    assert.deepEqual(
      journal.ignores().map(({ id, draft }) => [id, draft]),
      [
        ['i1', undefined],
        ['i2', 'drafts/hail.news'],
      ],
    );
  });
});

describe('a line of a journal', () => {
  const [first, second] = busyDay().entries as [Entry, Entry];
  const line = (changes: Record<string, unknown>): string => JSON.stringify({ ...first, ...changes });
  const ignored = (changes: Record<string, unknown>): string =>
    line({ do: 'ignore', ignore: { check: 'tk', words: 'TK', by: 'Ada', at: '2024-05-01T10:00:00Z', ...changes } });

  it('keeps what nobody here knows', () => {
    const read = readLine(line({ colour: 'red' }));
    assert.ok('entry' in read);
    assert.equal((read.entry as unknown as { colour: string }).colour, 'red');
  });

  const broken: [string, string][] = [
    ['cut short', JSON.stringify(first).slice(0, -9)],
    ['two lines in one', JSON.stringify(first) + JSON.stringify(second)],
    ['no record', '[1, 2]'],
    ['rubbish', 'ÿþ\u0000 not json'],
    ['no id', line({ id: '' })],
    ['no number', line({ n: 'first' })],
    ['a number that is none', line({ n: 1.5 })],
    ['a number after which there is no other', line({ n: Number.MAX_SAFE_INTEGER })],
    ['a number below nothing', line({ n: -1 })],
    ['no draft', line({ draft: undefined })],
    ['no verdict', line({ decision: undefined })],
    [
      'a verdict that cannot be set',
      line({ decision: { ...(first as { decision: object }).decision, status: 're-check' } }),
    ],
    ['an older schema than there is', line({ schema: 0 })],
    ['a comment that is none', line({ do: 'comment', comment: { id: 'c' } })],
    ['an ignore of a draft that is none', ignored({ scope: 'workspace', draft: 5 })],
    ['an ignore with related words that are none', ignored({ scope: 'workspace', related: 5, hash: 'x' })],
    ['an ignore in a sentence that is none', ignored({ scope: 'workspace', sentence: 5 })],
    [
      'so deep that it cannot be written again',
      line({ colour: 0 }).replace('"colour":0', `"colour":${'['.repeat(20_000)}${']'.repeat(20_000)}`),
    ],
  ];
  for (const [what, text] of broken) {
    it(`is told to be broken: ${what}`, () => assert.deepEqual(readLine(text), { broken: text }));
  }

  it('is left alone when a newer Copydesk wrote it', () => {
    assert.deepEqual(readLine(line({ schema: 2, n: 40 })), { newer: 2, n: 40 });
    assert.deepEqual(readLine(line({ do: 'sing', n: 41 })), { newer: 1, n: 41 });
    assert.deepEqual(readLine(line({ do: 'constructor' })), { newer: 1, n: 1 });
    assert.deepEqual(readLine(line({ schema: 2, n: Number.MAX_SAFE_INTEGER })), { newer: 2 });
  });

  it('is nothing when it is empty or a mark of a merge', () => {
    for (const text of ['', '   ', '<<<<<<< HEAD', '=======', '>>>>>>> theirs', '||||||| base'])
      assert.deepEqual(readLine(text), { nothing: true });
  });
});

describe('mentions', () => {
  const NAMES = ['Ada', 'Ada Lind', 'Bo Öberg', 'Inês Câmara'];
  const cases: [string, string[]][] = [
    ['@Ada please', ['Ada']],
    ['@Ada Lind: please', ['Ada Lind']],
    ['@ada lind and @bo', ['Ada Lind', 'Bo Öberg']],
    ['@"Inês Câmara", look', ['Inês Câmara']],
    ['mail ada@bo.example', []],
    ['@Adam', []],
    ['@Bo, @Bo, @Bo Öberg', ['Bo Öberg']],
    ['@', []],
  ];
  for (const [text, expected] of cases)
    it(`${text} → ${expected.join()}`, () => assert.deepEqual(mentionsIn(text, NAMES), expected));
});
