/** Words that soften a statement, and names for sources that name nobody. After Hyland's classes of hedges, as news uses them. */

// prettier-ignore
export const hedges = [
  'allegedly', 'apparently', 'arguably', 'could', 'likely', 'may', 'maybe', 'might', 'perhaps', 'possibly', 'potentially', 'presumably', 'probably', 'purportedly',
  'reportedly', 'seemingly', 'supposedly', 'unlikely', 'appears to', 'appeared to', 'seems to', 'seemed to', 'is believed to', 'are believed to', 'was believed to',
  'is thought to', 'are thought to', 'is said to', 'are said to', 'in a sense', 'sort of', 'kind of', 'more or less', 'to some extent',
] as const;

/** Heads of speaker mentions that tell a reader nothing to look up. */
// prettier-ignore
export const vagueSources = [
  'source', 'sources', 'official', 'officials', 'insider', 'insiders', 'aide', 'aides', 'adviser', 'advisers', 'advisor', 'advisors', 'analyst', 'analysts', 'expert',
  'experts', 'critic', 'critics', 'observer', 'observers', 'supporter', 'supporters', 'opponent', 'opponents', 'witness', 'witnesses', 'people', 'some', 'many',
  'others', 'reports', 'media', 'person', 'diplomat', 'diplomats', 'authorities', 'researchers', 'scientists', 'studies', 'polls',
] as const;
