import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../support/root';

/** The generator of notices is plain JavaScript, so that other harnesses can load it as it stands. */
export interface NoticeGenerator {
  /** A notice of about so many bytes; `shared` is the share of its parts, from 0 to 1, whose words stand in other letters too. */
  makeDoc(bytes: number, seed?: number, shared?: number): string;
}

/** Loads `notices.mjs`. */
export async function noticeGenerator(): Promise<NoticeGenerator> {
  return (await import(pathToFileURL(path.join(ROOT, 'test/perf/notices.mjs')).href)) as NoticeGenerator;
}
