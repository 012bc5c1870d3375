/**
 * `npm run bench -- growth`: how much longer four times the text takes, for what a draft can be full of. 4 is linear, 16 is quadratic. It is the time of the
 * processor, the better of two, so that what else the machine does matters little. `--characters=250000` compares with a megabyte.
 */
import { analyze } from '../../src/core/analyze';

const PLAIN = { format: 'plain' } as const;
const SAID = 'Mayor Ada Quill, 54, said on Tuesday that the ferry cost $4.2 million. “It will stop,” she said.';
const PIECES = [
  ...Array.from('"\'“”‘’«»‹›„‚「」`()[]{}<>'),
  ...Array.from('-–—/.…!?,:#*_|$%&@09Aa'),
  ...['\n', '\r\n', '\r', '\t', ' ', '\u00a0', '\u2028', '\0', '\ud800', '\u0301', '\u200d', '\u202e', '😀', '市'],
  ...[
    'A ',
    'A. ',
    'a.',
    '1 ',
    '$1 ',
    'A\n',
    'A\n\n',
    '" ',
    '“a ',
    '“a” ',
    '"\n\n',
    'Ada ',
    'Ada Quill ',
    'said ',
    '"a" said A. ',
  ],
  ...[`${SAID} `, `${SAID}\n\n`],
];

const option = process.argv.find((argument) => argument.startsWith('--characters='));
const characters = Number(option?.split('=')[1] ?? 40_000);

/** Milliseconds of the processor. */
function timeOf(piece: string, length: number): number {
  const text = piece.repeat(Math.ceil(length / piece.length));
  let best = Infinity;
  for (let i = 0; i < 2; i++) {
    const start = process.cpuUsage();
    analyze(text, PLAIN);
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

analyze(`${SAID}\n\n`.repeat(300), PLAIN); // warm: the first reading compiles patterns and loads word lists
console.log(`${'Four times as much of'.padEnd(34)} ${'ms'.padStart(7)}  times as long`);
const growths = PIECES.map((piece) => {
  const [once, more] = [timeOf(piece, characters), timeOf(piece, 4 * characters)];
  const name = JSON.stringify(piece.length > 24 ? `${piece.slice(0, 24)}…` : piece);
  console.log(`${name.padEnd(34)} ${more.toFixed(0).padStart(7)}  ${(more / once).toFixed(1)}`);
  return more / once;
});
console.log(`${'The worst'.padEnd(34)} ${''.padStart(7)}  ${Math.max(...growths).toFixed(1)}`);
