// The language server as editors start it: in a process of Node, or in a worker of a page. It is one file for both, since most of it are the
// rules and their pages; what only one of them has is loaded there and not before, and nothing else here may ask for either.
import { realEngine } from './core';
import type { Platform } from './lsp/environment';
import { createServer } from './lsp/server';
import { checkLong } from './session/longChecks';

const inWorker = 'importScripts' in globalThis;

const engine = realEngine();

/** On Node the same file runs in the threads that check long texts, which have no client. */
async function openOnNode(): Promise<Platform | undefined> {
  const { answerLongCheck, openPlatform } = await import('./node/platform.js');
  return answerLongCheck((order) => checkLong(order, engine)) ? undefined : openPlatform();
}

const opened: Promise<Platform | undefined> = inWorker ? import('./browser/platform.js').then(({ openPlatform }) => openPlatform()) : openOnNode();
void opened.then((platform) => {
  if (platform) createServer(platform.connection, { ...platform.environment, engine });
});
