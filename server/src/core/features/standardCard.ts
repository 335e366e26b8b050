import { printedDate } from '../notice/fields';
import { type StandardBlock, standardBlocks, type StandardState } from '../notice/standards';
import { spokenChange } from '../rules/support/standardText';
import type { Fence } from '../syntax/model';
import { wordingChanges } from '../wording/comparison';
import { shippedLibrary } from '../wording/library';
import { literal } from './literal';
import type { FeatureContext, Snapshot } from './snapshot';

const STATES: Readonly<Record<StandardState, string>> = {
  current: 'Current: it has the words of the library.',
  edited: 'Edited: its words differ from those of the library.',
  superseded: 'Superseded: another edition counts for this letter.',
  expired: 'Ended: this edition is no longer to be used, and there is no later one.',
  unknown: 'The library has no wording of this name.',
  'other-regime': 'The library has it, but not for letters under this law.',
  'unknown-edition': 'The library has no such edition.',
};

const MOST_CHANGES = 8;

/** What there is to say of a block of standard wording: how it stands to the library, where it differs, from where it comes, and notes for staff. Undefined for other fences. */
export function standardCard({ notice }: Snapshot, fence: Fence, { check }: FeatureContext): string | undefined {
  const one = standardBlocks(notice, check.library ?? shippedLibrary(), check.today).find(({ block }) => block.fence === fence);
  if (!one) return undefined;
  const { id, rev, state, named, current } = one;
  const entry = current ?? named;
  const other = current && current !== named && current.rev !== undefined ? [`The edition to use is ${current.rev}.`] : [];
  return [
    `**Standard wording ${literal(id.value)}**, edition ${literal(rev.value)}`,
    [STATES[state], ...other].join(' '),
    ...differences(one),
    ...(entry === undefined ? [] : [provenance(entry)]),
    ...(entry?.handling === undefined ? [] : [`*Notes for staff:* ${literal(entry.handling)}`]),
  ].join('\n\n');
}

function provenance({ origin, validFrom, validUntil, standsFor }: NonNullable<StandardBlock['current']>): string {
  const from = validFrom === undefined ? '' : `, from ${printedDate(validFrom)}`;
  const until = validUntil === undefined ? '' : `, up to ${printedDate(validUntil)}`;
  const place = origin === 'workspace' ? 'From .foi/wording of this workspace' : 'Shipped with FOI Notices';
  return `${place}${from}${until}.${standsFor === undefined ? '' : ` It may stand for the ${standsFor} block.`}`;
}

function differences({ state, words, named, current }: StandardBlock): readonly string[] {
  const entry = state === 'edited' ? named : state === 'superseded' ? current : undefined;
  if (!entry) return [];
  const changes = wordingChanges(words, entry);
  if (!changes) return ['Hardly any words are the same.'];
  const list = changes.slice(0, MOST_CHANGES).map((change) => `- ${literal(spokenChange(change))}`);
  const more = changes.length > MOST_CHANGES ? [`- and ${changes.length - MOST_CHANGES} more`] : [];
  return list.length === 0 ? [] : [[`Here, compared with edition ${entry.rev ?? 'of the library'}:`, '', ...list, ...more].join('\n')];
}
