import { type AttributeSchema, BLOCK_SCHEMAS, type BlockSchema, blockSchema } from '../../syntax/blockSchema';
import { lineEndingOf } from '../../syntax/lines';
import type { Block } from '../../syntax/model';
import type { Span } from '../../text/span';
import { shippedLibrary } from '../../wording/library';
import { toSnippet } from '../../wording/snippet';
import { literal, withoutPictures } from '../literal';
import { applicable, standardText, takesWording } from '../wording';
import { type Completion, type Cursor, offer } from './model';
import { underCompletions } from './provisions';

const NAME = /^(:{2,})([A-Za-z-]*)$/;

/** Completions on a line of colons: the block's name, its attributes, their values. Undefined on any other line. */
export function fenceCompletions(cursor: Cursor): Completion[] | undefined {
  if (!/^:{3}|^::[A-Za-z]?/.test(cursor.before)) return undefined;
  const name = NAME.exec(cursor.before);
  if (name) return blockNames(cursor, name[1] ?? '');
  const brace = cursor.before.indexOf('{');
  if (brace < 0) return [];
  const block = cursor.snapshot.syntax.blocks.find((one) => one.fence.span.start === cursor.lineStart);
  const schema = blockSchema(
    block?.name ??
      cursor.before
        .slice(0, brace)
        .replace(/^:+\s*/, '')
        .trim(),
  );
  if (!schema) return [];
  const inside = openValue(cursor.before, brace + 1);
  if (!inside) return attributes(cursor, schema, block);
  const attribute = schema.attributes.find((one) => one.name === inside.name);
  return attribute ? values(cursor, attribute, cursor.lineStart + inside.start, block) : [];
}

function blockNames(cursor: Cursor, colons: string): Completion[] {
  const rest = /^[A-Za-z-]*/.exec(cursor.after)?.[0].length ?? 0;
  const hasAttributes = cursor.after.slice(rest).trimStart().startsWith('{');
  const span = { start: cursor.lineStart, end: cursor.offset + rest };
  const wording = hasAttributes ? [] : wordingBlocks(cursor, colons, span);
  const blocks = BLOCK_SCHEMAS.map((schema, order) => {
    const fence = schema.kind === 'leaf' ? '::' : ':::';
    const whole = hasAttributes || schema.kind === 'leaf' ? { insert: `${fence}${schema.name}`, isSnippet: false } : body(cursor, schema);
    return offer(cursor, span.start, schema.name, 'block', {
      documentation: schema.description,
      ...whole,
      span,
      filter: `${colons}${schema.name}`,
      order,
      chain: !hasAttributes && whole.isSnippet && schema.attributes.some((one) => one.required),
    });
  });
  return [...blocks, ...wording];
}

/** Standard wording whole, with its edition and words, where the block around it takes such. */
function wordingBlocks(cursor: Cursor, colons: string, span: Span): Completion[] {
  const { snapshot, context, snippets } = cursor;
  const around = snapshot.syntax.blocks.filter(({ body: inside }) => inside.start <= cursor.lineStart && cursor.offset <= inside.end);
  return applicable(snapshot, context)
    .filter((entry) => around.every((block) => takesWording(block, entry)))
    .map((entry, index) => {
      const text = standardText(entry, context);
      const { id, rev = '', handling } = entry;
      return offer(cursor, span.start, `standard ${id}`, 'outcome', {
        detail: `Standard wording, edition ${rev}`,
        documentation: [...(handling === undefined ? [] : [`*Notes for staff:* ${literal(handling)}`]), withoutPictures(entry.text)].join('\n\n'),
        insert: (snippets ? toSnippet(text) : text).replaceAll('\n', lineEndingOf(snapshot.text)),
        isSnippet: snippets,
        span,
        filter: `${colons}standard ${id}`,
        order: BLOCK_SCHEMAS.length + index,
      });
    });
}

/** Fence with required attributes, an empty line to write on, and the closing fence. */
function body({ snippets, snapshot }: Cursor, { name, attributes: known }: BlockSchema): { insert: string; isSnippet: boolean } {
  const wanted = known.filter((one) => one.required || (one.name === 'questions' && snapshot.notice.questions.length > 1));
  const stop = (index: number): string => (snippets ? `$${index}` : '');
  const written = wanted.map((one, index) => `${one.name}="${stop(index + 1)}"`).join(' ');
  const newline = lineEndingOf(snapshot.text);
  return { insert: `:::${name}${written === '' ? '' : `{${written}}`}${newline}${stop(0)}${newline}:::`, isSnippet: snippets };
}

const OPENING = '"“”„';
const CLOSING = '"”“';

/** The attribute in whose value the end of the text stands; undefined between attributes. */
function openValue(text: string, from: number): { readonly name: string; readonly start: number } | undefined {
  let open: { readonly name: string; readonly start: number } | undefined;
  for (let at = from; at < text.length; at++) {
    const sign = text.charAt(at);
    if (open) {
      if (CLOSING.includes(sign)) open = undefined;
    } else if (OPENING.includes(sign)) {
      const name = /([A-Za-z-]{1,40})\s?=\s?$/.exec(text.slice(Math.max(from, at - 50), at))?.[1] ?? '';
      open = { name, start: at + 1 };
    }
  }
  return open;
}

function attributes(cursor: Cursor, schema: BlockSchema, block: Block | undefined): Completion[] {
  const typed = /[A-Za-z-]{0,40}$/.exec(cursor.before.slice(-40))?.[0].length ?? 0;
  const start = cursor.offset - typed;
  const rest = /^[A-Za-z-]*/.exec(cursor.after)?.[0].length ?? 0;
  const valueFollows = /^\s?=/.test(cursor.after.slice(rest));
  const others = (block?.fence.attributes ?? []).filter((one) => one.nameSpan.end < start || one.nameSpan.start > cursor.offset);
  const present = new Set(others.map((one) => one.name));
  return schema.attributes
    .filter((one) => !present.has(one.name))
    .map((one, order) =>
      offer(cursor, start, one.name, 'attribute', {
        detail: one.required ? 'required' : 'optional',
        documentation: one.description,
        insert: valueFollows ? one.name : `${one.name}="${cursor.snippets ? '$1' : ''}"`,
        isSnippet: cursor.snippets && !valueFollows,
        span: { start, end: cursor.offset + rest },
        order,
        chain: one.kind !== 'words' && one.kind !== 'id' && !valueFollows,
      }),
    );
}

function values(cursor: Cursor, attribute: AttributeSchema, valueStart: number, block: Block | undefined): Completion[] {
  if (attribute.kind === 'provisions') return underCompletions(cursor, valueStart, block?.name);
  if (attribute.kind === 'questions') return questionValues(cursor, valueStart);
  if (attribute.kind === 'words') return [];
  if (attribute.kind === 'id') return wordingValues(cursor, attribute.name, valueStart, block);
  const end = cursor.offset + (/^[^"”“}]*/.exec(cursor.after)?.[0].length ?? 0);
  return attribute.values.map((value, order) =>
    offer(cursor, valueStart, value, 'value', { span: { start: valueStart, end: /["”“]/.test(cursor.after) ? end : cursor.offset }, order }),
  );
}

/** Names of standard wording that letters under this regime may use, and the editions of the one named on the fence; those of the letter's date first. */
function wordingValues(cursor: Cursor, attribute: string, valueStart: number, block: Block | undefined): Completion[] {
  const { context, snapshot } = cursor;
  const library = context.check.library ?? shippedLibrary();
  const { defaultRegime, values, language } = snapshot.notice;
  const use = { regime: defaultRegime, date: values.issued ?? context.check.today, language };
  const named = block?.fence.attributes.find((one) => one.name === 'id')?.value ?? '';
  const entries =
    attribute === 'id'
      ? library.ids.flatMap((id) => library.find(id, use) ?? library.editions(id, defaultRegime, language)[0] ?? [])
      : [library.find(named, use), ...library.editions(named, defaultRegime, language)].filter((one) => one !== undefined);
  const end = cursor.offset + (/^[\w.-]*/.exec(cursor.after)?.[0].length ?? 0);
  return [...new Set(entries)].flatMap(({ id, rev, handling, text }, order) => {
    const value = attribute === 'id' ? id : rev;
    const documentation = [...(handling === undefined ? [] : [literal(handling)]), withoutPictures(text)].join('\n\n');
    return value === undefined ? [] : [offer(cursor, valueStart, value, 'value', { span: { start: valueStart, end }, order, documentation })];
  });
}

function questionValues(cursor: Cursor, valueStart: number): Completion[] {
  const { notice, text } = cursor.snapshot;
  const value = text.slice(valueStart, cursor.offset);
  const earlier = value.slice(0, value.lastIndexOf(',') + 1);
  const named = new Set(earlier.split(',').map((label) => label.trim()));
  let start = valueStart + earlier.length;
  while (start < cursor.offset && text.charAt(start) === ' ') start++;
  const span = { start, end: cursor.offset + (/^[0-9A-Za-z()]*/.exec(cursor.after)?.[0].length ?? 0) };
  const questions = notice.questions.filter((question) => !named.has(question.label));
  const offers = questions.map((question, order) =>
    offer(cursor, start, question.label, 'value', { detail: shorten(question.text), span, filter: question.label, order }),
  );
  return earlier === '' && notice.questions.length > 1
    ? [...offers, offer(cursor, start, 'all', 'value', { detail: 'Every question', span, order: offers.length })]
    : offers;
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
