import assert from 'node:assert/strict';
import { mock } from 'node:test';
import fc from 'fast-check';
import { EditedText } from '../../src/core/reading/editedText';
import type { Asked, Request } from '../../src/worker/protocol';
import { TextPacker, TextReader } from '../../src/worker/texts';
import { anyDraft } from '../core/anyDraft';

const heard = (draft: string, text: string): Request => ({
  ...{ type: 'analyze', id: 1, version: 1, draft, text },
  options: { format: 'plain' },
});
const asked = (draft: string, text: EditedText): Asked => ({
  ...{ type: 'analyze', id: 1, version: 1, draft, text },
  options: { format: 'plain' },
});

describe('a text told by what has changed in it', () => {
  it('is the whole text again, whatever was edited, in several drafts that are closed and opened again', () => {
    const step = fc.record({
      draft: fc.constantFrom('a', 'b'),
      close: fc.boolean(),
      at: fc.nat(),
      cut: fc.oneof(fc.nat(8), fc.nat(2000)),
      put: fc.oneof(anyDraft, fc.constantFrom('', 'x', '\r\n', '👩‍⚖️', '\ud83d')),
      /** Somebody types on where the last words were put. */
      typesOn: fc.boolean(),
      isFollowed: fc.boolean(),
      isRead: fc.boolean(),
      isTold: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
        const [packer, reader] = [new TextPacker(), new TextReader()];
        const pass = (request: Asked): Request => reader.read(structuredClone(packer.pack(request)));
        const texts = new Map<string, { text: string; followed: EditedText; end: number }>();
        for (const { draft, close, at, cut, put, typesOn, isFollowed, isRead, isTold } of steps) {
          const before = texts.get(draft) ?? { text: '', followed: new EditedText(''), end: 0 };
          const start = typesOn ? Math.max(0, before.end - (at % 3)) : at % (before.text.length + 1);
          const end = Math.min(before.text.length, start + cut);
          const text = before.text.slice(0, start) + put + before.text.slice(end);
          const followed = isFollowed ? before.followed.edited({ start, end, text: put }) : new EditedText(text);
          texts.set(draft, { text, followed, end: start + put.length });
          assert.equal(followed.length, text.length);
          if (isRead) assert.equal(followed.read(), text);
          if (isTold) assert.deepEqual(pass(asked(draft, followed)), heard(draft, text));
          if (close) assert.deepEqual(pass({ type: 'close', draft }), { type: 'close', draft });
        }
      }),
      { numRuns: 300 },
    );
  });

  it('costs what was typed, once it has been told whole', () => {
    const packer = new TextPacker();
    const text = 'The ferry carried 14 people a night. '.repeat(1000);
    assert.deepEqual(packer.pack(asked('a', new EditedText(text))), heard('a', text));
    const typed = `${text.slice(0, 9000)}x${text.slice(9000)}`;
    assert.ok(JSON.stringify(packer.pack(asked('a', new EditedText(typed)))).length < 200);
    assert.ok(JSON.stringify(packer.pack(asked('a', new EditedText(typed)))).length < 200);
    packer.pack({ type: 'close', draft: 'a' });
    assert.deepEqual(packer.pack(asked('a', new EditedText(typed))), heard('a', typed));
  });

  it('is not put together while somebody types on in one place', () => {
    const base = new EditedText('The ferry carried 14 people a night. '.repeat(1000));
    const packer = new TextPacker();
    packer.pack(asked('a', base));
    let last = base;
    let at = 9000;
    for (const text of 'Twelve more') {
      last = last.edited({ start: at, end: at++, text });
      mock.method(last, 'read', () => assert.fail('put together'));
      packer.pack(asked('a', last));
    }
    mock.restoreAll();
    assert.equal(last.read(), `${base.read().slice(0, 9000)}Twelve more${base.read().slice(9000)}`);
  });
});
