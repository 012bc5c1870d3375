/**
 * Loaded before a program, writes down whatever it does that could reach a network or another program by a socket, with the stack that did it: one line of
 * JSON each in the file named by COPYDESK_CONNECTIONS, after one that says which program is watched. Threads and processes that it starts are watched too.
 */
const { createHook } = require('node:async_hooks');
const childProcess = require('node:child_process');
const dgram = require('node:dgram');
const dns = require('node:dns');
const { appendFileSync } = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');
const net = require('node:net');
const process = require('node:process');
const threads = require('node:worker_threads');

const { pid, env, argv } = process;

/** To the file that is named by now: a process of a run of tests that works for another is given one of its own later. */
function write(fields) {
  appendFileSync(
    env.COPYDESK_CONNECTIONS,
    `${JSON.stringify({ pid, thread: threads.threadId, program: argv[1] ?? '', ...fields })}\n`,
  );
}

function note(use) {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = Infinity;
  const { stack } = new Error(use);
  Error.stackTraceLimit = stackTraceLimit;
  write({ use, stack });
}

/** Notes each call of a function, and each `new` of a class. */
function noted(name, original) {
  return new Proxy(original, {
    apply(target, self, given) {
      note(name);
      return Reflect.apply(target, self, given);
    },
    construct(target, given, derived) {
      note(name);
      return Reflect.construct(target, given, derived);
    },
  });
}

/** All others (http, https, http2, tls) come down to these. */
function watchModules() {
  const resolves = (name) => /^(?:lookup|resolve|reverse)/.test(name);
  const owners = [
    ['net.Socket', net.Socket.prototype, ['connect']],
    ['net.Server', net.Server.prototype, ['listen']],
    ['dgram.Socket', dgram.Socket.prototype, ['bind', 'connect', 'send']],
    ['dns', dns, Object.keys(dns).filter(resolves)],
    ['dns.promises', dns.promises, Object.keys(dns.promises).filter(resolves)],
  ];
  for (const [owner, object, names] of owners)
    for (const name of names) object[name] = noted(`${owner}.${name}`, object[name]);
}

/** They connect later, when whoever called them is no longer on the stack. Some are made when they are first asked for, and only then noted. */
function watchGlobals() {
  for (const name of ['fetch', 'WebSocket', 'EventSource']) {
    const known = Object.getOwnPropertyDescriptor(globalThis, name);
    if (!known) continue;
    let watched;
    const get = () => (watched ??= noted(name, known.get ? known.get.call(globalThis) : known.value));
    const set = (value) => (watched = value && noted(name, value));
    Object.defineProperty(globalThis, name, { configurable: true, enumerable: known.enumerable, get, set });
  }
}

/** What the system itself is asked for, by whatever way. (Pipes to a process that was started are none of these.) */
const HANDLE = /^(?:TCP|UDP|TLS|PIPECONNECT|PIPESERVER|GETADDRINFO|GETNAMEINFO|DNSCHANNEL|QUERYWRAP|HTTP)/;

function watchHandles() {
  const init = (id, type) => {
    if (HANDLE.test(type)) note(type);
  };
  createHook({ init, trackPromises: false }).enable();
}

function watchStarted() {
  const first = ['--require', module.filename];
  const { fork } = childProcess;
  childProcess.fork = (path, given, options) => {
    const [list, rest] = Array.isArray(given) ? [given, options] : [[], given];
    return fork(path, list, { ...rest, execArgv: [...first, ...(rest?.execArgv ?? process.execArgv)] });
  };
  threads.Worker = class extends threads.Worker {
    constructor(path, options) {
      super(path, { ...options, execArgv: [...first, ...(options?.execArgv ?? [])] });
    }
  };
}

if (env.COPYDESK_CONNECTIONS) {
  process.nextTick(() => write({})); // a thread is told its program's name after what is loaded before it
  watchModules();
  watchGlobals();
  watchHandles();
  watchStarted();
  syncBuiltinESMExports();
}
