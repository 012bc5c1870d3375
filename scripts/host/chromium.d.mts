export const chromiumFlags: readonly string[];
export function findChromium(): Promise<string>;
export function cover(): void;
export function uncover(): void;
