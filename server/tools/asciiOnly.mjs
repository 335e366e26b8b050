// What is bundled, in ASCII alone. V8 keeps a text with any other character in twice the memory, and reads it slower; a program of two megabytes
// that starts whenever an editor opens feels that. The bundler writes strings and names so, and leaves regular expressions as they are.
import { mkdir, writeFile } from 'node:fs/promises';
import * as path from 'node:path';

/**
 * A program as the bundler wrote it, with the characters that are not ASCII in its regular expressions as escapes, which match the same. What is
 * read raw (`String.raw`) is a part of an expression wherever it has such characters; elsewhere the escape would stay one.
 * @throws where a stroke before such a character would make something else of its escape
 */
export function asciiOnly(code, name) {
  const stroke = /(?<!\\)(?:\\\\)*\\[^\x00-\x7f]/.exec(code);
  if (stroke) throw new Error(`${name}: the stroke before ${stroke[0].at(-1)} must go, so that the character can be written as an escape.`);
  return code.replace(/[^\x00-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Writes scripts so. It writes the files of a bundle itself, unless they are not to be written. */
export const inAscii = {
  name: 'in-ascii',
  setup({ initialOptions, onEnd }) {
    if (initialOptions.write === false) return;
    initialOptions.write = false;
    onEnd(async ({ outputFiles = [] }) => {
      for (const { path: target, contents, text } of outputFiles) {
        await mkdir(path.dirname(target), { recursive: true });
        await writeFile(target, target.endsWith('.js') ? asciiOnly(text, path.basename(target)) : contents);
      }
    });
  },
};
