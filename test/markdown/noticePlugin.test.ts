import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { noticePlugin } from '../../client/src/markdown/noticePlugin';

/** Parses and renders as the editor's preview does: which document it is comes only with the second step. */
function shown(text: string, path?: string): string {
  const md = new MarkdownIt({ html: true }).use(noticePlugin((block) => `[${block}]`));
  return md.renderer.render(md.parse(text, {}), md.options, { currentDocument: path === undefined ? undefined : { path } });
}
const inNotice = (text: string): string => shown(text, '/letters/a.foi.md').replaceAll('\n', '');
const plainly = (text: string): string => new MarkdownIt({ html: true }).render(text);
const frame = (name: string, body: string): string => `<fieldset><legend>[${name}]</legend>${body}</fieldset>`;

describe('a notice in the Markdown preview of the editor', () => {
  it('shows blocks as frames, and nothing of their marks', () => {
    assert.equal(inNotice(':::withheld{under="31(1)(a)"}\nWe withhold it.\n:::\n\nYours'), `${frame('withheld', '<p>We withhold it.</p>')}<p>Yours</p>`);
    assert.equal(inNotice('A\n\n::page-break\n\nB'), '<p>A</p><hr><p>B</p>');
  });

  it('shows a note to colleagues in a frame of its own, within a block too and where it is not closed', () => {
    assert.equal(
      inNotice(':::disclosed\nHere it is.\n:::internal\nAsk Jo.\n:::\nMore.\n:::'),
      frame('disclosed', `<p>Here it is.</p>${frame('internal', '<p>Ask Jo.</p>')}<p>More.</p>`),
    );
    assert.equal(inNotice(':::internal\nAsk Jo.\n\nAnd Al.'), frame('internal', '<p>Ask Jo.</p><p>And Al.</p>'));
  });

  it('closes what is left open, and drops closing fences that close nothing', () => {
    assert.equal(inNotice(':::decision\nOne\n:::withheld\nTwo'), frame('decision', '<p>One</p>') + frame('withheld', '<p>Two</p>'));
    assert.equal(inNotice(':::\nOne\n:::\n'), '<p>One</p>');
  });

  it('keeps frames whole around lists, tables, quotations, headings and code', () => {
    assert.equal(inNotice(':::request\n1. One\n2. Two\n:::\nAfter'), `${frame('request', '<ol><li>One</li><li>Two</li></ol>')}<p>After</p>`);
    assert.equal(inNotice(':::request\n> Said\n:::\n'), frame('request', '<blockquote><p>Said</p></blockquote>'));
    assert.equal(inNotice(':::rights\n## Head\n:::\n'), frame('rights', '<h2>Head</h2>'));
    assert.equal(inNotice('- one\n  :::internal\n  two\n'), '<ul><li>one<p>[internal]</p>two</li></ul>');
    assert.equal(inNotice('```\n:::internal\n```\n'), '<pre><code>:::internal</code></pre>');
  });

  it('writes names that nobody knows as text', () => {
    assert.equal(inNotice('::: Ünknown-1 <b>{x="<i>"}\n:::'), frame('Ünknown-1', ''));
  });

  it('gives the lines of frames, by which the preview scrolls', () => {
    const md = new MarkdownIt().use(noticePlugin((block) => block));
    const [token] = md.parse('One\n\n:::decision\nTwo\n:::', { foiNotice: true }).filter(({ type }) => type === 'foi_block_open');
    assert.deepEqual(token?.map, [2, 3]);
  });
});

describe('any other document in the Markdown preview of the editor', () => {
  const CONTAINERS =
    '# Head\n\n::: warning\nOther extensions have blocks like this.\n:::\n\n::page-break\n\n:::withheld{under="31"}\nText\n:::internal\n- a\n:::\n';

  it('is shown as if the plugin were not there, whatever colons it has', () => {
    for (const path of [undefined, '/README.md', '/foi.md', '/a.foi.md/README.md']) assert.equal(shown(CONTAINERS, path), plainly(CONTAINERS), path);
    assert.notEqual(shown(CONTAINERS, '/a.foi.md'), plainly(CONTAINERS));
  });

  it('keeps the blocks that another plugin gives it', () => {
    const md = new MarkdownIt();
    md.block.ruler.before('fence', 'theirs', (state, line, _end, silent) => {
      if (!state.src.slice(state.bMarks[line], state.eMarks[line]).startsWith('::: warning')) return false;
      if (!silent) {
        state.push('hr', 'hr', 0);
        state.line = line + 1;
      }
      return true;
    });
    md.use(noticePlugin((block) => block));
    assert.equal(md.render('::: warning\n', { currentDocument: { path: '/README.md' } }), '<hr>\n');
  });
});
