/**
 * i18next with both languages. One file a namespace in zh/ and en/, each exporting `texts`; a long one has parts of
 * it in a folder of its name. `errors` comes from shared/errors.ts. Import this file once, before anything is
 * rendered.
 */
import i18next, { type Resource } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { errorTexts } from './errors.ts';
import { firstLanguage, htmlLang, isLanguage, type Language } from './language.ts';
import './types.ts';

const files = {
  zh: import.meta.glob<Record<string, unknown>>('./zh/*.ts', { eager: true, import: 'texts' }),
  en: import.meta.glob<Record<string, unknown>>('./en/*.ts', { eager: true, import: 'texts' }),
};

function gather(language: Language): Resource[string] {
  const out: Resource[string] = { errors: errorTexts(language) };
  for (const [path, texts] of Object.entries(files[language]))
    out[path.replace(/^.*\/(\w+)\.ts$/, '$1')] = texts as Resource[string][string];
  return out;
}

i18next.on('languageChanged', (language) => {
  if (isLanguage(language)) document.documentElement.lang = htmlLang[language];
});

void i18next.use(initReactI18next).init({
  resources: { zh: gather('zh'), en: gather('en') },
  lng: firstLanguage(),
  fallbackLng: false,
  defaultNS: 'shell',
  initAsync: false,
  interpolation: { escapeValue: false },
  returnNull: false,
  react: { useSuspense: false },
});

export const i18n = i18next;

/** The language shown now. */
export function currentLanguage(): Language {
  return isLanguage(i18next.language) ? i18next.language : 'zh';
}
