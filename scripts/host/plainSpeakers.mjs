// Of the speakers that are shown without "probably", how many are right? The reference scorer does not look at confidence, so this does,
// with the scorer's own rules: quoted stretches matched by overlap, a speaker right when it shares a letter with the annotated one.
import { readFileSync } from 'node:fs';

const EDGE = /[\s"'“”‘’«»„‟`´.,;:!?()[\]—–-]/;

/** @returns {{ accuracy: number, share: number, of: number }} `share` of the matched stretches are shown plainly, `accuracy` of those are right. */
export function scorePlainSpeakers(goldPath, predictionsPath, level) {
  const predictions = new Map(readLines(predictionsPath).map((article) => [article.id, article]));
  let [right, plain, matched] = [0, 0, 0];
  for (const gold of readLines(goldPath)) {
    const found = predictions.get(gold.id);
    if (!found) continue;
    for (const [annotated, told] of matchStretches(gold, found)) {
      if (!annotated.speaker) continue;
      matched++;
      if (!told.speaker || told.speaker.confidence < level) continue;
      plain++;
      if (shared(trim(gold.text, annotated.speaker), trim(gold.text, told.speaker)) > 0) right++;
    }
  }
  return { accuracy: right / plain, share: plain / matched, of: matched };
}

function readLines(path) {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

/** Pairs of annotated and found stretches that share at least half of what they cover, the best pairs first. */
function matchStretches(gold, found) {
  const thrown = (span) => (gold.discard ?? []).some((part) => shared(part, span) > 0);
  const annotated = gold.quotes.flatMap(({ quoted = [], speaker }) =>
    quoted.map(([start, end]) => ({ ...trim(gold.text, { start, end }), speaker })),
  );
  const told = found.quotes
    .filter(({ kind }) => kind === 'direct' || kind === 'mixed')
    .flatMap((quote) => (quote.parts ?? [quote]).map((part) => ({ ...trim(gold.text, part), speaker: quote.speaker })))
    .filter((stretch) => !thrown(stretch));
  const pairs = annotated
    .flatMap((one) => told.map((other) => [agreement(one, other), one, other]))
    .filter(([agreed]) => agreed >= 0.5)
    .sort(([a], [b]) => b - a);
  const used = new Set();
  return pairs.flatMap(([, one, other]) => {
    if (used.has(one) || used.has(other)) return [];
    used.add(one).add(other);
    return [[one, other]];
  });
}

function trim(text, { start, end }) {
  while (start < end && EDGE.test(text[start])) start++;
  while (end > start && EDGE.test(text[end - 1])) end--;
  return { start, end };
}

function shared(a, b) {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

function agreement(a, b) {
  return shared(a, b) / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}
