import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { SUBJECTS } from '../src/core/rules/define';
import { ROOT } from './gen/generated';
import { PAGE_HEADINGS } from './gen/rulePages';
import { RULES_DIRECTORY } from './gen/ruleFiles';

const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const TICKS = '```';

function declaration(name: string): string {
  return `import { defineRule } from '../define';

export default defineRule({
  name: '${name}',
  severity: 'warning',
  certainty: 'likely',
  since: '0.1.0',
  status: 'preview',
  waiver: 'reason',
  sources: [{ act: 'FOIA', at: '17(1)' }],
  messages: {
    missing: {
      what: 'One plain sentence that says what is missing or wrong.',
      why: 'Why the law or the reader needs it.',
      todo: 'What to do about it.',
    },
  },
  on: {
    notice(notice, ctx) {
      if (notice.outcomes.length === 0) ctx.report({ at: { start: 0, end: 0 }, message: 'missing', whole: true });
    },
  },
});
`;
}

const SECTIONS: Record<(typeof PAGE_HEADINGS)[number], string> = {
  'What it checks': 'In plain words, what the rule looks for and where.',
  'Why it matters': 'What goes wrong for the requester or the authority.',
  'How to put it right': 'What to write or change.',
  Examples: ['flagged in-letter', 'flagged in-letter', 'clean in-letter', 'clean'].map((info) => `${TICKS}foi-notice ${info}\n${TICKS}`).join('\n\n'),
  'When to waive it': 'When the finding may stand, with an example of a reason.',
  Sources: '',
};

/** `newRule.js <subject> <rule-name>`: writes the declaration and the page of a new rule. It starts as a preview. */
function main([subject = '', name = '']: readonly string[]): number {
  if (!SUBJECTS.some((known) => known === subject) || !NAME.test(name)) {
    console.error(`usage: newRule.js <subject> <rule-name>\nsubjects: ${SUBJECTS.join(', ')}`);
    return 2;
  }
  const directory = path.join(ROOT, RULES_DIRECTORY, subject);
  const code = path.join(directory, `${name}.ts`);
  const page = path.join(directory, `${name}.md`);
  if (existsSync(code) || existsSync(page)) {
    console.error(`${subject}/${name} is there already`);
    return 1;
  }
  mkdirSync(directory, { recursive: true });
  writeFileSync(code, declaration(name));
  writeFileSync(page, PAGE_HEADINGS.map((heading) => `## ${heading}\n\n${SECTIONS[heading]}`.trimEnd()).join('\n\n') + '\n');
  console.log(`wrote ${subject}/${name}.ts and .md. Now: npx tsc -p . && node out/server/tools/gen.js && npx tsc -p .`);
  return 0;
}

if (require.main === module) process.exitCode = main(process.argv.slice(2));
