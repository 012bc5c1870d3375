/**
 * A thread that takes messages and gives them. Which kind it is the build decides: `#host/…` is the folder `node` for Node.js and the folder `web`
 * for a browser (package.json, `imports`). What both have, they have in files of the same names.
 */
export interface Thread<Taken> {
  /** `handed`: parts of the message that the sender has no longer. */
  post(message: Taken, handed?: readonly Handed[]): void;
  /** Nothing is heard of it from then on. */
  end(): void;
}

/** One end of a channel. */
export type Port = InstanceType<typeof MessagePort>;

export type Handed = ArrayBuffer | Port;

/** In megabytes; no limits in a browser. */
export interface ThreadLimits {
  readonly maxYoungGenerationSizeMb: number;
  readonly maxOldGenerationSizeMb: number;
}

export interface ThreadListener<Given> {
  onMessage(message: Given): void;
  /** It ended by itself. */
  onEnd(reason: string): void;
}
