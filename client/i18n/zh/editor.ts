/** 中文界面：editor。 */
export const texts = {} as const;
