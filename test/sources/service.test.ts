import assert from 'node:assert/strict';
import { openArchive } from '../../src/host/node/archive';
import type { Request, Response } from '../../src/sources/protocol';
import { createService, type Service } from '../../src/sources/service';
import { useBundles } from '../bundles';
import { createFolder, DRAFT, type Folder, HEARING, read } from './board';

describe('the service of the sources', () => {
  const bundle = useBundles('reader', 'web/reader');
  const analysis = read(DRAFT);
  let folder: Folder;
  let service: Service;
  let told: Response[];
  let clock: number;
  /** Called in each pause: what comes to the mailbox meanwhile. */
  let meanwhile: () => void;
  let onResponse: () => void;

  beforeEach(() => {
    folder = createFolder();
    folder.write('sources/hearing.txt', HEARING);
    [told, clock, meanwhile, onResponse] = [[], 0, () => undefined, () => undefined];
    service = createService(
      (response) => {
        told.push(response);
        onResponse();
      },
      () => {
        meanwhile();
        return new Promise((resume) => setImmediate(resume));
      },
      () => (clock += 100), // each look at the clock is a slice later
      openArchive,
    );
    service.handle({ type: 'open', index: ':memory:', reader: bundle('reader') });
  });
  afterEach(async () => {
    await service.close();
    folder.remove();
  });

  /** Resolves with the first response that will do, from now on or before. */
  function until(isIt: (response: Response) => boolean): Promise<unknown> {
    return new Promise((resolve) => {
      onResponse = () => {
        const one = told.find(isIt);
        if (one) resolve(one);
      };
      onResponse();
    });
  }
  const of = <Type extends Response['type']>(type: Type) =>
    told.filter((response): response is Extract<Response, { type: Type }> => response.type === type);
  const isRead = (response: Response): response is Extract<Response, { type: 'read' }> => response.type === 'read';
  const isComplete =
    (id: number) =>
    (response: Response): response is Extract<Response, { type: 'evidence' }> =>
      response.type === 'evidence' && response.id === id && response.complete;
  const update = (): Promise<unknown> => {
    service.handle({ type: 'update', roots: [folder.path], folders: ['sources'], maxMegabytes: 1 });
    return until(isRead);
  };
  const check = (id: number, draft = 'a.news'): Request => ({ type: 'check', id, draft, text: DRAFT, analysis });

  it('tells how far it is, what it read, and that it is over', async () => {
    folder.write('sources/b.pdf', 'This is no PDF.');
    await update();
    assert.deepEqual(
      told.map(({ type }) => type).filter((type, i, all) => type !== all[i - 1]),
      ['reading', 'files', 'read'],
    );
    const { files } = of('files')[0]!;
    assert.deepEqual(
      files.map(({ problem }) => problem !== undefined),
      [true, false],
    );
    assert.deepEqual(of('read'), [{ type: 'read', stopped: false, left: 0, changed: true }]);
  });

  it('sends answers as they come, and at last the rest', async () => {
    await update();
    service.handle(check(1));
    await until(isComplete(1));
    const parts = of('evidence');
    assert.ok(parts.length > 1);
    assert.deepEqual(
      parts.map(({ complete }) => complete),
      parts.map((_, i) => i === parts.length - 1),
    );
    assert.deepEqual(
      parts.flatMap(({ evidence }) => evidence.map(({ claim }) => claim)).sort(),
      analysis.claims.map(({ id }) => id).sort(),
    );
  });

  it('drops a check when a newer one comes for the same draft', async () => {
    await update();
    meanwhile = () => {
      meanwhile = () => undefined;
      service.handle(check(2));
    };
    service.handle(check(1));
    await until(isComplete(2));
    assert.ok(!told.some(isComplete(1)));
    assert.ok(of('evidence').every(({ id }, i, all) => id === 2 || all[i + 1]!.id >= id));
  });

  it('checks the draft first that was asked for last, and each of them', async () => {
    await update();
    service.handle(check(1, 'a.news'));
    service.handle(check(2, 'b.news'));
    service.handle(check(3, 'c.news'));
    await until(isComplete(2));
    assert.deepEqual(
      of('evidence')
        .filter(({ complete }) => complete)
        .map(({ id }) => id),
      [1, 3, 2],
    );
  });

  it('goes on with no check of a draft that is closed', async () => {
    await update();
    meanwhile = () => {
      meanwhile = () => undefined;
      service.handle({ type: 'close', draft: 'a.news' });
    };
    service.handle(check(1, 'a.news'));
    service.handle(check(2, 'b.news'));
    await until(isComplete(2));
    assert.ok(!told.some(isComplete(1)));
  });

  it('finds words while it checks', async () => {
    await update();
    meanwhile = () => {
      meanwhile = () => undefined;
      service.handle({ type: 'find', id: 9, words: 'herring fleet', limit: 3 });
    };
    service.handle(check(1));
    await until(isComplete(1));
    const [found] = of('found');
    assert.equal(found!.id, 9);
    assert.match(found!.passages[0]!.excerpt, /herring fleet/);
    assert.ok(told.indexOf(found!) < told.findIndex(isComplete(1)));
  });

  it('gives texts, and null for what is none', async () => {
    await update();
    service.handle({ type: 'text', id: 4, path: `${folder.path}/sources/hearing.txt` });
    service.handle({ type: 'text', id: 5, path: `${folder.path}/sources/none.txt` });
    assert.deepEqual(
      of('text').map(({ id, source }) => [id, source?.text ?? null]),
      [
        [4, HEARING],
        [5, null],
      ],
    );
  });

  it('tells of a check that fails, and does the next', async () => {
    await update();
    service.handle({ ...check(1), analysis: {} } as unknown as Request);
    service.handle(check(2));
    await until(isComplete(2));
    assert.deepEqual(
      of('failed').map(({ id }) => id),
      [1],
    );
  });

  it('stops reading, also what still waits for its turn', async () => {
    const all = { type: 'update', roots: [folder.path], folders: ['sources'], maxMegabytes: 1 } as const;
    service.handle(all);
    service.handle(all);
    service.handle({ type: 'stop' });
    await until((response) => isRead(response) && of('read').length === 2);
    assert.deepEqual(
      of('read').map(({ stopped }) => stopped),
      [true, true],
    );
    assert.deepEqual(of('warning'), []);
    await service.close();
  });

  it('tells how many files it did not come to', async () => {
    for (let i = 0; i < 200; i++) folder.write(`sources/note${i}.txt`, `Note ${i} of the clerk.`);
    service.handle({ type: 'update', roots: [folder.path], folders: ['sources'], maxMegabytes: 1 });
    await until((response) => response.type === 'reading');
    service.handle({ type: 'stop' });
    await until(isRead);
    const [{ stopped, left }] = of('read') as [Extract<Response, { type: 'read' }>];
    assert.ok(stopped && left > 0, `${left} left`);
    assert.equal(of('files').at(-1)!.files.length + left, 201);
  });

  it('reads on after it was stopped', async () => {
    service.handle({ type: 'update', roots: [folder.path], folders: ['sources'], maxMegabytes: 1 });
    service.handle({ type: 'stop' });
    service.handle({ type: 'update', roots: [folder.path], folders: ['sources'], maxMegabytes: 1 });
    await until((response) => isRead(response) && !response.stopped);
    assert.equal(of('files').at(-1)!.files.length, 1);
  });

  it('has to be opened first', () => {
    const fresh = createService(
      assert.ifError,
      () => Promise.resolve(),
      () => 0,
      openArchive,
    );
    assert.throws(() => fresh.handle({ type: 'stop' }), /opened first/);
  });
});
