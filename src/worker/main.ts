/** The worker's entry: a mailbox around the queue. Runs in a thread of its own, off the extension host's. */
import { nextTurn } from '#host/turn';
import { AnswerPacker } from './answers';
import { openMailbox } from '../host/mailbox';
import type { Message, Response } from './protocol';
import { createQueue } from './queue';
import { TextReader } from './texts';

const mailbox = openMailbox<Message, Response>();
const answers = new AnswerPacker();
const texts = new TextReader();
const queue = createQueue((response) => mailbox.post(answers.pack(response)), {
  pause: nextTurn,
  now: () => performance.now(),
  wait: (time) => new Promise((resolve) => setTimeout(resolve, time)),
});
mailbox.listen((message) => {
  const request = texts.read(message);
  if (request.type === 'close') answers.forget(request.draft);
  queue.handle(request);
});
