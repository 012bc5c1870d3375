/** What reads Word documents that are reviewed. */
export interface WordReader {
  /** `path` of a file. Rejects with what is wrong with it, as the end of a sentence. */
  readDraft(path: string): Promise<{ readonly text: string }>;
  dispose(): Promise<void>;
}
