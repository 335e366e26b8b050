import type { Regime } from '../syntax/model';
import type { Law } from './model';

/** A provision by its regime and the parts of its number, whether or not it exists. */
export interface CitedPath {
  readonly regime: Regime;
  readonly path: readonly string[];
}

/** Whether the provision is a condition, purpose or part of another; repealed ones are asked too. */
export function isCondition(law: Law, { regime, path }: CitedPath): boolean {
  return (law.lookup(regime, path)?.effect ?? law.obsolete(regime, path)?.effect) === 'condition';
}

/** Whether `inner` is `outer` or stands under it: 31(1)(a) is within 31. Letters match without regard to case. */
export function isWithin(inner: CitedPath, outer: CitedPath): boolean {
  return inner.regime === outer.regime && outer.path.every((part, at) => part.toLowerCase() === inner.path[at]?.toLowerCase());
}

/** Whether the two are one provision, one of them perhaps cited less exactly. */
export const isSameProvision = (a: CitedPath, b: CitedPath): boolean => isWithin(a, b) || isWithin(b, a);
