/** A sign for each status, told apart without colour and found in the common fonts of every system. */
import type { ShownStatus } from '../review/decision';

export const SIGNS: Readonly<Record<ShownStatus, string>> = {
  disputed: '≠',
  're-check': '↻',
  'needs-fix': '✗',
  'cannot-verify': '⊘',
  open: '○',
  checking: '◐',
  'sign-off': '½',
  verified: '✓',
};
