// "Names linked": of the pairs of names in an article that stand for one and the same person, organization or place, how many are
// linked, and how many links are right? The reference scorer looks at each name alone; this looks at what linking makes of them.
//
// Gold: every annotated person, organization and place with a proper-noun core (`name`), nested ones included, and its `cluster`. Two of
// them in one article and one cluster are a gold pair. Nothing is left out for being hard: a core that is a word of office or kind only
// ("the President", "the Church"), one that holds a title ("US President Barack Obama") or half a name ("States", of "the United States").
// Found: every mention of type person, organization or place; two in one article that share `entity` are a found pair. Types need not agree.
//
// A found mention is matched with at most one core, and a core with at most one mention: any shared letter will do, the pairs that agree
// best first (shared letters by letters of both; edge punctuation, a leading "the" and a closing "'s" do not count). A found pair is right
// when both ends are matched and the two cores are one cluster. It is wrong when they are two clusters, and when an end matches nothing. Mentions
// that match only an annotated name of another type (a ship, a law, a festival) are asked about by nobody and left out.
//   pairs     as said                         exact   a match needs the very words of the core, or of the whole annotated mention
//   given     only what is matched counts, on both sides: linking alone, without what is found and what is not
import { readFileSync } from 'node:fs';

const SCOPE = new Set(['person', 'organization', 'place']);

/** @returns {Record<'pairs' | 'exact' | 'given', { precision: number, recall: number, f1: number, gold: number, found: number }>} */
export function scoreLinkedNames(goldPath, predictionsPath) {
  const predictions = new Map(readLines(predictionsPath).map((article) => [article.id, article]));
  const sums = { pairs: emptySum(), exact: emptySum(), given: emptySum() };
  for (const article of readLines(goldPath)) {
    const counts = countArticle(article, predictions.get(article.id)?.entities ?? []);
    for (const [variant, count] of Object.entries(counts))
      for (const [key, number] of Object.entries(count)) sums[variant][key] += number;
  }
  return Object.fromEntries(Object.entries(sums).map(([variant, sum]) => [variant, rate(sum)]));
}

/** What one article adds: pairs in the gold, found, and right. */
function countArticle({ text, entities }, mentions) {
  const named = entities.filter((entity) => entity.name);
  const found = mentions.filter(({ type }) => SCOPE.has(type));
  const [loose, strict] = [match(text, named, found, overlap), match(text, named, found, sameWords)];
  return {
    pairs: count(named, found, loose),
    exact: count(named, found, strict),
    given: count(named, found, loose, true),
  };
}

function count(named, found, matched, onlyMatched = false) {
  const used = new Set(matched.values());
  const gold = named.filter((one) => SCOPE.has(one.type) && (!onlyMatched || used.has(one)));
  const told = found.filter((one) => {
    const is = matched.get(one);
    return is ? SCOPE.has(is.type) : !onlyMatched;
  });
  const clusters = [...groupBy(told, ({ entity }) => entity).values()];
  const right = clusters.reduce((sum, group) => {
    const cores = group.map((one) => matched.get(one)).filter(Boolean);
    return sum + pairsOf(groupBy(cores, ({ cluster }) => cluster));
  }, 0);
  return {
    gold: pairsOf(groupBy(gold, ({ cluster }) => cluster)),
    found: clusters.reduce((sum, { length }) => sum + choose2(length), 0),
    right,
  };
}

/** Found mention → annotated one. */
function match(text, named, found, agreement) {
  const pairs = named
    .flatMap((one) => found.map((other) => [agreement(text, one, other), one, other]))
    .filter(([agreed]) => agreed > 0)
    .sort(([a], [b]) => b - a);
  const matched = new Map();
  const used = new Set();
  for (const [, one, other] of pairs) {
    if (matched.has(other) || used.has(one)) continue;
    matched.set(other, one);
    used.add(one);
  }
  return matched;
}

function overlap(text, { name }, found) {
  const [a, b] = [trim(text, name), trim(text, found)];
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

function sameWords(text, one, found) {
  const told = trim(text, found);
  const same = (span) => {
    const { start, end } = trim(text, span);
    return start === told.start && end === told.end;
  };
  return same(one.name) ? 1 : same(one) ? 0.9 : 0;
}

const EDGE = /[\s"'“”‘’«»„‟`´.,;:!?()[\]—–-]/;

function trim(text, { start, end }) {
  for (let before = -1; before !== end - start;) {
    before = end - start;
    while (start < end && EDGE.test(text[start])) start++;
    while (end > start && EDGE.test(text[end - 1])) end--;
    const words = text.slice(start, end);
    start += /^the\s+/i.exec(words)?.[0].length ?? 0;
    end -= /['’]s$/.exec(words)?.[0].length ?? 0;
  }
  return { start, end };
}

function groupBy(list, keyOf) {
  const groups = new Map();
  for (const one of list) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}

function pairsOf(groups) {
  return [...groups.values()].reduce((sum, { length }) => sum + choose2(length), 0);
}

function choose2(n) {
  return (n * (n - 1)) / 2;
}

function emptySum() {
  return { gold: 0, found: 0, right: 0 };
}

function rate({ gold, found, right }) {
  const [precision, recall] = [found > 0 ? right / found : 0, gold > 0 ? right / gold : 0];
  return { precision, recall, f1: right > 0 ? (2 * precision * recall) / (precision + recall) : 0, gold, found };
}

function readLines(path) {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}
