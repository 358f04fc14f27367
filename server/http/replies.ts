/** From what went wrong to what a caller reads: one place, one shape, nothing of the server's inside. */
import type { FastifyError } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { ERRORS, type ErrorCode, type ErrorDetails, errorSentence, Refusal } from '../../shared/errors.ts';
import { Conflict, StoreTrouble } from '../store/store.ts';

export interface ErrorReply {
  status: number;
  body: { error: { code: ErrorCode; message: string; details?: ErrorDetails } };
  /** A fault of ours: to be logged with its stack. */
  fault: boolean;
}

/**
 * `language` is of the caller: the sentence is for people without our client (curl, scripts). `bodyLimit` is
 * the route's, in bytes.
 */
export function errorReply(error: unknown, language: 'zh' | 'en', bodyLimit = 0): ErrorReply {
  const { code, details, fault = false } = classify(error, bodyLimit);
  const message = errorSentence(code, language, details);
  const hasDetails = Object.keys(details).length > 0;
  return {
    status: ERRORS[code].status,
    body: { error: { code, message, ...(hasDetails ? { details } : {}) } },
    fault,
  };
}

interface Class {
  code: ErrorCode;
  details: ErrorDetails;
  fault?: boolean;
}

function classify(error: unknown, bodyLimit: number): Class {
  if (error instanceof Refusal) return { code: error.code, details: error.details };
  if (error instanceof Conflict)
    return { code: error.reason === 'frozen' ? 'frozen' : 'conflict', details: {} };
  if (error instanceof StoreTrouble) {
    const full = error.kind === 'full' || error.kind === 'readOnly';
    return { code: full ? 'storeFull' : 'overloaded', details: {}, fault: true };
  }
  if (hasZodFastifySchemaValidationErrors(error)) {
    const [first] = error.validation;
    const where = first?.instancePath.replace(/^\//, '').replaceAll('/', '.') ?? '';
    // What people type, in words of ours; the rest is said to whoever wrote the program that asked.
    if (where === 'email') return { code: 'badEmail', details: {} };
    if (first?.keyword === 'too_small' && first.params.origin === 'string' && first.params.minimum === 1)
      return { code: 'blank', details: {} };
    const reason = first?.message ?? 'unreadable';
    return { code: 'invalid', details: { reason: where === '' ? reason : `${where}: ${reason}` } };
  }
  if (isFastifyError(error)) {
    if (error.statusCode === 413)
      return { code: 'tooLarge', details: { limit: `${bodyLimit / 1024 / 1024} MB` } };
    if (error.statusCode === 415) return { code: 'unsupportedFile', details: { kind: 'content-type' } };
    if (error.statusCode === 404) return { code: 'notFound', details: {} };
    // Fastify's sentences about a bad request name headers and JSON positions, never contents.
    if ((error.statusCode ?? 500) < 500) return { code: 'invalid', details: { reason: error.message } };
  }
  return { code: 'internal', details: {}, fault: true };
}

function isFastifyError(error: unknown): error is FastifyError {
  return error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number';
}

/** zh unless the caller prefers English. */
export function languageOf(acceptLanguage: string | undefined): 'zh' | 'en' {
  return /^\s*en\b/i.test(acceptLanguage ?? '') ? 'en' : 'zh';
}
