/** Ids made in the browser: 60 random bits as ten characters. Works on plain-http intranets too. */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-';

export function newId(): string {
  let id = '';
  for (const byte of crypto.getRandomValues(new Uint8Array(10))) id += LETTERS[byte & 63];
  return id;
}
