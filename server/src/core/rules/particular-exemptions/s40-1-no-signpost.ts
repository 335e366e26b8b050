import { ownData as signpost } from '../../wording/particulars';
import { defineRule } from '../define';
import { insertForClaim } from '../support/insertPersonal';
import { isOwnVoice, ownData } from '../support/personalData';
import { Spoken, spoken } from '../support/provisions';

/** A way to one's own data under data protection law, by any of its names, or the word that it has been taken. */
const SIGNPOST =
  /\bsubject access\b|\bD?SARs?\b|\brights? of access\b|\bright to access\b|\baccess (?:to )?(?:your|their|his|her|its) own\b|\baccess (?:to )?your personal (?:data|information)\b|\barticle 15\b|\bsection 45\b[^.;]{0,30}\bdata protection\b|\b(?:request|apply|ask|asked|dealt|handled?|handling|process\w*|treat\w*|consider\w*|answer\w*|respond\w*)\b[^.;]{0,60}\b(?:data protection|UK GDPR|GDPR|DPA)\b|\bdata protection (?:team|officer|unit|request)\b/i;

export default defineRule({
  name: 's40-1-no-signpost',
  severity: 'information',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '40(1)' },
    { act: 'FOIA', at: '16(1)' },
    { act: 'EIR', at: '5(3)' },
    { act: 'FOISA', at: '38(1)(a)' },
  ],
  messages: {
    missing: {
      what: '{Provision} is relied on, and the letter does not tell the requester how to ask for their own data.',
      why: 'Nobody loses their own data to this exemption: they have a right of access under data protection law. Advice and assistance include saying so.',
      todo: 'Say that there is a right of access to one’s own data and where a request for it goes, or that you are treating this request as one.',
    },
  },
  on: {
    notice(notice, ctx) {
      const [claim, ...others] = ownData(notice);
      if (!claim || notice.sentences.some((one) => isOwnVoice(one) && one.has(SIGNPOST))) return;
      ctx.report({
        at: claim.span,
        message: 'missing',
        values: { Provision: Spoken(claim), provision: spoken(claim) },
        citation: claim.citation,
        citations: [claim, ...others].map(({ citation }) => citation),
        fix: () => {
          const edit = insertForClaim(notice, claim, signpost);
          return edit && { title: 'Insert how to ask for one’s own data, to fill in', edits: [edit], safe: false };
        },
      });
    },
  },
});
