/** What the commands print with: one stream for results, one for what went wrong. */
import { plain } from './table';

/** Waits while the reader is slower than the writer, so that a large folder does not pile up in memory. */
export function print(text: string): Promise<void> {
  return new Promise((resolve) => {
    if (process.stdout.write(text)) resolve();
    else process.stdout.once('drain', resolve);
  });
}

/** One line for a person, under the name of the command. */
export function complain(command: string, message: string): void {
  process.stderr.write(`copydesk ${command}: ${plain(message)}\n`);
}
