import { commandContributions } from './commands';
import { type Generated, readIfThere } from './generated';
import { settingContributions } from './settings';

/** Sections of `contributes` in package.json. */
export type Contributions = Readonly<Record<string, unknown>>;

const MANIFEST = 'package.json';

/** package.json with its sections of settings, commands, keys and menus; the others are written by hand. */
export function generateManifest(): readonly Generated[] {
  const manifest = JSON.parse(readIfThere(MANIFEST) ?? '') as { readonly contributes: Contributions };
  const contributes = { ...manifest.contributes, ...commandContributions(), ...settingContributions() };
  return [{ path: MANIFEST, text: `${JSON.stringify({ ...manifest, contributes }, null, 2)}\n` }];
}
