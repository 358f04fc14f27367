/**
 * Which language the interface speaks: what was chosen on this device, else what the account says, else the
 * browser's. Holds no texts.
 */
export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const KEY = 'gongce.language';

export const isLanguage = (value: unknown): value is Language => value === 'zh' || value === 'en';

/** What was chosen on this device; null when nothing was, or when the browser keeps no storage. */
export function storedLanguage(): Language | null {
  try {
    const value = localStorage.getItem(KEY);
    return isLanguage(value) ? value : null;
  } catch {
    // Storage may be forbidden (private windows, embedded browsers): the choice then lasts for the page.
    return null;
  }
}

export function storeLanguage(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // As above: nothing is lost but the memory of the choice.
  }
}

export function firstLanguage(): Language {
  const stored = storedLanguage();
  if (stored) return stored;
  return navigator.language.toLowerCase().startsWith('en') ? 'en' : 'zh';
}

/** `<html lang>`: input methods, fonts and screen readers go by it. */
export const htmlLang: Record<Language, string> = { zh: 'zh-CN', en: 'en' };
