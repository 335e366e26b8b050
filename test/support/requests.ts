import * as protocol from '../../server/src/lsp/protocol';
import * as newNotice from '../../server/src/lsp/protocol/newNotice';

/** A request that the server answers, with parameters that are good for an open notice. */
export interface KnownRequest {
  readonly method: string;
  readonly params: object;
}

const TOP = { line: 0, character: 0 };

/** Every request that the server answers about a document, and what else it answers. */
export function requestsOf(uri: string, position: object = TOP, range: object = { start: TOP, end: TOP }): readonly KnownRequest[] {
  const textDocument = { uri };
  const options = { tabSize: 2, insertSpaces: true };
  const base64 = Buffer.from('Year,Count\n2025,3\n').toString('base64');
  const of: Readonly<Record<string, object>> = {
    'textDocument/codeAction': { textDocument, range, context: { diagnostics: [] } },
    'codeAction/resolve': { title: 'x', data: { uri, resultId: 'x' } },
    'textDocument/codeLens': { textDocument },
    'textDocument/completion': { textDocument, position },
    'completionItem/resolve': { label: 'x', data: { citation: '31(1)(a)' } },
    'textDocument/definition': { textDocument, position },
    'textDocument/diagnostic': { textDocument },
    'workspace/diagnostic': { previousResultIds: [] },
    'textDocument/documentHighlight': { textDocument, position },
    'textDocument/documentLink': { textDocument },
    'textDocument/documentSymbol': { textDocument },
    'textDocument/foldingRange': { textDocument },
    'textDocument/formatting': { textDocument, options },
    'textDocument/rangeFormatting': { textDocument, range, options },
    'textDocument/onTypeFormatting': { textDocument, position, ch: '\n', options },
    'textDocument/hover': { textDocument, position },
    'textDocument/inlayHint': { textDocument, range },
    'textDocument/linkedEditingRange': { textDocument, position },
    'textDocument/prepareRename': { textDocument, position },
    'textDocument/rename': { textDocument, position, newName: 'x' },
    'textDocument/references': { textDocument, position, context: { includeDeclaration: true } },
    'textDocument/selectionRange': { textDocument, positions: [position] },
    'textDocument/semanticTokens/full': { textDocument },
    'textDocument/semanticTokens/full/delta': { textDocument, previousResultId: '0' },
    'textDocument/semanticTokens/range': { textDocument, range },
    'workspace/symbol': { query: '' },
    [protocol.ADD_ATTACHMENTS]: { uri, files: ['file:///ws/a.csv'] },
    [protocol.AUTHORITY_KINDS]: {},
    [protocol.CHECK_NOW]: { uri },
    [protocol.DUE_DATE]: { uri },
    [protocol.EXPLAIN_SETTINGS]: { uri },
    [protocol.FORMS]: {},
    [protocol.IMPORT]: { name: 'a.txt', base64, as: 'notice' },
    [protocol.LIST_NOTICES]: {},
    [protocol.LOOK_INTO]: { name: 'a.csv', base64 },
    [protocol.LOOKS_LIKE_LETTER]: { text: 'A letter.' },
    [protocol.MAKE]: { uri, form: 'html' },
    [newNotice.NEW_NOTICE]: {
      plan: { regime: 'FOIA', questions: [{ words: 'How many?', outcomes: [{ kind: 'disclosed' }] }], received: '2026-10-01', issued: '2026-10-29' },
    },
    [newNotice.NEW_NOTICE_DUE]: { received: '2026-10-01', regime: 'FOIA' },
    [newNotice.NEW_NOTICE_GROUNDS]: { regime: 'FOIA', kind: 'withheld' },
    [newNotice.NEW_NOTICE_QUESTIONS]: { text: '1. How many?' },
    [newNotice.NEW_NOTICE_START]: {},
    [protocol.NEW_PROFILE]: { name: 'An Authority' },
    [protocol.PREPARE]: { uri },
    [protocol.PREVIEW]: { uri, final: false },
    [protocol.RULE_PAGE]: { rule: 'block-unclosed' },
    [protocol.RULES]: {},
    [protocol.STANDARD_WORDING]: { uri, position },
    [protocol.TOOL]: { name: 'check_notice', input: { text: 'A letter.' } },
    [protocol.UPDATE_WORDING]: { uri },
  };
  return Object.entries(of).map(([method, params]) => ({ method, params }));
}
