/** The worker's entry: a mailbox around the queue. Runs in a thread of its own, off the extension host's. */
import { nextTurn } from '#host/turn';
import { AnswerPacker } from './answers';
import { openMailbox } from '../host/mailbox';
import type { Request, Response } from './protocol';
import { createQueue } from './queue';

const mailbox = openMailbox<Request, Response>();
const answers = new AnswerPacker();
const queue = createQueue(
  (response) => mailbox.post(answers.pack(response)),
  nextTurn,
  () => performance.now(),
);
mailbox.listen((request) => {
  if (request.type === 'close') answers.forget(request.draft);
  queue.handle(request);
});
