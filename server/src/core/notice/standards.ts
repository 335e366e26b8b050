import type { Attribute, Block } from '../syntax/model';
import type { Span } from '../text/span';
import { hasWording } from '../wording/comparison';
import { compareEditions, type WordingEntry, type WordingLibrary, type WordingUse } from '../wording/library';
import type { Notice } from './model';

/**
 * How a `standard` block stands to the library.
 * - `current`: it has the words of its edition, and there is no newer one for the date of the letter
 * - `edited`: its words differ from those of its edition
 * - `superseded`: another edition counts on the date of the letter
 * - `expired`: its edition has ended, and there is no other
 * - `unknown`: the library has no such name
 * - `other-regime`: it has the name, but not for letters under this regime
 * - `unknown-edition`: it has the name, but no such edition
 */
export type StandardState = 'current' | 'edited' | 'superseded' | 'expired' | 'unknown' | 'other-regime' | 'unknown-edition';

export interface StandardBlock {
  readonly block: Block;
  readonly id: Attribute;
  readonly rev: Attribute;
  /** Its words, without comments. */
  readonly words: string;
  readonly state: StandardState;
  /** The edition that the block names. */
  readonly named: WordingEntry | undefined;
  /** The edition that it should have. */
  readonly current: WordingEntry | undefined;
}

/** Every `standard` block that says what it is, with how it stands to the library on the date of the letter, else today. */
export function standardBlocks(notice: Notice, library: WordingLibrary, today: string | undefined): readonly StandardBlock[] {
  const use = { regime: notice.defaultRegime, date: notice.values.issued ?? today };
  // A letter in Welsh may have wording that the library has in English only.
  const languageFor = (id: string): 'en' | 'cy' => (library.editions(id, use.regime, notice.language).length > 0 ? notice.language : 'en');
  return notice.syntax.blocks.flatMap((block) => {
    if (block.name !== 'standard') return [];
    const attribute = (name: string): Attribute | undefined => block.fence.attributes.find((one) => one.name === name && one.value !== '');
    const [id, rev] = [attribute('id'), attribute('rev')];
    // What a fence lacks is a fault of its own.
    if (!id || !rev) return [];
    const words = wordsOf(notice, block.body);
    return [{ block, id, rev, words, ...standing(library, { ...use, language: languageFor(id.value) }, id.value, rev.value, words) }];
  });
}

type Standing = Pick<StandardBlock, 'state' | 'named' | 'current'>;

function standing(library: WordingLibrary, use: WordingUse, id: string, rev: string, words: string): Standing {
  const { regime, date, language } = use;
  const editions = library.editions(id, regime, language);
  const current = library.find(id, use);
  const named = editions.find((entry) => entry.rev === rev) ?? editions.find((entry) => entry.rev === undefined);
  const is = (state: StandardState): Standing => ({ state, named, current });
  if (!library.ids.includes(id)) return is('unknown');
  if (editions.length === 0) return is('other-regime');
  const isOlder = current?.rev !== undefined && compareEditions(rev, current.rev) < 0;
  if (isOlder) return is('superseded');
  if (!named) return is('unknown-edition');
  const hasEnded = date !== undefined && named.validUntil !== undefined && named.validUntil < date;
  if (hasEnded) return is(current ? 'superseded' : 'expired');
  return is(hasWording(words, named) ? 'current' : 'edited');
}

/** What stands between two places, without comments: they never leave. */
function wordsOf(notice: Notice, { start, end }: Span): string {
  let at = start;
  let words = '';
  for (const { span } of notice.syntax.comments) {
    if (span.start < at || span.end > end) continue;
    words += notice.slice(at, span.start);
    at = span.end;
  }
  return words + notice.slice(at, end);
}
