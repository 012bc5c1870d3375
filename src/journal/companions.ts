/** What is put into a team's folder when it is made. */
export const COMPANIONS: Readonly<Record<string, string>> = {
  // Both sides' lines are kept: that is what reading does with them anyway.
  '.gitattributes': '*.jsonl text eol=lf merge=union\n',
  'README.md': `# Decisions of the fact-checking desk

Copydesk keeps here what reviewers decided about the drafts of this repository: one file for each reviewer, one line for each thing they did.
Commit these files with the drafts. Lines are only added; git joins two people's lines by itself (\`.gitattributes\`), and their order does not
matter. The words of the drafts that were decided on are in them, or hashes of those words where the setting copydesk.review.words asks for it.
`,
};
