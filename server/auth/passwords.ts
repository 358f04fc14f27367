/** argon2id, off the event loop, a few at a time: a flood of logins must not fill the thread pool. */
import { hash, verify } from '@node-rs/argon2';

/** libuv has four threads for everything; half of them may hash. */
const AT_ONCE = 2;
const waiting: (() => void)[] = [];
let running = 0;

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  running++;
  try {
    return await work();
  } finally {
    running--;
    waiting.shift()?.();
  }
}

export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(password));

/** Of nobody: compared against when the account does not exist, so that both answers take the same time. */
let decoy: Promise<string> | null = null;

/**
 * Is this the password of `hashed`? null (no such account, or none set) takes as long and is never right.
 * `admit` is called when its turn has come and may throw: of many guesses sent at once, those behind the
 * limit are turned away before they cost anything.
 */
export async function checkPassword(
  hashed: string | null,
  password: string,
  admit: () => void,
): Promise<boolean> {
  decoy ??= hashPassword('no such account');
  const compared = hashed ?? (await decoy);
  return inTurn(async () => {
    admit();
    return (await verify(compared, password)) && hashed !== null;
  });
}
