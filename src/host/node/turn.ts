/** Lets others have a turn: messages, keys, timers that wait. */
export { setImmediate as nextTurn } from 'node:timers/promises';
