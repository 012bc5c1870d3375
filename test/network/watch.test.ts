/** That every way to a network is seen, in every place that a program has. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { assertNoConnections, readUses, type Use, WATCH } from './connections';

const PORT = 50009;
const ADDRESS = `http://127.0.0.1:${PORT}/`;

/** What a program could do, and what is seen of it. */
const WAYS: readonly [use: string, code: string][] = [
  ['fetch', `fetch('${ADDRESS}').catch(() => {})`],
  ['net.Socket.connect', `require('net').connect(${PORT}).on('error', () => {})`],
  ['net.Server.listen', `require('net').createServer().listen(0, function () { this.close() })`],
  [
    'net.Server.listen',
    `require('net').createServer().listen(__dirname + '/pipe' + process.pid + threadId, function () { this.close() })`,
  ],
  ['net.Socket.connect', `require('http').get('${ADDRESS}').on('error', () => {})`],
  ['net.Server.listen', `require('http').createServer().listen(0, function () { this.close() })`],
  ['net.Socket.connect', `require('https').request('https://127.0.0.1:${PORT}/').on('error', () => {}).end()`],
  ['net.Socket.connect', `require('http2').connect('${ADDRESS}').on('error', () => {})`],
  ['net.Socket.connect', `require('tls').connect(${PORT}).on('error', () => {})`],
  [
    'dgram.Socket.send',
    `const s = require('dgram').createSocket('udp4'); s.send('x', ${PORT}, '127.0.0.1', () => s.close())`,
  ],
  ['dgram.Socket.bind', `require('dgram').createSocket('udp4').bind(0, function () { this.close() })`],
  ['dns.lookup', `require('dns').lookup('localhost', () => {})`],
  ['dns.promises.lookup', `require('dns').promises.lookup('localhost').catch(() => {})`],
  ['dns.promises.resolve4', `require('dns/promises').resolve4('127.0.0.1').catch(() => {})`],
  ['TCPWRAP', `new (process.binding('tcp_wrap').TCP)(0)`],
];

describe('what is watched for connections', () => {
  let folder: string;
  let uses: readonly Use[];

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'copydesk-ways-'));
    const take = WAYS.map(([, code], i) => `function way${i}() { ${code} }\nway${i}();`).join('\n');
    const everywhere = `
      const ways = __dirname + '/ways.js';
      require(ways);
      new (require('worker_threads').Worker)(ways);
      new (require('worker_threads').Worker)('require(' + JSON.stringify(ways) + ')', { eval: true });
      require('child_process').fork(ways, [], { execArgv: ['--max-old-space-size=300'], env: { ...process.env, NODE_OPTIONS: '' } });`;
    writeFileSync(join(folder, 'ways.js'), `const { threadId } = require('worker_threads');\n${take}`);
    writeFileSync(join(folder, 'everywhere.js'), everywhere);
    const log = join(folder, 'log');
    const env = { ...process.env, COPYDESK_CONNECTIONS: log, NODE_OPTIONS: `--require ${WATCH}` };
    const { status, stderr } = spawnSync(process.execPath, [join(folder, 'everywhere.js')], { env, encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    uses = readUses(log);
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  it('is a program, its threads, and a process that it starts without any options', () => {
    const watched = uses.filter(({ use }) => use === undefined).map(({ program }) => basename(program));
    assert.deepEqual(watched.sort(), ['[worker eval]', 'everywhere.js', 'ways.js', 'ways.js']);
  });

  WAYS.forEach(([use, code], i) => {
    it(`is ${code}`, () => {
      const seen = uses.filter((one) => one.use === use && one.stack!.includes(`at way${i} (`));
      assert.equal(new Set(seen.map(({ pid, thread }) => `${pid} ${thread}`)).size, 4);
    });
  });

  it('is any use in a program of Copydesk, and in the process of the tests what Copydesk does', () => {
    const elsewhere = { pid: process.pid, thread: 0, program: '/usr/bin/mocha', use: 'fetch' };
    const at = (file: string): string => `Error: fetch\n    at ask (${join(__dirname, '../..', file)}:1:1)`;
    assertNoConnections([{ ...elsewhere, stack: at('test/cli/run.ts') }]);
    assertNoConnections([{ ...elsewhere, pid: 0, stack: at('node_modules/a/index.js') }]);
    assert.throws(() => assertNoConnections([{ ...elsewhere, stack: at('src/core/analyze.ts') }]), /fetch in/);
    assert.throws(() => assertNoConnections([{ ...elsewhere, stack: at('dist/extension.js') }]), /fetch in/);
    assert.throws(() => assertNoConnections(uses), /fetch in .*ways\.js\n/);
  });
});

describe('a run of tests in which Copydesk opens a connection', () => {
  let folder: string;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'copydesk-run-'));
    mkdirSync(join(folder, 'src'));
    writeFileSync(join(folder, 'src/ask.cjs'), `module.exports = () => fetch('${ADDRESS}').catch(() => {});`);
    writeFileSync(join(folder, 'run.test.cjs'), `const ask = require('./src/ask.cjs'); it('asks', () => ask());`);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  for (const [how, flags] of [
    ['one file after the other', []],
    ['several files at a time', ['--parallel', '--jobs', '2']],
  ] as const)
    it(`fails, with ${how}`, () => {
      const mocha = join(__dirname, '../../node_modules/mocha/bin/mocha.js');
      const given = ['--no-config', '--no-package', '--import=tsx', '--require', join(__dirname, 'suite.ts'), ...flags];
      const env = { ...process.env, COPYDESK_CONNECTIONS: '', NODE_OPTIONS: '' };
      const test = join(folder, 'run.test.cjs');
      const { status, stdout } = spawnSync(process.execPath, [mocha, ...given, test], { env, encoding: 'utf8' });
      assert.equal(status, 1, stdout);
      assert.match(stdout, /1 passing[^]*1 failing[^]*Copydesk opened connections:[^]*fetch in/);
    });
});
