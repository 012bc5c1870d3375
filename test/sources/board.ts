/** An invented hearing, a table and the draft that is held against them, for the tests of what sources say. */
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Analysis } from '../../src/core/analysis';
import { analyze } from '../../src/core/analyze';

export const HEARING = `[00:04] TILDE MARSH: Good evening. The yard told us nine weeks, and it will be nineteen weeks before the dredger is back.
[00:31] OSKAR ODD: Then the channel will silt up before the herring fleet comes home, and nobody will pay for that.
[01:12] TILDE MARSH: The repair of the dredger costs $2.4 million. We have never paid so much for one engine.
[02:40] OSKAR ODD: My father dug that channel with a shovel, and he was proud of it.
`;

export const DRAFT = `Dredger stays in the yard

PORT ELLERY — The repair of the dredger costs $2.7 million, Tilde Marsh told the harbor board on Tuesday.

“It will be nineteen weeks before the dredger is back,” said Tilde Marsh, the chair of the board.

“Then the channel will fill up before the herring fleet comes home,” said Oskar Odd, a pilot.

“My father dug that channel with a shovel, and he was proud of it,” Marsh said.

“Nobody has ever asked the gulls what they think of any of this,” Odd said.
`;

export const read = (text: string): Analysis => analyze(text, { format: 'plain' });

export interface Folder {
  readonly path: string;
  /** Each time with a later date. */
  write(name: string, content: string | Buffer): void;
  remove(): void;
}

export function createFolder(): Folder {
  const path = mkdtempSync(join(tmpdir(), 'copydesk-board-'));
  let tick = 0;
  return {
    path,
    write(name, content) {
      const file = join(path, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
      utimesSync(file, 1_700_000_000, 1_700_000_000 + ++tick);
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}
