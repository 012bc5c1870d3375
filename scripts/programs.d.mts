import type { BuildOptions } from 'esbuild';

export type ProgramName =
  | 'extension'
  | 'worker'
  | 'sources'
  | 'reader'
  | 'report'
  | 'dashboard'
  | 'cli'
  | 'cliThread'
  | 'web/extension'
  | 'web/worker'
  | 'web/sources'
  | 'web/reader';
export const programs: Readonly<Record<ProgramName, BuildOptions>>;
