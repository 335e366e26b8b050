import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { registerBringIn } from './commands/bringIn';
import { registerCheckNow } from './commands/checkNow';
import { registerNewAuthorityProfile } from './commands/newAuthorityProfile';
import { Checks } from './checks';
import { registerPrepareToSend } from './checkSheet/checkSheet';
import { registerGoTo } from './commands/goTo';
import { registerLookIntoFile } from './commands/lookIntoFile';
import { registerExplainSettings } from './commands/explainSettings';
import { registerExportLetter } from './commands/exportLetter';
import { registerNewNotice } from './commands/newNotice/newNotice';
import { registerRestartServer } from './commands/restartServer';
import { registerShowOutput } from './commands/showOutput';
import { registerShowRule } from './commands/showRule';
import { registerConvertOffer } from './convertOffer';
import { registerFileRequests } from './files';
import { registerStandardWording } from './commands/standardWording';
import { registerPreview } from './preview/preview';
import { registerStatus } from './status';

/** What other extensions and the tests can reach. */
export interface Api {
  /** The connection to the language server. */
  readonly client: BaseLanguageClient;
}

/** Makes a client that is not started yet; where the server runs differs between the desktop and a browser. */
export type CreateClient = (context: vscode.ExtensionContext, output: vscode.LogOutputChannel) => BaseLanguageClient;

let running: BaseLanguageClient | undefined;

/** Registers the commands and starts the language server. Rejects when the server does not start. */
export async function activateWith(context: vscode.ExtensionContext, createClient: CreateClient): Promise<Api> {
  const output = vscode.window.createOutputChannel('FOI Notices', { log: true });
  const client = createClient(context, output);
  running = client;
  const checks = new Checks(client);
  // Before the start: the server may ask for a file as soon as it is up.
  context.subscriptions.push(
    output,
    registerFileRequests(client),
    checks,
    registerBringIn(client),
    registerCheckNow(client, checks),
    registerNewAuthorityProfile(client),
    registerNewNotice(client),
    registerConvertOffer(client),
    registerExplainSettings(client),
    registerExportLetter(client),
    registerGoTo(),
    registerLookIntoFile(client),
    registerPrepareToSend(context, client),
    registerRestartServer(client),
    registerShowOutput(output),
    registerShowRule(client),
    registerStandardWording(client),
    registerPreview(context, client),
    registerStatus(checks),
  );
  await client.start();
  return { client };
}

/** Stops the language server, if it came up; the editor waits for it. */
export async function deactivate(): Promise<void> {
  if (running?.isRunning()) await running.stop();
}
