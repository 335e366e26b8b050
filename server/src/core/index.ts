import { checkOutput } from './features/check';
import { inspect } from './features/inspect';
import { createSnapshot, type Engine, type Snapshot, type SnapshotSource } from './features/snapshot';
import { law as ukLaw } from './law';
import type { Law } from './law/model';
import { lift } from './notice/lift';
import { RuleRun } from './rules/engine';
import { RULES } from './rules/registry';
import { parse } from './syntax';

export type { CheckOutput } from './features/check';
export type { InspectOutput } from './features/inspect';
export type { Engine, FeatureContext, Snapshot, SnapshotSource } from './features/snapshot';

/** What a service can be given instead of the real thing. */
export interface NoticeServiceDependencies {
  readonly law?: Law;
}

/** The door to everything that can be known about a text. Keeps no state: the same text gives the same answers. */
export interface NoticeService {
  readonly engine: Engine;
  /** One version of a text. Nothing is read before it is asked for, and nothing twice. */
  snapshot(text: string, source?: SnapshotSource): Snapshot;
  readonly inspect: typeof inspect;
  readonly checkOutput: typeof checkOutput;
}

/** The engine of the product: the UK catalogue and every rule. */
export function realEngine(dependencies: NoticeServiceDependencies = {}): Engine {
  const law = dependencies.law ?? ukLaw;
  return {
    law,
    rules: RULES,
    parse,
    lift,
    run: (notice, options) => new RuleRun(notice, law, RULES, options),
  };
}

/** Makes a service. */
export function createNoticeService(dependencies: NoticeServiceDependencies = {}): NoticeService {
  const engine = realEngine(dependencies);
  return {
    engine,
    snapshot: (text, source = {}) => createSnapshot(text, source, engine),
    inspect,
    checkOutput,
  };
}
