import { neighbourFacts } from '../../../server/src/core/neighbours/facts';
import type { Neighbours } from '../../../server/src/core/neighbours/model';
import { NoticeIndex } from '../../../server/src/core/neighbours/noticeIndex';
import { parse } from '../../../server/src/core/syntax/index';
import { libraryWith } from '../../../server/src/core/wording/library';
import { readWordingFile, type WordingFile } from '../../../server/src/core/config/wordingFile';
import { changed, insertion, type Mutant, type Mutation } from '../mutation';
import { beforeRights } from '../places';
import type { Sound } from '../sound';

/** Another notice of the workspace, and the authorities that have a profile there. */
function beside(text: string): Neighbours {
  const index = new NoticeIndex();
  index.set('letters/other.foi.md', neighbourFacts(parse(text, { form: 'dialect' })));
  return index.around('letters/this.foi.md', new Map([['ashford-marsh-council', 'Ashford Marsh Council']]));
}

const OTHER = 'FOI-25-0066';

/** The same letter as it would stand in another case. */
function asAnother(text: string): string {
  return text.replace(/^reference: .*$/m, `reference: ${OTHER}`).replace(/^requester: .*$/m, 'requester: { name: Wilhelmina Featherstone }');
}

/** Puts a paragraph in that was meant for another case. */
const leftOver =
  (words: string, touches: string) =>
  (sound: Sound): Mutant | undefined => {
    const at = beforeRights(sound.notice);
    if (at === undefined || sound.notice.form !== 'dialect' || sound.notice.values.reference === undefined) return undefined;
    const made = changed(sound, [insertion(at, `${words}\n\n`)], { touches });
    return made && { ...made, options: { neighbours: beside(asAnother(sound.text)) } };
  };

function wording(rev: string, text: string, validFrom: string): WordingFile {
  return readWordingFile('', `---\nid: our-charges\nrev: ${rev}\nvalid-from: ${validFrom}\n---\n${text}\n`);
}

const OLD_CHARGES = 'We make no charge for this answer.';
const LIBRARY = libraryWith([wording('2025-04', OLD_CHARGES, '2025-04-01'), wording('2026-02', 'There is nothing to pay for this answer.', '2026-02-01')]);

/** What shows only beside something else: other notices, the library of standard wording, the shipped examples. */
export const KNOWN: readonly Mutation[] = [
  {
    rule: 'other-reference',
    name: 'the reference of another case',
    apply: leftOver(`The search for ${OTHER} was made on 14 September 2026.`, OTHER),
    // The letter has a reference of its own.
    also: ['reference-inconsistent'],
  },
  {
    rule: 'other-reference',
    name: 'the name of another requester',
    apply: leftOver('We hope that this is of use to Wilhelmina Featherstone.', 'Wilhelmina Featherstone'),
  },
  {
    rule: 'other-reference',
    name: 'another authority speaks',
    apply: leftOver('Ashford Marsh Council considers that the public interest is met by this.', 'Ashford Marsh Council'),
  },
  {
    rule: 'reasoning-copied',
    name: 'another notice gives the same reasons',
    apply: (sound) =>
      sound.notice.form === 'dialect' && neighbourFacts(sound.notice.syntax).passages.length > 0
        ? { text: sound.text, options: { neighbours: beside(asAnother(sound.text)) } }
        : undefined,
  },
  {
    rule: 'ncnd-not-consistent-across-notices',
    name: 'another notice answers the same question openly',
    apply: (sound) => {
      const only = sound.notice.outcomes.every(({ kind, block }) => kind === 'ncnd' && block !== undefined);
      return sound.notice.form === 'dialect' && only && sound.notice.outcomes.length > 0 && sound.notice.questions.length > 0
        ? { text: sound.text, options: { neighbours: beside(asAnother(sound.text).replace(/^:::ncnd\{[^}]*\}/gm, ':::not-held')) } }
        : undefined;
    },
  },
  {
    rule: 'reasoning-unchanged',
    name: 'a letter made from an example keeps its reasons',
    apply: (sound) => {
      if (!sound.name.startsWith('client/samples/')) return undefined;
      const made = sound.text.replaceAll(sound.notice.values.reference ?? '', 'FOI-26-0977');
      return made === sound.text ? undefined : { text: made };
    },
  },
  {
    rule: 'standard-superseded',
    name: 'standard wording of an earlier edition',
    apply: (sound) => {
      const at = beforeRights(sound.notice);
      if (at === undefined || sound.notice.form !== 'dialect') return undefined;
      const made = changed(sound, [insertion(at, `:::standard{id="our-charges" rev="2025-04"}\n${OLD_CHARGES}\n:::\n\n`)]);
      return made && { ...made, options: { library: LIBRARY } };
    },
  },
];
