import { createNoticeService } from '../../server/src/core';
import { createSnapshot, type Engine, type FeatureContext, type Snapshot } from '../../server/src/core/features/snapshot';
import { RuleRun } from '../../server/src/core/rules/engine';
import { defineRule, type RuleDefinition } from '../../server/src/core/rules/define';

/** The day of all tests. */
export const TODAY = '2026-10-30';

/** A rule of tests: every occurrence of the word "wrong" in the words of the letter, with a safe fix and one that needs thought. */
export const WRONG_WORD = defineRule({
  name: 'wrong-word',
  severity: 'warning',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [{ act: 'practice', at: 'Tests' }],
  messages: { found: { what: 'The word "wrong" is wrong.', why: 'Tests need something to find.', todo: 'Write "right".' } },
  on: {
    notice(notice, ctx) {
      for (const sentence of notice.sentences) {
        for (const match of sentence.text.matchAll(/wrong/g)) {
          const at = sentence.at(match.index, match.index + 5);
          ctx.report({
            at,
            message: 'found',
            citation: '31(1)(a)',
            certainty: 'certain',
            related: [{ at: { start: 0, end: 1 }, message: 'The letter begins here.' }],
            fix: () => ({ title: 'Write "right"', edits: [{ span: at, text: 'right' }], safe: true }),
            otherFixes: [() => ({ title: 'Ask for another word', edits: [{ span: at, text: '[insert: another word]' }], safe: false })],
          });
        }
      }
    },
  },
});

/** A rule of tests that speaks about the whole letter. */
export const WHOLE_LETTER = defineRule({
  name: 'nothing-blue',
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [{ act: 'practice', at: 'Tests' }],
  messages: { missing: { what: 'Nothing in the letter is blue.', why: 'Tests need something that is missing.', todo: 'Write "blue".' } },
  on: {
    notice(notice, ctx) {
      if (!notice.text.includes('blue')) ctx.report({ at: { start: notice.text.length, end: notice.text.length }, message: 'missing', whole: true });
    },
  },
});

/** A rule of tests that can't be waived. */
export const NEVER_WAIVED = defineRule({
  ...WRONG_WORD,
  name: 'forbidden-word',
  waiver: 'never',
  messages: { found: { what: 'The word "forbidden" is forbidden.', why: 'Tests need something that stays.', todo: 'Leave it out.' } },
  on: {
    notice(notice, ctx) {
      const at = notice.text.indexOf('forbidden');
      if (at >= 0) ctx.report({ at: { start: at, end: at + 9 }, message: 'found' });
    },
  },
});

/** The real engine with other rules. */
export function engineWith(rules: readonly RuleDefinition[]): Engine {
  const { engine } = createNoticeService();
  return {
    ...engine,
    rules,
    run: (notice, options) => new RuleRun(notice, engine.law, rules, options),
  };
}

/** A snapshot read by the real engine, or by one with the rules of a test. */
export function snapshotOf(text: string, options: { readonly rules?: readonly RuleDefinition[]; readonly fileName?: string } = {}): Snapshot {
  const engine = options.rules ? engineWith(options.rules) : createNoticeService().engine;
  return createSnapshot(text, { uri: 'file:///ws/notice.foi.md', version: 1, fileName: options.fileName ?? 'notice.foi.md' }, engine);
}

export const CONTEXT: FeatureContext = { check: { today: TODAY } };
