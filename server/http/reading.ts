/** What is read out of a plan. Every answer reflects all that was acknowledged before the request came. */
import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import {
  boardReply,
  findCardsQuery,
  findCardsReply,
  findingsReply,
  targetsReply,
  workQuery,
  workReply,
} from '../../shared/api/reading.ts';
import type { Pieces } from '../pieces.ts';
import { findCards } from '../plans/cardTitles.ts';
import { readWork } from '../plans/work.ts';
import { callerOf } from './guard.ts';
import { type App, type Parts, planParams } from './kit.ts';
import { promptly } from './promptly.ts';

export function readingRoutes(app: App, { store, access, views }: Parts): void {
  const views_ = [
    ['targets', 'Targets read from the text, with the progress their cards deliver', targetsReply],
    ['findings', 'What is inconsistent or missing, with its place in the text', findingsReply],
    ['board', 'Stages and cards', boardReply],
  ] as const;
  for (const [name, summary, reply200] of views_) {
    app.get(`/api/plans/:id/${name}`, {
      config: { gate: 'user' },
      schema: { summary, params: planParams, response: { 200: reply200 } },
      handler: (request, reply) =>
        promptly(reply, async () => {
          const caller = callerOf(request);
          const plan = await access.readable(caller, request.params.id);
          return sendJson(reply, (await views.read(plan, caller.userId))[name]);
        }),
    });
  }

  app.get('/api/plans/:id/text', {
    config: { gate: 'user' },
    schema: {
      summary: 'The plan as plain text: a line a block, numbers written out (JSON where it is accepted)',
      params: planParams,
      produces: ['text/plain', 'application/json'],
      response: { 200: z.string() },
    },
    handler: (request, reply) =>
      promptly(reply, async () => {
        const caller = callerOf(request);
        const plan = await access.readable(caller, request.params.id);
        const words = await views.words(plan, caller.userId);
        if (/\bapplication\/json\b/.test(request.headers.accept ?? '')) return sendJson(reply, words.json);
        return sendPieces(reply, 'text/plain; charset=utf-8', words.text);
      }),
  });

  app.get('/api/work', {
    config: { gate: 'user' },
    schema: {
      summary: 'Cards of all plans I may read that are mine or my department’s',
      querystring: workQuery,
      response: { 200: workReply },
    },
    handler: async (request) => {
      const withArchived = request.query.archived === 'true';
      return { cards: await readWork(store, views, callerOf(request), withArchived) };
    },
  });

  app.get('/api/cards', {
    config: { gate: 'user' },
    schema: {
      summary: 'Cards of all plans I may read, found by words of their titles',
      querystring: findCardsQuery,
      response: { 200: findCardsReply },
    },
    handler: async (request) => ({ cards: await findCards(store, callerOf(request), request.query.q) }),
  });
}

/** A body that a job thread has already written as JSON: sent as it is, a piece once the one before is gone. */
export function sendJson(reply: Sender, json: Pieces): never {
  return sendPieces(reply, 'application/json; charset=utf-8', json);
}

type Sender = Pick<FastifyReply, 'type' | 'header'>;

function sendPieces(reply: Sender, type: string, pieces: Pieces): never {
  void reply.type(type);
  const [first] = pieces;
  if (first && pieces.length === 1)
    return Buffer.from(first.buffer, first.byteOffset, first.byteLength) as never;
  void reply.header(
    'content-length',
    pieces.reduce((sum, piece) => sum + piece.byteLength, 0),
  );
  return Readable.from(pieces, { objectMode: false }) as never;
}
