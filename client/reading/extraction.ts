/**
 * The extraction's code. It is as much as all the rest of a plan's page, so it is fetched by itself and the words are
 * shown without waiting for it.
 */
import { createStore } from '../sync/store.ts';

type ExtractionCode = typeof import('../../shared/extract/extract.ts');

/** A line that broke while it came: tried again after so long, and as soon as the browser says it is back. */
const AGAIN_MS = 5000;

/** Null until it has come. */
export const extractionCode = createStore<ExtractionCode | null>(null);

let asked: Promise<void> | null = null;

/** Resolves once it is here, however long that takes. */
export function loadExtraction(): Promise<void> {
  asked ??= fetchExtraction();
  return asked;
}

async function fetchExtraction(): Promise<void> {
  for (;;) {
    try {
      extractionCode.set(await import('../../shared/extract/extract.ts'));
      return;
    } catch (error) {
      console.warn('the extraction did not come, asked for again', error);
      await laterOrBack();
    }
  }
}

function laterOrBack(): Promise<void> {
  return new Promise((resolve) => {
    const go = (): void => {
      clearTimeout(timer);
      removeEventListener('online', go);
      resolve();
    };
    const timer = setTimeout(go, AGAIN_MS);
    addEventListener('online', go);
  });
}
