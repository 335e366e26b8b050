import type { Base } from './tokens';

/*
 * A stand-in for the Markdown and YAML grammars of VS Code, which no package of the product holds. It has their names for the repository,
 * their scopes and the same kinds of rule (`while` for lists, quotations and tables, one match for a heading, a link, a code span), as far
 * as the notice grammar meets them. It lets the token tests run without an editor; the same cases run on the real grammars where it is there.
 */

type Rule = Record<string, unknown>;

const include = (...names: string[]): Rule[] => names.map((name) => ({ include: name }));
const INLINE_IN = { patterns: include('#inline') };

const heading: Rule = {
  match: '(?:^|\\G) {0,3}(#{1,6}\\s+.*)$',
  name: 'markup.heading.markdown',
  captures: {
    1: {
      patterns: [
        {
          match: '(#{1,6})\\s+(.*)$',
          name: 'heading.markdown',
          captures: {
            1: { name: 'punctuation.definition.heading.markdown' },
            2: { name: 'entity.name.section.markdown', patterns: include('#inline') },
          },
        },
      ],
    },
  },
};

const list = (marker: string, name: string): Rule => ({
  begin: `(^|\\G)( {0,3})(${marker})([ \\t])`,
  beginCaptures: { 3: { name: 'punctuation.definition.list.begin.markdown' } },
  while: '((^|\\G)( {2,4}|\\t))|^([ \\t]*)$',
  name,
  patterns: include('#block'),
});

const markdown = {
  scopeName: 'text.html.markdown',
  patterns: include('#block'),
  repository: {
    block: { patterns: include('#heading', '#blockquote', '#lists', '#fenced_code_block', '#raw_block', '#html', '#table', '#paragraph') },
    heading,
    blockquote: { begin: '(^|\\G) {0,3}(>) ?', while: '(^|\\G)\\s*(>) ?', name: 'markup.quote.markdown', patterns: include('#block') },
    lists: { patterns: [list('[-*+]', 'markup.list.unnumbered.markdown'), list('[0-9]+[.)]', 'markup.list.numbered.markdown')] },
    fenced_code_block: {
      begin: '(^|\\G)(\\s*)(`{3,}|~{3,})\\s*(?=[^`]*$)',
      end: '(^|\\G)(\\2|\\s{0,3})(\\3)\\s*$',
      name: 'markup.fenced_code.block.markdown',
    },
    raw_block: { begin: '(^|\\G)( {4}|\\t)', while: '(^|\\G)( {4}|\\t)', name: 'markup.raw.block.markdown' },
    html: {
      patterns: [
        { begin: '(^|\\G)\\s*(<!--)', end: '-->', name: 'comment.block.html' },
        { begin: '(^|\\G)\\s*(?=</?[A-Za-z])', while: '^(?!\\s*$)', patterns: include('#tag') },
      ],
    },
    tag: { patterns: [{ match: '</?[A-Za-z][^<>]*>', name: 'meta.tag.html' }] },
    table: {
      begin: '(^|\\G)(\\|)(?=[^|].+\\|\\s*$)',
      while: '(^|\\G)(?=\\|)',
      name: 'markup.table.markdown',
      patterns: [
        { match: '\\|', name: 'punctuation.definition.table.markdown' },
        { match: '(?<=\\|)\\s*(?=\\S)([^|]+)(?=\\|)', captures: { 1: INLINE_IN } },
      ],
    },
    paragraph: {
      begin: '(^|\\G) {0,3}(?=[^ \\t\\n])',
      while: '(^|\\G)((?=\\s*[-=]{3,}\\s*$)| {4,}(?=[^ \\t\\n]))',
      name: 'meta.paragraph.markdown',
      patterns: include('#inline', '#comment', '#tag'),
    },
    comment: { begin: '<!--', end: '-->', name: 'comment.block.html' },
    inline: { patterns: include('#bold', '#italic', '#raw', '#link-inline', '#link-ref-shortcut') },
    bold: { begin: '(\\*\\*)(?=\\S.*\\*\\*)', end: '(\\*\\*)', name: 'markup.bold.markdown', patterns: include('#raw', '#link-inline') },
    italic: { begin: '(\\*)(?=[^*\\s][^*]*\\*)', end: '(\\*)', name: 'markup.italic.markdown', patterns: include('#raw', '#link-inline') },
    raw: { match: '(`+)((?:[^`]|(?!(?<!`)\\1(?!`))`)*+)(\\1)', name: 'markup.inline.raw.string.markdown' },
    'link-inline': {
      match: '(!?\\[)([^\\[\\]]*+)(\\])(\\()([^()\\s]*+)(\\))',
      name: 'meta.link.inline.markdown',
      captures: { 2: { name: 'string.other.link.title.markdown', patterns: include('#raw', '#bold') }, 5: { name: 'markup.underline.link.markdown' } },
    },
    'link-ref-shortcut': { match: '(\\[)([^\\[\\]\\s]++)(\\])', name: 'meta.link.reference.markdown' },
  },
};

const yaml = {
  scopeName: 'source.yaml',
  patterns: [
    { match: '#.*$', name: 'comment.line.number-sign.yaml' },
    { match: '([\\w-]+)(:)(?=\\s|$)', captures: { 1: { name: 'entity.name.tag.yaml' } } },
  ],
};

const GRAMMARS = new Map<string, unknown>([
  ['text.html.markdown', markdown],
  ['source.yaml', yaml],
]);

/** The stand-in by scope. */
export const fakeBase: Base = (scope) => {
  const grammar = GRAMMARS.get(scope);
  return grammar === undefined ? undefined : JSON.stringify(grammar);
};
