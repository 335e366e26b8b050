// The language server as editors start it: in a process of Node, or in a worker of a page. It is one file for both, since most of it are the
// rules and their pages; what only one of them has is loaded there and not before, and nothing else here may ask for either.
import { realEngine } from './core';
import type { Platform } from './lsp/environment';
import { createServer } from './lsp/server';

const inWorker = 'importScripts' in globalThis;

const opened: Promise<Platform> = inWorker
  ? import('./browser/platform.js').then(({ openPlatform }) => openPlatform())
  : import('./node/platform.js').then(({ openPlatform }) => openPlatform());
void opened.then(({ connection, environment }) => createServer(connection, { ...environment, engine: realEngine() }));
