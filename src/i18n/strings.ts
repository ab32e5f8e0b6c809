import type { en } from './en';

/** A key of the English strings; every language has all of them, which the type of its table holds. */
export type StringKey = keyof typeof en;
export type Strings = Readonly<Record<StringKey, string>>;
