import assert from 'node:assert/strict';
import { deedsOf, ENTRY_SCHEMA, type Deed, type Entry } from '../../../src/core/review/entries';
import { Journal } from '../../../src/core/review/journal';
import { addComment, resolveThread, type Step } from '../../../src/core/review/ledger';
import { countByName, deedsInName } from '../../../src/core/review/otherName';
import { Desk } from './desk';

const TEXT = 'Rain fell on 12 of 14 days.';
const DRAFT = 'rain.news';

/** A desk whose steps are written into a journal. */
class Newsroom {
  readonly desk = new Desk(TEXT, { kinds: ['number'] });
  readonly journal = new Journal();

  constructor(reviewer: string, signOffs = 1) {
    this.desk.reviewer = reviewer;
    this.desk.outlook = { signOffs };
  }

  write({ ledger, changes }: Step): void {
    this.desk.ledger = ledger;
    for (const deed of changes.flatMap(deedsOf)) this.add(deed);
  }

  comment(words: string, text: string): void {
    const { desk } = this;
    this.write(addComment(desk.ledger, desk.place(desk.find(words)), text, desk.stamp()));
  }

  /** What the reviewer did under another name, told again under the one they have now. */
  takeOver(from: string): void {
    for (const deed of deedsInName(this.journal.ledger(DRAFT), from, this.desk.reviewer)) this.add(deed);
    this.desk.ledger = this.journal.ledger(DRAFT);
  }

  private add(deed: Deed): void {
    const n = this.journal.next;
    const { reviewer: by } = this.desk;
    const entry: Entry = { schema: ENTRY_SCHEMA, id: `e${n}`, n, by, at: '2031-03-03', draft: DRAFT, ...deed };
    this.journal.add([entry]);
  }
}

describe('what somebody did under another name', () => {
  it('disputes what they decide now, until they take it over: then the later verdict is theirs', () => {
    const room = new Newsroom('ada');
    room.write(room.desk.decide('12', 'needs-fix'));
    room.desk.reviewer = 'Ada Roe';
    room.write(room.desk.decide('12', 'verified'));
    assert.equal(room.desk.find('12').status, 'disputed');
    room.takeOver('ada');
    const { status, marks } = room.desk.find('12');
    assert.deepEqual([status, marks.map(({ decision: { by } }) => by)], ['verified', ['Ada Roe']]);
  });

  it('is no second sign-off beside their own', () => {
    const room = new Newsroom('ada', 2);
    room.write(room.desk.decide('12', 'verified'));
    room.desk.reviewer = 'Ada Roe';
    room.write(room.desk.decide('12', 'verified'));
    assert.equal(room.desk.find('12').status, 'verified');
    room.takeOver('ada');
    assert.equal(room.desk.find('12').status, 'sign-off');
  });

  it('keeps all but the name: note, evidence, times, what it settles, talk and who resolved it', () => {
    const room = new Newsroom('Bo');
    room.write(room.desk.decide('12', 'needs-fix'));
    room.desk.reviewer = 'ada';
    room.write(room.desk.decide('12', 'verified'));
    room.write(room.desk.note('12', 'in the log'));
    room.write(room.desk.evidence('12', 'the log'));
    room.comment('14', 'One.');
    room.desk.reviewer = 'Bo';
    room.comment('14', 'Two.');
    const [thread] = room.desk.ledger.threads;
    room.write(resolveThread(room.desk.ledger, thread!.id, room.desk.stamp()));
    const before = room.journal.ledger(DRAFT);
    room.desk.reviewer = 'Ada Roe';
    room.takeOver('ada');
    const renamed = JSON.parse(JSON.stringify(before).replaceAll('"by":"ada"', '"by":"Ada Roe"')) as typeof before;
    assert.deepEqual(room.journal.ledger(DRAFT), {
      decisions: renamed.decisions,
      threads: before.threads.map((one) => ({ ...one, comments: renamed.threads[0]!.comments })),
    });
    assert.deepEqual(
      [...countByName([before])],
      [
        ['Bo', 2],
        ['ada', 2],
      ],
    );
    assert.deepEqual(
      [...countByName([room.journal.ledger(DRAFT)])],
      [
        ['Bo', 2],
        ['Ada Roe', 2],
      ],
    );
  });

  it('is nothing where there is nothing under that name', () => {
    const room = new Newsroom('Bo');
    room.write(room.desk.decide('12', 'verified'));
    assert.deepEqual(deedsInName(room.journal.ledger(DRAFT), 'ada', 'Ada Roe'), []);
  });

  it('comes to the same for whoever reads the entries, in whatever order', () => {
    const room = new Newsroom('ada');
    room.write(room.desk.decide('12', 'verified'));
    room.write(room.desk.note('12', 'in the log'));
    room.desk.reviewer = 'Ada Roe';
    room.takeOver('ada');
    const [decision] = room.journal.ledger(DRAFT).decisions;
    const other = new Journal();
    for (const entry of room.journal.history(decision!.id).toReversed()) other.add([entry]);
    assert.deepEqual(other.ledger(DRAFT), room.journal.ledger(DRAFT));
  });
});
