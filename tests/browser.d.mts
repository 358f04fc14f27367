// Types of browser.mjs, which runs before anything is built.
export function findBrowser(say: (line: string) => void): Promise<string | undefined>;
export function browserHere(): string | undefined;
