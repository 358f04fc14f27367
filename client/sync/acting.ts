/**
 * For whom this page acts. The cookie is the browser's: signing in as somebody else in another tab changes it under
 * every page. So each request says whom it is from, and the server takes none in another's name.
 */
let person: string | null = null;

/** `null`: whoever the cookie names, as before anybody is known. */
export function actFor(userId: string | null): void {
  person = userId;
}

export const actsFor = (): string | null => person;
