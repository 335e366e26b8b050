// Puts a `LateExpression` (server/src/core/text/lateExpression.ts, which says why) where an expression of the core stands, when it is bundled. What can be worked
// out of an expression beforehand is worked out here, once: which strings a text needs, and how it is written without the flag `i`.
import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { parse } from 'acorn';
import { build, transform } from 'esbuild';
import { forPlainTexts } from './plainClasses.mjs';
import { withoutCase } from './withoutCase.mjs';

const CORE = /[\\/]server[\\/]src[\\/]core[\\/].*\.ts$/;
const TEXT = path.resolve(import.meta.dirname, '../src/core/text');
/** What late expressions are made of themselves. */
const OWN = /[\\/]text[\\/](?:lateExpression|needed|neededStrings|oneForm)\.ts$/;

/**
 * How an expression is written in a bundle: its source, its flags, what a text needs for a match, if that can be told, and the source for plain texts, if there
 * is another.
 */
export function late(source, flags, neededBy) {
  const needed = neededBy(new RegExp(source, flags)) ?? '';
  const plain = narrow(forPlainTexts(source, flags) ?? '');
  const noCase = /i/.test(flags) && !/[uv]/.test(flags) ? withoutCase(source) : undefined;
  return noCase === undefined ? { source: narrow(source), flags, needed, plain } : { source: narrow(noCase), flags: flags.replace('i', ''), needed, plain };
}

/** A source with escapes for the characters beyond Latin-1: one of them makes all of a module's text take twice the room. */
function narrow(source) {
  return source.replace(/\\[^]|[\u0100-\uffff]/g, (sign) => (sign.length > 1 ? sign : `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`));
}

/**
 * A module with late expressions. One inside a function is made at the first call and kept, which can't be done where it keeps a place (`g`) from one call
 * to the next; one that only looks at a place (`y`) is seldom asked in vain, and stays as it is.
 */
export function withLateExpressions(code, neededBy) {
  const program = parse(code, { ecmaVersion: 'latest', sourceType: 'module' });
  const constants = constantsOf(program);
  const edits = [];
  let kept = 0;
  let texts = '';
  visit(program, undefined, false, (node, parent, isInside) => {
    const { source, flags } = node.regex ? new RegExp(node.regex.pattern, node.regex.flags) : (builtFrom(node, isInside, constants) ?? {});
    if (source === undefined || flags.includes('y') || (isInside && flags.includes('g') && !beginsAnew(node, parent))) return;
    const written = late(source, flags, neededBy);
    const from = texts.length;
    texts += written.source + written.needed;
    const places = [from, from + written.source.length, texts.length];
    texts += written.plain;
    places.push(texts.length);
    const made = `/* @__PURE__ */ new LateExpression(lateExpressions, ${places.join(', ')}, ${JSON.stringify(written.flags)})`;
    edits.push({ start: node.start, end: node.end, text: isInside ? `(lateExpression${++kept} ??= ${made})` : made });
  });
  if (edits.length === 0) return code;
  // On one line with what follows, so that lines keep their numbers.
  let written = `import { LateExpression } from ${JSON.stringify(path.join(TEXT, 'lateExpression'))};const lateExpressions = ${JSON.stringify(texts)};`;
  if (kept > 0) written += `let ${Array.from({ length: kept }, (_, at) => `lateExpression${at + 1}`).join(', ')};`;
  let from = 0;
  for (const { start, end, text } of edits) {
    written += code.slice(from, start) + text;
    from = end;
  }
  return written + code.slice(from);
}

/** What of a text's own begins at its start, wherever an expression with `g` has come to, and leaves it there. */
const FROM_THE_START = new Set(['match', 'matchAll', 'replace', 'replaceAll', 'search', 'split']);

/** Whether an expression is only handed to such a function, as in `text.replace(/a/g, 'b')`. */
function beginsAnew(node, parent) {
  return parent?.type === 'CallExpression' && parent.arguments[0] === node && !parent.callee.computed && FROM_THE_START.has(parent.callee.property?.name);
}

/** Shows every node under a node, in their order, with the node that it is part of, and whether it stands inside a function or a class. */
function visit(node, parent, isInside, show) {
  show(node, parent, isInside);
  const inside = isInside || /Function|Class/.test(node.type);
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value]) if (typeof child?.type === 'string') visit(child, node, inside, show);
}

/** The expression that a module builds while it is loaded, from parts that can be told. */
function builtFrom(node, isInside, constants) {
  if (isInside || node.type !== 'NewExpression' || node.callee.name !== 'RegExp') return undefined;
  const [source, flags = ''] = node.arguments.map((argument) => valueOf(argument, constants));
  return typeof source === 'string' && typeof flags === 'string' && node.arguments.length <= 2 ? new RegExp(source, flags) : undefined;
}

/** The texts, and lists of texts, that a module calls by a name. */
function constantsOf({ body }) {
  const constants = new Map();
  for (const { kind, declarations } of body.map((statement) => statement.declaration ?? statement))
    if (kind === 'const') for (const { id, init } of declarations) if (id.type === 'Identifier') constants.set(id.name, valueOf(init, constants));
  return constants;
}

/** The text, or list of texts, that a node stands for; undefined where that can't be told. */
function valueOf(node, constants) {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type === 'Identifier') return constants.get(node.name);
  if (node.type === 'ArrayExpression') return every(node.elements, constants);
  if (node.type === 'TemplateLiteral') return joined(node, 'cooked', constants);
  if (node.type === 'TaggedTemplateExpression' && node.tag.object?.name === 'String' && node.tag.property.name === 'raw')
    return joined(node.quasi, 'raw', constants);
  if (node.type === 'CallExpression' && node.callee.property?.name === 'join' && !node.callee.computed) {
    const [list, between] = [node.callee.object, ...node.arguments].map((part) => valueOf(part, constants));
    return Array.isArray(list) && typeof between === 'string' ? list.join(between) : undefined;
  }
  return undefined;
}

/** The texts of some nodes; undefined where one of them is none. */
function every(nodes, constants) {
  const values = nodes.map((node) => (node ? valueOf(node, constants) : undefined));
  return values.every((value) => typeof value === 'string') ? values : undefined;
}

function joined({ quasis, expressions }, manner, constants) {
  const values = every(expressions, constants);
  return values && quasis.map(({ value }, at) => value[manner] + (values[at] ?? '')).join('');
}

let asked;

/** The program's own function that tells what an expression needs. */
async function programsNeededBy() {
  asked ??= build({ entryPoints: [path.join(TEXT, 'needed.ts')], bundle: true, format: 'cjs', write: false });
  const { outputFiles } = await asked;
  const module = { exports: {} };
  new Function('module', outputFiles[0].text)(module);
  return module.exports.neededBy;
}

/** Bundles the core so. */
export const lateExpressions = {
  name: 'late-expressions',
  setup(setup) {
    setup.onLoad({ filter: CORE, namespace: 'file' }, async ({ path: file }) => {
      if (OWN.test(file)) return undefined;
      const { code } = await transform(await readFile(file, 'utf8'), { loader: 'ts', target: 'es2022', sourcemap: 'inline', sourcefile: file });
      return { contents: withLateExpressions(code, await programsNeededBy()), loader: 'js' };
    });
  },
};
