import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

interface Rule {
  readonly comment?: string;
  readonly name?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly include?: string;
  readonly patterns?: readonly Rule[];
  readonly captures?: Readonly<Record<string, { readonly patterns?: readonly Rule[] }>>;
}

const read = (name: string) => JSON.parse(readFileSync(`syntaxes/${name}.json`, 'utf8')) as unknown;
const grammar = read('news.tmLanguage') as Rule & { readonly repository: Readonly<Record<string, Rule>> };
const configuration = read('news.language-configuration') as {
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
};
const rules = [grammar, ...Object.values(grammar.repository)].flatMap(flatten);

/** The grammar's patterns are written so that both Oniguruma and JavaScript read them; only `\A` is not JavaScript's. */
const compile = (pattern: string) => new RegExp(pattern.replace('\\A', '^'), 'um');
const named = (scope: string) => {
  const rule = rules.find((one) => one.name === `${scope}.news`);
  assert.ok(rule, scope);
  return rule;
};

describe('the grammar of news drafts', () => {
  it('refers only to rules it has, and every pattern compiles', () => {
    for (const rule of rules) {
      if (rule.include) assert.ok(grammar.repository[rule.include.slice(1)], rule.include);
      for (const pattern of [rule.match, rule.begin, rule.end]) if (pattern) compile(pattern);
    }
  });

  it('ends every quotation with its paragraph at the latest, or where the next paragraph opens anew', () => {
    const quotes = rules.filter((rule) => rule.name?.startsWith('meta.quotation.'));
    assert.ok(quotes.length >= 6);
    for (const quote of quotes) {
      assert.match('', compile(quote.end!), quote.comment);
      assert.match('   ', compile(quote.end!), quote.comment);
      assert.ok(quote.end!.endsWith(`|^(?=${quote.begin!})`), quote.comment);
    }
  });

  const matches: readonly [scope: string, finds: readonly string[], leaves: readonly string[]][] = [
    [
      'entity.name.section.dateline',
      ['PORT ELLERY, Kelland, May 4 (KNS) — The', 'GENEVA -- The', 'ST. ADA’S – The', 'PORT ELLERY (KNS) - The'],
      ['The harbor — and the town —', 'A — B', 'PORT ELLERY', 'NATO said the well-known harbor'],
    ],
    [
      'entity.name.tag.byline',
      ['By MARA QUILL', 'By Mara Quill and Jon Ede'],
      ['By Monday, the board had voted.', 'By the harbor'],
    ],
    ['invalid.illegal.to-come', ['born in TK', 'TKTK', 'cost $TK 12'], ['ATKINS', 'TKO']],
    ['invalid.illegal.figure-to-come', ['by XX percent', 'XXX'], ['XXL shirts', 'XXX-rated']],
    ['keyword.other.checked', ['Smythe (cq)', 'Smythe [CQ],'], ['cq', '(cqd)']],
    ['meta.figure', ['$14.2', '11,000', '7%'], ['Q7a', 'the ’90s']],
    [
      'meta.quotation.single.straight',
      ["said 'Bridge plan'", "'We waited,' he said"],
      ["the board's", "in the '90s", "'em all"],
    ],
    ['meta.quotation.single.curly', ['said ‘no’'], ['it’s', 'rock ’n’ roll']],
    ['markup.underline.link', ['see https://ellery.example/board?page=2'], ['http:', 'ellery.example']],
  ];
  for (const [scope, finds, leaves] of matches) {
    const rule = () => compile(named(scope).match ?? named(scope).begin!);
    for (const text of finds) it(`${scope} finds ${text}`, () => assert.match(text, rule()));
    for (const text of leaves) it(`${scope} leaves ${text} alone`, () => assert.doesNotMatch(text, rule()));
  }

  it('survives long hostile lines', () => {
    for (const unit of ['A ', "'A", '“', '1,', '(', 'TK', 'By A', 'X', 'Q: ', '# '])
      for (const rule of rules)
        for (const pattern of [rule.match, rule.begin, rule.end])
          if (pattern) compile(pattern).test(unit.repeat(20_000));
  });
});

describe('the words of news drafts', () => {
  for (const [text, words] of [
    ['Don’t call O’Hara-Lindqvist’s boat.', ['Don’t', 'call', 'O’Hara-Lindqvist’s', 'boat']],
    ["the mayor's 3.5-mile café", ['the', "mayor's", '3.5-mile', 'café']],
    ['“We”—he said', ['We', 'he', 'said']],
  ] as const)
    it(`splits ${text}`, () => {
      const { pattern, flags } = configuration.wordPattern;
      assert.deepEqual(text.match(new RegExp(pattern, `${flags}g`)), words);
    });
});

function flatten(rule: Rule): Rule[] {
  const below = [...(rule.patterns ?? []), ...Object.values(rule.captures ?? {}).flatMap((one) => one.patterns ?? [])];
  return [rule, ...below.flatMap(flatten)];
}
