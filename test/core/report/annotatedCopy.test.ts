import assert from 'node:assert/strict';
import { ONE_SIGN_OFF } from '../../../src/core/review/agreement';
import { omit } from '../../../src/core/anchoring/omit';
import { askGate } from '../../../src/core/review/gate';
import { countProgress } from '../../../src/core/review/review';
import { annotate, type ReviewedDraft } from '../../../src/core/report/annotatedCopy';
import { writeCsv } from '../../../src/core/report/csv';
import { writeHtml } from '../../../src/core/report/html';
import { writeJson } from '../../../src/core/report/json';
import { writeMarkdown } from '../../../src/core/report/markdown';
import { readJson } from '../../../src/core/report/readJson';
import { unknownWords } from '../../../src/core/review/wordHashes';
import { blocksOf } from '../../../src/core/report/blocks';
import { countReplaced, formatTime, printable } from '../../../src/core/report/plainText';
import { openItems, summarize } from '../../../src/core/report/openItems';
import { whatIsMissing } from '../../../src/core/report/wording';
import { copyOf, HOSTILE, longCopy, tangledCopy } from './hostile';
import { storyCopy, storyDraft, unknownWordsCopy } from './story';

describe('the annotated copy', () => {
  const copy = storyCopy();
  const item = (words: string) => copy.items.find((one) => one.words === words)!;

  it('numbers every claim in reading order, the longer first where two begin together', () => {
    assert.deepEqual(
      copy.items.map(({ number }) => number),
      copy.items.map((_, index) => index + 1),
    );
    assert.deepEqual(
      copy.items.slice(1, 4).map(({ words }) => words),
      ['The Tarn Water Board voted 4-1 on Monday', '4-1', 'on Monday to raise'],
    );
    for (const { start, end, words, sentence } of copy.items) {
      assert.equal(copy.text.slice(start, end), words);
      assert.equal(copy.text.slice(sentence.start, sentence.end), sentence.text);
      assert.ok(sentence.text.includes(words));
    }
  });

  it('says who is named for a claim, and when that is a guess', () => {
    const { speaker: sure } = item('“We have lost 31 percent of our water in 12 years,”');
    assert.deepEqual(sure, {
      name: 'Nadia Ferro',
      words: 'Nadia Ferro',
      confidence: 0.97,
      probable: false,
      type: 'person',
    });
    const { speaker: guess } = item('the work would take two summers & part of a third');
    assert.deepEqual([guess?.name, guess?.words, guess?.probable], ['Nadia Ferro', 'She', true]);
  });

  it('has the marks of all reviewers, and what was there before', () => {
    assert.deepEqual(
      item('31 percent').marks.map(({ by, status }) => `${by}: ${status}`),
      ['Ines Okoro: verified', 'Bela Roth: cannot-verify'],
    );
    assert.equal(item('31 percent').status, 'disputed');
    const recheck = item('the highest in Ostrow');
    assert.equal(recheck.status, 're-check');
    assert.equal(recheck.was?.words, 'the second highest in Ostrow');
    assert.equal(item('$38 million').threads[0]?.comments.length, 2);
  });

  it('lists each source and place in it once', () => {
    assert.deepEqual(
      copy.sources.map(({ number, source, locator, items, rank }) => [number, source, locator, items.join(), rank]),
      [
        [1, 'minutes-2031-04-07.pdf', 'p. 3', '2,3', 'primary'],
        [2, 'minutes-2031-04-07.pdf', 'p. 5', '5', 'secondary'],
        [3, 'https://archive.example/tarn', undefined, '10', 'primary'],
      ],
    );
  });

  it('tells placeholders apart from findings, and keeps what was ignored with its reason', () => {
    assert.deepEqual(
      copy.placeholders.map(({ words }) => words),
      ['TK'],
    );
    assert.deepEqual(
      copy.findings.map(({ words, title }) => `${words}: ${title}`),
      ['4-1: Weekday and date disagree'],
    );
    assert.deepEqual(
      copy.ignored.map(({ words, because }) => `${words}: ${because}`),
      ['highest: The survey has it.'],
    );
  });

  it('keeps what is no longer in the draft', () => {
    assert.deepEqual(
      copy.orphans.map(({ words, note }) => `${words}: ${note}`),
      ['an official at the ministry: A name, please.'],
    );
  });

  it('never quotes what stands for words that nobody here knows', () => {
    const unknown = unknownWordsCopy();
    const { orphans, orphanThreads, items } = unknown;
    for (const one of [orphans[0], orphanThreads[0], items[0]?.marks[0]?.history[0], orphans[0]?.history[0]])
      assert.deepEqual([one?.words, one?.wordsKnown], [unknownWords(), false]);
    const written = [writeHtml(unknown), writeHtml(unknown, { layout: 'legal' }), writeMarkdown(unknown)];
    for (const page of written) {
      assert.ok(page.split(unknownWords()).length > 4, 'it is told');
      assert.doesNotMatch(page, new RegExp(`(?:[“"]|<bdi[^>]*>)${unknownWords()}`));
    }
    assert.deepEqual(readJson(writeJson(unknown)), unknown);
    assert.doesNotMatch(writeJson(copy), /wordsKnown/);
  });

  it('puts what is open first, in the order of its urgency, and says what is missing', () => {
    assert.deepEqual(
      openItems(copy).map(({ kind, item: about, words }) => `${about?.number ?? words} ${kind}`),
      [
        'TK tk',
        '7 disputed',
        '11 re-check',
        '5 needs-fix',
        '8 cannot-verify',
        '4 open',
        '6 open',
        '9 open',
        '10 open',
        '12 checking',
        '4-1 warning',
      ],
    );
    for (const { missing } of openItems(copy)) assert.ok(missing);
    assert.equal(whatIsMissing(item('six meters')), undefined);
    assert.equal(
      summarize(copy),
      '3 of 12 claims verified; 1 disputed, 1 to re-check, 1 to fix, 1 not verifiable, 4 open, 1 being checked; 1 placeholder left in; 1 warning',
    );
  });

  it('lists what a gate stops on, in its order, of everything there is', () => {
    const draft = storyDraft();
    const verified = draft.review.claims.map((one) => ({ ...one, status: 'verified' as const }));
    const { thread } = draft.review.claims.flatMap(({ threads }) => threads)[0]!;
    const open = omit(thread, 'resolved');
    const claims = verified.map((one, index) => (index === 2 ? { ...one, threads: [{ thread: open }] } : one));
    const drafts: ReviewedDraft[] = [
      draft,
      { ...draft, review: { ...draft.review, claims, orphanThreads: [open] } },
      { ...draft, analysis: { ...draft.analysis, complete: false, cappedAt: 300 } },
      { ...draft, unread: ['A line of bela-roth.jsonl could not be read.'] },
    ];
    for (const one of drafts) {
      const gate = askGate(one).items.filter(({ blocks }) => blocks);
      const told = openItems(annotate(one));
      assert.deepEqual(
        told.map(({ kind, words }) => `${kind} ${words}`),
        gate.map(({ kind, words }) => `${kind} ${words}`),
      );
    }
    const talked = annotate({ ...drafts[1]!, review: { ...drafts[1]!.review, progress: countProgress(claims) } });
    assert.equal(
      summarize(talked),
      '12 of 12 claims verified; 1 placeholder left in; 2 comments not resolved, 1 warning',
    );
  });

  it('says how far the draft was read, in every format', () => {
    const capped = { ...copy, cappedAt: 300 };
    assert.match(summarize(capped), /; read only up to character 300$/);
    assert.match(summarize({ ...copy, complete: false }), /; the draft was not read to its end$/);
    for (const write of [writeHtml, writeMarkdown, writeCsv, writeJson])
      assert.match(write(capped), /only up to character 300/);
  });

  it('says that not all decisions could be read, in every format', () => {
    const lost = 'A line of bela-roth.jsonl could not be read.';
    const part = annotate({ ...storyDraft(), unread: [lost] });
    assert.match(summarize(part), /; not all decisions could be read$/);
    for (const write of [writeHtml, writeMarkdown, writeCsv, writeJson])
      assert.ok(write(part).replaceAll('\\', '').includes(lost), write.name);
    assert.deepEqual(readJson(writeJson(part)), part);
    assert.ok(!('unread' in annotate({ ...storyDraft(), unread: [] })));
    assert.match(writeCsv(copy), /"all"\r\n$/);
  });

  it('says that decisions of others are hidden', () => {
    const blind = storyCopy({ ...ONE_SIGN_OFF, viewer: 'Bela Roth', hideOthers: true });
    assert.match(summarize(blind), /; others’ decisions on \d+ claims hidden$/);
  });

  it('asks for a second sign-off where the newsroom does', () => {
    const two = storyCopy({ ...ONE_SIGN_OFF, signOffs: 2 });
    const first = two.items[0]!;
    assert.equal(first.status, 'sign-off');
    assert.equal(whatIsMissing(first), 'Verified by Ines Okoro; a second reviewer has to verify it.');
  });

  it('hides what the reviewer may not see yet', () => {
    const blind = storyCopy({ ...ONE_SIGN_OFF, viewer: 'Bela Roth', hideOthers: true });
    const hidden = blind.items.find(({ words }) => words === '$38 million')!;
    assert.deepEqual([hidden.status, hidden.marks, hidden.hidden], ['open', [], 1]);
    assert.ok(!JSON.stringify(hidden).includes('The minutes say'));
  });
});

describe('the draft in blocks', () => {
  it('holds all of the draft, and each claim begins once and ends once', () => {
    for (const copy of [
      storyCopy(),
      longCopy(500),
      ...HOSTILE.map((text) =>
        copyOf(text, [
          [0, 3],
          [1, 9],
          [2, 5],
          [4, 4],
        ]),
      ),
    ]) {
      const pieces = blocksOf(copy).flatMap((block) => block.pieces);
      const text = pieces.map((piece) => (piece.do === 'text' ? copy.text.slice(piece.start, piece.end) : '')).join('');
      assert.equal(text.replace(/\s+/g, ''), copy.text.replace(/\s+/g, ''));
      const numbers = copy.items.map(({ number }) => number);
      const begun = pieces.flatMap((piece) => (piece.do === 'begin' && piece.first ? [piece.item.number] : []));
      const ended = pieces.flatMap((piece) => (piece.do === 'end' && piece.last ? [piece.item.number] : []));
      assert.deepEqual(begun, numbers);
      assert.deepEqual(
        ended.toSorted((a, b) => a - b),
        numbers,
      );
    }
  });

  it('stays linear where claims lie all over each other', () => {
    const count = (many: number): number =>
      blocksOf(tangledCopy(many)).reduce((sum, { pieces }) => sum + pieces.length, 0);
    assert.ok(count(1000) < count(100) * 11);
  });

  it('never cuts a character', () => {
    const copy = copyOf('a \u{1f600}\u{1f600} b', [
      [3, 5],
      [0, 3],
    ]);
    const texts = blocksOf(copy).flatMap(({ pieces }) =>
      pieces.flatMap((piece) => (piece.do === 'text' ? [copy.text.slice(piece.start, piece.end)] : [])),
    );
    assert.ok(texts.every((text) => text.isWellFormed()));
  });

  it('shows what stands after the part of a long draft that was read', () => {
    const copy = { ...copyOf('One.\n\nTwo.\n\nThree.', []), paragraphs: [{ start: 0, end: 4, kind: 'body' as const }] };
    assert.deepEqual(
      blocksOf(copy).map(({ kind, start, end }) => `${kind} ${copy.text.slice(start, end)}`),
      ['body One.', 'unread Two.\n\nThree.'],
    );
  });
});

describe('plain text', () => {
  it('shows what cannot be shown as a sign, one for one', () => {
    assert.equal(printable('a\u001b[31m\u007f\u202e\ud800\t\r\n'), 'a␛[31m␡��\t\r\n');
    for (const text of HOSTILE) assert.equal(printable(text).length, text.length);
    assert.equal(countReplaced('a\u0000b\u202ec'), 2);
  });

  it('writes times in UTC, and what is none as it is', () => {
    assert.equal(formatTime('2031-04-08T18:40:59+02:00'), '2031-04-08 16:40 UTC');
    assert.equal(formatTime('some\u0000 day'), 'some day');
  });
});
