/** What tells that somebody counted, or that nobody can: for claims that something is the first, the only or the most. From news copy. */

/** A sentence with one of these names a source, or leads to one. */
// prettier-ignore
export const givenSources = [
  'according to', 'said', 'says', 'say', 'told', 'reported', 'reports', 'report', 'data', 'figures', 'study', 'studies', 'survey', 'surveys', 'poll', 'polls', 'records', 'record-keeping',
  'statistics', 'census', 'ranking', 'rankings', 'ranked', 'ranks', 'index', 'cited', 'citing', 'cites', 'analysis', 'estimate', 'estimates', 'estimated', 'counted', 'found', 'showed', 'shows',
  'show', 'billed as', 'known as', 'considered', 'believed', 'described as', 'called', 'thought to', 'claims', 'claimed', 'announced', 'confirmed', 'published', 'wrote', 'noted',
] as const;

/** Qualities that are a matter of taste or weighing: no one can look up who has most of them. */
// prettier-ignore
export const judgedQualities = [
  'important', 'significant', 'beautiful', 'prestigious', 'dominant', 'powerful', 'famous', 'influential', 'notable', 'exciting', 'interesting', 'impressive', 'popular', 'successful',
  'talented', 'respected', 'iconic', 'consequential', 'difficult', 'effective', 'amazing', 'incredible', 'dramatic', 'advanced', 'serious', 'critical', 'vulnerable', 'outspoken', 'recent', 'brutal', 'repressive', 'notorious',
] as const;
