/** Where a repository may be pushed to, as its own configuration says. Nothing is asked of anybody: git itself is not run. */
import { Uri, workspace } from 'vscode';
import { languageTag } from '../../core/language';

/** Hosts where anybody can have a repository that everybody can read. */
const PUBLIC =
  /(?:^|[@/.])((?:github|gitlab|bitbucket)\.(?:com|org)|codeberg\.org|sr\.ht|gitee\.com|sourceforge\.net)(?=[:/])/i;

/** The public hosts among the remotes of the repository that a folder is in, each once. */
export async function publicRemotes(folder: Uri): Promise<string[]> {
  // A repository that is open on the web is on the host that its address names.
  if (folder.scheme === 'vscode-vfs') return folder.authority.startsWith('github') ? ['github.com'] : [];
  const config = await readConfig(folder);
  const addresses = [...config.matchAll(/^\s*(?:push)?url\s*=\s*(.+?)\s*$/gim)].map(([, address = '']) => address);
  return [...new Set(addresses.flatMap((address) => PUBLIC.exec(address)?.[1]?.toLowerCase() ?? []))];
}

/** "github.com and gitlab.com" */
export function listHosts(hosts: readonly string[]): string {
  return new Intl.ListFormat(languageTag()).format(hosts);
}

/** From the folder upward. In a worktree or a submodule `.git` is a file that names another place. */
async function readConfig(folder: Uri): Promise<string> {
  for (let at = folder; ; at = Uri.joinPath(at, '..')) {
    const git = Uri.joinPath(at, '.git');
    const here = await read(Uri.joinPath(git, 'config'));
    if (here !== undefined) return here;
    const named = /^gitdir:\s*(.+?)\s*$/m.exec((await read(git)) ?? '')?.[1];
    if (named !== undefined) {
      const place = named.startsWith('/') || /^[a-z]:/i.test(named) ? Uri.file(named) : Uri.joinPath(at, named);
      return (await read(Uri.joinPath(place, 'config'))) ?? (await read(Uri.joinPath(place, '../../config'))) ?? '';
    }
    if (at.path === '/' || Uri.joinPath(at, '..').path === at.path) return '';
  }
}

async function read(uri: Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch {
    return undefined; // not there, or a folder
  }
}
