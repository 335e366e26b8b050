import * as assert from 'node:assert/strict';
import { createNoticeService } from '../../server/src/core/index';

const service = createNoticeService();
const letter = (body: string): string => `Dear Sir\n\nFreedom of Information Act 2000\n\n${body}\n\nYours faithfully\n`;
const read = (body: string) => service.inspect(service.snapshot(letter(body), { fileName: 'letter.txt' }), 'letter.txt');
const outcomes = (body: string): Record<string, string> => Object.fromEntries(read(body).provisions.map((one) => [one.citation, one.outcome]));

describe('words of departments and Scottish bodies', () => {
  for (const address of ['Town Hall, Chesterfield S41 8NG', 'Civic Centre, Basildon SS14 1DL', 'Howden House, Sheffield S12 4QQ', 'Pond Street, S30 1AB'])
    it(`reads no provision out of a postcode: ${address}`, () => {
      assert.deepEqual(outcomes(`Our office is at ${address} now.`), {});
    });

  for (const said of [
    'We estimate that to provide it would exceed the cost limit of £600 set by section 12 of the Act.',
    'Answering would exceed the appropriate limit which section 12 lays down.',
    'To do so would take us over the limit in section 12.',
    'Searching every file would go beyond the threshold of section 12.',
  ])
    it(`reads a refusal for cost: ${said}`, () => {
      assert.deepEqual(outcomes(said), { '12': 'refused' });
    });

  for (const said of [
    'As section 31(1)(a) applies to all of it, we have not gone on to decide whether section 43(2) also applies.',
    'The report is withheld under section 31(1)(a). There is no need to consider whether section 43(2) applies.',
    'The report is withheld under section 31(1)(a). Section 43(2) has not been considered.',
    'The report is exempt under section 31(1)(a). I have not reached a view on whether the information is exempt under section 43(2).',
  ])
    it(`leaves a provision out that was not decided on: ${said}`, () => {
      assert.deepEqual(outcomes(said), { '31(1)(a)': 'withheld', '43(2)': 'mentioned' });
    });

  for (const [name, law] of [
    ['the FOI (Scotland) Act 2002', 'FOISA'],
    ['the Freedom of Information Act (Scotland) 2002', 'FOISA'],
    ['the FOI(S)A', 'FOISA'],
    ['the Freedom of Information (Scotland) Act', 'FOISA'],
  ] as const)
    it(`knows ${name}`, () => {
      const text = `Dear Sir\n\nThe names are withheld under section 38(1)(b) of ${name}.\n\nYours faithfully\n`;
      const { provisions, regime } = service.inspect(service.snapshot(text, { fileName: 'letter.txt' }), 'letter.txt');
      assert.deepEqual([provisions.map((one) => one.citation), regime], [['FOISA 38(1)(b)'], law]);
    });
});
