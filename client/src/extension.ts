import type MarkdownIt from 'markdown-it';
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
import { registerCopyReference } from './commands/copyReference';
import { registerExplainDueDate } from './commands/explainDueDate';
import { registerFilterNotices } from './commands/filterNotices';
import { registerOpenNotice } from './commands/openNotice';
import { registerExportLetter } from './commands/exportLetter';
import { registerNewNotice } from './commands/newNotice/newNotice';
import { registerRestartServer } from './commands/restartServer';
import { registerFirstDay } from './commands/firstDay';
import { registerShowOutput } from './commands/showOutput';
import { registerShowRule } from './commands/showRule';
import { registerConvertOffer } from './convertOffer';
import { DueDateItem } from './dueDate';
import { registerDrop } from './drop';
import { registerFileRequests } from './files';
import { registerStandardWording } from './commands/standardWording';
import { NoticesView } from './notices/noticesView';
import { registerPreview } from './preview/preview';
import { blockLabel } from './markdown/blockLabels';
import { noticePlugin } from './markdown/noticePlugin';
import { registerModelTools } from './modelTools';
import { startWhenNeeded } from './serverStart';
import { registerStatus } from './status';

/** What other extensions and the tests can reach. */
export interface Api {
  /** The connection to the language server. */
  readonly client: BaseLanguageClient;
  /** What the editor's own Markdown preview asks of extensions that it finds in the manifest. */
  readonly extendMarkdownIt: (md: MarkdownIt) => MarkdownIt;
  /** The view that lists the notices. */
  readonly notices: NoticesView;
  /** The item of the status bar that says by when the notice in front is due. */
  readonly dueDate: DueDateItem;
}

/** Makes a client that is not started yet; where the server runs differs between the desktop and a browser. */
export type CreateClient = (context: vscode.ExtensionContext, output: vscode.LogOutputChannel) => BaseLanguageClient;

let running: BaseLanguageClient | undefined;

/** Registers the commands, and begins to start the language server where it is needed. */
export function activateWith(context: vscode.ExtensionContext, createClient: CreateClient): Api {
  const output = vscode.window.createOutputChannel('FOI Notices', { log: true });
  const client = createClient(context, output);
  running = client;
  const checks = new Checks(client);
  const notices = new NoticesView(context.workspaceState, client);
  const dueDate = new DueDateItem(client, notices.onDidGoOutOfDate);
  // Before the start: the server may ask for a file as soon as it is up.
  context.subscriptions.push(
    output,
    registerFileRequests(client),
    registerModelTools(context, client),
    checks,
    registerBringIn(client),
    registerCheckNow(client, checks),
    registerNewAuthorityProfile(client),
    registerNewNotice(client),
    registerConvertOffer(client),
    registerDrop(client),
    registerExplainSettings(client),
    registerExportLetter(client),
    registerGoTo(),
    registerLookIntoFile(client),
    registerPrepareToSend(context, client),
    registerFirstDay(context),
    registerRestartServer(client),
    registerShowOutput(output),
    registerShowRule(client),
    registerStandardWording(client),
    registerPreview(context, client),
    registerStatus(checks),
    notices,
    dueDate,
    registerOpenNotice(notices),
    registerFilterNotices(notices),
    registerExplainDueDate(client),
    registerCopyReference(client),
  );
  context.subscriptions.push(startWhenNeeded(client, output));
  return { client, notices, dueDate, extendMarkdownIt: (md) => md.use(noticePlugin(blockLabel)) };
}

/** Stops the language server, if it came up; the editor waits for it. */
export async function deactivate(): Promise<void> {
  if (running?.isRunning()) await running.stop();
}
