/** The worker's entry: a mailbox around the queue. Runs in a thread of its own, off the extension host's. */
import { nextTurn } from '#host/turn';
import { openMailbox } from './mailbox';
import type { Request, Response } from './protocol';
import { createQueue } from './queue';

const mailbox = openMailbox<Request, Response>();
const queue = createQueue(mailbox.post, nextTurn, () => performance.now());
mailbox.listen((request) => queue.handle(request));
