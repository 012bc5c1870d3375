/** Whose name stands beside a decision. */
import { userInfo } from 'node:os';
import { isSameReviewer } from '../core/review/reviewers';
import { setting } from './settings';

export function reviewerName(): string {
  const name = setting('review.reviewer').normalize('NFC').replace(/\s+/g, ' ').trim();
  return name === '' ? loginName() : name;
}

/** However it was written. */
export function isMe(name: string): boolean {
  return isSameReviewer(name, reviewerName());
}

function loginName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'reviewer'; // an account without a name, as in some containers
  }
}
