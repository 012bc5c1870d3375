/** The promises that every analysis keeps, checked on a whole one; and every view of a draft, one after the other. */
import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import type { Analysis } from '../../src/core/analysis';
import type { CopydeskApi } from '../../src/editor/api';
import type { DraftView } from '../../src/editor/desk';

/** Fails on a span out of range, with white space at an edge, or with other words than it says. */
export function checkSpans(text: string, analysis: Analysis): void {
  for (const [name, span] of spansOf(analysis)) {
    const words = text.slice(span.start, span.end);
    const where = `${name} ${span.start}–${span.end} ${JSON.stringify(words)}`;
    assert.ok(0 <= span.start && span.start < span.end && span.end <= text.length, `out of range: ${where}`);
    assert.equal(words, words.trim(), `white space at an edge: ${where}`);
    const { text: said } = span as { text?: string };
    if (said !== undefined) assert.equal(words, said, `other words: ${where}`);
  }
}

/** Every view of a draft that is shown until `end`. */
export function watch(api: CopydeskApi, uri: vscode.Uri): { end(): DraftView[] } {
  const views: DraftView[] = [];
  const subscription = api.onDidChange((changed) => {
    const view = changed.toString() === uri.toString() && api.viewOf(uri);
    if (view && views.at(-1) !== view) views.push(view);
  });
  return {
    end() {
      subscription.dispose();
      return views;
    },
  };
}

/** Every span of an analysis, with what it is. */
function* spansOf(analysis: Analysis): Generator<[string, { start: number; end: number }]> {
  const { paragraphs, sentences, quotes, entities, claims } = analysis;
  for (const [name, spans] of Object.entries({ paragraphs, sentences, quotes, entities, claims }))
    for (const span of spans) yield [name, span];
  for (const { speaker, cue, parts } of quotes) {
    if (speaker) yield ['speakers', speaker];
    if (cue) yield ['cues', cue];
    for (const part of parts ?? []) yield ['parts', part];
  }
  for (const { sentence } of claims) yield ['sentences of claims', sentence];
}
