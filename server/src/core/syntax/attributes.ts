import { type AttributeSchema, blockSchema, LIKELIHOODS } from './blockSchema';
import type { Attribute, SyntaxFault } from './model';
import { nearest } from './nearest';
import { mendQuestions, parseQuestions } from './questions';

/** The faults of a fence's attributes against the schema of its block: unknown, twice, missing, badly formed values. */
export function attributeFaults(block: string, attributes: readonly Attribute[], nameEnd: number, openBrace: number | undefined): SyntaxFault[] {
  const schema = blockSchema(block);
  if (!schema) return [];
  const faults: SyntaxFault[] = [];
  const seen = new Map<string, Attribute>();
  const names = schema.attributes.map((a) => a.name);
  for (const attribute of attributes) {
    const { name, span, nameSpan } = attribute;
    const first = seen.get(name);
    if (first) {
      const fix = { title: `Remove the second ${name}`, edits: [{ span: withSpace(span, openBrace), text: '' }], safe: first.value === attribute.value };
      faults.push({ code: 'block-attribute', message: 'attribute-twice', values: { name, block }, span, fix });
      continue;
    }
    seen.set(name, attribute);
    const known = schema.attributes.find((a) => a.name === name);
    if (known) {
      const fault = valueFault(known, attribute, block);
      if (fault) faults.push(fault);
      continue;
    }
    const near = nearest(name, names, 2);
    const free = near !== undefined && !attributes.some((a) => a.name === near);
    const fix = free
      ? { title: `Change to ${near}`, edits: [{ span: nameSpan, text: near }], safe: near === name.toLowerCase() }
      : { title: `Remove ${name}`, edits: [{ span: withSpace(span, openBrace), text: '' }], safe: false };
    const values = near === undefined ? { name, block } : { name, block, nearest: near };
    faults.push({ code: 'block-attribute', message: near === undefined ? 'unknown-attribute' : 'unknown-attribute-near', values, span: nameSpan, fix });
  }
  for (const required of schema.attributes) {
    if (!required.required || seen.has(required.name)) continue;
    const text = `${required.name}="[insert: ${required.kind === 'provisions' ? 'the provision' : `the ${required.name}`}]"`;
    const at = openBrace === undefined ? nameEnd : openBrace + 1;
    const edit = { span: { start: at, end: at }, text: openBrace === undefined ? `{${text}}` : attributes.length > 0 ? `${text} ` : text };
    const fix = { title: `Add ${required.name}`, edits: [edit], safe: false };
    faults.push({
      code: 'block-attribute',
      message: 'missing-attribute',
      values: { name: required.name, block },
      span: { start: nameEnd - block.length, end: nameEnd },
      fix,
    });
  }
  return faults;
}

/** An attribute with the space before it, so that taking it out leaves one space between its neighbours. */
function withSpace(span: { readonly start: number; readonly end: number }, openBrace: number | undefined): { readonly start: number; readonly end: number } {
  return openBrace !== undefined && span.start > openBrace + 1 ? { start: span.start - 1, end: span.end } : span;
}

function valueFault(schema: AttributeSchema, attribute: Attribute, block: string): SyntaxFault | undefined {
  const { value, valueSpan, name } = attribute;
  const base = { code: 'block-attribute' as const, span: valueSpan.end > valueSpan.start ? valueSpan : attribute.span };
  if (value.trim() === '') return { ...base, message: 'empty-value', values: { name, block } };
  const mended = mend(schema, value);
  if (mended === true) return undefined;
  const values = { name, value, block, allowed: schema.values.map((v) => `"${v}"`).join(', ') };
  const fix = mended === undefined ? undefined : { title: `Change to "${mended}"`, edits: [{ span: valueSpan, text: mended }], safe: true };
  const message = schema.kind === 'questions' ? 'bad-questions' : schema.kind === 'likelihood' ? 'bad-likelihood' : 'bad-further';
  return { ...base, message, values, ...(fix ? { fix } : {}) };
}

/** `true` where the value is good; else the value mended, where that needs no guess. */
function mend(schema: AttributeSchema, value: string): true | string | undefined {
  switch (schema.kind) {
    case 'questions':
      return parseQuestions(value) ? true : mendQuestions(value);
    case 'likelihood':
      return LIKELIHOODS.some((l) => l === value) || nearest(value.trim().replace(/[ ]+/g, ' '), LIKELIHOODS, 1);
    case 'yes':
      if (value === 'yes') return true;
      return ['yes', 'true'].includes(value.trim().toLowerCase()) ? 'yes' : undefined;
    default:
      return true;
  }
}
