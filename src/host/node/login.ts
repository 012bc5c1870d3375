/** The name that whoever sits at this machine is logged in with. */
import { userInfo } from 'node:os';

export function loginName(): string | undefined {
  try {
    return userInfo().username;
  } catch {
    return 'reviewer'; // an account without a name, as in some containers
  }
}
