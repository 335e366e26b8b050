import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { AttachmentFacts } from '../../server/src/core/attachments/facts';
import { readPdf } from '../../server/src/core/attachments/pdf';
import { READER_BOUNDS } from '../../server/src/core/attachments/reader';
import { bytesOf, latin, type PdfObject, type PdfPage, type PdfParts, pdfFile, updated, words } from '../support/pdfFiles';

const read = (file: Uint8Array): Promise<AttachmentFacts> => readPdf('file.pdf', file, READER_BOUNDS);
const LINE = words(100, 700, 'Jo Bloggs of Anytown');
const BOX = '95 695 200 20 re f';
/** What is found on a page, each as kind, page, count and detail. */
async function onPage(content: string, more: Omit<PdfPage, 'content'> = {}, parts: Omit<PdfParts, 'pages'> = {}): Promise<string[]> {
  const { traces, access } = await read(pdfFile({ pages: [{ content, ...more }], ...parts }));
  assert.equal(access, 'read');
  return traces.map(({ kind, page, count, value, detail }) => [kind, page, count, value, detail].filter((part) => part !== undefined).join(' | '));
}

const PICTURE = {
  resources: '/XObject << /Im1 10 0 R >>',
  objects: [
    { dictionary: '/Type /XObject /Subtype /Image /Width 2000 /Height 3000 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode', data: 'no picture' },
  ],
};

describe('words covered on a page of a PDF', () => {
  const covered: readonly (readonly [string, string])[] = [
    ['a black box painted after them', `${LINE} 0 g ${BOX}`],
    ['a white box painted after them', `${LINE} 1 g ${BOX}`],
    ['a coloured box', `${LINE} 0.5 0.2 0.1 rg ${BOX}`],
    ['a box drawn as lines', `${LINE} 0 g 95 695 m 295 695 l 295 715 l 95 715 l h f`],
    ['a box inside a moved and scaled frame', `${LINE} q 2 0 0 2 50 600 cm 0 g 22 47 100 11 re f Q`],
    ['a thick line', `${LINE} 0 G 18 w 95 704 m 295 704 l S`],
    ['a box with round corners', `${LINE} 0 g 97 695 m 293 695 l 295 695 295 697 295 699 c 295 713 l 97 715 l 95 713 l h f`],
    ['a box over words set in pieces', `BT /F1 12 Tf 100 700 Td [(Jo) -300 (Blog) 20 (gs)] TJ ( of) Tj ( Anytown) Tj ET 0 g ${BOX}`],
    ['a box over words turned by a quarter', `BT /F1 12 Tf 0 1 -1 0 200 300 Tm (Jo Bloggs of Anytown) Tj ET 0 g 185 290 30 200 re f`],
    ['boxes over each word', `${LINE} 0 g 99 695 15 20 re 115 695 40 20 re 158 695 12 20 re 171 695 60 20 re f`],
    ['a box over words that show only with a scan', `${words(100, 700, 'Jo Bloggs of Anytown', 3)} 0 g ${BOX}`],
  ];
  for (const [name, content] of covered)
    it(`are found under ${name}`, async () => assert.deepEqual(await onPage(content), ['text-under-rectangle | 1 | 4 | 4 words']));

  it('are found under a picture that is no scan of the page', async () =>
    assert.deepEqual(await onPage(`${LINE} q 200 0 0 20 95 695 cm /Im1 Do Q`, { resources: PICTURE.resources }, PICTURE), [
      'text-under-rectangle | 1 | 4 | 4 words, under a picture',
    ]));
  it('are found in a form that is painted before the box', async () =>
    assert.deepEqual(
      await onPage(
        `/Fm1 Do 0 g ${BOX}`,
        { resources: '/XObject << /Fm1 10 0 R >>' },
        {
          objects: [{ dictionary: '/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /Font << /F1 3 0 R >> >>', data: LINE }],
        },
      ),
      ['text-under-rectangle | 1 | 4 | 4 words'],
    ));

  const clean: readonly (readonly [string, string])[] = [
    ['a box painted before them, as under a table', `0.8 g ${BOX} 0 g ${LINE}`],
    ['a page painted white first', `1 g 0 0 600 800 re f 0 g ${LINE}`],
    ['a box beside them', `${LINE} 0 g 95 720 200 20 re f`],
    ['a rule under them', `${LINE} 0 g 95 697 200 1 re f`],
    ['a line through them', `${LINE} 0 g 95 703.5 200 0.8 re f`],
    ['a thin line around them', `${LINE} 0 G 1 w 95 695 200 20 re S`],
    ['a frame made of two boxes', `${LINE} 0 g 95 695 200 20 re 96 696 198 18 re f*`],
    ['a box that only cuts out', `${LINE} 95 695 200 20 re W n`],
    ['a box that is cut away', `${LINE} q 0 0 50 50 re W n 0 g ${BOX} Q`],
    ['a box that lets them shine through', `${LINE} /Half gs 1 1 0 rg ${BOX}`],
    ['a box that is multiplied with them, as a marker is', `${LINE} /Marker gs 1 1 0 rg ${BOX}`],
    ['a box on a layer that is off', `${LINE} /OC /Off BDC 0 g ${BOX} EMC`],
    ['a box over which they are painted again', `${LINE} 1 g ${BOX} 0 g ${LINE}`],
    ['a box over dots and dashes', `${words(100, 700, '. . . . - - -')} 0 g ${BOX}`],
    ['a box over the foot of the letters', `${LINE} 0 g 95 690 200 12 re f`],
  ];
  const states = '/ExtGState << /Half << /ca 0.4 >> /Marker << /BM /Multiply >> >> /Properties << /Off 10 0 R >>';
  const layer: Omit<PdfParts, 'pages'> = { objects: ['<< /Type /OCG /Name (Plan) >>'], catalog: '/OCProperties << /OCGs [10 0 R] /D << /OFF [10 0 R] >> >>' };
  for (const [name, content] of clean) it(`are not found under ${name}`, async () => assert.deepEqual(await onPage(content, { resources: states }, layer), []));

  it('counts by page', async () => {
    const { traces, contents } = await read(
      pdfFile({ pages: [{ content: LINE }, { content: `${LINE} 0 g ${BOX}` }, { content: `${LINE} 0 g 95 695 20 20 re f` }] }),
    );
    assert.deepEqual(traces, [
      { kind: 'text-under-rectangle', page: 2, count: 4, detail: '4 words' },
      { kind: 'text-under-rectangle', page: 3, count: 1, detail: '1 word' },
    ]);
    assert.deepEqual(contents, { pages: 3 });
  });
});

describe('words out of sight on a page of a PDF', () => {
  it('are found white on white, and not white on a dark box', async () => {
    assert.deepEqual(await onPage(`1 g ${LINE}`), ['white-text | 1 | 4 | 4 words']);
    assert.deepEqual(await onPage(`0 0.2 0.5 rg ${BOX} 1 g ${LINE}`), []);
    assert.deepEqual(await onPage(`q 200 0 0 20 95 695 cm /Im1 Do Q 1 g ${LINE}`, { resources: PICTURE.resources }, PICTURE), []);
  });
  it('are found black on black', async () => assert.deepEqual(await onPage(`0 g ${BOX} ${LINE}`), ['text-under-highlight | 1 | 4 | 4 words']));
  it('are found where they are written invisibly', async () =>
    assert.deepEqual(await onPage(words(100, 700, 'Jo Bloggs', 3)), ['hidden-text | 1 | 2 | 2 words written so that they don’t show']));
  it('are told apart where a scanner wrote them behind its picture, before or after it', async () => {
    const scan = 'q 600 0 0 800 0 0 cm /Im1 Do Q';
    for (const content of [
      `${words(100, 700, 'Jo Bloggs', 3)} ${scan}`,
      `${scan} ${words(100, 700, 'Jo Bloggs', 3)}`,
      `${words(100, 700, 'Jo Bloggs')} ${scan}`,
    ])
      assert.deepEqual(await onPage(content, { resources: PICTURE.resources }, PICTURE), ['text-behind-scan | 1 | 2 | 2 words']);
  });
  it('are found on a layer that is off, and not on one that is on', async () => {
    const content = `/OC /Plan BDC ${LINE} EMC`;
    const layer = (state: string): Promise<string[]> =>
      onPage(
        content,
        { resources: '/Properties << /Plan 10 0 R >>' },
        {
          objects: ['<< /Type /OCG /Name (Plan) >>'],
          catalog: `/OCProperties << /OCGs [10 0 R] /D << ${state} >> >>`,
        },
      );
    assert.deepEqual(await layer('/OFF [10 0 R]'), ['hidden-text | 1 | 4 | 4 words on a layer that is switched off']);
    assert.deepEqual(await layer('/BaseState /OFF'), ['hidden-text | 1 | 4 | 4 words on a layer that is switched off']);
    assert.deepEqual(await layer('/ON [10 0 R]'), []);
  });
  it('are found outside of a cropped page', async () => {
    assert.deepEqual(await onPage(LINE, { page: '/CropBox [0 0 600 600]' }), ['hidden-text | 1 | 4 | 4 words outside of what shows of the page']);
    assert.deepEqual(await onPage(LINE, { page: '/CropBox [50 650 550 750]' }), []);
  });
});

describe('marks laid over a page of a PDF', () => {
  const over = '/Rect [95 695 295 715]';
  const QUADS = '/QuadPoints [95 715 295 715 95 695 295 695]';
  const form = (data: string, more = ''): Omit<PdfParts, 'pages'> => ({
    objects: [{ dictionary: `/Type /XObject /Subtype /Form /BBox [0 0 200 20] ${more}`, data }],
  });
  it('cover words where they are solid', async () => {
    for (const subtype of ['/Square', '/Ink', '/Stamp', '/FreeText'])
      assert.deepEqual(
        await onPage(LINE, { annotations: [`/Subtype ${subtype} ${over} ${QUADS} /AP << /N 10 0 R >>`] }, form('0 g 0 0 200 20 re f')),
        ['text-under-annotation | 1 | 4 | 4 words'],
        subtype,
      );
    for (const mark of ['/Square /IC [0 0 0] /C [0 0 0]', `/Highlight ${QUADS} /C [0 0 0]`])
      assert.deepEqual(await onPage(LINE, { annotations: [`/Subtype ${mark} ${over}`] }), ['text-under-annotation | 1 | 4 | 4 words'], mark);
  });
  it('cover nothing where they let words shine through, are hidden, or are fields', async () => {
    const marker = form('/G gs 1 1 0 rg 0 0 200 20 re f', '/Group << /S /Transparency >> /Resources << /ExtGState << /G << /BM /Multiply >> >> >>');
    assert.deepEqual(await onPage(LINE, { annotations: [`/Subtype /Highlight ${over} ${QUADS} /AP << /N 10 0 R >>`] }, marker), []);
    assert.deepEqual(await onPage(LINE, { annotations: [`/Subtype /Highlight ${over} ${QUADS} /C [1 1 0]`] }), []);
    assert.deepEqual(await onPage(LINE, { annotations: [`/Subtype /Square ${over} /F 2 /AP << /N 10 0 R >>`] }, form('0 g 0 0 200 20 re f')), []);
    assert.deepEqual(await onPage(LINE, { annotations: [`/Subtype /Square ${over} /C [0 0 0]`] }), []);
    assert.deepEqual(await onPage(LINE, { annotations: [`/Subtype /Widget /FT /Tx /T (name) ${over} /AP << /N 10 0 R >>`] }, form('1 g 0 0 200 20 re f')), []);
  });
  it('are told where they were to be redactions', async () =>
    assert.deepEqual(await onPage(LINE, { annotations: [`/Subtype /Redact ${over} ${QUADS}`] }), [
      'text-under-annotation | 1 | 1 | marked for redaction, and the redaction was not carried out',
    ]));
  it('are told where they hold remarks, with who made them where it was one person', async () => {
    const note = (author: string): string => `/Subtype /Text /Rect [10 10 30 30] /Contents (Is this right?) /T (${author})`;
    assert.deepEqual(await onPage(LINE, { annotations: [note('Jo Bloggs'), note('Jo Bloggs')] }), ['comment | 1 | 2 | Jo Bloggs']);
    assert.deepEqual(await onPage(LINE, { annotations: [note('Jo Bloggs'), note('Sam Sample')] }), ['comment | 1 | 2']);
    assert.deepEqual(
      await onPage(LINE, { annotations: ['/Subtype /Highlight /Rect [10 10 30 30] /QuadPoints [10 30 30 30 10 10 30 10]', '/Subtype /Link /Rect [1 1 2 2]'] }),
      [],
    );
  });
  it('are told where they carry a file, or are fields that do not show', async () => {
    const file = '/Subtype /FileAttachment /Rect [10 10 30 30] /FS << /Type /Filespec /F (staff.xlsx) /EF << /F 10 0 R >> >>';
    assert.deepEqual(await onPage(LINE, { annotations: [file] }, form('x')), ['embedded-file | 1 | staff.xlsx']);
    const field = (flags: number, value: string): string => `/Subtype /Widget /FT /Tx /T (case) /F ${flags} /V (${value}) /Rect [10 10 99 30]`;
    const catalog = '/AcroForm << /Fields [102 0 R] >>';
    assert.deepEqual(await onPage(LINE, { annotations: [field(2, 'Bloggs')] }, { catalog }), ['hidden-text | 1 | 1 | filled form fields that do not show']);
    assert.deepEqual(await onPage(LINE, { annotations: [field(2, '')] }, { catalog }), []);
    assert.deepEqual(await onPage(LINE, { annotations: [field(4, 'Bloggs')] }, { catalog }), []);
  });
});

describe('what a PDF file says about itself', () => {
  const page: PdfPage = { content: LINE };
  const said = (parts: Omit<PdfParts, 'pages'>): Promise<string[]> => onPage(LINE, {}, parts);
  const packet = (xml: string): Omit<PdfParts, 'pages'> => ({
    catalog: '/Metadata 10 0 R',
    objects: [{ dictionary: '/Type /Metadata /Subtype /XML', data: `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF>${xml}</rdf:RDF></x:xmpmeta>` }],
  });

  it('is told where it names people, organisations and places', async () => {
    assert.deepEqual(await said({ info: '/Author (Jo Bloggs) /Company (Anytown Council) /Manager (Sam Sample)' }), [
      'author | Jo Bloggs',
      'manager | Sam Sample',
      'company | Anytown Council',
    ]);
    assert.deepEqual(await said({ info: '/Title (C:\\\\Users\\\\jbloggs\\\\minutes.docx)' }), ['template-path | C:\\Users\\jbloggs\\minutes.docx']);
    assert.deepEqual(await said({ info: '/CaseOfficer (x)' }), ['custom-property | CaseOfficer']);
  });
  it('is told from its packet, each person once', async () => {
    assert.deepEqual(
      await said({
        ...packet('<rdf:Description><dc:creator><rdf:Seq><rdf:li>Jo Bloggs</rdf:li><rdf:li>Sam &amp; Co</rdf:li></rdf:Seq></dc:creator></rdf:Description>'),
        info: '/Author (Jo Bloggs)',
      }),
      ['author | Jo Bloggs', 'author | Sam & Co'],
    );
    const step = '<rdf:li rdf:parseType="Resource"><stEvt:action>saved</stEvt:action></rdf:li>';
    assert.deepEqual(await said(packet(`<rdf:Description><xmpMM:History><rdf:Seq>${step}${step}</rdf:Seq></xmpMM:History></rdf:Description>`)), [
      'custom-property | a record of 2 steps of editing',
    ]);
  });
  it('is silent about titles, programs and dates', async () =>
    assert.deepEqual(
      await said({ info: '/Title (Road repairs 2025) /Creator (Writer) /Producer (LibreOffice 7.4) /CreationDate (D:20260102) /Trapped /False' }),
      [],
    ));
  it('tells files inside, and program code', async () => {
    const spec = '<< /Type /Filespec /F (staff.xlsx) /EF << /F 11 0 R >> >>';
    assert.deepEqual(
      await said({ catalog: '/Names << /EmbeddedFiles << /Names [(one) 10 0 R] >> >>', objects: [spec, { dictionary: '/Type /EmbeddedFile', data: 'x' }] }),
      ['embedded-file | staff.xlsx'],
    );
    assert.deepEqual(await said({ catalog: '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>' }), ['macro | JavaScript']);
    assert.deepEqual(await said({ catalog: '/OpenAction [100 0 R /Fit]' }), []);
  });
  it('tells that it was saved over earlier states, and how often', async () => {
    const first = pdfFile({ pages: [page] });
    const second = updated(first, new Map([[101, { dictionary: '', data: words(100, 700, 'Somebody') }]]));
    const third = updated(second, new Map([[4, '<< /Title (Once more) >>']]));
    assert.deepEqual((await read(first)).traces, []);
    assert.deepEqual((await read(second)).traces, [{ kind: 'earlier-version', count: 1 }]);
    assert.deepEqual((await read(third)).traces, [{ kind: 'earlier-version', count: 2 }]);
  });
  it('does not take a second end, or objects that are only added, for an earlier state', async () => {
    const first = pdfFile({ pages: [page] });
    assert.deepEqual((await read(bytesOf(`${latin(first)}\n%%EOF\n`))).traces, []);
    assert.deepEqual((await read(updated(first, new Map([[50, '<< /Added true >>']])))).traces, []);
  });
  it('takes no signature for an earlier state or for program code, unless the words were changed with it', async () => {
    const signature: [number, string][] = [
      [1, '<< /Type /Catalog /Pages 2 0 R /AcroForm << /SigFlags 3 /Fields [50 0 R] >> >>'],
      [50, '<< /Type /Annot /Subtype /Widget /FT /Sig /T (Signature1) /Rect [0 0 0 0] /F 132 /V 51 0 R >>'],
      [51, '<< /Type /Sig /Filter /Adobe.PPKLite /ByteRange [0 100 200 300] /Contents <00> >>'],
    ];
    const file = pdfFile({ pages: [page] });
    assert.deepEqual((await read(updated(file, new Map(signature)))).traces, []);
    const changed = new Map<number, PdfObject>([...signature, [101, { dictionary: '', data: words(100, 700, 'Somebody') }]]);
    assert.deepEqual((await read(updated(file, changed))).traces, [{ kind: 'earlier-version', count: 1 }]);
  });
  it('tells the program code of a form field', async () => {
    const field = '/Subtype /Widget /FT /Tx /T (Name) /Rect [95 600 295 620] /F 4 /AA << /K << /S /JavaScript /JS (app.beep\\(1\\)) >> >>';
    const file = pdfFile({ pages: [{ ...page, annotations: [field] }], catalog: '/AcroForm << /Fields [102 0 R] >>' });
    assert.deepEqual((await read(file)).traces, [{ kind: 'macro', detail: 'JavaScript' }]);
  });
  it('says that a form for Adobe’s programs was read only in part', async () => {
    const file = pdfFile({ pages: [page], catalog: '/AcroForm << /Fields [] /XFA 10 0 R >>', objects: [{ dictionary: '', data: '<xdp/>' }] });
    assert.equal((await read(file)).access, 'partly-read');
  });
});

describe('a PDF file that can’t be looked into', () => {
  const file = pdfFile({ pages: [{ content: `${LINE} 0 g ${BOX}` }] });
  it('is damaged where it is something else, and read where it can be mended', async () => {
    assert.equal((await read(bytesOf('PK\u0003\u0004 a packed file'))).access, 'damaged');
    assert.equal((await read(new Uint8Array())).access, 'damaged');
    assert.equal((await read(bytesOf('%PDF-1.7\n%%EOF'))).access, 'damaged');
    const mended = await read(bytesOf(latin(file).replace(/startxref\n\d+/, 'startxref\n7')));
    assert.deepEqual(mended.traces, [{ kind: 'text-under-rectangle', page: 1, count: 4, detail: '4 words' }]);
  });
  it('is too large beyond the bounds', async () => {
    assert.equal((await readPdf('a.pdf', file, { ...READER_BOUNDS, fileBytes: 100 })).access, 'too-large');
    const partly = await readPdf('a.pdf', pdfFile({ pages: [{ content: LINE }, { content: `${LINE} 0 g ${BOX}` }] }), { ...READER_BOUNDS, items: 1 });
    assert.equal(partly.access, 'partly-read');
    assert.ok(partly.lookedAt.some((part) => part.includes('only 1 of 2 pages')));
  });
  it('is said to be looked at in its parts, never to be safe', async () => {
    const { lookedAt, access } = await read(pdfFile({ pages: [{ content: LINE }] }));
    assert.equal(access, 'read');
    assert.deepEqual(lookedAt, [
      'document properties',
      'earlier versions',
      'files inside it',
      'layers',
      'program code',
      'notes and marks',
      'words covered or out of sight',
    ]);
  });
});

describe('hostile PDF files', function () {
  this.timeout(60_000);
  const form = (data: string): { dictionary: string; data: string } => ({
    dictionary: '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /A 10 0 R /B 11 0 R /C 12 0 R /D 13 0 R >> >>',
    data,
  });
  const file = pdfFile({
    pages: [
      {
        content: `${LINE} 0 g ${BOX} /A Do`,
        resources: '/XObject << /A 10 0 R >>',
        annotations: ['/Subtype /Square /Rect [1 1 9 9] /IC [0 0 0] /Contents (x)'],
      },
    ],
    objects: [form('0 0 9 9 re f')],
    info: '/Author (Jo)',
    catalog: '/Names << /EmbeddedFiles << /Names [(one) << /F (a) /EF << /F 10 0 R >> >>] >> >>',
  });
  const whole = latin(file);

  it('end, where objects call each other without end', async () => {
    for (const objects of [[form('/A Do')], [form('/B Do'), form('/A Do')]])
      await read(pdfFile({ pages: [{ content: '/A Do', resources: '/XObject << /A 10 0 R >>' }], objects }));
    const again = (name: string): string => `/${name} Do `.repeat(400);
    const many = await read(
      pdfFile({
        pages: [{ content: again('A'), resources: '/XObject << /A 10 0 R >>' }],
        objects: [form(again('B')), form(again('C')), form(again('D')), form('n')],
      }),
    );
    assert.equal(many.access, 'partly-read');
  });
  it('end, where pages are their own parents, and depths have no end', async () => {
    await read(bytesOf(whole.replace('/Kids [100 0 R]', '/Kids [2 0 R]')));
    await read(bytesOf(whole.replace('/Count 1', '/Count 999999999')));
    await read(bytesOf(whole.replace('/Prev 0', '/Prev 9').replace('/Root 1 0 R', '/Root 1 0 R /Prev 9')));
    await read(pdfFile({ pages: [{ content: `${'['.repeat(50_000)}` }] }));
    await read(pdfFile({ pages: [{ content: `${'q '.repeat(100_000)} ${BOX}` }] }));
    await read(pdfFile({ pages: [{ content: `${LINE} 1e38 0 0 1e38 1e38 1e38 cm 1e38 -1e38 1e38 1e38 re f 0 0 0 0 0 0 cm ${LINE} ${BOX} S` }] }));
    await read(pdfFile({ pages: [{ content: LINE }], catalog: `/Names ${'<< /EmbeddedFiles '.repeat(3000)}${'>> '.repeat(3000)}` }));
  });
  it('never throw, cut off anywhere', () =>
    fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: whole.length }), async (length) => {
        await read(file.subarray(0, length));
      }),
      { numRuns: 100 },
    ));
  it('never throw, with bytes changed anywhere', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(file.length - 1), fc.nat(255)), { minLength: 1, maxLength: 40 }), async (changes) => {
        const broken = file.slice();
        for (const [at, byte] of changes) broken[at] = byte;
        await read(broken);
      }),
      { numRuns: 150 },
    ));
  it('never throw, with words changed for others', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom('100 0 R', '/Rect', '/Contents', 're f', '600 800', '/Type', '10 0 R', 'Tj', '/Names', '12 Tf', '<<', 'endstream'),
        fc.constantFrom('-1', '1 0 R', '[ ]', '<< >>', 'null', '1e99', '(x)', '/X', ''),
        async (from, to) => {
          await read(bytesOf(whole.replaceAll(from, to)));
        },
      ),
      { numRuns: 108 },
    ));
});
