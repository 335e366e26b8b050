// Makes the README's pictures small. A picture of the workbench has some three thousand colours, nearly all of them at the edges of letters;
// with 256 of them it takes less than half the room, and nobody sees the difference.
import * as fs from 'node:fs';
import UPNG from 'upng-js';

const COLOURS = 256;

/** Rewrites a PNG file with a palette, unless that would make it larger. */
export function shrinkPicture(file) {
  const bytes = fs.readFileSync(file);
  const picture = UPNG.decode(bytes);
  const small = new Uint8Array(UPNG.encode(UPNG.toRGBA8(picture), picture.width, picture.height, COLOURS));
  if (small.length < bytes.length) fs.writeFileSync(file, small);
}
