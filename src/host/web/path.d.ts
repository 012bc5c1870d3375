/** What the web bundles may ask of paths: pathe stands there for `node:path` (scripts/programs.mjs). */
declare module 'node:path' {
  export const sep: string;
  export function basename(path: string, suffix?: string): string;
  export function dirname(path: string): string;
  export function extname(path: string): string;
  export function isAbsolute(path: string): boolean;
  export function join(...paths: readonly string[]): string;
  export function relative(from: string, to: string): string;
  export function resolve(...paths: readonly string[]): string;
}
