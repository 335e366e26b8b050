import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ToolParams, ToolResult } from '../../server/src/lsp/handlers/tools';
import { TOOL } from '../../server/src/lsp/protocol';

/**
 * Registers the tools of the manifest for language models, where the user has one. The own server answers, from what it is given: no file
 * is opened, nothing is changed, and no model is asked. What is wrong with a question is an answer too, so that the model can ask again.
 */
export function registerModelTools(context: vscode.ExtensionContext, client: BaseLanguageClient): vscode.Disposable {
  const declared = context.extension.packageJSON.contributes.languageModelTools as readonly { readonly name: string }[];
  const registered = declared.map(({ name }) =>
    vscode.lm.registerTool<ToolParams['input']>(name, {
      async invoke({ input }, token) {
        const params: ToolParams = { name, input };
        const answered = (await client.sendRequest(TOOL, params, token)) as ToolResult;
        return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart('problem' in answered ? answered.problem : answered.text)]);
      },
    }),
  );
  return vscode.Disposable.from(...registered);
}
