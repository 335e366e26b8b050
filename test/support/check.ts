import { law } from '../../server/src/core/law/index';
import { lift } from '../../server/src/core/notice/lift';
import { runRules } from '../../server/src/core/rules/engine';
import type { CheckOptions, CheckResult } from '../../server/src/core/rules/finding';
import { RULES } from '../../server/src/core/rules/registry';
import { shippedLibrary } from '../../server/src/core/wording/library';
import { parse } from '../../server/src/core/syntax/index';

export interface CheckTextOptions extends CheckOptions {
  /** Reads the text as a plain letter, whatever marks it has. */
  readonly plain?: boolean;
}

/** Runs every rule over a text, as the product does. Text without the plain flag is read as the dialect. */
export function checkText(text: string, { plain = false, ...options }: CheckTextOptions = {}): CheckResult {
  return runRules(lift(parse(text, { form: plain ? 'plain' : 'dialect' }), law), law, RULES, { library: shippedLibrary(), ...options });
}
