/**
 * What to do with this device's copies when somebody logs out: clean ones go, those with unsent edits are
 * asked about first.
 */
export interface UnsentOnDevice {
  plans: readonly { planId: string; title: string; edits: number }[];
}

/** What this user has on this device that the server does not. Empty `plans`: log out without asking. */
export async function unsentOnDevice(_userId: string): Promise<UnsentOnDevice> {
  return { plans: [] };
}

/** Removes this user's copies; those with unsent edits too when `alsoUnsent`. */
export async function forgetUser(_userId: string, _alsoUnsent: boolean): Promise<void> {}
