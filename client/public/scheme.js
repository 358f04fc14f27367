// Before the first paint: light or dark, and the texts of the language that will be spoken are sent for beside all else
// (as in i18n/language.ts). A file of its own because the page allows no inline scripts.
(() => {
  let chosen = 'auto';
  try {
    chosen = localStorage.getItem('gongce.scheme') || 'auto';
  } catch {
    // No storage: the system's choice.
  }
  const dark = chosen === 'dark' || (chosen === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');

  let language = null;
  try {
    language = localStorage.getItem('gongce.language');
  } catch {
    // No storage: the browser's language.
  }
  if (language !== 'zh' && language !== 'en')
    language = navigator.language.toLowerCase().startsWith('en') ? 'en' : 'zh';
  const texts = document.currentScript?.dataset[language];
  if (!texts) return;
  const link = document.createElement('link');
  Object.assign(link, { rel: 'modulepreload', href: texts });
  document.head.append(link);
})();
