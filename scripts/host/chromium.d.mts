export const chromiumFlags: readonly string[];
export function findChromium(): Promise<string>;
