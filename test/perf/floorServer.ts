/*
 * What a language server costs that checks nothing: it reads messages, and answers every text with no findings. With `--parse` it parses the
 * whole text as Markdown each time, with the parser that the product uses. By hand, so that no library is in the figures.
 */
import remarkParse from 'remark-parse';
import { unified } from 'unified';

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: {
    readonly textDocument?: { readonly uri: string; readonly version: number; readonly text?: string };
    readonly contentChanges?: readonly { readonly text: string }[];
  };
}

const markdown = process.argv.includes('--parse') ? unified().use(remarkParse).freeze() : undefined;
let kept = Buffer.alloc(0);

function send(message: object): void {
  const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
  process.stdout.write(`Content-Length: ${body.length}\r\n\r\n`);
  process.stdout.write(body);
}

function handle({ id, method, params }: Message): void {
  if (method === 'initialize') send({ id, result: { capabilities: { textDocumentSync: 1 } } });
  else if (method === 'exit') process.exit(0);
  else if (id !== undefined && method !== undefined) send({ id, result: null });
  const text = params?.contentChanges?.at(-1)?.text ?? params?.textDocument?.text;
  if (text === undefined || params?.textDocument === undefined) return;
  markdown?.parse(text);
  const { uri, version } = params.textDocument;
  send({ method: 'textDocument/publishDiagnostics', params: { uri, version, diagnostics: [] } });
}

process.stdin.on('data', (bytes: Buffer) => {
  kept = Buffer.concat([kept, bytes]);
  for (;;) {
    const header = kept.indexOf('\r\n\r\n');
    if (header < 0) return;
    const length = Number(/content-length: *(\d+)/i.exec(kept.toString('latin1', 0, header))?.[1] ?? 0);
    const end = header + 4 + length;
    if (kept.length < end) return;
    const body = kept.toString('utf8', header + 4, end);
    kept = kept.subarray(end);
    handle(JSON.parse(body) as Message);
  }
});
