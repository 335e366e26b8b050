import assert from 'node:assert/strict';
import { draftState, renderHtml } from '../../server/src/core/render/index';
import { html, letterFrom } from './support';

const CASES: readonly (readonly [what: string, source: string, html: string])[] = [
  ['a paragraph', 'One\ntwo.', '<p>One two.</p>'],
  ['a heading with an anchor', '## Question 1', '<h2 id="question-1">Question 1</h2>'],
  ['headings with the same words', '# A\n\n# A', '<h1 id="a">A</h1>\n<h1 id="a-1">A</h1>'],
  ['marks', '**a** *b* `c`', '<p><strong>a</strong> <em>b</em> <code>c</code></p>'],
  ['a hard break', 'a\\\nb', '<p>a<br>\nb</p>'],
  ['escapes', '1 < 2 & "3"', '<p>1 &lt; 2 &amp; &quot;3&quot;</p>'],
  ['a list', '- a\n- b', '<ul>\n<li>a</li>\n<li>b</li>\n</ul>'],
  ['a list that starts later', '3. a\n4. b', '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>'],
  ['a loose list', '- a\n\n- b', '<ul>\n<li><p>a</p></li>\n<li><p>b</p></li>\n</ul>'],
  ['a list in a list', '1. a\n   - b', '<ol>\n<li>a\n<ul>\n<li>b</li>\n</ul></li>\n</ol>'],
  ['a quotation', '> a', '<blockquote>\n<p>a</p>\n</blockquote>'],
  ['code', '```\na < b\n```', '<pre tabindex="0"><code>a &lt; b</code></pre>'],
  ['a rule', 'a\n\n---\n\nb', '<p>a</p>\n<hr>\n<p>b</p>'],
  ['a page break', 'a\n\n::page-break\n\nb', '<p>a</p>\n<div class="page-break"></div>\n<p>b</p>'],
  [
    'a table with header cells',
    '| a | b |\n|---|--:|\n| c | d |',
    '<table>\n<thead>\n<tr><th scope="col">a</th><th scope="col" class="right">b</th></tr>\n</thead>\n<tbody>\n<tr><td>c</td><td class="right">d</td></tr>\n</tbody>\n</table>',
  ],
  [
    'an empty header cell, which heads nothing',
    '|  | b |\n|---|---|\n| c | d |',
    '<table>\n<thead>\n<tr><td></td><th scope="col">b</th></tr>\n</thead>\n<tbody>\n<tr><td>c</td><td>d</td></tr>\n</tbody>\n</table>',
  ],
  ['raw HTML, as text', 'a <b onclick="x()">b</b>', '<p>a &lt;b onclick=&quot;x()&quot;&gt;b&lt;/b&gt;</p>'],
  ['a block of raw HTML, as text', '<script>alert(1)</script>', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>'],
  ['an image, as its words', '![a map](https://example.org/a.png "t")', '<p>[Image: a map]</p>'],
  ['an image without words', '![](a.png)', '<p>[Image]</p>'],
  ['a link', '[a](https://example.org/?b=1&c=2 "t")', '<p><a href="https://example.org/?b=1&amp;c=2" rel="noreferrer">a</a></p>'],
  ['a literal link', 'See https://example.org.', '<p>See <a href="https://example.org" rel="noreferrer">https://example.org</a>.</p>'],
  [
    'a link that may not go out',
    '[a](javascript:alert(1)) [b](data:text/html,x) [c](file:///etc/passwd) [d](secret.csv) [e](//example.org/x)',
    '<p>a b c d e</p>',
  ],
  ['a link with a hidden scheme', '[a](java&#10;script:alert(1)) [b](JaVaScRiPt:alert(1)) [c](vbscript&colon;x)', '<p>a b c</p>'],
  ['a link to a part of the letter', '[a](#question-1)', '<p><a href="#question-1" rel="noreferrer">a</a></p>'],
  ['a link by reference', '[a][b]\n\n[b]: mailto:x@example.org', '<p><a href="mailto:x@example.org" rel="noreferrer">a</a></p>'],
  [
    'the request, as a quotation',
    ':::request\n1. a\n\nb ((issued))\n:::',
    '<blockquote class="request">\n<ol>\n<li>a</li>\n</ol>\n<p>b ((issued))</p>\n</blockquote>',
  ],
  ['a comment among words', 'a <!-- hidden --> b', '<p>a b</p>'],
  ['a comment alone', 'a\n\n<!-- hidden -->\n\nb', '<p>a</p>\n<p>b</p>'],
  ['controls', 'a\u001b[31mb\u0007', '<p>a[31mb</p>'],
];

describe('HTML', () => {
  for (const [what, source, expected] of CASES) it(`shows ${what}`, () => assert.equal(html(source), expected));

  it('links to attachments and to no other file', () => {
    const source = '---\nfoi: 1\nreference: A\nattachments:\n  - { file: "records of 2026.csv" }\n---\n[a](./records%20of%202026.csv) [b](other.csv)';
    assert.equal(html(source), '<p><a href="./records%20of%202026.csv" rel="noreferrer">a</a> b</p>');
  });

  it('is one file with language, title and no scripts', () => {
    const document = renderHtml(letterFrom('---\nfoi: 1\nreference: A-1\nsubject: "Cameras & <sites>"\nlang: cy\n---\nGeiriau.'), undefined);
    assert.match(document, /^<!DOCTYPE html><html lang="cy"><head><meta charset="utf-8"><title>Cameras &amp; &lt;sites&gt;<\/title>\n/);
    assert.doesNotMatch(document, /<script|<link|<img|@import|url\(|https?:/);
    assert.doesNotMatch(document, /DRAFT/);
  });

  it('takes the title from the reference, or from the first heading', () => {
    assert.match(renderHtml(letterFrom('---\nfoi: 1\nreference: A-1\n---\n# B'), undefined), /<title>A-1</);
    assert.match(renderHtml(letterFrom('# Our **answer**'), undefined), /<title>Our answer</);
  });

  it('marks a draft on its first line, in the file and on the page', () => {
    const document = renderHtml(letterFrom('# Answer'), draftState(2, 0));
    assert.match(document.split('\n')[0] ?? '', /DRAFT/);
    assert.match(document, /<body>\n<header class="draft"><p><strong>DRAFT, not to be sent: 2 errors to put right<\/strong><\/p><\/header>\n<main>/);
  });

  it('keeps the ids of passages that did not change', () => {
    const before = letterFrom('a\n\nb\n\nb\n\nc').blocks.map(({ id }) => id);
    const after = letterFrom('new\n\na\n\nb\n\nb\n\nC').blocks.map(({ id }) => id);
    assert.equal(new Set(before).size, 4);
    assert.deepEqual(after.slice(1, 4), before.slice(0, 3));
    assert.notEqual(after[4], before[3]);
  });

  it('knows where each passage stands', () => {
    const source = '# A\n\nb <!-- c -->\n\n:::withheld{under="31(1)(a)"}\nd\n:::\n';
    const letter = letterFrom(source);
    assert.deepEqual(
      letter.blocks.map(({ span, outcome }) => [source.slice(span.start, span.end).trim(), outcome]),
      [
        ['# A', undefined],
        ['b <!-- c -->', undefined],
        ['d', 'withheld'],
      ],
    );
  });
});
