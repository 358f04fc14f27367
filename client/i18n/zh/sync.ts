/** 中文界面：sync。 */
export const texts = {} as const;
