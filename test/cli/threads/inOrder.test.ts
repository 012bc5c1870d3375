import assert from 'node:assert/strict';
import { AHEAD, answersInOrder } from '../../../src/cli/threads/inOrder';
import type { Answer, Asked, Task } from '../../../src/cli/threads/task';

const answerTo = (task: Task): Answer => ({ problems: [], line: 'json' in task ? task.json : task.file });
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function take(answers: AsyncIterable<Answer>): Promise<(string | undefined)[]> {
  const lines: (string | undefined)[] = [];
  for await (const { line, problems } of answers) lines.push(line ?? problems[0]);
  return lines;
}

function* tasks(count: number): Generator<Task> {
  for (let i = 0; i < count; i++) yield { json: String(i), size: 1, where: `line ${i + 1}` };
}

async function* stream(items: Iterable<Asked>, onRead: () => void = () => undefined): AsyncGenerator<Asked> {
  for (const item of items) {
    await turn();
    onRead();
    yield item;
  }
}

describe('answers in order', () => {
  it('come in the order of what was asked, whichever is ready first', async () => {
    const waiting: (() => void)[] = [];
    const ended: string[] = [];
    // The last of those that are worked on is done first.
    const work = async (task: Task): Promise<Answer> => {
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
        if (waiting.length === 8)
          setImmediate(() =>
            waiting
              .splice(0)
              .reverse()
              .forEach((done) => done()),
          );
      });
      const answer = answerTo(task);
      ended.push(answer.line!);
      return answer;
    };
    assert.deepEqual(await take(answersInOrder(stream(tasks(8)), { jobs: 2, work })), [
      '0',
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
    ]);
    assert.deepEqual(ended, ['7', '6', '5', '4', '3', '2', '1', '0']);
  });

  it('have what is wrong where it was found', async () => {
    const [one, two] = tasks(2);
    const asked: Asked[] = [one!, { problems: ['no JSON'] }, two!];
    const work = (task: Task): Promise<Answer> => Promise.resolve(answerTo(task));
    for (const jobs of [1, 3])
      assert.deepEqual(await take(answersInOrder(stream(asked), { jobs, work })), ['0', 'no JSON', '1']);
  });

  for (const jobs of [1, 2, 5])
    it(`are asked for as slowly as they are taken: ${jobs} at a time`, async () => {
      let [read, taken, furthest] = [0, 0, 0];
      const onRead = (): void => {
        read++;
        furthest = Math.max(furthest, read - taken);
      };
      const work = (task: Task): Promise<Answer> => Promise.resolve(answerTo(task));
      const answers = answersInOrder(stream(tasks(300), onRead), { jobs, work });
      for await (const _ of answers) {
        for (let i = 0; i < 5; i++) await turn(); // the slow reader: five more could be read meanwhile
        taken++;
      }
      assert.equal(taken, 300);
      const most = jobs === 1 ? 2 : jobs * AHEAD + 1;
      assert.ok(furthest <= most, `${furthest} were read before they were taken, and no more than ${most} may be`);
      assert.ok(jobs === 1 || furthest > jobs, 'no thread would have had anything to do');
    });

  it('do not wait for the rest of what is asked', async () => {
    async function* endless(): AsyncGenerator<Asked> {
      yield* tasks(1);
      await new Promise(() => undefined); // nobody writes the second line before the first is answered
    }
    const work = (task: Task): Promise<Answer> => Promise.resolve(answerTo(task));
    for await (const { line } of answersInOrder(endless(), { jobs: 2, work })) {
      assert.equal(line, '0');
      break;
    }
  });
});
