/** A refused or failed request, with the sentence for the user in their language. */
import { ERRORS, type ErrorCode, type ErrorDetails, errorSentence } from '../shared/errors.ts';
import { currentLanguage, i18n } from './i18n/i18n.ts';

/** Codes of ours beside the server's table: nobody answered, or the answer could not be read. */
export type ClientErrorCode = ErrorCode | 'network' | 'badReply';

export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: ClientErrorCode;
  readonly details: ErrorDetails;
  /** 0 when no answer came. */
  readonly status: number;

  constructor(code: ClientErrorCode, status: number, details: ErrorDetails = {}, fallback = '') {
    super(sentenceOf(code, details, fallback));
    this.code = code;
    this.details = details;
    this.status = status;
  }
}

function sentenceOf(code: ClientErrorCode, details: ErrorDetails, fallback: string): string {
  if (code === 'network') return i18n.t('error.network');
  if (code === 'badReply') return fallback || i18n.t('error.badReply');
  return errorSentence(code, currentLanguage(), details);
}

export const isErrorCode = (code: string): code is ErrorCode => Object.hasOwn(ERRORS, code);

/** The sentence to show for whatever was thrown; never a stack. */
export function sentenceFor(error: unknown): string {
  return error instanceof ApiError ? error.message : i18n.t('error.unknown');
}
