/** A process of its own that writes decisions one after the other and says each when it is on disk: `writer.ts FOLDER HOW-MANY`. */
import { disk } from '../../src/host/node/disk';
import { JournalFolder } from '../../src/journal/journalFolder';
import { decide } from './deeds';

const [path = '', many = '0'] = process.argv.slice(2);

async function main(): Promise<void> {
  const folder = new JournalFolder(path, disk, {
    aside: `${path}-aside`,
    onProblem: (problem) => console.error(problem),
  });
  for (let i = 0; i < Number(many); i++) {
    await folder.append('Ada', [decide(`d${i}`)]);
    console.log(`d${i}`);
  }
}

void main();
