export interface WebServer {
  readonly port: number;
  readonly address: string;
  /** Paths, in the order in which they were asked for. */
  readonly requests: readonly string[];
  stop(): Promise<void>;
}

export function startWebServer(options: {
  readonly folder: string;
  readonly settings?: Readonly<Record<string, unknown>>;
}): Promise<WebServer>;
