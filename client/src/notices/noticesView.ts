import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { LIST_NOTICES, type ListNoticesParams, type ListNoticesResult, NOTICES_CHANGED } from '../../../server/src/lsp/protocol';
import { ask } from '../ask';
import { setting } from '../settings';
import { type Filter, FILTERS, filterWords, matches, readFilters } from './filters';
import { nodeOf, type NoticeEntry, noticeItem, type NoticeNode, questionItem } from './items';
import { reasonOf } from '../reasonOf';

const VIEW = 'foiNotices.notices';
/** Where the filter is kept from one day to the next, for each workspace. */
const KEPT_FILTER = 'foiNotices.notices.filter';

/** The view "FOI notices": the notices of the workspace by due date, each with its questions, following the notice that is edited. */
export class NoticesView implements vscode.TreeDataProvider<NoticeEntry>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData: vscode.Event<undefined> = this.changed.event;
  private readonly outOfDate = new vscode.EventEmitter<void>();
  /** Something that notices rest on may have changed. The connection tells one listener only, so others listen here. */
  readonly onDidGoOutOfDate = this.outOfDate.event;
  private readonly view: vscode.TreeView<NoticeEntry>;
  private readonly disposables: readonly vscode.Disposable[];
  private list: ListNoticesResult = { today: '', notices: [], pending: 0, leftOut: 0 };
  private nodes: NoticeNode[] = [];
  private isStale = true;
  /** Files may have come or gone without anybody telling: folders deleted as a whole, or changed while the window was behind others. */
  private isAgain = false;
  private loading: Promise<void> | undefined;

  constructor(
    private readonly kept: vscode.Memento,
    private readonly client: BaseLanguageClient,
  ) {
    this.view = vscode.window.createTreeView(VIEW, { treeDataProvider: this, showCollapseAll: true });
    this.disposables = [
      this.changed,
      this.outOfDate,
      this.view,
      client.onNotification(NOTICES_CHANGED, () => this.refresh()),
      client.onDidChangeState(({ newState }) => {
        if (newState === State.Running) this.refresh();
      }),
      this.view.onDidChangeVisibility(({ visible }) => {
        if (visible) this.refresh(true);
      }),
      vscode.window.onDidChangeWindowState(({ focused }) => {
        if (focused) this.refresh(true);
      }),
      vscode.workspace.onDidDeleteFiles(() => this.refresh(true)),
      vscode.workspace.onDidRenameFiles(() => this.refresh(true)),
      vscode.window.onDidChangeActiveTextEditor(() => this.follow()),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('foiNotices.notices')) this.show();
      }),
    ];
    this.describe();
  }

  dispose(): void {
    for (const one of this.disposables) one.dispose();
  }

  /** What the list is narrowed to; nothing: all notices are shown. */
  get filters(): readonly Filter[] {
    return readFilters(this.kept.get(KEPT_FILTER));
  }

  /** Narrows the list, for this workspace, until somebody says otherwise. */
  async narrow(filters: readonly Filter[]): Promise<void> {
    await this.kept.update(
      KEPT_FILTER,
      FILTERS.filter((name) => filters.includes(name)),
    );
    this.show();
  }

  /** The day from which the list counts; empty as long as nothing was read. */
  get today(): string {
    return this.list.today;
  }

  /** What is said above the list, if anything. */
  get message(): string | undefined {
    return this.view.message;
  }

  /** What the title of the view says besides its name: the filter. */
  get description(): string | undefined {
    return this.view.description;
  }

  /** All notices by due date, whether or not the filter shows them. */
  async all(): Promise<readonly NoticeNode[]> {
    await this.load();
    return this.list.notices.map(nodeOf);
  }

  async getChildren(entry?: NoticeEntry): Promise<NoticeEntry[]> {
    if (entry) return entry.kind === 'notice' ? [...entry.questions] : [];
    if (this.isStale) {
      await this.load();
      this.follow();
    }
    return this.nodes;
  }

  getTreeItem(entry: NoticeEntry): vscode.TreeItem {
    return entry.kind === 'notice' ? noticeItem(entry, this.today, setting('notices.dueSoon')) : questionItem(entry);
  }

  getParent(entry: NoticeEntry): NoticeEntry | undefined {
    return entry.kind === 'question' ? this.nodes.find(({ notice }) => notice.uri === entry.notice.uri) : undefined;
  }

  private refresh(again = false): void {
    this.isStale = true;
    this.isAgain ||= again;
    this.outOfDate.fire();
    // The editor asks for the list only where it can be seen.
    this.changed.fire(undefined);
  }

  private load(): Promise<void> {
    this.loading ??= this.loadOnce().finally(() => {
      this.loading = undefined;
    });
    return this.loading;
  }

  private async loadOnce(): Promise<void> {
    while (this.isStale) {
      const params: ListNoticesParams = { again: this.isAgain };
      this.isStale = false;
      this.isAgain = false;
      try {
        this.list = await ask<ListNoticesResult>(this.client, LIST_NOTICES, params);
      } catch (error) {
        this.view.message = vscode.l10n.t('The notices can’t be listed now. {0}', reasonOf(error));
        return;
      }
    }
    this.describe();
  }

  /** Shows what is known under the filter of the moment. */
  private show(): void {
    this.describe();
    this.changed.fire(undefined);
  }

  private describe(): void {
    const { t } = vscode.l10n;
    const { filters, view } = this;
    const { notices, pending, leftOut } = this.list;
    const dueSoon = setting('notices.dueSoon');
    this.nodes = notices.filter((notice) => matches(notice, filters, dueSoon)).map(nodeOf);
    const shown = filters.map(filterWords).join(', ');
    view.description = shown;
    // A view that is alone in its container has no room for its description.
    const said = [
      ...(shown === '' ? [] : [t('Filter: {0}.', shown)]),
      ...(pending > 0 ? [pending === 1 ? t('1 notice is being read.') : t('{0} notices are being read.', pending)] : []),
      ...(leftOut > 0 ? [t('{0} more notices are not listed: there are too many.', leftOut)] : []),
      ...(this.nodes.length === 0 && notices.length > 0 ? [t('No notice matches it.')] : []),
    ];
    view.message = said.join(' ');
  }

  /** Shows where the notice in front stands in the list, with its questions. The focus stays where it is. */
  private follow(): void {
    const open = vscode.window.activeTextEditor?.document.uri.toString();
    const node = this.nodes.find(({ notice }) => notice.uri === open);
    if (!this.view.visible || !node) return;
    void this.view.reveal(node, { select: true, focus: false, expand: true });
  }
}
