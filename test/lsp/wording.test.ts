import assert from 'node:assert/strict';
import { RULES } from '../../server/src/core/rules/registry';
import { STANDARD_WORDING, type StandardWordingResult, UPDATE_WORDING, type UpdateWordingResult } from '../../server/src/lsp/protocol';
import { TestClient } from '../support/lspClient';

const NOTICE = 'file:///ws/a.foi.md';
const HEAD = '---\nfoi: 1\nreference: A-1\nauthority: a\nissued: 2026-11-20\n---\n';

describe('standard wording over the protocol', () => {
  let client: TestClient;
  beforeEach(async () => {
    client = await TestClient.start({
      rules: RULES,
      files: {
        'file:///ws/.foi/authorities/a.yaml': 'name: A\ncontact: { email: foi@anytown.example }\n',
        'file:///ws/.foi/wording/own.md': '---\nrev: 2026-02\nhandling: canary-for-staff\n---\nOur words.\n',
        'file:///ws/.foi/wording/own-old.md': '---\nid: own\nrev: 2026-01\n---\nOur old words.\n',
      },
    });
  });
  afterEach(() => client.stop());

  it('is offered with the edit that puts it at a place', async () => {
    await client.open(NOTICE, `${HEAD}\nFirst.\n`, 3);
    const found = await client.request<StandardWordingResult>(STANDARD_WORDING, { uri: NOTICE, position: { line: 7, character: 2 } });
    assert.deepEqual([found?.version, found?.marked], [3, true]);
    const own = found?.choices.find(({ id }) => id === 'own');
    assert.deepEqual(own, {
      id: 'own',
      rev: '2026-02',
      origin: 'workspace',
      text: 'Our words.',
      handling: 'canary-for-staff',
      validFrom: null,
      validUntil: null,
      state: null,
      range: { start: { line: 7, character: 6 }, end: { line: 8, character: 0 } },
      snippet: '\n\n:::standard{id="own" rev="2026-02"\\}\nOur words.\n:::\n',
    });
    assert.match(found?.choices.find(({ id }) => id === 'contact')?.snippet ?? '', /contact us at \(\(contact\.email\)\) and/);
  });

  it('is brought up to date by the edits that come back', async () => {
    await client.open(NOTICE, `${HEAD}\n:::standard{id="own" rev="2026-01"}\nOur old words.\n:::\n`);
    const found = await client.request<UpdateWordingResult>(UPDATE_WORDING, { uri: NOTICE });
    assert.deepEqual(found, {
      version: 1,
      edits: [
        { range: { start: { line: 7, character: 26 }, end: { line: 7, character: 33 } }, newText: '2026-02' },
        { range: { start: { line: 8, character: 0 }, end: { line: 9, character: 0 } }, newText: 'Our words.\n' },
      ],
      updated: 1,
      changed: 0,
      edited: 0,
      unsettled: 0,
    });
  });

  it('says so where there is no notice', async () => {
    assert.equal(await client.request(STANDARD_WORDING, { uri: NOTICE, position: { line: 0, character: 0 } }), null);
    assert.equal(await client.request(UPDATE_WORDING, { uri: NOTICE }), null);
    await assert.rejects(client.request(UPDATE_WORDING, {}), /missing/);
    await client.open('file:///ws/a.txt', 'Dear A,\n\nWords.\n');
    const found = await client.request<StandardWordingResult>(STANDARD_WORDING, { uri: 'file:///ws/a.txt', position: { line: 0, character: 0 } });
    assert.deepEqual([found?.marked, found?.choices], [false, []]);
  });
});
