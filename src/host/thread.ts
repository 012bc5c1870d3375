/**
 * A thread that takes messages and gives them. Which kind it is the build decides: `#host/…` is the folder `node` for Node.js and the folder `web`
 * for a browser (package.json, `imports`). The files of both have the same names and give the same things.
 */
export interface Thread<Taken> {
  post(message: Taken): void;
  /** Nothing is heard of it from then on. */
  end(): void;
}

export interface ThreadListener<Given> {
  onMessage(message: Given): void;
  /** It ended by itself. */
  onEnd(reason: string): void;
}
