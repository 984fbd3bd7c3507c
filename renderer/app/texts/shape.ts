/** The same keys with any text: what a translation of `T` must have, no more and no less. */
export type SameKeys<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]>;
};
