import assert from 'node:assert/strict';
import { convertToNotice } from '../../server/src/core/import/convert';
import { letterOfWords, readLetter } from '../../server/src/core/import/read';
import { law } from '../../server/src/core/law';

async function markdownOf(html: string): Promise<{ readonly markdown: string; readonly remarks: string }> {
  const letter = await letterOfWords(html, 'letter.html');
  assert.ok(!('problem' in letter));
  const converted = convertToNotice(letter, { law });
  assert.ok(!('problem' in converted), JSON.stringify(converted));
  const body = converted.text.slice(converted.text.indexOf('---', 4) + 4).trim();
  return { markdown: body, remarks: letter.remarks.join('\n') };
}

describe('HTML comes in', function () {
  this.timeout(20_000);

  it('from Outlook: lists that are paragraphs, empty marks of the program, line breaks', async () => {
    const item = (marker: string, level: number, words: string): string =>
      `<p class=MsoListParagraph style='margin-left:36.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>${words}<o:p></o:p></p>`;
    const { markdown, remarks } = await markdownOf(
      `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><title>Mail</title><style>p { canary: 1 }</style><!--[if gte mso 9]><xml>canary</xml><![endif]--></head><body lang=EN-GB><div class=WordSection1><p class=MsoNormal>Dear Requester<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>One line<br>and the next</p>${item('1.', 1, 'First <b>question</b>')}${item('a)', 2, 'Part')}${item('2.', 1, 'Second')}<p class=MsoNormal>After&nbsp;the list.</p></div></body></html>`,
    );
    assert.equal(
      markdown,
      ['Dear Requester', 'One line\\\nand the next', '1. First **question**\n\n   a) Part\n2. Second', 'After\u00a0the list.'].join('\n\n'),
    );
    assert.equal(remarks, '');
  });

  it('without scripts, comments, hidden and deleted passages, and says that they were there', async () => {
    const { markdown, remarks } = await markdownOf(
      '<p>Seen</p><script>canary()</script><!-- canary --><p style="display : none">canary</p><p hidden>canary</p><span style="mso-hide:all">canary</span><p><del>canary</del><ins>kept</ins></p><img alt="Crest" src="x.png"><noscript>canary</noscript><template>canary</template>',
    );
    assert.equal(markdown, 'Seen\n\nkept');
    assert.match(remarks, /3 hidden passages were left out/);
    assert.match(remarks, /1 comment in the source was left out/);
    assert.match(remarks, /1 passage that is marked as deleted was left out/);
    assert.match(remarks, /1 picture was left out\. Their alternative text: “Crest”|“Crest”/);
    assert.doesNotMatch(remarks, /canary/);
  });

  it('with tables of figures as tables, cells that span left in their place, and tables that lay out the page as what they hold', async () => {
    assert.equal(
      (
        await markdownOf(
          '<table><tr><th>Year</th><th colspan="2">Count</th></tr><tr><td rowspan="2">2025</td><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>',
        )
      ).markdown,
      '| Year | Count |  |\n| --- | --- | --- |\n| 2025 | 1 | 2 |\n|  | 3 | 4 |',
    );
    assert.equal((await markdownOf('<table><tr><td><h2>Heading</h2><p>Words.</p></td></tr></table>')).markdown, '## Heading\n\nWords.');
  });

  it('with nested lists, numbers that begin elsewhere and quotations', async () => {
    assert.equal(
      (
        await markdownOf(
          '<ol start="3"><li>Three<ul><li>inner</li></ul></li><li>Four</li></ol><ol type="a"><li>Letter</li></ol><blockquote><p>Said</p></blockquote>',
        )
      ).markdown,
      '3. Three\n   - inner\n4. Four\n\na. Letter\n\n> Said',
    );
  });

  it('in the encoding that it names, in UTF-16 and as Windows text', async () => {
    const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    const words = async (name: string, bytes: Uint8Array): Promise<string> => {
      const letter = await readLetter(name, bytes);
      assert.ok(!('problem' in letter));
      const converted = convertToNotice(letter, { law });
      return `${'text' in converted ? converted.text : ''}${letter.remarks.join('')}`;
    };
    assert.match(await words('a.html', latin('<meta charset="windows-1252"><p>caf\u00e9 \u0093so\u0094</p>')), /café “so”/);
    assert.match(await words('a.txt', latin('caf\u00e9 \u00a3450')), /café £450[\s\S]*read as Windows text/);
    const utf16 = Uint8Array.from([0xff, 0xfe, ...[...'£450 paid'].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8])]);
    assert.match(await words('a.txt', utf16), /£450 paid/);
    assert.match(await words('a.txt', utf16.subarray(2)), /£450 paid/);
  });

  it('whatever it is, and never throws', async () => {
    for (const html of [
      '<div>'.repeat(3000),
      '<table><tr><td>'.repeat(300),
      '<ul><li>'.repeat(500) + 'deep',
      '<p><a href="x"><p>y</a></p>',
      '<',
      '<p>\u0000</p>',
    ])
      assert.ok(await letterOfWords(html, 'x.html'), html.slice(0, 20));
    const deep = await letterOfWords(`${'<div>'.repeat(3000)}deep words`, 'x.html');
    assert.match(JSON.stringify(deep), /deep words|too deeply/);
  });
});
