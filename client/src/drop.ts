import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  ADD_ATTACHMENTS,
  type AddAttachmentsParams,
  type AddAttachmentsResult,
  IMPORT,
  type ImportParams,
  type ImportResult,
  toBase64,
} from '../../server/src/lsp/protocol';
import { ask } from './ask';
import { nameOf } from './fileName';
import { LANGUAGE } from './language';

const LETTER = vscode.DocumentDropOrPasteEditKind.Empty.append('foi', 'letter');
const ATTACHMENT = vscode.DocumentDropOrPasteEditKind.Empty.append('foi', 'attachment');

/** Files whose words can be taken out. */
const IS_LETTER = /\.(?:docx|html?)$/i;

/** No letter comes near this many bytes. */
const MOST_BYTES = 50 * 1024 * 1024;

/** From the explorer, and from outside the editor. */
const MIME_TYPES = ['text/uri-list', 'files'];

/** A file that is dropped or pasted. One from outside may have no address: then its bytes are all there is. */
interface Given {
  readonly name: string;
  readonly uri: vscode.Uri | undefined;
  bytes(): Thenable<Uint8Array>;
}

/** One thing that can be done with what was given; the first of several is done, and the editor offers the others. */
interface Offer {
  readonly title: string;
  readonly text: string;
  readonly kind: vscode.DocumentDropOrPasteEditKind;
  readonly more: vscode.WorkspaceEdit | undefined;
}

/**
 * Registers what happens to files that are dropped on a notice or pasted into it: the words of a letter are put there, and other files that can go
 * out are listed among its attachments. Whatever else is dropped is left to the editor.
 */
export function registerDrop(client: BaseLanguageClient): vscode.Disposable {
  const provider = new FileProvider(client);
  const selector = { language: LANGUAGE };
  return vscode.Disposable.from(
    vscode.languages.registerDocumentDropEditProvider(selector, provider, { dropMimeTypes: MIME_TYPES, providedDropEditKinds: [LETTER, ATTACHMENT] }),
    vscode.languages.registerDocumentPasteEditProvider(selector, provider, { pasteMimeTypes: MIME_TYPES, providedPasteEditKinds: [LETTER, ATTACHMENT] }),
  );
}

/** Says what can be done with files that come into a notice. */
export class FileProvider implements vscode.DocumentDropEditProvider, vscode.DocumentPasteEditProvider {
  constructor(private readonly client: BaseLanguageClient) {}

  async provideDocumentDropEdits(document: vscode.TextDocument, _at: vscode.Position, data: vscode.DataTransfer): Promise<vscode.DocumentDropEdit[]> {
    return (await this.offers(document, data)).map(({ title, text, kind, more }) => {
      const edit = new vscode.DocumentDropEdit(text, title, kind);
      if (more) edit.additionalEdit = more;
      return edit;
    });
  }

  async provideDocumentPasteEdits(
    document: vscode.TextDocument,
    _ranges: readonly vscode.Range[],
    data: vscode.DataTransfer,
  ): Promise<vscode.DocumentPasteEdit[]> {
    return (await this.offers(document, data)).map(({ title, text, kind, more }) => {
      const edit = new vscode.DocumentPasteEdit(text, title, kind);
      if (more) edit.additionalEdit = more;
      return edit;
    });
  }

  private async offers(document: vscode.TextDocument, data: vscode.DataTransfer): Promise<Offer[]> {
    const files = await filesOf(data);
    const [only, another] = files;
    const letter = only && !another && IS_LETTER.test(only.name) ? await this.letterOffers(only, document.getText().trim() === '') : [];
    return [...letter, ...(await this.attachmentOffers(document, files))];
  }

  /** Into an empty document the letter comes as a notice, else as its words. */
  private async letterOffers(file: Given, isEmpty: boolean): Promise<Offer[]> {
    const bytes = await file.bytes();
    if (bytes.length > MOST_BYTES) return [];
    const take = (as: ImportParams['as']): Promise<ImportResult> => {
      const params: ImportParams = { name: file.name, base64: toBase64(bytes), as };
      return this.client.sendRequest<ImportResult>(IMPORT, params);
    };
    const notice = isEmpty ? await take('notice') : undefined;
    const words = await take('words');
    // A person has just dropped the file, and what was left out of it is seen nowhere else.
    if (words.text !== null && words.remarks.length > 0) void vscode.window.showWarningMessage(`${file.name}: ${words.remarks.join(' ')}`);
    const offer = (title: string, result: ImportResult | undefined): Offer[] =>
      result?.text ? [{ title, text: result.text, kind: LETTER, more: undefined }] : [];
    return [...offer(vscode.l10n.t('Convert the letter to a notice'), notice), ...offer(vscode.l10n.t('Insert the letter’s words'), words)];
  }

  private async attachmentOffers(document: vscode.TextDocument, files: readonly Given[]): Promise<Offer[]> {
    const uris = files.flatMap(({ uri }) => uri ?? []);
    if (uris.length === 0 || uris.length < files.length) return [];
    const params: AddAttachmentsParams = { uri: document.uri.toString(), files: uris.map((uri) => uri.toString()) };
    const added = await ask<AddAttachmentsResult>(this.client, ADD_ATTACHMENTS, params);
    if (!added || added.version !== document.version) return [];
    const more = new vscode.WorkspaceEdit();
    for (const { range, newText } of added.edits) more.insert(document.uri, new vscode.Position(range.start.line, range.start.character), newText);
    const title = uris.length === 1 ? vscode.l10n.t('Add to attachments') : vscode.l10n.t('Add {0} files to attachments', uris.length);
    return [{ title, text: added.links, kind: ATTACHMENT, more: added.edits.length > 0 ? more : undefined }];
  }
}

/** The files in what was dropped or pasted; web addresses are none. */
async function filesOf(data: vscode.DataTransfer): Promise<Given[]> {
  const listed = (await data.get('text/uri-list')?.asString()) ?? '';
  const uris = listed.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#') && !/^(?:https?|data|mailto):/i.test(line));
  const files: Given[] = uris.map((line) => {
    const uri = vscode.Uri.parse(line);
    return { name: nameOf(uri), uri, bytes: () => vscode.workspace.fs.readFile(uri) };
  });
  if (files.length > 0) return files;
  for (const [, item] of data) {
    const file = item.asFile();
    if (file) files.push({ name: file.name, uri: file.uri, bytes: () => file.data() });
  }
  return files;
}
