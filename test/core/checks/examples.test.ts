/** What every check says of itself, tried: the examples of its page are run through the whole analysis. */
import assert from 'node:assert/strict';
import type { Finding, Severity } from '../../../src/core/analysis';
import { analyze } from '../../../src/core/analyze';
import type { Check } from '../../../src/core/checks/check';
import { CHECKS } from '../../../src/core/checks/checks';
import { parseNames } from '../../../src/core/names/format';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

for (const check of CHECKS) {
  describe(`check ${check.id}`, () => {
    it('says what it does', () => {
      const { id, title, about, rule, leaves } = check;
      assert.match(id, /^[a-z]+(?:-[a-z]+)*$/);
      assert.match(title, /^\S.{6,}\S$/);
      for (const words of [about, rule, ...leaves]) assert.match(words, /^\S.{18,}\S$/s);
      assert.ok(leaves.length > 0);
      assert.equal(CHECKS.filter((other) => other.id === id || other.title === title).length, 1);
    });

    it('has at least three examples of what it finds and five of what it leaves alone', () => {
      const { finds, leavesAlone } = check.examples;
      assert.ok(finds.length >= 3, `${finds.length} examples of what it finds`);
      assert.ok(leavesAlone.length >= 5, `${leavesAlone.length} examples of what it leaves alone`);
    });

    for (const { draft, words } of check.examples.finds) {
      it(`finds ${words.join(', ')} in: ${shown(draft)}`, () => {
        const found = findingsOf(check, draft);
        assert.deepEqual(
          found.map(({ start, end }) => draft.slice(start, end)),
          words,
        );
        for (const finding of found) assertSound(draft, finding);
      });
    }

    for (const draft of check.examples.leavesAlone) {
      it(`leaves alone: ${shown(draft)}`, () => {
        assert.deepEqual(
          findingsOf(check, draft).map(({ message }) => message),
          [],
        );
      });
    }
  });
}

function findingsOf(check: Check, draft: string): Finding[] {
  const list = check.examples.names;
  const names = list === undefined ? undefined : { is: parseNames(list, 'copydesk.names').names, not: [] };
  const levels = Object.fromEntries(CHECKS.map(({ id }) => [id, id === check.id ? 'warning' : 'off'] as const));
  return [...analyze(draft, { format: 'plain', checks: levels, ...(names && { names }) }).findings];
}

/** A message for a person, and every span a stretch of the draft without white space at its edges. */
function assertSound(draft: string, { start, end, message, severity, related, fixes }: Finding): void {
  assert.match(message, /^\S.*[.?!]$/s);
  assert.ok(SEVERITIES.includes(severity));
  for (const span of [{ start, end }, ...related]) {
    const words = draft.slice(span.start, span.end);
    assert.ok(span.start >= 0 && span.end <= draft.length && words.length > 0 && words === words.trim(), words);
  }
  for (const one of related) assert.match(one.message, /\S/);
  for (const fix of fixes) {
    assert.ok(fix.start >= 0 && fix.start <= fix.end && fix.end <= draft.length);
    assert.match(fix.title, /\S/);
  }
}

function shown(draft: string): string {
  const line = draft.replace(/\s+/g, ' ');
  return line.length > 90 ? `${line.slice(0, 90)}…` : line;
}
