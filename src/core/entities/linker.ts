/** Whose each name of a draft is, for one version of it after another: only what an edit may have changed is linked again. */
import type { HouseNames } from '../names/houseNames';
import type { Draft } from '../text/parsed';
import { linkAgain, type Version } from './linkAgain';
import { linkAlone } from './linkAlone';
import type { Linked, NameScan } from './linked';
import { type Linking, linkNames } from './linking';
import { createScanned } from './scanned';

/** Links one version of a draft after another; gives what `linkMentions` gives. */
export function createLinker(): (draft: Draft, scans: readonly NameScan[], house?: HouseNames) => Linked {
  const read = createScanned();
  let last: Version | undefined;
  const link = (draft: Draft, scans: readonly NameScan[], house?: HouseNames): Linking => {
    const before = last?.house === house ? last : undefined;
    const again = before && linkAgain(draft, scans, before);
    if (again) return again;
    const scanned = read(draft, scans);
    return (before && linkAlone(draft, scans, scanned, before)) ?? linkNames(draft, scanned, house, last);
  };
  return (draft, scans, house) => {
    const linking = link(draft, scans, house);
    last = { ...linking, scans, house };
    return linking.linked;
  };
}
