/** What reads Word documents that are reviewed. */
export interface WordReader {
  /** `path` of a file, and `bytes` of one that is on no disk, which are gone for the sender. Rejects with what is wrong with it, as the end of a sentence. */
  readDraft(path: string, bytes?: Uint8Array<ArrayBuffer>): Promise<{ readonly text: string }>;
  dispose(): Promise<void>;
}
