import type { Claim, Notice } from '../../notice/model';
import { defineRule } from '../define';
import { spoken } from '../support/provisions';
import { onePerRegion, saidOf } from '../support/saidOf';

/** Emissions into the environment as something measured, permitted or recorded: the word in passing is not enough. */
const EMISSIONS =
  /\b(?:emissions? (?:data|levels?|figures?|readings?|measurements?|monitoring|records?|returns?|tests?|results?|rates?|limits?|inventor(?:y|ies)|(?:of|from|to|into) \w+)|(?:air|stack|chimney|flue|vehicle|carbon|methane|ammonia|dust|noise|odour|greenhouse gas|exhaust|radioactive|NOx|CO2|industrial) emissions?|discharg(?:e|es|ed|ing) (?:of|to|into|from) (?:the |a )?(?:\w+ ){0,3}(?:river|stream|sea|water\w*|watercourse|ground|sewer|sewage|effluent|air|atmosphere|soil|land|environment)|effluent (?:data|discharges?|monitoring|samples?|results?)|(?:sewage|effluent|pollutant|trade effluent|storm overflow) (?:discharges?|spills?|releases?)|releases? (?:of \w+ )?(?:in)?to (?:the )?(?:air|water|land|environment|atmosphere))\b/i;
/** The letter has seen it: regulation 12(9), or a word that this is not about emissions. */
const SEEN = /\b12\s?\(9\)|\b(?:not|nor|n['’]t|no)\b[^.;]{0,60}\bemissions?\b|\bother than (?:on |about )?emissions?\b/i;

export default defineRule({
  name: 'eir-emissions',
  severity: 'error',
  certainty: 'hint',
  since: '0.1.0',
  status: 'preview',
  waiver: 'reason',
  sources: [{ act: 'EIR', at: '12(9)' }],
  messages: {
    emissions: {
      what: '{Provision} is used for what looks like information on emissions.',
      why: 'Regulation 12(9) takes the exceptions in regulation 12(5)(d) to (g) away from information on emissions.',
      todo: 'Check whether the information is on emissions into the environment. If it is, rely on regulation 12(5)(a) to (c) or give it; if not, say so.',
    },
  },
  on: {
    notice(notice, ctx) {
      for (const claim of onePerRegion(notice.claims.filter(isShutOut))) {
        const said = saidOf(notice, claim);
        if (said.some(({ text }) => SEEN.test(text)) || !isOnEmissions(claim, notice)) continue;
        const provision = spoken(claim);
        ctx.report({
          at: claim.span,
          message: 'emissions',
          values: { Provision: provision.charAt(0).toUpperCase() + provision.slice(1) },
          citation: claim.citation,
          certainty: 'hint',
        });
      }
    },
  },
});

function isShutOut({ regime, path, outcome }: Claim): boolean {
  return regime === 'EIR' && outcome === 'withheld' && path[0] === '12' && path[1] === '5' && ['d', 'e', 'f', 'g'].includes(path[2] ?? '');
}

/** Whether what is withheld is on emissions: by the block’s own words for it, by the question that it answers, or by the sentence that withholds it. */
function isOnEmissions(claim: Claim, notice: Notice): boolean {
  const { block, questions } = claim.region;
  const attribute = block?.fence.attributes.find(({ name }) => name === 'information');
  if (attribute && EMISSIONS.test(notice.slice(attribute.valueSpan.start, attribute.valueSpan.end))) return true;
  if (block && !questions.all && notice.questions.some(({ label, text }) => questions.labels.includes(label) && EMISSIONS.test(text))) return true;
  return claim.citations.some(({ sentence }) => sentence !== undefined && sentence.has(EMISSIONS));
}
