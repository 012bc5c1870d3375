import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Request } from '../../src/worker/protocol';
import { TextPacker, TextReader } from '../../src/worker/texts';
import { anyDraft } from '../core/anyDraft';

const asked = (draft: string, text: string): Request => ({
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
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
        const [packer, reader] = [new TextPacker(), new TextReader()];
        const pass = (request: Request): Request => reader.read(structuredClone(packer.pack(request)));
        const texts = new Map<string, string>();
        for (const { draft, close, at, cut, put } of steps) {
          const before = texts.get(draft) ?? '';
          const from = at % (before.length + 1);
          const text = before.slice(0, from) + put + before.slice(from + cut);
          texts.set(draft, text);
          assert.deepEqual(pass(asked(draft, text)), asked(draft, text));
          if (close) assert.deepEqual(pass({ type: 'close', draft }), { type: 'close', draft });
        }
      }),
    );
  });

  it('costs what was typed, once it has been told whole', () => {
    const packer = new TextPacker();
    const text = 'The ferry carried 14 people a night. '.repeat(1000);
    assert.deepEqual(packer.pack(asked('a', text)), asked('a', text));
    const typed = `${text.slice(0, 9000)}x${text.slice(9000)}`;
    assert.ok(JSON.stringify(packer.pack(asked('a', typed))).length < 200);
    assert.ok(JSON.stringify(packer.pack(asked('a', typed))).length < 200);
    packer.pack({ type: 'close', draft: 'a' });
    assert.deepEqual(packer.pack(asked('a', typed)), asked('a', typed));
  });
});
