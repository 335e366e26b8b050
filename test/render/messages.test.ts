import assert from 'node:assert/strict';
import { shellHtml } from '../../client/src/preview/html';
import { readFromPreview, readState, readToPreview } from '../../client/src/preview/messages';
import { statusWords } from '../../client/webview/status';

const english = (sentence: string, ...values: readonly number[]): string => sentence.replace('{0}', String(values[0]));

describe('messages of the preview', () => {
  it('are taken as they are meant', () => {
    for (const message of [
      { type: 'ready' },
      { type: 'own', owns: true },
      { type: 'scrolled', line: 3.5 },
      { type: 'reveal', line: 3, character: 1 },
      { type: 'view', final: true },
      { type: 'open', href: 'a.csv' },
    ])
      assert.deepEqual(readFromPreview({ ...message, more: 1 }), message);
    assert.deepEqual(readToPreview({ type: 'scrollTo', line: 2 }), { type: 'scrollTo', line: 2 });
    assert.deepEqual(readToPreview({ type: 'empty', message: 'a' }), { type: 'empty', message: 'a' });
  });

  it('are left aside where they are anything else', () => {
    const none: readonly unknown[] = [
      undefined,
      null,
      1,
      'ready',
      {},
      { type: 'x' },
      { type: 'scrolled', line: Number.NaN },
      { type: 'scrolled', line: -1 },
      { type: 'reveal', line: 1 },
      { type: 'open' },
    ];
    for (const value of none) assert.equal(readFromPreview(value), undefined);
    for (const value of [...none, { type: 'show' }, { type: 'show', model: {}, settings: {}, uri: '', name: '' }])
      assert.equal(readToPreview(value), undefined);
    assert.equal(readState({ final: true }), undefined);
    assert.deepEqual(readState({ uri: 'file:///a' }), { uri: 'file:///a', final: false });
  });
});

describe('the page of the preview', () => {
  it('lets nothing load but its own script and style', () => {
    const page = shellHtml({
      cspSource: 'https://own',
      scriptUri: 'https://own/preview.js',
      styleUri: 'https://own/preview.css',
      nonce: 'abc',
      words: { language: 'en-GB', sentences: {} },
      view: 'draft',
    });
    const policy = /content="([^"]*)"/.exec(page)?.[1];
    assert.equal(policy, "default-src 'none'; style-src https://own; script-src 'nonce-abc'; base-uri 'none'; form-action 'none'");
    assert.deepEqual(page.match(/<script[^>]*>/g), ['<script nonce="abc" src="https://own/preview.js">']);
    assert.doesNotMatch(page, /style="|unsafe/);
  });

  it('says how many findings there are', () => {
    assert.equal(statusWords({ error: 2, warning: 1, information: 0, hint: 3 }, 0, english), '2 errors, 1 warning');
    assert.equal(statusWords({ error: 0, warning: 0, information: 1, hint: 0 }, 2, english), '1 remark, 2 gaps');
    assert.equal(statusWords({ error: 0, warning: 0, information: 0, hint: 0 }, 0, english), 'No findings');
  });

  it('are in the language of the editor, which can put no mark into the page', () => {
    const words = { language: 'cy', sentences: { 'As the requester sees it': 'Fel y bydd y "ceisydd" <b>yn</b> ei weld' } };
    const page = shellHtml({ cspSource: 'https://own', scriptUri: 'a.js', styleUri: 'a.css', nonce: 'abc', words, view: 'draft' });
    assert.ok(page.includes('>Fel y bydd y &quot;ceisydd&quot; &lt;b&gt;yn&lt;/b&gt; ei weld</button>'));
    assert.ok(page.includes('<body lang="cy" data-words="{&quot;As the requester sees it&quot;:'));
    assert.doesNotMatch(page, /<b>/);
  });
});
