/**
 * Unpacks the parts of a zip file that are asked for. What a zip file says of its own sizes is not believed: bytes are counted as they come out, and
 * beyond the limit nothing more is unpacked.
 */
import * as l10n from '@vscode/l10n';
import { fromBufferPromise } from 'yauzl';
import { megabytes, Unreadable } from './limits';

/** More parts than this are no document. */
const MOST_ENTRIES = 20_000;

export async function unpack(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  most: number,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    lazyEntries: true,
  });
  if (zip.entryCount > MOST_ENTRIES) throw new Unreadable(l10n.t('is packed in a way that no document is'));
  const parts = new Map<string, Uint8Array>();
  let left = most;
  for await (const entry of zip.eachEntry()) {
    if (!wanted(entry.fileName)) continue;
    if (entry.isEncrypted()) throw new Unreadable(l10n.t('is protected with a password: save it without one'));
    const chunks: Buffer[] = [];
    for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
      left -= chunk.length;
      if (left < 0)
        throw new Unreadable(
          l10n.t('is more than {0} of text when it is unpacked, which no document is', megabytes(most)),
        );
      chunks.push(chunk);
    }
    parts.set(entry.fileName, Buffer.concat(chunks));
  }
  return parts;
}
