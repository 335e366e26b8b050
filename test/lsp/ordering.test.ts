import * as assert from 'node:assert/strict';
import type { Engine } from '../../server/src/core/features/snapshot';
import { NoticeDocument } from '../../server/src/session/document';
import { engineWith, WRONG_WORD } from '../support/features';
import { TestClient } from '../support/lspClient';

const URI = 'file:///ws/a.foi.md';
const CANCELLED = -32800;
const CONTENT_MODIFIED = -32801;
const SERVER_CANCELLED = -32802;

/** Numbers that look random and are the same in every run. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

interface Report {
  readonly kind: 'full' | 'unchanged';
  readonly resultId: string;
  readonly items?: readonly unknown[];
}

const text = (faults: number): string => `A letter.\n\n${'wrong '.repeat(faults)}\n`;

describe('order of changes and answers', () => {
  it('calls off a request for findings when a change comes behind it, and asks for it again', async () => {
    const client = await TestClient.start({ rules: [WRONG_WORD] });
    await client.open(URI, text(1));
    await client.pull(URI);
    const pull = client.pull(URI);
    await client.change(URI, 2, text(2));
    await assert.rejects(pull, { code: SERVER_CANCELLED, data: { retriggerRequest: true } });
    assert.equal((await client.pull<Report>(URI)).items?.length, 2);
    await client.stop();
  });

  it('checks the last of many changes that came at once, whatever was asked between them, and none of the others', async () => {
    let parsed = 0;
    const counted = (engine: Engine): Engine => ({
      ...engine,
      parse: (...given) => {
        parsed++;
        return engine.parse(...given);
      },
    });
    const client = await TestClient.start({ rules: [WRONG_WORD], engine: counted });
    await client.open(URI, text(1));
    await client.pull(URI);
    parsed = 0;
    const calledOff: Promise<unknown>[] = [];
    const last = 51;
    let pull: Promise<Report> | undefined;
    for (let version = 2; version <= last; version++) {
      if (pull) calledOff.push(assert.rejects(pull, { code: SERVER_CANCELLED }));
      void client.change(URI, version, text(version));
      pull = client.pull<Report>(URI);
      // An editor asks about much more than findings, and none of it may let an old text be read.
      for (let more = 0; more < 5; more++)
        calledOff.push(client.request('textDocument/hover', { textDocument: { uri: URI }, position: { line: 2, character: more } }).catch(() => undefined));
    }
    assert.equal((await pull)?.items?.length, last);
    await Promise.all(calledOff);
    assert.equal(parsed, 1);
    await client.stop();
  });

  it('calls off every other request too', async () => {
    const client = await TestClient.start({ rules: [WRONG_WORD] });
    const textDocument = { uri: URI };
    const position = { line: 2, character: 2 };
    const range = { start: position, end: position };
    const requests: readonly (readonly [string, object])[] = [
      ['textDocument/hover', { textDocument, position }],
      ['textDocument/completion', { textDocument, position }],
      ['textDocument/documentSymbol', { textDocument }],
      ['textDocument/foldingRange', { textDocument }],
      ['textDocument/documentLink', { textDocument }],
      ['textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } }],
      ['foiNotices/preview', { uri: URI, final: false }],
    ];
    await client.open(URI, text(1));
    await client.pull(URI);
    let version = 1;
    for (const [method, params] of requests) {
      const asked = client.request(method, params);
      await client.change(URI, ++version, text(version));
      await assert.rejects(asked, { code: CONTENT_MODIFIED }, method);
    }
    await client.stop();
  });

  it('calls off a request for findings when the settings change behind it', async () => {
    const client = await TestClient.start({ rules: [WRONG_WORD] });
    await client.open(URI, text(1));
    const pull = client.pull(URI);
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    await assert.rejects(pull, { code: SERVER_CANCELLED });
    await client.stop();
  });

  it('sees that a request was cancelled before it begins to read', async () => {
    const parsed: string[] = [];
    const client = await TestClient.start({ rules: [{ ...WRONG_WORD, on: { notice: (notice) => void parsed.push(notice.text) } }] });
    await client.open(URI, text(1));
    const pull = client.cancellable('textDocument/diagnostic', { textDocument: { uri: URI } });
    pull.cancel();
    await assert.rejects(pull.result, { code: CANCELLED });
    assert.deepEqual(parsed, []);
    await client.stop();
  });

  for (let seed = 1; seed <= 40; seed++) {
    it(`shows nothing stale, whatever comes when (${seed})`, async () => {
      const random = seeded(seed);
      const client = await TestClient.start({ rules: [WRONG_WORD] });
      let version = 1;
      let faults = 1;
      const results: Promise<void>[] = [];
      let cancels: (() => void)[] = [];
      await client.open(URI, text(faults));
      let seen: { readonly id: string; readonly items: number } | undefined;
      const pull = (): void => {
        const [askedFor, expected, known] = [version, faults, seen];
        const { result, cancel } = client.cancellable<Report>('textDocument/diagnostic', {
          textDocument: { uri: URI },
          ...(known ? { previousResultId: known.id } : {}),
        });
        cancels.push(cancel);
        results.push(
          result.then(
            (report) => {
              assert.ok(report.resultId.startsWith(`${askedFor}/`), `version ${askedFor} was asked for, ${report.resultId} answered`);
              const items = report.kind === 'unchanged' ? known?.items : report.items?.length;
              assert.equal(items, expected, `version ${askedFor}`);
              seen = { id: report.resultId, items: expected };
            },
            (error: { code?: number }) => assert.ok([CANCELLED, SERVER_CANCELLED].includes(error.code ?? 0), String(error)),
          ),
        );
      };
      for (let step = 0; step < 25; step++) {
        const choice = random(10);
        if (choice < 4) {
          faults = random(6);
          await client.change(URI, ++version, text(faults));
        } else if (choice < 8) pull();
        else if (choice < 9) {
          for (const cancel of cancels) cancel();
          cancels = [];
        } else for (let turn = random(5); turn > 0; turn--) await new Promise((resolve) => setImmediate(resolve));
      }
      pull();
      await Promise.all(results);
      assert.equal(seen?.items, faults, 'the last answer is about the last text');
      await client.stop();
    });
  }
});

describe('changes of parts of a text', () => {
  it('give the same text as a change of the whole', () => {
    const engine = engineWith([]);
    const pieces = ['a', 'ü', '\n', '\r\n', '\r', '😀', ':::', ' ', 'word', ''];
    for (let seed = 1; seed <= 200; seed++) {
      const random = seeded(seed);
      const some = (): string => Array.from({ length: random(6) }, () => pieces[random(pieces.length)] ?? '').join('');
      let expected = some() + some() + some();
      let document = NoticeDocument.open(URI, 1, expected, engine);
      for (let version = 2; version < 12; version++) {
        const changes = Array.from({ length: 1 + random(3) }, () => {
          const lines = expected.split(/\r\n|\n|\r/);
          const place = (): { line: number; character: number } => {
            const line = random(lines.length);
            return { line, character: random((lines[line]?.length ?? 0) + 1) };
          };
          const [a, b] = [place(), place()].sort((one, other) => one.line - other.line || one.character - other.character);
          const range = { start: a ?? place(), end: b ?? place() };
          const inserted = some();
          const lineEnds = [...expected.matchAll(/\r\n|\n|\r/g)].map((match) => match.index + match[0].length);
          const offset = ({ line, character }: { line: number; character: number }): number => (line === 0 ? 0 : (lineEnds[line - 1] ?? 0)) + character;
          expected = expected.slice(0, offset(range.start)) + inserted + expected.slice(offset(range.end));
          return { range, text: inserted };
        });
        const before = document;
        const textBefore = document.text;
        document = document.change(changes, version);
        assert.equal(document.text, expected, `seed ${seed}`);
        assert.equal(before.text, textBefore);
      }
    }
  });

  it('take a range whose ends are swapped, and places outside the text', () => {
    const document = NoticeDocument.open(URI, 1, 'one\ntwo\n', engineWith([]));
    assert.equal(document.change([{ range: { start: { line: 1, character: 2 }, end: { line: 0, character: 1 } }, text: '-' }], 2).text, 'o-o\n');
    assert.equal(document.change([{ range: { start: { line: 9, character: 9 }, end: { line: 99, character: 0 } }, text: 'end' }], 2).text, 'one\ntwo\nend');
    assert.equal(document.change([{ text: 'all' }, { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } }, text: 'A' }], 2).text, 'All');
  });
});
