/** Texts deflated: a browser has nothing of its own that packs at once. */
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';

export function packText(text: string): Uint8Array {
  return deflateSync(strToU8(text), { level: 1 });
}

export function unpackText(packed: Uint8Array): string {
  return strFromU8(inflateSync(packed));
}
