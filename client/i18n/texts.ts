/**
 * The type of an English file, made from the Chinese one: the same keys, any words. A key that ends in
 * `_other` (counted things) also needs its `_one` in English; Chinese has no singular.
 */
export type Texts<T> = { [K in keyof T]: T[K] extends string ? string : Texts<T[K]> } & {
  [K in keyof T as K extends `${infer Base}_other` ? `${Base}_one` : never]: string;
};
