import type { Uri } from 'vscode';

/** The last part of an address, as people see it. */
export function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
