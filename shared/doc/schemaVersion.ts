/** The text schema's version, and which links may be followed: apart from the schema, so that it loads nothing. */

/** Rises when a release can write what an older client cannot keep; stored per document (close code 4426). */
export const TEXT_SCHEMA_VERSION = 1;

/** Only these may be followed; everything else is shown as plain words (RELIABILITY.md §4.10). */
export const LINK_PROTOCOLS = ['http:', 'https:', 'mailto:'] as const;

export function isSafeLink(href: unknown): href is string {
  return typeof href === 'string' && /^(https?:\/\/|mailto:)/i.test(href);
}
