import { changed, insertion, type Mutation } from '../mutation';
import { cut, reworded } from '../places';
import type { Sound } from '../sound';

/** The letter refuses something and offers both ways, so that neither may be missing. */
const isRefusal = ({ notice }: Sound): boolean => notice.claims.some(({ provision }) => provision?.effect !== 'other') && notice.kind === 'response';

/** Takes sentences out of the passage on rights, and what its paragraph says besides where `whole`. */
function without(sound: Sound, which: 'internalReview' | 'regulator') {
  const { rights, sentences } = sound.notice;
  const other = which === 'internalReview' ? rights.regulator : rights.internalReview;
  const pieces = new Set(rights[which].map(({ piece }) => piece));
  // What stands beside them in the paragraph speaks of the same right, unless it is the other one.
  const gone = sentences.filter((one) => pieces.has(one.piece) && !other.includes(one));
  return rights[which].length === 0 || gone.some((one) => other.some(({ piece }) => piece === one.piece)) ? [] : cut(sound.notice, gone);
}

/** What can go wrong in the passage on complaint rights. */
export const RIGHTS: readonly Mutation[] = [
  {
    rule: 'complaint-procedure-missing',
    name: 'the internal review is cut',
    apply: (sound) => (isRefusal(sound) && sound.notice.rights.elsewhere.length === 0 ? changed(sound, without(sound, 'internalReview')) : undefined),
  },
  {
    rule: 's50-right-missing',
    name: 'the right to go to the regulator is cut',
    apply: (sound) => (isRefusal(sound) && sound.notice.rights.elsewhere.length === 0 ? changed(sound, without(sound, 'regulator')) : undefined),
  },
  {
    rule: 'eir-review-not-offered',
    name: 'the review costs money',
    apply: (sound) => {
      const [first] = sound.notice.rights.internalReview;
      if (!sound.style.endsWith('EIR') || !first || !isRefusal(sound)) return undefined;
      const words = 'We charge £10 for an internal review.';
      const edits = reworded(sound.notice, / This internal review is free, and we will reply within 40 working days\./g, '');
      return changed(sound, [insertion(first.span.end, ` ${words}`), ...edits], { touches: words });
    },
  },
  {
    rule: 'regulator-contact-missing',
    name: 'address, site and telephone of the regulator are cut',
    apply: (sound) => {
      const block = sound.notice.syntax.blocks.find(({ name }) => name === 'rights');
      const sentences = sound.notice.rights.regulator;
      const [first] = sentences;
      if (!block || !first || !isRefusal(sound) || sound.style === 'marked FOISA') return undefined;
      const words = 'If you are still not satisfied after the review, you can ask the Information Commissioner for a decision under section 50 of the Act.';
      return changed(sound, [{ span: first.piece.span, text: words }]);
    },
  },
  {
    rule: 'regulator-contact-stale',
    name: 'an old telephone number of the regulator',
    apply: (sound) => {
      const [first] = sound.notice.rights.regulator;
      if (!first || sound.style.endsWith('FOISA') || first.piece.kind !== 'paragraph' || sound.notice.rights.elsewhere.length > 0) return undefined;
      const words = 'The telephone number of the Information Commissioner is 01625 545745.';
      return changed(sound, [insertion(first.piece.span.end, ` ${words}`)], { touches: words });
    },
  },
  {
    rule: 'review-deadline',
    name: 'twenty working days to ask for a review',
    apply: (sound) =>
      changed(
        sound,
        reworded(sound.notice, /\bwithin 40 working days(?= (?:of|from|after) the date of (?:this|our) (?:letter|reply|response))/g, 'within 20 working days'),
        { touches: '20 working days' },
      ),
  },
  {
    rule: 'appeal-order',
    name: 'the regulator is offered without the review before it',
    apply: (sound) => {
      // Under the environmental regulations a complaint may go to the regulator at any time.
      if (!isRefusal(sound) || sound.notice.citations.some(({ regime }) => regime === 'EIR')) return undefined;
      return changed(sound, reworded(sound.notice, /\b(?:If you are still not satisfied after the review, y|After that y)ou can/g, 'You can'));
    },
  },
  {
    rule: 'commissioner-ambiguous',
    name: '“the Commissioner” without a name',
    apply: (sound) => {
      const [first] = sound.notice.rights.internalReview;
      // Once the regulator has been named in full, the Commissioner is the same one.
      const named = sound.notice.rights.regulator.some(({ span }) => first !== undefined && span.start < first.piece.span.end);
      if (!first || named || !isRefusal(sound) || first.piece.kind !== 'paragraph' || sound.style.endsWith('FOISA')) return undefined;
      const words = 'You may also contact the Commissioner at New Street, Anytown, with your complaint.';
      return changed(sound, [insertion(first.piece.span.end, `\n\n${words}`)], { touches: words });
    },
  },
];
