/** A first password that can be read out: no characters that look alike, about 57 bits. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

export function newPassword(): string {
  // Rejection keeps every letter as likely as any other.
  const letters: string[] = [];
  while (letters.length < 12) {
    const [value = 0] = crypto.getRandomValues(new Uint8Array(1));
    if (value < LETTERS.length * 8) letters.push(LETTERS[value % LETTERS.length] ?? '');
  }
  return [letters.slice(0, 4), letters.slice(4, 8), letters.slice(8)].map((part) => part.join('')).join('-');
}
