/** 中文界面：history。 */
export const texts = {} as const;
