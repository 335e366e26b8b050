import * as vscode from 'vscode';
import type { SettingKey, SettingValues } from '../../server/src/core/config/schema';

/** The value of a setting: for a document or an address where it may differ from folder to folder, else for the window. */
export function setting<Key extends SettingKey>(key: Key, scope?: vscode.ConfigurationScope): SettingValues[Key] {
  const value = vscode.workspace.getConfiguration('foiNotices', scope).get<SettingValues[Key]>(key);
  // The manifest has a default for each; only an editor that has not read it yet has none.
  if (value === undefined) throw new Error(`The setting foiNotices.${key} is not declared.`);
  return value;
}
