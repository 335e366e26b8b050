import type { Block, OutcomeName } from '../../syntax/model';
import { OUTCOME_NAMES } from '../../syntax/model';
import { lineEndingOf } from '../../syntax/lines';
import { outcomeBlock, toSnippet } from '../../wording';
import { BLOCK_TITLES } from '../documentSymbol';
import { fieldSources } from '../hover';
import { knownFields } from '../../notice/fields';
import { waivableRules } from './frontMatter';
import { type Completion, type Cursor, offer } from './model';

/** Names of fields after two opening brackets. */
export function fieldCompletions(cursor: Cursor): Completion[] | undefined {
  const typed = /\(\(([\w.-]{0,60})$/.exec(cursor.before.slice(-80))?.[1];
  if (typed === undefined) return undefined;
  const start = cursor.offset - typed.length;
  const rest = /^[\w.-]*/.exec(cursor.after)?.[0].length ?? 0;
  const following = cursor.after.slice(rest);
  const ending = following.startsWith('))') ? '' : following.startsWith(')') ? ')' : '))';
  return knownFields(fieldSources(cursor.snapshot, cursor.context)).map((field, order) =>
    offer(cursor, start, field.name, 'field', {
      detail: field.value === undefined ? 'no value yet' : (field.value.split('\n')[0] ?? ''),
      documentation: field.description,
      insert: `${field.name}${ending}`,
      span: { start, end: cursor.offset + rest },
      order: field.value === undefined ? order + 1000 : order,
    }),
  );
}

/** Names of rules after `<!-- waive `. */
export function waiverCompletions(cursor: Cursor): Completion[] | undefined {
  const typed = /<!--[ \t]{0,9}waive[ \t]+([a-z0-9-]{0,60})$/.exec(cursor.before.slice(-100))?.[1];
  if (typed === undefined) return undefined;
  const start = cursor.offset - typed.length;
  const rest = /^[a-z0-9-]*/.exec(cursor.after)?.[0].length ?? 0;
  const ending = cursor.after.slice(rest).trimStart().startsWith(':') ? '' : cursor.after.includes('-->') ? ': ' : ':  -->';
  return waivableRules(cursor).map(({ name, what, speaks }, order) =>
    offer(cursor, start, name, 'rule', {
      detail: speaks ? `${what} (found in this letter)` : what,
      insert: `${name}${ending}`,
      span: { start, end: cursor.offset + rest },
      order,
    }),
  );
}

const WITHHELD_HEADINGS = (ground: string): readonly string[] => [
  'Harm',
  'Public interest test',
  'Factors favouring disclosure',
  `Factors favouring maintaining the ${ground}`,
  'Balance',
  'Further time for the public interest test',
  'Legitimate interests test',
  'Qualified person’s opinion',
];
const NCND_HEADINGS: readonly string[] = [
  'Harm',
  'Public interest test',
  'Factors favouring confirming or denying',
  'Factors favouring neither confirming nor denying',
  'Balance',
  'Legitimate interests test',
  'Qualified person’s opinion',
];
const REFUSED_HEADINGS: readonly string[] = ['Estimate of cost', 'Public interest test', 'Balance'];

/** Headings of passages inside an outcome block. */
export function headingCompletions(cursor: Cursor, block: Block | undefined): Completion[] | undefined {
  const match = /^(#{1,6}[ \t]+)(.*)$/.exec(cursor.before);
  if (!match) return undefined;
  const { defaultRegime } = cursor.snapshot.notice;
  const ground = defaultRegime === 'EIR' || defaultRegime === 'EISR' ? 'exception' : 'exemption';
  const headings =
    block?.name === 'withheld' ? WITHHELD_HEADINGS(ground) : block?.name === 'ncnd' ? NCND_HEADINGS : block?.name === 'refused' ? REFUSED_HEADINGS : [];
  const start = cursor.lineStart + (match[1] ?? '').length;
  return headings.map((heading, order) =>
    offer(cursor, start, heading, 'heading', { span: { start, end: cursor.offset + cursor.after.trimEnd().length }, order }),
  );
}

/** Whole outcome blocks, with headings and prompts, where a line begins outside any block. */
export function outcomeCompletions(cursor: Cursor, block: Block | undefined): Completion[] {
  if (block || !/^[A-Za-z-]{0,20}$/.test(cursor.before) || cursor.after.trim() !== '') return [];
  return OUTCOME_NAMES.map((name, order) => {
    const text = skeleton(cursor, name);
    return offer(cursor, cursor.lineStart, `${BLOCK_TITLES[name] ?? name} (whole block)`, 'outcome', {
      documentation: `\`\`\`\`markdown\n${text}\n\`\`\`\``,
      insert: (cursor.snippets ? toSnippet(text) : text).replaceAll('\n', lineEndingOf(cursor.snapshot.text)),
      isSnippet: cursor.snippets,
      filter: `${name} ${BLOCK_TITLES[name] ?? ''}`,
      order,
    });
  });
}

/** The provision is not known yet, so the attribute that names it gets a prompt too. */
function skeleton({ snapshot }: Cursor, name: OutcomeName): string {
  const text = outcomeBlock(name, [], { regime: snapshot.notice.defaultRegime });
  if (name === 'disclosed' || name === 'not-held') return text;
  const fence = `:::${name}`;
  const under = 'under="[insert: provision]"';
  return text.startsWith(`${fence}{`) ? `${fence}{${under} ${text.slice(fence.length + 1)}` : `${fence}{${under}}${text.slice(fence.length)}`;
}
