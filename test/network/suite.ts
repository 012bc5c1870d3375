/** Loaded before the tests of mocha: whatever they run, the run fails when it opened a connection. */
import { assertNoConnections, watchConnections } from './connections';

watchConnections();

export const mochaHooks = { afterAll: () => assertNoConnections() };
