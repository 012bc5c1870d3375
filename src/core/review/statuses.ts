/** Everything that differs from status to status, in the order views list them: what asks for work first. */
import * as l10n from '@vscode/l10n';
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
  {
    status: 're-check',
    get label() {
      return l10n.t({ message: 'Re-check', args: [], comment: ['The status of a claim'] });
    },
    blocks: true,
    waits: true,
  },
  {
    status: 'disputed',
    get label() {
      return l10n.t({ message: 'Disputed', args: [], comment: ['The status of a claim'] });
    },
    blocks: true,
    waits: true,
  },
  {
    status: 'open',
    get label() {
      return l10n.t({ message: 'Open', args: [], comment: ['The status of a claim'] });
    },
    blocks: true,
    waits: true,
  },
  {
    status: 'checking',
    get label() {
      return l10n.t({ message: 'Checking', args: [], comment: ['The status of a claim'] });
    },
    blocks: true,
    waits: true,
  },
  {
    status: 'needs-fix',
    get label() {
      return l10n.t({ message: 'Needs fix', args: [], comment: ['The status of a claim'] });
    },
    blocks: true,
    waits: false,
  },
  {
    status: 'cannot-verify',
    get label() {
      return l10n.t({ message: 'Cannot verify', args: [], comment: ['The status of a claim'] });
    },
    blocks: true,
    waits: false,
  },
  {
    status: 'sign-off',
    get label() {
      return l10n.t({ message: 'Needs second sign-off', args: [], comment: ['The status of a claim'] });
    },
    blocks: true,
    waits: true,
  },
  {
    status: 'verified',
    get label() {
      return l10n.t({ message: 'Verified', args: [], comment: ['The status of a claim'] });
    },
    blocks: false,
    waits: false,
  },
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
