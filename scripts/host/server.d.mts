export interface ServerOptions {
  readonly dataFolder: string;
  readonly extensionsFolder: string;
  readonly port?: number;
  readonly token?: string;
  readonly driver?: boolean;
  readonly trusted?: boolean;
  readonly bare?: boolean;
  readonly settings?: Record<string, unknown>;
  readonly env?: Record<string, string>;
}

export interface Server {
  readonly port: number;
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

export interface Address {
  readonly port: number;
  readonly folder?: string;
  readonly workspace?: string;
  readonly token?: string;
  readonly payload?: readonly (readonly [string, string])[];
}

export function startServer(options: ServerOptions): Promise<Server>;
export function addressOf(address: Address): string;
export function placeExtension(clone: string, extensionsFolder: string): void;
