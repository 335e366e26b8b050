import type { Notice, Sentence } from '../../notice/model';
import { concludesReversed } from '../../notice/weighing';
import { balance } from '../../wording/passages';
import { defineRule, type Fix } from '../define';
import { aboutOf, spokenList } from '../support/provisions';
import { certaintyOfTest, citationsOf, type WeighedTest, weighedTests } from '../support/weighedTests';

export default defineRule({
  name: 'pit-reversed',
  severity: 'warning',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '2(1)(b)' },
    { act: 'FOIA', at: '2(2)(b)' },
    { act: 'EIR', at: '12(1)(b)' },
  ],
  messages: {
    reversed: {
      what: 'The conclusion for {provisions} asks whether disclosure wins; the law asks whether maintaining the provision does.',
      why: 'The interest in maintaining the provision has to outweigh the other. Where neither outweighs, the information is disclosed, so the sentence as it stands does not carry a refusal.',
      todo: 'Turn the sentence round: the public interest in maintaining the provision outweighs the public interest in disclosure, or in confirming or denying.',
    },
  },
  on: {
    notice(notice, ctx) {
      for (const weighed of weighedTests(notice)) {
        const { test, claims } = weighed;
        const sentence = test.reversed ? test.conclusion.find((one) => one.read(concludesReversed)) : undefined;
        if (!sentence) continue;
        ctx.report({
          at: sentence.span,
          message: 'reversed',
          values: { provisions: spokenList(claims) },
          ...citationsOf(claims),
          certainty: certaintyOfTest(weighed),
          fix: () => turned(notice, sentence) ?? addedConclusion(notice, sentence, weighed),
        });
      }
    },
  },
});

/** "X does not outweigh Y", where X is an interest in disclosure: it becomes "Y outweighs X". */
const NOT_OUTWEIGH =
  /\b(the )?((?:public interests?|benefits?|interests?|arguments?|factors?|case) [^.,;:]{3,140}?) (?:does|do|did|would) not (?:\w+ )?outweigh ((?:the |that |those |any )?[^.,;:]{3,140}?)(?=[.,;:]|$| because\b| as\b| since\b)/i;
const IS_NOT_OUTWEIGHED = /\b(?:is|are) not outweighed by\b/i;
const OF_DISCLOSURE = /\b(?:disclos|releas|confirm|publish|publication|transparen)\w*/i;
const OF_REFUSAL = /\b(?:maintain|withh|non-disclosure|neither|not disclos|not confirm|exempt|except|prejudic|protect|harm)\w*/i;

/** Rewrites the sentence where that needs no judgement: its words stand in the source as they are read, and both interests are in it. */
function turned(notice: Notice, sentence: Sentence): Fix | undefined {
  const { text, span } = sentence;
  if (notice.slice(span.start, span.end) !== text) return undefined;
  const title = 'Turn the sentence round';
  const passive = IS_NOT_OUTWEIGHED.exec(text);
  if (passive && OF_REFUSAL.test(text.slice(0, passive.index)))
    return {
      title,
      edits: [
        {
          span: { start: span.start + passive.index, end: span.start + passive.index + passive[0].length },
          text: /^are/i.test(passive[0]) ? 'outweigh' : 'outweighs',
        },
      ],
      safe: false,
    };
  const match = NOT_OUTWEIGH.exec(text);
  const [, article = '', first = '', second = ''] = match ?? [];
  if (!match || !OF_DISCLOSURE.test(first) || OF_REFUSAL.test(first)) return undefined;
  const opens = /^\p{Lu}/u.test(match[0]);
  const subject = opens ? second.charAt(0).toUpperCase() + second.slice(1) : second;
  const object = `${article.toLowerCase()}${article === '' && opens ? first.charAt(0).toLowerCase() + first.slice(1) : first}`;
  const verb = /^(?:the |those |any )?(?:arguments|factors|benefits|interests|risks|reasons)\b/i.test(second) ? 'outweigh' : 'outweighs';
  return {
    title,
    edits: [{ span: { start: span.start + match.index, end: span.start + match.index + match[0].length }, text: `${subject} ${verb} ${object}` }],
    safe: false,
  };
}

/** Where the sentence can't be turned, the statutory conclusion is put after it, with a prompt for its reason. */
function addedConclusion(notice: Notice, sentence: Sentence, { claims }: WeighedTest): Fix | undefined {
  const [claim] = claims;
  if (!claim) return undefined;
  const words = balance([...new Set(claims.flatMap((one) => one.provision ?? []))], aboutOf(claim), claim.regime);
  return {
    title: 'Insert the conclusion that the law asks for, with a prompt for its reason',
    edits: [{ span: { start: sentence.span.end, end: sentence.span.end }, text: ` ${words}` }],
    safe: false,
  };
}
