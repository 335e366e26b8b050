import type { PreviewResult } from '../../../server/src/lsp/protocol';

/*
 * What the preview and the editor say to each other. Both sides read what arrives with the functions below, so that
 * neither trusts what it was sent.
 */

export type PreviewModel = NonNullable<PreviewResult['model']>;
export type PreviewBlock = PreviewModel['blocks'][number];
export type PreviewFinding = PreviewModel['findings'][number];

/** How the preview looks and behaves, from the settings. */
export interface PreviewSettings {
  /** `paper`: dark words on light paper. `theme`: the colours of the editor. */
  readonly appearance: 'paper' | 'theme';
  readonly scrollSync: boolean;
}

/** Editor to preview. */
export type ToPreview =
  | { readonly type: 'show'; readonly uri: string; readonly name: string; readonly model: PreviewModel; readonly settings: PreviewSettings }
  /** The line (from 0) at the top of the editor. */
  | { readonly type: 'scrollTo'; readonly line: number }
  /** Nothing can be shown, and why. */
  | { readonly type: 'empty'; readonly message: string };

/** Preview to editor. */
export type FromPreview =
  | { readonly type: 'ready' }
  /** The preview takes or gives up the scrolling; only a real action of the reader takes it. */
  | { readonly type: 'own'; readonly owns: boolean }
  /** The line (from 0, with a fraction) at the top of the preview. Only sent while the preview owns the scrolling. */
  | { readonly type: 'scrolled'; readonly line: number }
  | { readonly type: 'reveal'; readonly line: number; readonly character: number }
  /** The view changed: as the requester sees it, or as a draft. */
  | { readonly type: 'view'; readonly final: boolean }
  | { readonly type: 'open'; readonly href: string };

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null ? (value as Fields) : undefined;
}

function isLine(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

/** Reads what came from the preview; undefined where it is none of the messages above. */
export function readFromPreview(value: unknown): FromPreview | undefined {
  const sent = fieldsOf(value);
  switch (sent?.['type']) {
    case 'ready':
      return { type: 'ready' };
    case 'own':
      return typeof sent['owns'] === 'boolean' ? { type: 'own', owns: sent['owns'] } : undefined;
    case 'scrolled':
      return isLine(sent['line']) ? { type: 'scrolled', line: sent['line'] } : undefined;
    case 'reveal':
      return isLine(sent['line']) && isLine(sent['character']) ? { type: 'reveal', line: sent['line'], character: sent['character'] } : undefined;
    case 'view':
      return typeof sent['final'] === 'boolean' ? { type: 'view', final: sent['final'] } : undefined;
    case 'open':
      return typeof sent['href'] === 'string' ? { type: 'open', href: sent['href'] } : undefined;
    default:
      return undefined;
  }
}

/** Reads what came from the editor; undefined where it is none of the messages above. The model is the server's, and trusted as such. */
export function readToPreview(value: unknown): ToPreview | undefined {
  const sent = fieldsOf(value);
  switch (sent?.['type']) {
    case 'show': {
      const model = fieldsOf(sent['model']);
      const whole = model && Array.isArray(model['blocks']) && Array.isArray(model['findings']) && fieldsOf(sent['settings']);
      return whole && typeof sent['uri'] === 'string' && typeof sent['name'] === 'string' ? (value as ToPreview) : undefined;
    }
    case 'scrollTo':
      return isLine(sent['line']) ? { type: 'scrollTo', line: sent['line'] } : undefined;
    case 'empty':
      return typeof sent['message'] === 'string' ? { type: 'empty', message: sent['message'] } : undefined;
    default:
      return undefined;
  }
}

/** What the preview remembers when its tab is closed with the window, so that it can be opened again. */
export interface PreviewState {
  readonly uri: string;
  readonly final: boolean;
}

/** Reads a remembered state; undefined where it is none. */
export function readState(value: unknown): PreviewState | undefined {
  const state = fieldsOf(value);
  return typeof state?.['uri'] === 'string' ? { uri: state['uri'], final: state['final'] === true } : undefined;
}
