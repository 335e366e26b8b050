// Files that lie nowhere but in memory, as they do for an editor in a browser that has a repository open and no disk.
import * as vscode from 'vscode';

export const SCHEME = 'memfs';

interface Entry {
  readonly type: vscode.FileType;
  readonly bytes: Uint8Array;
  readonly mtime: number;
}

/** A file system of the editor's, as another extension would bring it. Folders come about with the files in them. */
export class MemoryFiles implements vscode.FileSystemProvider {
  private readonly entries = new Map<string, Entry>();
  private readonly changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.changed.event;
  private now = 0;

  /** Announces changes of all files: the editor watches whatever it likes. */
  watch(): vscode.Disposable {
    return { dispose: () => undefined };
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const { type, bytes, mtime } = this.entry(uri);
    return { type, size: bytes.length, ctime: 0, mtime };
  }

  readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    const inside = uri.path.endsWith('/') ? uri.path : `${uri.path}/`;
    this.entry(uri);
    return [...this.entries]
      .filter(([path]) => path.startsWith(inside) && path.length > inside.length && !path.slice(inside.length).includes('/'))
      .map(([path, { type }]) => [path.slice(inside.length), type]);
  }

  createDirectory({ path }: vscode.Uri): void {
    for (let at = path.length; at > 0; at = path.lastIndexOf('/', at - 1)) {
      const folder = path.slice(0, at);
      if (!this.entries.has(folder)) this.entries.set(folder, { type: vscode.FileType.Directory, bytes: new Uint8Array(), mtime: ++this.now });
    }
  }

  readFile(uri: vscode.Uri): Uint8Array {
    return this.entry(uri).bytes;
  }

  writeFile(uri: vscode.Uri, bytes: Uint8Array): void {
    const type = this.entries.has(uri.path) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created;
    this.createDirectory(vscode.Uri.joinPath(uri, '..'));
    this.entries.set(uri.path, { type: vscode.FileType.File, bytes, mtime: ++this.now });
    this.changed.fire([{ type, uri }]);
  }

  delete(uri: vscode.Uri): void {
    this.entry(uri);
    this.entries.delete(uri.path);
    this.changed.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
  }

  rename(from: vscode.Uri, to: vscode.Uri): void {
    this.writeFile(to, this.readFile(from));
    this.delete(from);
  }

  private entry(uri: vscode.Uri): Entry {
    const found = this.entries.get(uri.path);
    if (!found) throw vscode.FileSystemError.FileNotFound(uri);
    return found;
  }
}
