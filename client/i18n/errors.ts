/** The sentences of refusals as a namespace `errors`, made from the one table in shared/errors.ts. */
import { ERRORS, type ErrorCode } from '../../shared/errors.ts';
import type { Language } from './language.ts';

/** `{name}` of the table becomes `{{name}}`, as i18next fills it. */
export function errorTexts(language: Language): Record<ErrorCode, string> {
  const out: Partial<Record<ErrorCode, string>> = {};
  for (const code of Object.keys(ERRORS) as ErrorCode[])
    out[code] = ERRORS[code][language].replace(/\{(\w+)\}/g, '{{$1}}');
  return out as Record<ErrorCode, string>;
}
