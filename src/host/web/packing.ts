/** Texts deflated: a browser has nothing of its own that packs at once. In Node.js, what was handed to the program. */
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { handedHost, type Packing } from '../sourceHost';

const deflated: Packing = {
  packText: (text) => deflateSync(strToU8(text), { level: 1 }),
  unpackText: (packed) => strFromU8(inflateSync(packed)),
};

export const { packText, unpackText } = handedHost()?.packing ?? deflated;
