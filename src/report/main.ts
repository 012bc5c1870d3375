/** What the editor loads when somebody asks for a report, and not before (`dist/report.js`). */
export { annotate } from '../core/report/annotatedCopy';
export { isPublishable, noteOf, reviewClaims, VERDICT_WORDS, writeClaimReviews } from '../core/report/claimReview';
export { compareCopies } from '../core/report/corrections';
export { writeCorrectionsMarkdown } from '../core/report/correctionsMarkdown';
export { writeCorrectionsHtml } from '../core/report/html/corrections';
export { writeHtml } from '../core/report/html';
export { readJson } from '../core/report/readJson';
export { areVersions } from '../core/report/versions';
export { FORMATS } from './formats';
