import { type Generated, readIfThere } from './generated';

/** The parts of package.json that are generated or documented. */
export interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string; readonly category: string }[];
    readonly keybindings: readonly { readonly command: string; readonly key: string; readonly mac?: string }[];
    readonly configuration: unknown;
  };
}

const MANIFEST = 'package.json';

/** The manifest as it stands. */
export function readManifest(): Manifest {
  return JSON.parse(readIfThere(MANIFEST) ?? '') as Manifest;
}

/** The manifest with another section of settings. */
export function withConfiguration(configuration: unknown): Generated {
  const manifest = readManifest();
  return { path: MANIFEST, text: `${JSON.stringify({ ...manifest, contributes: { ...manifest.contributes, configuration } }, null, 2)}\n` };
}
