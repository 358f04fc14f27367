/** The sentences about pictures. */
import type { TFunction } from 'i18next';

export interface PictureTexts {
  caption: string;
  unnamed: string;
  alt: string;
  altHint: string;
  retry: string;
  remove: string;
  offline: string;
  readOnly: string;
  broken: string;
  missing: string;
  sending: (name: string) => string;
  failed: (name: string, why: string) => string;
  wrongKind: (name: string) => string;
  tooLarge: (name: string, most: string, has: string) => string;
  empty: (name: string) => string;
  left: (n: number) => string;
}

export function pictureTexts(t: TFunction<'editor'>): PictureTexts {
  return {
    caption: t('image.caption'),
    unnamed: t('image.unnamed'),
    alt: t('image.alt'),
    altHint: t('image.altHint'),
    retry: t('image.retry'),
    remove: t('image.remove'),
    offline: t('image.offline'),
    readOnly: t('image.readOnly'),
    broken: t('image.broken'),
    missing: t('image.missing'),
    sending: (name) => t('image.sending', { name }),
    failed: (name, why) => t('image.failed', { name, why }),
    wrongKind: (name) => t('image.wrongKind', { name }),
    tooLarge: (name, most, has) => t('image.tooLarge', { name, most, has }),
    empty: (name) => t('image.empty', { name }),
    left: (n) => t('image.left', { n }),
  };
}
