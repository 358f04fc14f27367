/**
 * One-line names have a limit. It is told as it comes near and said where it is passed; nothing typed or pasted is cut.
 * In dialogs it stands at the field (`useLimit`), where a name is edited in place the browser shows it (`isShort`).
 */
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';

/** The last tenth is told, and at least so many characters. */
const NEAR = 10;

/** Below the field, or it would move under the hand that types. */
const inputWrapperOrder: Limited['field']['inputWrapperOrder'] = ['label', 'input', 'description', 'error'];

export interface Limited {
  tooLong: boolean;
  /** For the field: what is over is an error, what is left a remark. */
  field: {
    error: string | null;
    description?: string;
    inputWrapperOrder: ('label' | 'input' | 'description' | 'error')[];
  };
}

/** For a name as it stands; its length counts as the server counts it. */
export function useLimit(): (words: string, limit: number) => Limited {
  const { t } = useTranslation();
  return (words, limit) => {
    const left = limit - words.trim().length;
    if (left < 0) return { tooLong: true, field: { error: over(-left, limit, t), inputWrapperOrder } };
    const near = left <= Math.max(NEAR, limit / 10);
    return {
      tooLong: false,
      field: {
        error: null,
        inputWrapperOrder,
        ...(near ? { description: t('common.left', { count: left }) } : {}),
      },
    };
  };
}

const over = (count: number, limit: number, t: TFunction): string => t('common.tooLong', { count, limit });

/** Says at a field that is edited in place that its words are too long; false then, and they stay where they are. */
export function isShort(field: HTMLInputElement | HTMLTextAreaElement, limit: number, t: TFunction): boolean {
  const more = field.value.trim().length - limit;
  field.setCustomValidity(more > 0 ? over(more, limit, t) : '');
  field.ariaInvalid = more > 0 ? 'true' : null;
  return more <= 0 || field.reportValidity();
}
