/** The entry of a thread of the command line (`dist/cliThread.js`): it does what the pool asks of it, one draft at a time. */
import { workerData } from 'node:worker_threads';
import { worker } from 'workerpool';
import type { Wanted } from './task';
import { createWork } from './work';

worker({ work: createWork(workerData as Wanted) });
