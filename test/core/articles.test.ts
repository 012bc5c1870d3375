/**
 * Golden articles: what the whole analysis makes of each text in test/articles, written so that a person can read it and a
 * diff shows what changed. A missing golden fails; `npm run test:core -- --update` writes them anew, to be read before a commit.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Analysis, Quote } from '../../src/core/analysis';
import { analyze } from '../../src/core/analyze';
import type { Span } from '../../src/core/span';

const FOLDER = join(__dirname, '../articles');
const update = process.argv.includes('--update');

describe('golden articles', () => {
  const names = readdirSync(FOLDER).filter((name) => /\.(txt|md)$/.test(name));
  assert.ok(names.length > 0, 'there are no articles');
  for (const name of names) {
    it(name, () => {
      const text = readFileSync(join(FOLDER, name), 'utf8');
      const written = describeAnalysis(text, analyze(text, { format: name.endsWith('.md') ? 'markdown' : 'plain' }));
      const golden = join(FOLDER, `${name}.golden`);
      if (update) writeFileSync(golden, written);
      assert.ok(existsSync(golden), `${golden} is missing; write it with: npm run test:core -- --update`);
      assert.equal(written, readFileSync(golden, 'utf8'));
    });
  }
});

function describeAnalysis(text: string, { paragraphs, sentences, quotes, people, entities, claims }: Analysis): string {
  const words = (span: Span): string => JSON.stringify(text.slice(span.start, span.end));
  const short = (span: Span): string => {
    const all = text.slice(span.start, span.end);
    return JSON.stringify(all.length <= 48 ? all : `${all.slice(0, 30)} … ${all.slice(-15)}`);
  };
  const quoteLines = ({ kind, speaker, cue, parts, reported, closed, ...span }: Quote): string[] => [
    `${kind} ${words(span)}${closed === false ? ' (unclosed)' : ''}`,
    ...(parts ?? []).map((part) => `    part ${words(part)}`),
    ...(reported ? [`    reported ${words(reported)}`] : []),
    `    speaker ${speaker ? `${words(speaker)} ${speaker.entity ?? '-'} ${speaker.confidence.toFixed(2)}` : '-'}; cue ${cue ? words(cue) : '-'}`,
  ];
  const section = (title: string, lines: readonly string[]): string => [`== ${title}`, ...lines, ''].join('\n');
  return [
    section(
      'paragraphs',
      paragraphs.map(
        (paragraph) =>
          `${paragraph.kind} ${short(paragraph)}${paragraph.dateline ? ` dateline ${words(paragraph.dateline)}` : ''}`,
      ),
    ),
    section('sentences', sentences.map(short)),
    section('quotes', quotes.flatMap(quoteLines)),
    section(
      'people',
      people.map(
        ({ entity, name, titles, mentions, quotes: said }) =>
          `${entity} ${name} [${titles.join('; ')}] ${mentions} mentions, ${said} quotes`,
      ),
    ),
    section(
      'names',
      entities.map((mention) => `${mention.type} ${mention.entity} ${words(mention)}`),
    ),
    section(
      'claims',
      claims.map((claim) => `${claim.kind} ${words(claim)} ${claim.score.toFixed(2)} ${claim.why.join('; ')}`),
    ),
  ].join('\n');
}
