import { datesOf } from '../../../server/src/core/notice/dates';
import { changed, insertion, type Mutation } from '../mutation';
import { homeOf, reworded, sentenceAfter } from '../places';

const ENTRY = (key: string): RegExp => new RegExp(`^${key}: .*$`, 'm');

/** Sets a key of the front matter. */
function entry(text: string, key: string, value: string): { span: { start: number; end: number }; text: string }[] {
  const match = ENTRY(key).exec(text);
  return match ? [{ span: { start: match.index, end: match.index + match[0].length }, text: value }] : [];
}

/** What can go wrong with dates and periods. */
export const TIME: readonly Mutation[] = [
  {
    rule: 'response-late',
    name: 'the letter is issued two months late',
    apply: (sound) =>
      sound.notice.kind === 'response' && sound.notice.values.received !== undefined && sound.notice.values.clock === undefined
        ? changed(sound, entry(sound.text, 'issued', 'issued: 2027-01-29'))
        : undefined,
  },
  {
    rule: 'dates-missing',
    name: 'the date of receipt is cut',
    // The letter names the field.
    also: ['field-unfilled'],
    apply: (sound) => changed(sound, [...entry(sound.text, 'received', ''), ...reworded(sound.notice, / on \(\(received\)\)/g, '')]),
  },
  {
    rule: 'deadline-miscomputed',
    name: 'the limit is said to end too early',
    apply: (sound) => {
      const { received, issued } = sound.notice.values;
      const piece = sound.notice.pieces.find(({ kind, span }) => kind === 'paragraph' && /^Thank you/.test(sound.text.slice(span.start, span.end)));
      if (received === undefined || issued === undefined || sound.notice.kind !== 'response' || sound.style === 'marked FOISA') return undefined;
      // Where a letter speaks of a pause or a fee, its days are not counted.
      if (datesOf(sound.notice).moved) return undefined;
      const words = 'The statutory limit of 20 working days for our answer ends on 1 October 2026.';
      return changed(sound, piece ? [insertion(piece.span.start, `${words} `)] : [], { touches: '1 October 2026' });
    },
  },
  {
    rule: 'eir-extension-ground',
    name: '“complex or voluminous”',
    apply: (sound) => changed(sound, reworded(sound.notice, /complex and voluminous/g, 'complex or voluminous')),
  },
  {
    rule: 'foisa-extension',
    name: 'more time for the public interest under FOISA',
    apply: (sound) => {
      const claim = sound.notice.claims.find(({ regime, status, outcome }) => regime === 'FOISA' && status === 'qualified' && outcome === 'withheld');
      const words = 'We need more time to consider the balance of the public interest, and will write to you by 27 November 2026.';
      return claim && changed(sound, sentenceAfter(homeOf(sound.notice, claim), words), { touches: words });
    },
  },
];
