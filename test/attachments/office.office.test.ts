import assert from 'node:assert/strict';
import { strToU8 } from 'fflate';
import { factsOf, traceLine } from '../support/attachmentCases';
import { converted } from '../support/office';
import { OPEN_NS } from '../support/officeFiles';

/** A flat document of OpenDocument: all of its parts as one XML text, from which LibreOffice writes every format. */
function flat(type: 'text' | 'spreadsheet' | 'presentation', body: string, automatic = '', meta = ''): Uint8Array {
  const kind = `application/vnd.oasis.opendocument.${type}`;
  return strToU8(
    `<?xml version="1.0" encoding="UTF-8"?><office:document ${OPEN_NS} office:version="1.3" office:mimetype="${kind}"><office:meta>${meta}</office:meta>` +
      `<office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:${type}>${body}</office:${type}></office:body></office:document>`,
  );
}

const ENDINGS = { text: 'fodt', spreadsheet: 'fods', presentation: 'fodp' } as const;

/** The traces in a document after LibreOffice has written it in each of these formats. */
async function asWritten(type: keyof typeof ENDINGS, document: Uint8Array, formats: readonly string[]): Promise<Record<string, readonly string[]>> {
  const found: Record<string, readonly string[]> = {};
  for (const format of formats) {
    const [bytes] = await converted([{ name: `made.${ENDINGS[type]}`, bytes: document }], format);
    const facts = await factsOf(bytes ?? new Uint8Array(), `made.${format}`);
    assert.equal(facts.access, 'read', `${format}: ${facts.remarks?.join(' ')}`);
    assert.equal(facts.remarks, undefined);
    found[format] = facts.traces.map(traceLine);
  }
  return found;
}

const style = (family: string, name: string, properties: string): string =>
  `<style:style style:family="${family}" style:name="${name}">${properties}</style:style>`;
const cell = (words: string, attributes = ''): string =>
  `<table:table-cell office:value-type="string" ${attributes}><text:p>${words}</text:p></table:table-cell>`;
const row = (inside: string, attributes = ''): string => `<table:table-row ${attributes}>${inside}</table:table-row>`;
const sheet = (name: string, inside: string, attributes = ''): string => `<table:table table:name="${name}" ${attributes}>${inside}</table:table>`;
const ABOUT = '<meta:initial-creator>Jo Bloggs</meta:initial-creator><dc:creator>Sam Example</dc:creator>';

describe('spreadsheets as LibreOffice writes them', () => {
  it('show what is hidden in them', async () => {
    const body =
      sheet(
        'Figures',
        `<table:table-column/><table:table-column table:visibility="collapse"/><table:table-column/>${row(cell('Year') + cell('Name') + cell('Sum'))}${row(cell('2024') + cell('Jo') + cell('7'), 'table:visibility="collapse"')}${row(cell('2025') + cell('Sam') + cell('8', 'table:style-name="white"'))}${row(`<table:table-cell office:value-type="string"><office:annotation><dc:creator>Jo Bloggs</dc:creator><text:p>Ask again</text:p></office:annotation><text:p>2026</text:p></table:table-cell>`)}`,
      ) + sheet('Staff', row(cell('Jo Bloggs') + cell('secret')), 'table:style-name="away"');
    const styles =
      style('table', 'away', '<style:table-properties table:display="false"/>') + style('table-cell', 'white', '<style:text-properties fo:color="#ffffff"/>');
    const found = await asWritten('spreadsheet', flat('spreadsheet', body, styles, ABOUT), ['xlsx', 'ods']);
    const hidden = ['hidden-rows | Figures | 2 | 3 filled cells', 'hidden-columns | Figures | B | 3 filled cells', 'white-text | Figures | C3 | ×1'];
    for (const [format, traces] of Object.entries(found)) {
      for (const line of hidden) assert.ok(traces.includes(line), `${format}: ${traces.join('\n')}`);
      assert.ok(traces.includes('hidden-sheet | Staff | 2 filled cells'), `${format}: ${traces.join('\n')}`);
      assert.ok(
        traces.some((line) => line.startsWith('comment | Figures') && line.includes('×1')),
        `${format}: ${traces.join('\n')}`,
      );
    }
    assert.ok(found['ods']?.includes('author | Jo Bloggs'));
  });

  it('show nothing where nothing is hidden', async () => {
    const plain = flat('spreadsheet', sheet('Figures', row(cell('Year') + cell('Sum')) + row(cell('2025') + cell('8'))) + sheet('Notes', row(cell('None'))));
    assert.deepEqual(await asWritten('spreadsheet', plain, ['xlsx', 'ods']), { xlsx: [], ods: [] });
  });

  it('are made from a table of text without a trace', async () => {
    const [bytes] = await converted([{ name: 'a.csv', bytes: strToU8('Year,Sum\n2024,7\n2025,8\n') }], 'xlsx');
    const facts = await factsOf(bytes ?? new Uint8Array(), 'a.xlsx');
    assert.deepEqual([facts.traces, facts.contents], [[], { sheets: ['a'], rows: 3 }]);
  });
});

describe('documents as LibreOffice writes them', () => {
  it('show what is hidden in them', async () => {
    const span = (name: string, words: string): string => `<text:p>Before <text:span text:style-name="${name}">${words}</text:span> after.</text:p>`;
    const body = `<text:tracked-changes><text:changed-region text:id="c1" xml:id="c1"><text:deletion><office:change-info><dc:creator>Jo Bloggs</dc:creator><dc:date>2026-01-01T00:00:00</dc:date></office:change-info><text:p>taken out</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>Some<text:change text:change-id="c1"/> words<office:annotation office:name="a1"><dc:creator>Sam Example</dc:creator><dc:date>2026-01-01T00:00:00</dc:date><text:p>Is this right?</text:p></office:annotation>.</text:p>${span('gone', 'nobody sees this')}${span('white', 'white here')}${span('black', 'black here')}`;
    const styles =
      style('text', 'gone', '<style:text-properties text:display="none"/>') +
      style('text', 'white', '<style:text-properties fo:color="#ffffff"/>') +
      style('text', 'black', '<style:text-properties fo:color="#000000" fo:background-color="#000000"/>');
    const found = await asWritten('text', flat('text', body, styles, ABOUT), ['docx', 'odt']);
    for (const [format, traces] of Object.entries(found)) {
      for (const line of [
        'tracked-change | Jo Bloggs | ×1 | 1 deletion',
        'hidden-text | ×1 | 3 words',
        'white-text | ×1 | 2 words',
        'text-under-highlight | ×1 | 2 words',
        'comment | Sam Example | ×1',
        'author | Jo Bloggs',
        'last-author | Sam Example',
      ])
        assert.ok(traces.includes(line), `${format} without ${line}: ${traces.join('\n')}`);
      assert.equal(traces.length, 7, `${format}: ${traces.join('\n')}`);
    }
  });

  it('show nothing where nothing is hidden', async () => {
    const plain = flat(
      'text',
      '<text:h text:outline-level="1">Report</text:h><text:p>Words that show.</text:p><table:table table:name="T"><table:table-column/><table:table-row><table:table-cell office:value-type="string"><text:p>7</text:p></table:table-cell></table:table-row></table:table>',
    );
    assert.deepEqual(await asWritten('text', plain, ['docx', 'odt']), { docx: [], odt: [] });
  });
});

describe('slides as LibreOffice writes them', () => {
  const frame = (x: string, words: string, more = ''): string =>
    `<draw:frame svg:x="${x}" svg:y="2cm" svg:width="5cm" svg:height="2cm" ${more}><draw:text-box><text:p>${words}</text:p></draw:text-box></draw:frame>`;
  const page = (name: string, inside: string, more = ''): string => `<draw:page draw:name="${name}" ${more}>${inside}</draw:page>`;

  it('show what is hidden in them', async () => {
    const body =
      page('One', `${frame('2cm', 'Words')}<presentation:notes>${frame('2cm', 'do not say this', 'presentation:class="notes"')}</presentation:notes>`) +
      page('Two', frame('2cm', 'Hidden'), 'draw:style-name="away"') +
      page('Three', frame('90cm', 'Beside'));
    const styles = style('drawing-page', 'away', '<style:drawing-page-properties presentation:visibility="hidden"/>');
    const found = await asWritten('presentation', flat('presentation', body, styles), ['pptx', 'odp']);
    for (const [format, traces] of Object.entries(found))
      assert.deepEqual(
        traces,
        ['speaker-notes | page 1 | 4 words', 'hidden-slide | page 2', 'hidden-text | page 3 | ×1 | beside the edge of the slide'],
        format,
      );
  });

  it('show nothing where nothing is hidden', async () => {
    const plain = flat('presentation', page('One', frame('2cm', 'Words')));
    assert.deepEqual(await asWritten('presentation', plain, ['pptx', 'odp']), { pptx: [], odp: [] });
  });
});

describe('files that LibreOffice writes in old formats', () => {
  it('get a clear answer', async () => {
    const document = flat('spreadsheet', sheet('Figures', row(cell('8'))));
    const [xls] = await converted([{ name: 'a.fods', bytes: document }], 'xls');
    const old = await factsOf(xls ?? new Uint8Array(), 'a.xls');
    assert.equal(old.access, 'not-supported');
    assert.match(old.remarks?.join(' ') ?? '', /up to 2003 \(\.xls\)/);
    const [doc] = await converted([{ name: 'a.fodt', bytes: flat('text', '<text:p>Words</text:p>') }], 'doc');
    assert.match((await factsOf(doc ?? new Uint8Array(), 'a.doc')).remarks?.join(' ') ?? '', /\(\.doc\)/);
  });
});
