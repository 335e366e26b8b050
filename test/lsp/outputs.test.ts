import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { FORMS, type FormsResult, MAKE, type MakeResult, PREPARE, type PrepareResult } from '../../server/src/lsp/protocol';
import { realEngine } from '../../server/src/core';
import { TestClient } from '../support/lspClient';
import { ROOT } from '../support/root';

const sampleText = (name: string): string => readFileSync(path.join(ROOT, 'client/samples', name), 'utf8');
const URI = 'file:///ws/letter.foi.md';

const PROFILE = {
  'file:///ws/.foi/authorities/harrowdale-police.yaml': readFileSync(path.join(ROOT, 'client/samples/.foi/authorities/harrowdale-police.yaml'), 'utf8'),
};

async function opened(text: string, files: Record<string, string> = {}): Promise<TestClient> {
  const client = await TestClient.start({ rules: realEngine().rules, files: { ...PROFILE, ...files } });
  await client.open(URI, text);
  return client;
}

const textOf = (result: MakeResult): string => Buffer.from(result.made?.base64 ?? '', 'base64').toString('utf8');
const make = (client: TestClient, form: string, finalOf?: string): Promise<MakeResult> =>
  client.request(MAKE, { uri: URI, form, ...(finalOf === undefined ? {} : { finalOf }) });
const prepare = (client: TestClient, confirmed: readonly string[] = []): Promise<PrepareResult> =>
  client.request(PREPARE, { uri: URI, confirmed, again: true });

describe('letters made over the wire', () => {
  it('come in every form that is offered', async () => {
    const client = await opened(sampleText('partial-ncnd.foi.md'));
    const forms = await client.request<FormsResult>(FORMS, {});
    assert.ok(forms.some(({ name }) => name === 'docx') && forms.some(({ name }) => name === 'text'));
    for (const { name, ending } of forms) {
      const { made, problem } = await make(client, name);
      assert.equal(problem, null, name);
      assert.equal(made?.fileName, `letter.${ending}`);
      assert.equal(made?.draft, null, name);
      assert.ok((made?.base64.length ?? 0) > 200, name);
    }
    await client.stop();
  });

  it('are marked as a draft while there are errors, and refused as a copy to send', async () => {
    const client = await opened(sampleText('partial-ncnd-faulty.foi.md'));
    const { made } = await make(client, 'text');
    assert.match(made?.draft ?? '', /DRAFT/);
    assert.match(textOf(await make(client, 'text')).split('\n')[0] ?? '', /DRAFT/);
    const { fingerprint, refused, ready } = await prepare(client);
    assert.ok(refused && !ready);
    const final = await make(client, 'text', fingerprint);
    assert.equal(final.made, null);
    assert.match(final.problem ?? '', /can’t be sent yet/);
    await client.stop();
  });

  it('are made as a copy to send only of the text that was checked', async () => {
    const client = await opened(sampleText('partial-ncnd.foi.md'));
    const { fingerprint, confirmations } = await prepare(client);
    assert.ok(confirmations.length > 2 && confirmations.every(({ confirmed }) => !confirmed));
    const sure = await prepare(
      client,
      confirmations.map(({ id }) => id),
    );
    assert.ok(sure.ready);
    assert.doesNotMatch(textOf(await make(client, 'text', fingerprint)), /DRAFT/);
    await client.change(URI, 2, `${sampleText('partial-ncnd.foi.md')}\nPS\n`);
    const { problem } = await make(client, 'text', fingerprint);
    assert.match(problem ?? '', /has changed/);
    await client.stop();
  });

  it('say why nothing is made of a document that is not open, and refuse a form that there is not', async () => {
    const client = await opened('Dear A');
    assert.match((await client.request<MakeResult>(MAKE, { uri: 'file:///ws/other.foi.md', form: 'text' })).problem ?? '', /not open/);
    await assert.rejects(make(client, 'parchment'));
    assert.equal(await client.request(PREPARE, { uri: 'file:///ws/other.foi.md', confirmed: [], again: false }), null);
    await client.stop();
  });

  it('have a check sheet that knows the files beside the letter', async () => {
    const text = '---\nfoi: 1\nreference: R1\nattachments:\n  - { file: gone.csv, title: Gone }\n---\n\nDear A\n';
    const client = await opened(text, { 'file:///ws/letter.foi.md': text });
    const { body, text: sheet } = await prepare(client);
    assert.match(body, /gone\.csv \(“Gone”\): there is no such file/);
    assert.match(sheet, /gone\.csv/);
    await client.stop();
  });
});
