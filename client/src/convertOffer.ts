import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { LOOKS_LIKE_LETTER, type LooksLikeLetterParams, type LooksLikeLetterResult } from '../../server/src/lsp/protocol';
import { setting } from './settings';

/** Texts that may be a letter of somebody's. Notices are served by the language server, which offers the same for them. */
const TEXTS: vscode.DocumentSelector = [{ language: 'plaintext' }, { language: 'markdown' }];

/** Nothing longer is sent to be looked into. */
const LONGEST = 100_000;

/** The greeting of a letter, near its beginning: whatever has none is not asked about. */
const GREETING = /^ {0,3}(?:dear|annwyl) /im;
const HEAD = 4000;

/**
 * Offers, with the light bulb, to convert or to check a text that reads like an answer to a request. Nothing is read before the light bulb
 * asks, each version of a text once, and no server is started for a text without a greeting.
 */
export function registerConvertOffer(client: BaseLanguageClient): vscode.Disposable {
  const known = new WeakMap<vscode.TextDocument, { readonly version: number; readonly letter: Promise<boolean> }>();
  const isLetter = (document: vscode.TextDocument, text: string): Promise<boolean> => {
    const last = known.get(document);
    if (last?.version === document.version) return last.letter;
    const params: LooksLikeLetterParams = { text };
    const letter = client.sendRequest<LooksLikeLetterResult>(LOOKS_LIKE_LETTER, params).then((result) => result.letter);
    known.set(document, { version: document.version, letter });
    // Asked again where the server gave no answer.
    letter.catch(() => known.delete(document));
    return letter;
  };
  const provider: vscode.CodeActionProvider = {
    async provideCodeActions(document, _range, _context, token) {
      if (!setting('convert.offer', document)) return [];
      const text = document.getText();
      if (text.length > LONGEST || !GREETING.test(text.slice(0, HEAD)) || !(await isLetter(document, text)) || token.isCancellationRequested) return [];
      return [
        action(vscode.l10n.t('Convert to a notice'), 'foiNotices.convertToNotice'),
        action(vscode.l10n.t('Check this letter'), 'foiNotices.checkThisLetter'),
      ];
    },
  };
  return vscode.languages.registerCodeActionsProvider(TEXTS, provider, { providedCodeActionKinds: [vscode.CodeActionKind.RefactorRewrite] });
}

function action(title: string, command: string): vscode.CodeAction {
  const offered = new vscode.CodeAction(title, vscode.CodeActionKind.RefactorRewrite);
  offered.command = { title, command };
  return offered;
}
