import { counted, type Gathering } from '../gathering';
import { beginningOf } from '../package/archive';
import { tellsPlace } from '../image';

/** Where office programs keep the pictures of a file, as they were put in. */
const PICTURE = /^(?:(?:word|ppt|xl)\/media|Pictures|media)\/[^/]{1,200}\.(?:jpe?g|tiff?|png|webp|hei[cf])$/i;
/** What a picture says about itself stands at its beginning. */
const BEGINNING = 256 * 1024;
/** Pictures that are looked into; a file with more of them is a catalogue. */
const MOST_PICTURES = 500;

/** Photographs inside an office file that say where they were taken: programs keep them as they came from the camera. */
export function readPictures(gathering: Gathering): void {
  const all = gathering.archive.names.filter((name) => PICTURE.test(name));
  let count = 0;
  for (const name of all.slice(0, MOST_PICTURES)) {
    // A picture that can’t be unpacked shows nothing to anyone either: that is no reason to call the whole file damaged.
    const bytes = beginningOf(gathering.archive, name, BEGINNING);
    if (bytes && tellsPlace(bytes)) count++;
  }
  if (count > 0) gathering.trace({ kind: 'gps-position', count, detail: `${counted(count, 'picture')} inside it` });
  gathering.lookedAt(all.length > MOST_PICTURES ? `where its pictures were taken (the first ${MOST_PICTURES})` : 'where its pictures were taken');
}
