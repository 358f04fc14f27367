/**
 * i18next with the texts of the language spoken, fetched when it is first asked for. One file a namespace in zh/ and
 * en/, each exporting `texts`; a long one has parts of it in a folder of its name. `errors` comes from
 * shared/errors.ts. Wait for `startTexts` before anything is rendered.
 */
import i18next, { type Resource } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { errorTexts } from './errors.ts';
import { firstLanguage, htmlLang, isLanguage, type Language } from './language.ts';
import './types.ts';

const FETCH = { zh: () => import('./zhTexts.ts'), en: () => import('./enTexts.ts') };

/** A line that broke while the first texts came: tried again after so long. */
const AGAIN_MS = 5000;

async function textsOf(language: Language): Promise<Resource[string]> {
  const { texts } = await FETCH[language]();
  const out: Resource[string] = { errors: errorTexts(language) };
  for (const [path, namespace] of Object.entries(texts))
    out[path.replace(/^.*\/(\w+)\.ts$/, '$1')] = namespace as Resource[string][string];
  return out;
}

export async function startTexts(): Promise<void> {
  const language = firstLanguage();
  await i18next.use(initReactI18next).init({
    resources: { [language]: await textsInTheEnd(language) },
    lng: language,
    fallbackLng: false,
    defaultNS: 'shell',
    interpolation: { escapeValue: false },
    returnNull: false,
    react: { useSuspense: false },
  });
}

async function textsInTheEnd(language: Language): Promise<Resource[string]> {
  for (;;) {
    try {
      return await textsOf(language);
    } catch (error) {
      console.warn('the texts did not come, asked for again', error);
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
  }
}

let wanted: Language | null = null;

/** Fails where the texts cannot be fetched; of two asked for in a row the later one is spoken. */
export async function speak(language: Language): Promise<void> {
  wanted = language;
  if (!i18next.hasResourceBundle(language, 'shell'))
    for (const [namespace, texts] of Object.entries(await textsOf(language)))
      i18next.addResourceBundle(language, namespace, texts);
  if (wanted === language) await i18next.changeLanguage(language);
}

i18next.on('languageChanged', (language) => {
  if (isLanguage(language)) document.documentElement.lang = htmlLang[language];
});

export const i18n = i18next;

/** The language shown now. */
export function currentLanguage(): Language {
  return isLanguage(i18next.language) ? i18next.language : 'zh';
}
