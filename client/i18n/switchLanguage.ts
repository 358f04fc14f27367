/** Changes the interface's language: at once, remembered on this device, and told to the account when there is one. */
import { patchMe } from '../api.ts';
import { sentenceFor } from '../apiError.ts';
import { toast } from '../ui/toast.tsx';
import { i18n } from './i18n.ts';
import { type Language, storeLanguage } from './language.ts';

export async function switchLanguage(language: Language, signedIn: boolean): Promise<void> {
  storeLanguage(language);
  await i18n.changeLanguage(language);
  if (!signedIn) return;
  await patchMe({ language }).catch((error: unknown) => toast(sentenceFor(error), { tone: 'bad' }));
}
