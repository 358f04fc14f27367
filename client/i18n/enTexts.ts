/** All texts of one language: fetched only where it is spoken. */
export const texts = import.meta.glob<object>('./en/*.ts', { eager: true, import: 'texts' });
