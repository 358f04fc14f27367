/** 中文界面：people。 */
export const texts = {} as const;
