import type { FormsResult, PrepareResult } from '../../../server/src/lsp/protocol';

/*
 * What the check sheet and the editor say to each other. Both sides read what arrives with the functions below, so that neither trusts
 * what it was sent.
 */

export type Confirmation = PrepareResult['confirmations'][number];

/** What the page shows. `head` and `body` are the server's, with all words of the letter escaped. */
export interface Shown {
  readonly head: string;
  readonly body: string;
  readonly confirmations: readonly Confirmation[];
  readonly ready: boolean;
  readonly refused: boolean;
  readonly forms: FormsResult;
}

/** Editor to page. */
export type ToSheet =
  | { readonly type: 'show'; readonly sheet: Shown }
  /** The letter has changed since the check. */
  | { readonly type: 'changed' }
  /** Nothing can be shown, and why. */
  | { readonly type: 'empty'; readonly message: string };

/** Page to editor. */
export type FromSheet =
  | { readonly type: 'ready' }
  | { readonly type: 'again' }
  | { readonly type: 'confirm'; readonly id: string; readonly confirmed: boolean }
  | { readonly type: 'save'; readonly as: 'html' | 'text' }
  | { readonly type: 'make'; readonly form: string };

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : undefined;
}

/** Reads what came from the page; undefined where it is none of the messages above. */
export function readFromSheet(value: unknown): FromSheet | undefined {
  const sent = fieldsOf(value);
  switch (sent?.['type']) {
    case 'ready':
    case 'again':
      return { type: sent['type'] };
    case 'confirm':
      return typeof sent['id'] === 'string' && typeof sent['confirmed'] === 'boolean'
        ? { type: 'confirm', id: sent['id'], confirmed: sent['confirmed'] }
        : undefined;
    case 'save':
      return sent['as'] === 'html' || sent['as'] === 'text' ? { type: 'save', as: sent['as'] } : undefined;
    case 'make':
      return typeof sent['form'] === 'string' ? { type: 'make', form: sent['form'] } : undefined;
    default:
      return undefined;
  }
}

/** Reads what came from the editor; undefined where it is none of the messages above. What it shows is the server's, and trusted as such. */
export function readToSheet(value: unknown): ToSheet | undefined {
  const sent = fieldsOf(value);
  switch (sent?.['type']) {
    case 'show': {
      const sheet = fieldsOf(sent['sheet']);
      const whole = sheet && typeof sheet['head'] === 'string' && typeof sheet['body'] === 'string';
      return whole && Array.isArray(sheet['confirmations']) && Array.isArray(sheet['forms']) ? (value as ToSheet) : undefined;
    }
    case 'changed':
      return { type: 'changed' };
    case 'empty':
      return typeof sent['message'] === 'string' ? { type: 'empty', message: sent['message'] } : undefined;
    default:
      return undefined;
  }
}
