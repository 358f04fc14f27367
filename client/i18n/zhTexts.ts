/** All texts of one language: fetched only where it is spoken. */
export const texts = import.meta.glob<object>('./zh/*.ts', { eager: true, import: 'texts' });
