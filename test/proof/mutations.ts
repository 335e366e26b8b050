import type { Mutation } from './mutation';
import { BALANCE } from './mutators/balance';
import { DIALECT } from './mutators/dialect';
import { EXEMPTIONS } from './mutators/exemptions';
import { HARM } from './mutators/harm';
import { KNOWN } from './mutators/known';
import { NCND } from './mutators/ncnd';
import { PARTICULAR } from './mutators/particular';
import { RIGHTS } from './mutators/rights';
import { TIME } from './mutators/time';
import { UNSAID } from './mutators/unsaid';
import { WORDS } from './mutators/words';

/** Every mutation, by subject. */
export const MUTATIONS: readonly Mutation[] = [
  ...BALANCE,
  ...NCND,
  ...EXEMPTIONS,
  ...HARM,
  ...PARTICULAR,
  ...WORDS,
  ...RIGHTS,
  ...TIME,
  ...DIALECT,
  ...KNOWN,
  ...UNSAID,
];
