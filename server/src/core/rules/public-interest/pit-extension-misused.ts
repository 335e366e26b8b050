import type { Citation, Notice, Sentence } from '../../notice/model';
import { recallsExtension } from '../../notice/publicInterest';
import { defineRule } from '../define';
import { statusInLetter } from '../support/describedStatus';
import { spokenList } from '../support/provisions';

const TAKES_TIME =
  /\b(?:more|further|additional|extra|longer) time\b|\bextend\w*\b[^.]{0,60}\b(?:time|deadline|period|limit|response)|\b(?:time|deadline|period|limit)\b[^.]{0,40}\bextend\w*/i;
const UNDER_SECTION_10 =
  /\bsection 10\s?\(3\)|\bs\.?\s?10\s?\(3\)|\bpublic interest (?:test )?extension\b|\bextend\w*\b[^.]{0,80}\bpublic interest\b|\bpublic interest\b/i;
/** To find out whether anything is exempt at all. What is said about the public interest is no such purpose. */
const WHETHER_EXEMPT =
  /\b(?:whether|if|which)\b (?:or not )?(?:any |an |another |other |further |more |the |it |this |that |some |all |of |information |requested |is |are |may be |might be |should be )*(?:exemptions?|exempt)\b[^.]{0,30}(?:\b(?:appl|engag|relevant|from disclosure|under)|[.,]|$)|\b(?:consider\w*|assess\w*|decid\w*|determin\w*) (?:the |any |possible |potential )*(?:application|applicability|use|engagement) of (?:an |another |other |further |the |any |possible |potential |relevant |certain )*exemptions?\b/i;
const TO_SEARCH =
  /\b(?:to|for|while we) (?:\w+ )?(?:search\w*|locat\w+|retriev\w+|collat\w+|gather\w*|compil\w+|find(?:ing)?|extract\w*|obtain\w*|go through) (?:for |and |the |all |any |this |your |relevant |requested )*(?:information|records?|documents?|data|material|files|e-?mails)\b/i;
const TO_WEIGH =
  /\b(?:consider|weigh|assess|balance|determine|decide|apply|complete|carry out|conduct)\w*\b[^.]{0,60}\bpublic interest\b|\bpublic interest\b[^.]{0,40}\b(?:lies|test|balance|in (?:maintaining|disclos))/i;

export default defineRule({
  name: 'pit-extension-misused',
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '10(3)' },
    { act: 'FOIA', at: '17(2)' },
    { act: 'ICO', at: 'IC-155171-G3W9' },
  ],
  messages: {
    'whether-exempt': {
      what: 'The letter takes more time to find out whether an exemption applies; more time is allowed only to weigh the public interest once one does.',
      why: 'Which exemption applies has to be settled within the ordinary time. Only the balance of the public interest may take longer.',
      todo: 'Name the qualified exemption that applies, say that it does, and ask for more time for the balance alone.',
    },
    search: {
      what: 'The letter takes more time to search for or collect the information; more time is allowed only to weigh the public interest.',
      why: 'The time for answering runs on while information is looked for. Only the balance of the public interest may take longer.',
      todo: 'Take the reason out. If the work is too much, consider the cost limit; else answer in time.',
    },
    absolute: {
      what: 'The letter takes more time to weigh the public interest under {provisions}, where there is nothing to weigh.',
      why: 'An absolute exemption has no public interest test, so no time can be taken for one.',
      todo: 'Answer in time, or name the qualified exemption that the time is for.',
    },
  },
  on: {
    notice(notice, ctx) {
      if (notice.regime === 'EIR' || notice.regime === 'FOISA' || notice.regime === 'EISR') return;
      for (const sentence of notice.sentences) {
        if (
          sentence.zone === 'request' ||
          sentence.zone === 'quoted' ||
          sentence.zone === 'internal' ||
          sentence.zone === 'rights' ||
          sentence.piece.kind === 'heading'
        )
          continue;
        if (!sentence.has(TAKES_TIME) || sentence.read(recallsExtension) || sentence.has(/\b(?:may|might|could|if)\b[^.]{0,30}\b(?:need|extend|require|take)/i))
          continue;
        const neighbours = notice.sentences.filter((other) => other.piece === sentence.piece && Math.abs(other.index - sentence.index) <= 1);
        if (notice.kind !== 'extension' && !neighbours.some((other) => other.has(UNDER_SECTION_10))) continue;
        const certainty = notice.kind === 'extension' ? 'certain' : 'likely';
        if (sentence.has(WHETHER_EXEMPT)) ctx.report({ at: sentence.span, message: 'whether-exempt', ...about(sentence.citations), certainty });
        else if (sentence.has(TO_SEARCH) && !sentence.has(TO_WEIGH))
          ctx.report({ at: sentence.span, message: 'search', ...about(sentence.citations), certainty });
        else {
          const absolute = onlyAbsolute(notice, sentence);
          if (absolute.length > 0 && sentence.has(TO_WEIGH))
            ctx.report({ at: sentence.span, message: 'absolute', values: { provisions: spokenList(absolute) }, ...about(absolute), certainty });
        }
      }
    },
  },
});

function about(citations: readonly Citation[]): { readonly citation?: string; readonly citations: readonly string[] } {
  const [first, ...others] = [
    ...new Set(citations.filter(({ provision }) => provision !== undefined && provision.effect !== 'other').map(({ citation }) => citation)),
  ];
  return first === undefined ? { citations: [] } : { citation: first, citations: others };
}

/** The exemptions of the sentence, else of the letter, where all of them are absolute. */
function onlyAbsolute(notice: Notice, sentence: Sentence): readonly Citation[] {
  const isGround = ({ provision }: Citation): boolean => provision?.effect === 'withholding' || provision?.effect === 'ncnd';
  const own = sentence.citations.filter(isGround);
  const cited = own.length > 0 ? own : notice.claims.flatMap((claim) => claim.citations.slice(0, 1)).filter(isGround);
  return cited.every((citation) => statusInLetter(notice, citation) === 'absolute') ? cited : [];
}
