/** What the commands print with: one stream for results, one for what went wrong. */
import { plain } from './table';

/** What was printed did not get where it was to go, and not because nobody wants it: the disk is full, say. */
export class Unwritten extends Error {
  override readonly name = 'Unwritten';
}

/**
 * Waits while the reader is slower than the writer, so that a large folder does not pile up in memory. Answers false when a reader that has seen enough
 * (`| head`) has closed the pipe: that is no error, and changes nothing about what the command found. Throws `Unwritten`.
 */
export function print(text: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error?: NodeJS.ErrnoException | null) => {
      if (!error) resolve(true);
      else if (error.code === 'EPIPE') resolve(false);
      else reject(new Unwritten(`the report could not be written: ${reasonOf(error)}`, { cause: error }));
    });
  });
}

/** One line for a person, under the name of the command. */
export function complain(command: string, message: string): void {
  process.stderr.write(`copydesk ${command}: ${plain(message)}\n`);
}

function reasonOf({ code, message }: NodeJS.ErrnoException): string {
  return code === 'ENOSPC' ? 'there is no space left for it' : message;
}
