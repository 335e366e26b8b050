import type { Sentence } from '../../notice/model';
import { NAMED_COMMISSIONER } from '../../notice/rightsPhrases';
import { defineRule } from '../define';

/** The office without its title: "the Commissioner", "the Commissioner’s office". */
const BARE = /\b(?:[Tt]he|[Oo]ur|[Tt]o|[Oo]f) (Commissioner)(?! (?:of|for)\b)/;
/** Words that make a reader look for a right or an address. */
const INVITES =
  /\b(?:contact\w*|writ\w+|complain\w*|appeal\w*|appl(?:y|ies|ication)|rights?|refer\w*|approach|e-?mail|address|investigat\w*|review\w*|decision)\b/i;

export default defineRule({
  name: 'commissioner-ambiguous',
  severity: 'information',
  certainty: 'likely',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [{ act: 'FOIA', at: '17(7)(b)' }],
  messages: {
    bare: {
      what: 'It is not clear which Commissioner is meant here.',
      why: 'A police force has a Commissioner, too, and the requester must be able to tell the regulator from the head of the force.',
      todo: 'Write “Information Commissioner” in full where the regulator is meant, and give the title in full where it is another office.',
    },
  },
  on: {
    notice(notice, ctx) {
      // A letter of the regulator itself speaks of its own head.
      if (/\binformation commission/i.test(ctx.profile?.name ?? '')) return;
      const [first, ...others] = notice.rights.otherCommissioner.filter((sentence) => placeIn(sentence) !== undefined);
      const at = first && placeIn(first);
      if (!at) return;
      ctx.report({ at, message: 'bare', related: others.flatMap((sentence) => placeIn(sentence) ?? []).map((place) => ({ at: place, message: 'And here.' })) });
    },
  },
});

function placeIn(sentence: Sentence) {
  // The opening tells what was asked for, and nobody looks for a right there.
  if (sentence.zone === 'opening' || sentence.has(NAMED_COMMISSIONER) || !sentence.has(INVITES)) return undefined;
  const match = sentence.match(BARE);
  if (!match) return undefined;
  const end = match.index + match[0].length;
  return sentence.at(end - 'Commissioner'.length, end);
}
