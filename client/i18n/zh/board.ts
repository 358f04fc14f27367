/** 中文界面：board。 */
export const texts = {} as const;
