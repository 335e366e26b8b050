import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { DUE_DATE, type DueDateParams, type DueDateResult } from '../../../server/src/lsp/protocol';
import { ask } from '../ask';
import { LANGUAGE } from '../language';

/** Registers "Copy reference": of the notice in the list from whose menu it was chosen, else of the one in front. */
export function registerCopyReference(client: BaseLanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand('foiNotices.copyReference', async (entry: unknown) => {
    const reference = listedReference(entry) ?? (await referenceInFront(client));
    if (reference === undefined)
      void vscode.window.showInformationMessage(vscode.l10n.t('There is no reference to copy. It stands as reference in the front matter.'));
    else await vscode.env.clipboard.writeText(reference);
  });
}

function listedReference(entry: unknown): string | undefined {
  if (typeof entry !== 'object' || entry === null || !('notice' in entry)) return undefined;
  const { notice } = entry as { readonly notice: { readonly reference?: unknown } };
  return typeof notice.reference === 'string' ? notice.reference : undefined;
}

async function referenceInFront(client: BaseLanguageClient): Promise<string | undefined> {
  const document = vscode.window.activeTextEditor?.document;
  if (document?.languageId !== LANGUAGE) return undefined;
  const params: DueDateParams = { uri: document.uri.toString() };
  return (await ask<DueDateResult>(client, DUE_DATE, params))?.reference ?? undefined;
}
