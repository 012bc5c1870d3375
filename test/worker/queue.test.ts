import assert from 'node:assert/strict';
import { analyze } from '../../src/core/analyze';
import type { Response } from '../../src/worker/protocol';
import { createQueue, type Queue, SHORT } from '../../src/worker/queue';

const PARAGRAPH = 'The mill employs 120 people, said Mayor Ada Quill. “It will stay,” she said.';
const LONG = Array.from({ length: 200 }, (_, index) => `${PARAGRAPH} Lot ${index}.`).join('\n\n');

/** A queue whose clock runs as fast as the test says, and whose pauses the test can use. */
function setUp(tick: number, onPause: (queue: Queue) => void = () => undefined) {
  const answers: Response[] = [];
  let time = 0;
  const queue: Queue = createQueue((response) => answers.push(response), {
    pause: async () => {
      await Promise.resolve();
      onPause(queue);
    },
    now: () => (time += tick),
    wait: async (milliseconds) => {
      await Promise.resolve();
      time += milliseconds;
    },
  });
  return { queue, answers };
}

/** Resolves when the queue has nothing left to do: all its waiting is by promises. */
const idle = (): Promise<void> => new Promise((resume) => setImmediate(resume));

const ask = (draft: string, version: number, text: string) =>
  ({ type: 'analyze', id: version, draft, version, text, options: { format: 'plain' } }) as const;
const told = (answers: readonly Response[]) =>
  answers.map(
    (answer) => `${answer.draft}${answer.version}${answer.type === 'analysis' && answer.analysis.complete ? '' : '…'}`,
  );

describe('the queue of the worker', () => {
  it('answers once, and completely, when it is fast', async () => {
    const { queue, answers } = setUp(0);
    queue.handle(ask('a', 1, PARAGRAPH));
    await idle();
    assert.deepEqual(told(answers), ['a1']);
  });

  it('answers a long draft in parts first, each knowing more than the one before', async () => {
    const { queue, answers } = setUp(5);
    queue.handle(ask('a', 1, LONG));
    await idle();
    assert.ok(answers.length > 2, `${answers.length} answers`);
    const known = answers.map((answer) => (answer.type === 'analysis' ? answer.analysis.claims.length : -1));
    assert.deepEqual(
      known,
      [...known].sort((x, y) => x - y),
    );
    assert.ok(
      told(answers)
        .slice(0, -1)
        .every((answer) => answer === 'a1…'),
    );
    assert.equal(told(answers).at(-1), 'a1');
  });

  it('reads first what is on the screen', async () => {
    const { queue, answers } = setUp(5);
    const at = LONG.indexOf('Lot 150.');
    queue.handle({ ...ask('a', 1, LONG), options: { format: 'plain', first: { start: at - 200, end: at + 200 } } });
    await idle();
    const [first] = answers;
    assert.ok(first?.type === 'analysis' && !first.analysis.complete);
    assert.ok(first.analysis.claims.some(({ start }) => Math.abs(start - at) < 200));
  });

  it('leaves an old text for a newer one', async () => {
    let newer = false;
    const { queue, answers } = setUp(5, (self) => {
      if (newer) return;
      newer = true;
      self.handle(ask('a', 2, PARAGRAPH));
    });
    queue.handle(ask('a', 1, LONG));
    await idle();
    assert.deepEqual(told(answers), ['a2']);
  });

  it('tells of typed words first where an analysis takes long, and only there', async () => {
    const edited = LONG.replace('Lot 100.', 'Lot 100. It cost $3.4 million.');
    for (const [tick, wanted] of [
      [0, ['analysis']],
      [5, ['glance', 'analysis']],
    ] as const) {
      const { queue, answers } = setUp(tick);
      queue.handle(ask('a', 1, LONG));
      await idle();
      answers.length = 0;
      queue.handle(ask('a', 2, edited));
      await idle();
      assert.deepEqual(
        answers.map(({ type }) => type),
        wanted,
      );
      for (const answer of answers) {
        assert.equal(answer.version, 2);
        if (answer.type !== 'glance') continue;
        const { changed, claims } = answer.glance;
        assert.match(edited.slice(changed.start, changed.end), /It cost \$3\.4 million/);
        assert.ok(claims.some(({ start, end }) => edited.slice(start, end) === '$3.4 million'));
      }
    }
  });

  it('tells of typed words first in a draft that is set wide, however fast', async () => {
    const { queue, answers } = setUp(0);
    const long = LONG.repeat(Math.ceil(SHORT / LONG.length) + 1);
    queue.handle(ask('a', 1, long));
    await idle();
    answers.length = 0;
    queue.handle(ask('a', 2, long.replace('Lot 100.', 'Lot 100. It cost $3.4 million.')));
    await idle();
    assert.deepEqual(
      answers.map(({ type }) => type),
      ['glance', 'analysis'],
    );
  });

  describe('of a draft that is set wide', () => {
    const WIDE = LONG.repeat(Math.ceil(SHORT / LONG.length) + 1);
    const typed = (words: string) => WIDE.replace('Lot 100.', `Lot 100. ${words}`);

    /** The draft is read; what is asked for from here on finds the clock stopped, until whoever waits is let go. */
    async function setUpRead() {
      const letGo: (() => void)[] = [];
      const answers: Response[] = [];
      let time = 0;
      const queue = createQueue((response) => answers.push(response), {
        pause: () => Promise.resolve(),
        now: () => time,
        wait: (milliseconds) =>
          new Promise((resolve) => {
            letGo.push(() => {
              time += milliseconds;
              resolve();
            });
          }),
      });
      queue.handle(ask('a', 1, WIDE));
      await idle();
      answers.length = 0;
      const type = async (version: number, words: string) => {
        queue.handle(ask('a', version, typed(words)));
        await idle();
      };
      const later = async () => {
        for (const go of letGo.splice(0)) go();
        await idle();
      };
      return { queue, answers, type, later };
    }
    const each = (answers: readonly Response[]) =>
      answers.map(({ draft, version, type }) => `${draft}${version} ${type}`);

    it('tells of each key at once, and of the whole when some time has passed', async () => {
      const { answers, type, later } = await setUpRead();
      await type(2, 'It');
      await type(3, 'It cost');
      await type(4, 'It cost $3.4 million.');
      assert.deepEqual(each(answers), ['a2 glance', 'a3 glance', 'a4 glance']);
      await later();
      assert.deepEqual(each(answers.slice(3)), ['a4 analysis']);
      const [last] = answers.slice(-1);
      assert.ok(last?.type === 'analysis');
      const { claims } = analyze(typed('It cost $3.4 million.'), { format: 'plain' });
      assert.equal(last.analysis.claims.length, claims.length);
      await later();
      assert.equal(answers.length, 4);
    });

    it('answers about others meanwhile', async () => {
      const { queue, answers, type, later } = await setUpRead();
      await type(2, 'It cost $3.4 million.');
      queue.handle(ask('b', 1, PARAGRAPH));
      await idle();
      assert.deepEqual(each(answers), ['a2 glance', 'b1 analysis']);
      await later();
      assert.deepEqual(each(answers.slice(2)), ['a2 analysis']);
    });

    it('tells no more of one that was closed', async () => {
      const { queue, answers, type, later } = await setUpRead();
      await type(2, 'It cost $3.4 million.');
      queue.handle({ type: 'close', draft: 'a' });
      await later();
      assert.deepEqual(each(answers), ['a2 glance']);
    });
  });

  it('tells of typed words where they stand in the file', async () => {
    const { queue, answers } = setUp(5);
    const page = (text: string) =>
      `<p>${text.replaceAll('\n\n', '</p>\n<p>').replaceAll('Ada Quill', '<b>Ada</b> Quill')}</p>`;
    const options = { format: 'html' } as const;
    queue.handle({ ...ask('a', 1, page(LONG)), options });
    await idle();
    answers.length = 0;
    const edited = page(LONG.replace('Lot 100.', 'Lot 100. It cost $3.4 million.'));
    queue.handle({ ...ask('a', 2, edited), options });
    await idle();
    const [first] = answers;
    assert.ok(first?.type === 'glance');
    assert.ok(first.glance.claims.some(({ start, end }) => edited.slice(start, end) === '$3.4 million'));
  });

  it('gives an analysis up between its stages for a newer text, and answers that as if nothing had been', async () => {
    const texts = [LONG, ...[1, 2, 3, 4].map((n) => LONG.replace('Lot 100.', `Lot 100. It cost $${n} million.`))];
    let pauses = 0;
    let version = 1;
    const { queue, answers } = setUp(5, (self) => {
      if (version > 1 && version < texts.length && ++pauses % 5 === 0)
        self.handle(ask('a', ++version, texts[version - 1]!));
    });
    queue.handle(ask('a', 1, texts[0]!));
    await idle();
    queue.handle(ask('a', ++version, texts[1]!));
    await idle();
    const whole = answers.filter((answer) => answer.type === 'analysis' && answer.analysis.complete);
    assert.deepEqual(
      whole.map((answer) => answer.version),
      [1, texts.length],
    );
    const last = whole.at(-1);
    assert.ok(last?.type === 'analysis');
    assert.deepEqual(last.analysis, analyze(texts.at(-1)!, { format: 'plain' }));
  });

  it('answers about a draft that is typed in on and on once, and then when nobody types', async () => {
    let version = 1;
    let pauses = 0;
    const { queue, answers } = setUp(20, (self) => {
      // From the first pause after the paragraph is read
      if (++pauses >= 2 && version < 9) self.handle(ask('a', ++version, `${PARAGRAPH} Lot ${version}.`));
    });
    queue.handle(ask('a', 1, PARAGRAPH));
    await idle();
    const whole = answers.filter((answer) => answer.type === 'analysis' && answer.analysis.complete);
    assert.deepEqual([...new Set(whole.map((answer) => answer.version))], [1, 9]);
  });

  it('answers whoever types before it has read another draft for the first time', async () => {
    const edited = `${PARAGRAPH} It cost $3.4 million.`;
    let pauses = 0;
    const { queue, answers } = setUp(5, (self) => {
      if (++pauses === 4) self.handle(ask('a', 2, edited));
    });
    queue.handle(ask('a', 1, PARAGRAPH));
    await idle();
    pauses = 0;
    answers.length = 0;
    queue.handle(ask('b', 1, LONG));
    await idle();
    const order = told(answers);
    assert.ok(order.indexOf('a2') < order.indexOf('b1'), order.join(' '));
    for (const [draft, text] of [
      ['a', edited],
      ['b', LONG],
    ] as const) {
      const last = answers.filter((answer) => answer.draft === draft).at(-1);
      assert.ok(last?.type === 'analysis');
      assert.deepEqual(last.analysis, analyze(text, { format: 'plain' }));
    }
  });

  it('keeps only the newest of what waits, and takes the newest draft first', async () => {
    const { queue, answers } = setUp(0);
    queue.handle(ask('a', 1, PARAGRAPH)); // under way at once
    queue.handle(ask('b', 1, PARAGRAPH));
    queue.handle(ask('c', 1, PARAGRAPH));
    queue.handle(ask('b', 2, PARAGRAPH));
    await idle();
    assert.deepEqual(told(answers), ['a1', 'b2', 'c1']);
  });

  it('does not answer for a draft that was closed', async () => {
    const { queue, answers } = setUp(5, (self) => self.handle({ type: 'close', draft: 'a' }));
    queue.handle(ask('a', 1, LONG));
    await idle();
    assert.deepEqual(answers, []);
  });

  it('says so when it fails, and goes on with the next draft', async () => {
    const { queue, answers } = setUp(0);
    queue.handle({ ...ask('a', 1, PARAGRAPH), text: null as unknown as string });
    queue.handle(ask('b', 1, PARAGRAPH));
    await idle();
    assert.deepEqual(
      answers.map(({ type, draft }) => [type, draft]),
      [
        ['failed', 'a'],
        ['analysis', 'b'],
      ],
    );
  });

  it('reads with the names that were told last under their key', async () => {
    const { queue, answers } = setUp(0);
    const house = (type: 'person' | 'place') => ({ is: [{ forms: ['Quill'], type }], not: [] });
    const request = ask('a', 1, 'He left Quill at noon.');
    const typeIn = async () => {
      queue.handle({ ...request, options: { ...request.options, names: 'desk' } });
      await idle();
      const last = answers.at(-1);
      return last?.type === 'analysis' && last.analysis.entities.map(({ text, type }) => `${text}/${type}`);
    };
    queue.handle({ type: 'names', key: 'desk', names: house('person') });
    assert.deepEqual(await typeIn(), ['Quill/person']);
    queue.handle({ type: 'names', key: 'desk', names: house('place') });
    assert.deepEqual(await typeIn(), ['Quill/place']);
  });
});
