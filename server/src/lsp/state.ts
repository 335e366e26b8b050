import {
  type CancellationToken,
  type ClientCapabilities,
  type Connection,
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
  TextDocuments,
} from 'vscode-languageserver';
import { DEFAULT_SERVER_SETTINGS, readServerSettings, SECTION, type ServerSettings } from '../core/config/schema';
import { type SettingsFile, settingsKind } from '../core/features/settings/settingsFile';
import { createSnapshot, type FeatureContext, type Snapshot } from '../core/features/snapshot';
import { checkOptionsOf } from '../session/checkOptions';
import { Attachments } from '../session/attachments';
import { fileNameOf, NoticeDocument } from '../session/document';
import { LONGEST_AT_HAND } from '../session/longChecks';
import { Neighbourhood } from '../session/neighbourhood';
import { authorityNames, type Project, resolveProject } from '../session/project';
import { NO_WORKSPACE, parentOf, type Workspace } from '../session/workspace';
import { WorkspaceNotices } from '../session/workspaceNotices';
import type { Asking } from './asking';
import type { Environment } from './environment';
import type { InitializationOptions } from './protocol';
import { RunMode } from './runMode';

/** From so many characters on a notice is long: reading it anew makes tens of megabytes that nobody keeps. */
const LONG = 100_000;

/** What a handler works with: one version of one document and what stood around it at that moment. Nothing in it changes. */
export interface Reading {
  readonly document: NoticeDocument;
  readonly snapshot: Snapshot;
  readonly settings: ServerSettings;
  readonly project: Project;
  readonly context: FeatureContext;
  /** Equal for readings that give the same findings: version, settings, `.foi` files, rules, law data and today's date. */
  readonly resultId: string;
  /** One turn of the event loop; then throws if the request was cancelled or the document or its surroundings have changed. */
  proceed(): Promise<void>;
}

/** A document that is a file of the `.foi` folder and not a notice; undefined for notices. */
export function settingsFile(document: NoticeDocument): SettingsFile | undefined {
  const kind = settingsKind(document.uri);
  return kind && { kind, name: fileNameOf(document.uri).replace(/\.\w+$/, ''), text: document.text, lines: document.lines };
}

/** What the server knows between requests: open documents, and caches of settings and projects that any change of them empties. */
export class ServerState {
  readonly documents: TextDocuments<NoticeDocument>;
  /** Which notices are to be checked now. */
  readonly runMode = new RunMode();
  /** Set when the client has said what it can do; no request is answered before. */
  ready = false;
  capabilities: ClientCapabilities = {};
  options: InitializationOptions = {};
  workspace: Workspace = NO_WORKSPACE;
  /** Counts changes of settings and files; part of every result id. */
  private revision = 0;
  /** Counts the texts there have been: a client may give two of them one version. */
  private texts = 0;
  /** Counts what has become known of attachments and of other notices; part of every result id. */
  private surroundings = 0;
  private readonly generations = new Map<string, number>();
  private readonly settings = new Map<string, Promise<ServerSettings>>();
  private readonly projects = new Map<string, Promise<Project>>();
  /** Projects of notices that are not open, by folder: there may be thousands of notices in one. */
  private readonly projectsByFolder = new Map<string, Promise<Project>>();

  /** The other notices of the workspace. They are read when the first notice is checked, and kept up to date by file events. */
  readonly neighbourhood: Neighbourhood;
  /** What is inside the files that go out with the open notices. */
  readonly attachments: Attachments;
  /** The texts of the notices of the workspace as they lie in their files. */
  readonly notices: WorkspaceNotices;

  /**
   * @param known told when more has become known of the files that go out with open notices, or of other notices: readings under way stay good, and new ones say more
   */
  constructor(
    readonly connection: Connection,
    readonly environment: Environment,
    readonly asking: Asking,
    known: () => void,
  ) {
    const workspace = (): Workspace => this.workspace;
    const moreKnown = (): void => {
      this.surroundings++;
      known();
    };
    this.neighbourhood = new Neighbourhood({
      workspace,
      turn: () => environment.turn(),
      changed: moreKnown,
      failed: (address, error) => connection.console.warn(`${address} can't be compared: ${error instanceof Error ? error.message : String(error)}`),
    });
    this.attachments = new Attachments({
      workspace,
      reader: async () => (await environment.parts.attachments()).readAttachment,
      changed: moreKnown,
      failed: (address, error) =>
        connection.console.error(`${address} can't be looked into: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
    });
    this.notices = new WorkspaceNotices({
      workspace,
      failed: (address, error) => connection.console.warn(`${address} can't be read: ${error instanceof Error ? error.message : String(error)}`),
    });
    this.documents = new TextDocuments<NoticeDocument>({
      create: (uri, _language, version, text) => NoticeDocument.open(uri, version, text, environment.engine),
      update: (document, changes, version) => document.change(changes, version),
    });
    this.documents.onDidChangeContent(({ document }) => {
      this.generations.set(document.uri, ++this.texts);
      if (document.length > LONG) environment.longNotice?.();
    });
    this.documents.onDidClose(({ document }) => {
      this.generations.delete(document.uri);
      this.runMode.forget(document.uri);
      this.settings.delete(document.uri);
      this.projects.delete(document.uri);
    });
  }

  /** The client has the command that shows the page of a rule. */
  get showsRules(): boolean {
    return this.options.showRule === true;
  }

  /** The client asks for the edit of an action when it is chosen. */
  get resolvesEdits(): boolean {
    return this.capabilities.textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true;
  }

  /** The client refuses edits to a version that is no longer there. */
  get versionedEdits(): boolean {
    return this.capabilities.workspace?.workspaceEdit?.documentChanges === true;
  }

  get understandsSnippets(): boolean {
    return this.capabilities.textDocument?.completion?.completionItem?.snippetSupport === true;
  }

  /** Drops what was read of settings and files; readings begun before become stale. */
  forget(): void {
    this.revision++;
    this.settings.clear();
    this.projects.clear();
    this.projectsByFolder.clear();
  }

  /**
   * Takes a snapshot of a notice for one request and reads it step by step, giving way between the steps.
   * Undefined where the document is not open, is no notice, or is so long that it is checked elsewhere (`longNotices.ts`) and nothing else is said of it.
   * Throws `RequestCancelled`, or `stale` where the text has changed meanwhile.
   */
  async read(uri: string, token: CancellationToken, stale?: () => ResponseError<unknown>): Promise<Reading | undefined> {
    return this.longNotice(uri) ? undefined : this.readAnyLength(uri, token, stale);
  }

  /** An open notice that is too long to be read at hand. */
  longNotice(uri: string): NoticeDocument | undefined {
    const document = this.documents.get(uri);
    return document && document.length > LONGEST_AT_HAND && !settingsKind(uri) ? document : undefined;
  }

  /** The same whatever the length of the notice, for what a person has asked for and waits for. */
  async readAnyLength(uri: string, token: CancellationToken, stale: () => ResponseError<unknown> = contentModified): Promise<Reading | undefined> {
    if (!this.ready) throw new ResponseError(ErrorCodes.ServerNotInitialized, 'The server has not been initialized.');
    const document = this.documents.get(uri);
    if (!document || settingsKind(uri)) return undefined;
    const revision = this.revision;
    const holds = (): void => {
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
      if (this.documents.get(uri) !== document || this.revision !== revision) throw stale();
    };
    const proceed = async (): Promise<void> => {
      await this.environment.turn();
      holds();
    };
    // The client and the disk answer while the text is read; where they fail, whoever waits for the answer below is told.
    const around = Promise.all([this.settingsOf(uri), this.projectOf(uri)]);
    around.catch(() => undefined);
    await proceed();
    // After a change that was taken in place nothing is left to read, and nobody needs to be given way.
    const isRead = document.snapshot.isRead;
    if (!isRead) {
      void document.snapshot.syntax;
      await proceed();
    }
    const [settings, project] = await around;
    const profile = await project.profile(document.snapshot.syntax.frontMatter?.values.authority);
    const snapshot = document.snapshot.under(profile?.regime);
    void snapshot.notice;
    const authorities = await project.authorities();
    const today = this.environment.today();
    const neighbours = this.neighbourhood.around(uri, await authorityNames(project));
    const { surroundings } = this;
    const attachments = this.attachments.known(uri, project, snapshot.notice);
    const check = await checkOptionsOf(project, profile, today, neighbours, attachments);
    if (isRead) holds();
    else await proceed();
    const { law, rules } = snapshot.engine;
    const resultId = [
      document.version,
      this.generations.get(uri) ?? 0,
      revision,
      surroundings,
      settings['check.enabled'] ? settings['check.showFrom'] : '',
      rules.length,
      law.asOf,
      today,
    ].join('/');
    return { document, snapshot, settings, project, context: { check, authorities }, resultId, proceed };
  }

  /** Equal as long as a notice that is not open, with the same text, gives the same findings. */
  get closedId(): string {
    return `${this.revision}/${this.environment.today()}`;
  }

  /** The same, for a reading that looks around. */
  get surroundedId(): string {
    return `${this.closedId}/${this.surroundings}`;
  }

  /**
   * Reads a notice that is not open. Other notices and the files that go out with it are not looked into: with thousands of notices that would take
   * minutes, so rules that compare or open files are silent.
   * @param around looks into them all the same, as for an open notice
   */
  async readClosed(uri: string, text: string, around = false): Promise<Pick<Reading, 'snapshot' | 'settings' | 'context'>> {
    const { engine } = this.environment;
    const settings = await this.settingsOf(uri);
    const project = await this.projectAround(uri);
    const whole = createSnapshot(text, { uri, fileName: fileNameOf(uri) }, engine);
    const profile = await project.profile(whole.syntax.frontMatter?.values.authority);
    const snapshot = whole.under(profile?.regime);
    const neighbours = around ? this.neighbourhood.around(uri, await authorityNames(project)) : undefined;
    const attachments = around ? await this.attachments.all(uri, project, snapshot.notice) : undefined;
    const check = await checkOptionsOf(project, profile, this.environment.today(), neighbours, attachments);
    return { snapshot, settings, context: { check, authorities: await project.authorities() } };
  }

  private projectAround(uri: string): Promise<Project> {
    const folder = parentOf(uri);
    if (folder === undefined) return this.projectOf(uri);
    const known = this.projectsByFolder.get(folder) ?? this.resolve(uri);
    this.projectsByFolder.set(folder, known);
    return known;
  }

  /** The settings that hold for a document; those of the window for no address. */
  settingsOf(uri: string): Promise<ServerSettings> {
    const known = this.settings.get(uri);
    if (known) return known;
    const asked =
      this.capabilities.workspace?.configuration === true
        ? this.asking
            .ask(
              `The settings of ${uri === '' ? 'the window' : uri}`,
              this.connection.workspace.getConfiguration({ ...(uri === '' ? {} : { scopeUri: uri }), section: SECTION }),
            )
            .then(readServerSettings)
        : Promise.resolve(DEFAULT_SERVER_SETTINGS);
    this.settings.set(uri, asked);
    return asked;
  }

  /** The project of an open notice. */
  projectOf(uri: string): Promise<Project> {
    const known = this.projects.get(uri) ?? this.resolve(uri);
    this.projects.set(uri, known);
    return known;
  }

  private resolve(uri: string): Promise<Project> {
    return resolveProject(
      this.workspace,
      uri,
      this.environment.engine.rules.map((rule) => rule.name),
    );
  }
}

/** The text is no longer the one that was asked about; the editor will ask again if it still wants to know. */
export function contentModified(): ResponseError<unknown> {
  return new ResponseError(LSPErrorCodes.ContentModified, 'The document has changed.');
}
