/** 中文界面：import。 */
export const texts = {} as const;
