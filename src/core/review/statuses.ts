/** Everything that differs from status to status, in the order views list them: what asks for work first. */
import type { ShownStatus, Status } from './decision';

export interface StatusFacts {
  readonly status: ShownStatus;
  readonly label: string;
  /** A gate stops on it. */
  readonly blocks: boolean;
  /** It waits for the reviewer; the others wait for somebody else, or for nothing. */
  readonly waits: boolean;
}

export const STATUSES: readonly StatusFacts[] = [
  { status: 're-check', label: 'Re-check', blocks: true, waits: true },
  { status: 'disputed', label: 'Disputed', blocks: true, waits: true },
  { status: 'open', label: 'Open', blocks: true, waits: true },
  { status: 'checking', label: 'Checking', blocks: true, waits: true },
  { status: 'needs-fix', label: 'Needs fix', blocks: true, waits: false },
  { status: 'cannot-verify', label: 'Cannot verify', blocks: true, waits: false },
  { status: 'sign-off', label: 'Needs second sign-off', blocks: true, waits: true },
  { status: 'verified', label: 'Verified', blocks: false, waits: false },
];

/** What a reviewer can set, as opposed to what follows from it. */
export function isStatus(status: ShownStatus): status is Status {
  return status !== 're-check' && status !== 'disputed' && status !== 'sign-off';
}

export function factsOf(status: ShownStatus): StatusFacts {
  return BY_STATUS.get(status)!;
}

export function labelOf(status: ShownStatus): string {
  return factsOf(status).label;
}

const BY_STATUS: ReadonlyMap<ShownStatus, StatusFacts> = new Map(STATUSES.map((facts) => [facts.status, facts]));
