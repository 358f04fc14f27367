/** Why a picture was not taken by the server, as a sentence to act on. */
import { ApiError, sentenceFor } from '../../apiError.ts';
import type { PictureTexts } from './words.ts';

export function uploadTrouble(error: unknown, file: File, texts: PictureTexts): string {
  if (error instanceof ApiError && error.code === 'network') return texts.offline;
  if (error instanceof ApiError && error.code === 'unsupportedFile') return texts.wrongKind(file.name);
  return sentenceFor(error);
}
