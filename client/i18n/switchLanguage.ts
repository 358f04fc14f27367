/** Changes the interface's language: remembered on this device, and told to the account when there is one. */
import { patchMe } from '../api.ts';
import { sentenceFor } from '../apiError.ts';
import { toast } from '../ui/toast.tsx';
import { i18n, speak } from './i18n.ts';
import { type Language, storeLanguage } from './language.ts';

export async function switchLanguage(language: Language, signedIn: boolean): Promise<void> {
  try {
    await speak(language);
  } catch {
    // its texts are on the server, and there is no way to it
    toast(i18n.t('error.network'), { tone: 'bad' });
    return;
  }
  storeLanguage(language);
  if (!signedIn) return;
  await patchMe({ language }).catch((error: unknown) => toast(sentenceFor(error), { tone: 'bad' }));
}
