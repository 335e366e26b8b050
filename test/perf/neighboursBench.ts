/* What it costs to know ten thousand notices of a workspace. */
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { neighbourFacts } from '../../server/src/core/neighbours/facts';
import { NoticeIndex } from '../../server/src/core/neighbours/noticeIndex';
import { parse } from '../../server/src/core/syntax/index';
import { ROOT } from '../support/root';
import { median, now, shown } from './figures';

/** The letter in words that no other has, so that nothing is known from the one before. */
function another(text: string, number: number): string {
  const mark = String.fromCharCode(97 + (number % 26)) + number;
  const end = text.indexOf('\n---', 3) + 4;
  const body = text.slice(end).replace(/^(?![:#<]).*$/gm, (line) => line.replace(/\b([a-z]{7,})\b/g, `$1${mark}`));
  return text.slice(0, end).replace(/^reference: .*$/m, `reference: FOI-${number}`) + body;
}

/** Reads and indexes so many notices and asks the questions of one; gives the sentences that say what it took. */
export function neighbours(many: number): readonly string[] {
  const text = readFileSync(path.join(ROOT, 'client/samples/withholding-and-disclosure.foi.md'), 'utf8');
  globalThis.gc?.();
  const index = new NoticeIndex();
  const before = process.memoryUsage().heapUsed;
  let reading = 0;
  for (let at = 0; at < many; at++) {
    const one = another(text, at);
    const begin = now();
    index.set(`/ws/${at}.foi.md`, neighbourFacts(parse(one, { form: 'dialect' })));
    reading += now() - begin;
  }
  const own = neighbourFacts(parse(another(text, 77), { form: 'dialect' }));
  const around = index.around('/ws/own.foi.md');
  const asks: number[] = [];
  let found = 0;
  for (let run = 0; run < 200; run++) {
    const begin = now();
    found = own.passages.reduce((sum, passage) => sum + around.passagesLike(passage).length, 0);
    for (const question of own.questions) found += around.questionsLike(question, own.authority).length;
    if (around.withReference('FOI-77')) found++;
    asks.push(now() - begin);
  }
  const heap = (process.memoryUsage().heapUsed - before) / 2 ** 20;
  return [
    `Workspace of ${many} notices of ${(text.length / 1000).toFixed(1)} KB: read and indexed in ${(reading / 1000).toFixed(1)} s (${shown(reading / many)} ms each),`,
    `heap ${heap.toFixed(0)} MiB; all questions of one notice in ${shown(median(asks))} ms (${found} answers).`,
  ];
}
