import assert from 'node:assert/strict';
import {
  commandLink,
  escapeIcons,
  escapeMarkdown,
  plainMessage,
  shorten,
  trustedMarkdown,
} from '../../src/editor/markdown';

/** What a reader of Markdown sees of escaped text. */
function unescape(markdown: string): string {
  return markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

describe('draft text in Markdown', () => {
  const hostile = [
    '[quit](command:workbench.action.quit)',
    '![pixel](https://spy.example/p.png)',
    '<img src=x onerror=alert(1)><script>alert(2)</script>',
    '&lt;b&gt; &#36;(zap)',
    '`code` ```fence``` ~~gone~~ **bold** __bold__ _it_ # head',
    'https://evil.example www.evil.example a@evil.example',
    '- list\n1. list\n> quote\n| a | b |\n|---|---|',
    '[ref]: https://evil.example "title"',
    '\\[double\\](command:x)',
    '<!-- comment --> <https://auto.example>',
    '$\\alpha$ $$x$$ {{y}} :smile: ^up^',
  ];
  for (const text of hostile) {
    it(`is dead: ${JSON.stringify(text).slice(0, 50)}`, () => {
      const escaped = escapeMarkdown(text);
      assert.doesNotMatch(escaped.replace(/\\[!-/:-@[-`{-~]/g, ''), /[!-/:-@[-`{-~]/, 'a mark is not escaped');
      assert.doesNotMatch(escaped, /\s\s|[\n\r\t]/, 'white space could end a line or begin a block');
      assert.equal(unescape(escaped), text.replace(/\s+/g, ' '));
    });
  }

  it('makes no icon: what Markdown leaves still carries the escape that icons know', () => {
    // The editor looks for "$(name)" in the finished HTML, where "\$(name)" stands for the words themselves.
    for (const icon of ['$(zap)', '$(sync~spin)', 'a $(check-all) b']) {
      assert.doesNotMatch(unescape(escapeMarkdown(icon)), /(?<!\\)\$\([A-Za-z0-9~-]+\)/, icon);
    }
    assert.equal(unescape(escapeMarkdown('$(not an icon) $5 (five)')), '$(not an icon) $5 (five)');
  });

  it('keeps no mark that turns the direction of the text, and no control character', () => {
    assert.equal(escapeMarkdown('a\u202eb\u2066c\u2069d'), 'abcd');
    assert.equal(escapeMarkdown('a\u0000\u001bb'), 'a b');
  });

  it('keeps words of every script, curly marks and emoji as they are', () => {
    const text = '“Köln” ‘東京’ Привет عمان 👩‍⚖️👍🏽 e\u0301';
    assert.equal(escapeMarkdown(text), text);
  });

  it('is quick on a megabyte of marks', () => {
    assert.equal(escapeMarkdown('$('.repeat(500_000)).length, 2_000_000);
    assert.ok(shorten(' \u00a0'.repeat(500_000), 80).length <= 80);
  });
});

describe('draft text in labels', () => {
  it('makes no icons', () => assert.equal(escapeIcons('$(zap) costs $(5)'), '\\$(zap) costs \\$(5)'));
});

describe('shortened text', () => {
  const cases: readonly [string, number, string][] = [
    ['short', 80, 'short'],
    ['  two\n lines ', 80, 'two lines'],
    ['one two three four', 12, 'one two…'],
    ['unbreakable', 5, 'unbr…'],
    ['ab👍👍', 4, 'ab…'],
  ];
  for (const [text, limit, expected] of cases) {
    it(`${JSON.stringify(text)} to ${limit}`, () => {
      assert.equal(shorten(text, limit), expected);
    });
  }
});

describe('links and trust', () => {
  it('a link carries its arguments whole, and nothing in them can end it', () => {
    const argument = { draft: 'file:///a/(b) "c" $(zap) [d].news', claim: 'quote-1)' };
    const link = commandLink('$(check) Verify', 'copydesk.claim.verify', 'Mark verified', argument);
    const [, target] = /^\[\$\(check\) Verify\]\((\S+) "Mark verified"\)$/.exec(link) ?? [];
    assert.ok(target, link);
    assert.doesNotMatch(target, /[()[\]"<>\s]/);
    const [command, query] = target.split('?');
    assert.equal(command, 'command:copydesk.claim.verify');
    assert.deepEqual(JSON.parse(decodeURIComponent(query!)), [argument]);
  });

  it('only the commands named can run, and no HTML is shown', () => {
    const markdown = trustedMarkdown('text', ['copydesk.claim.verify']);
    assert.deepEqual(markdown.isTrusted, { enabledCommands: ['copydesk.claim.verify'] });
    assert.equal(markdown.supportHtml, false);
  });

  it('a notification shows what looks like a link as it is', () => {
    const said = plainMessage('Not read: [Update](command:workbench.action.quit "x").jsonl and f(x)');
    assert.equal(said, 'Not read: [Update] (command:workbench.action.quit "x").jsonl and f(x)');
  });
});
