import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { parseAuthorityProfile } from '../../server/src/core/config/authorityProfile';
import { readWordingFile } from '../../server/src/core/config/wordingFile';
import { libraryWith } from '../../server/src/core/wording/library';
import type { Form } from '../../server/src/session/forms';
import { HIDING_LETTERS, HIDING_NOTICES, type HidingNotice } from '../support/hidingNotice';
import { Planter, type Seen } from '../support/hidingPlaces';
import { hidingLetterhead, hidingProfile, hidingWording } from '../support/hidingSurroundings';
import { HEAVY_FORMS, type Leaving, leavingForms, LIGHT_FORMS } from '../support/leaving';
import { canariesIn } from '../support/looking';

/** Canaries of what stands around a notice are far from those of the notice. */
const AROUND = new Planter(100_000);
const PROFILE = parseAuthorityProfile('anytown', hidingProfile(AROUND));
const LIBRARY = libraryWith([readWordingFile('complaint-rights', hidingWording(AROUND))]);
const LETTERHEAD = hidingLetterhead(AROUND);

async function outputs({ text, fileName, folder }: HidingNotice, forms: readonly Form[]): Promise<readonly Leaving[]> {
  return leavingForms(text, forms, { fileName, folder, profile: PROFILE, library: LIBRARY, letterhead: LETTERHEAD });
}

const isRecord = (form: string): boolean => form.startsWith('record');

function mayStand(seen: Seen, form: string): boolean {
  return seen === 'record' || (seen === 'letter' && !isRecord(form));
}

/** Attributes and titles of files stand in records only; the word in plain sight stands everywhere. */
async function assertTight(of: HidingNotice, made: readonly Leaving[]): Promise<void> {
  for (const { form, content, remarks } of made) {
    const found = await canariesIn(content);
    for (const word of await canariesIn(remarks)) found.add(word);
    const leaks = [...found].flatMap((word) => {
      const known = of.planter.places.get(word) ?? AROUND.places.get(word);
      if (word === of.visible || (known && mayStand(known.seen, form) && (known.seen !== 'record' || isRecord(form)))) return [];
      return [`${word} (${known?.place ?? 'a piece of a word'})`];
    });
    assert.deepEqual(leaks, [], `${form} of ${JSON.stringify(of.text)}`);
    // What is looked through and holds nothing is no proof: the word in plain sight is found in each of them.
    if (of.isShown) assert.ok(found.has(of.visible), `${form} does not show its words`);
  }
}

/** One seed is the same in every run; the other is new, and a failure prints it. */
const SEEDS = [20261122, Date.now() % 0x7fffffff];

describe('what is hidden around and in random notices', function () {
  this.timeout(120_000);

  for (const [index, seed] of SEEDS.entries()) {
    it(`reaches no web page, text, record or preview (${index === 0 ? 'known' : 'new'} seed)`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.oneof({ arbitrary: HIDING_NOTICES, weight: 9 }, { arbitrary: HIDING_LETTERS, weight: 1 }), async (of) => {
          await assertTight(of, await outputs(of, LIGHT_FORMS));
        }),
        { seed, numRuns: 160 },
      );
    });

    it(`reaches no Word file and no PDF (${index === 0 ? 'known' : 'new'} seed)`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.oneof({ arbitrary: HIDING_NOTICES, weight: 9 }, { arbitrary: HIDING_LETTERS, weight: 1 }), async (of) => {
          await assertTight(of, await outputs(of, HEAVY_FORMS));
        }),
        { seed, numRuns: 30 },
      );
    });
  }
});
