/** Bytes as text (RFC 4648, padding allowed), and numbers as bytes. Hosts differ in what they offer for it. */

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

export function decodeBase64(text: string): Uint8Array {
  const value = new Uint8Array(128);
  for (let i = 0; i < 64; i++) value[ALPHABET.charCodeAt(i)] = i;
  const length = text.indexOf('=') < 0 ? text.length : text.indexOf('=');
  const bytes = new Uint8Array(Math.floor((length * 3) / 4));
  let [bits, held, at] = [0, 0, 0];
  for (let i = 0; i < length; i++) {
    bits = (bits << 6) | value[text.charCodeAt(i) & 127]!;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[at++] = (bits >> held) & 255;
  }
  return bytes;
}

/** Reads numbers written with seven bits a byte, the lowest first, the eighth bit telling that more follow (LEB128). */
export function createNumberReader(bytes: Uint8Array): { readonly next: () => number; readonly atEnd: () => boolean } {
  let at = 0;
  return {
    next() {
      let [value, shift] = [0, 0];
      for (;;) {
        const byte = bytes[at++] ?? 0;
        value |= (byte & 127) << shift;
        if (byte < 128) return value >>> 0;
        shift += 7;
      }
    },
    atEnd: () => at >= bytes.length,
  };
}
