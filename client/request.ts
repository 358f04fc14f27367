/** One request to the server: its reply by its shape, or an ApiError. Whoever asks, it is heard whether anybody answers. */
import type { z } from 'zod';
import { ACTING_HEADER, errorReplySchema } from '../shared/api/fields.ts';
import type { ErrorDetails } from '../shared/errors.ts';
import { ApiError, isErrorCode } from './apiError.ts';
import { actsFor } from './sync/acting.ts';
import { serverSilent } from './sync/serverSilent.ts';
import { type FormAnswer, sendForm } from './upload.ts';

interface RequestOptions<S extends z.ZodType> {
  method?: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  body?: unknown;
  reply: S;
  signal?: AbortSignal;
  /** For a form: the share of it that has been sent so far. */
  onSent?: (share: number) => void;
}

export async function request<S extends z.ZodType>(
  path: string,
  options: RequestOptions<S>,
): Promise<z.output<S>> {
  try {
    const reply = await ask(path, options);
    serverSilent.set(false);
    return reply;
  } catch (error) {
    if (!options.signal?.aborted) serverSilent.set(error instanceof ApiError && error.code === 'network');
    throw error;
  }
}

async function ask<S extends z.ZodType>(path: string, options: RequestOptions<S>): Promise<z.output<S>> {
  const { method = 'GET', body, reply, signal } = options;
  const isRaw = body instanceof FormData || typeof body === 'string';
  const headers: Record<string, string> = { accept: 'application/json' };
  const person = actsFor();
  if (person !== null) headers[ACTING_HEADER] = person;
  if (body !== undefined && !isRaw) headers['content-type'] = 'application/json';
  if (typeof body === 'string') headers['content-type'] = 'text/plain; charset=utf-8';
  let answer: FormAnswer;
  try {
    answer =
      body instanceof FormData && options.onSent
        ? await sendForm(path, body, headers, options.onSent, signal)
        : await fetched(path, {
            method,
            headers,
            credentials: 'same-origin',
            cache: 'no-store',
            body: body === undefined ? undefined : isRaw ? (body as BodyInit) : JSON.stringify(body),
            signal,
          });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiError('network', 0);
  }
  return readAnswer(answer, reply);
}

async function fetched(path: string, init: RequestInit): Promise<FormAnswer> {
  const response = await fetch(path, init);
  return { status: response.status, json: await response.json().catch(() => undefined) };
}

function readAnswer<S extends z.ZodType>({ status, json }: FormAnswer, reply: S): z.output<S> {
  if (status < 200 || status > 299) throw refusalOf(status, json);
  const parsed = reply.safeParse(json ?? {});
  if (!parsed.success) throw new ApiError('badReply', status);
  return parsed.data;
}

function refusalOf(status: number, json: unknown): ApiError {
  const parsed = errorReplySchema.safeParse(json);
  if (!parsed.success) return new ApiError(status >= 502 && status <= 504 ? 'network' : 'badReply', status);
  const { code, message, details } = parsed.data.error;
  return isErrorCode(code)
    ? new ApiError(code, status, (details ?? {}) as ErrorDetails)
    : new ApiError('badReply', status, {}, message);
}
