/** The bytes of a draft that is not open as the text that the editor would show: by the mark at their beginning, and the settings for files. */
import { workspace, type Uri } from 'vscode';

/** Since VS Code 1.100, later than the types of the oldest one that package.json claims. */
interface Decoder {
  decode?(bytes: Uint8Array, as: { readonly uri: Uri }): Thenable<string>;
}

/** Undefined where only the editor could tell what they are, and it cannot be asked. */
export async function decodeDraft(uri: Uri, bytes: Uint8Array): Promise<string | undefined> {
  const editor: Decoder = workspace as Decoder;
  if (editor.decode) return editor.decode(bytes, { uri });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
