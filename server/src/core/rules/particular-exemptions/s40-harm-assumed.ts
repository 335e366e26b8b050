import type { Citation, Notice, Sentence } from '../../notice/model';
import { isOthersData } from '../../wording/personal';
import { defineRule } from '../define';
import { isOwnVoice, othersData } from '../support/personalData';
import { Spoken, spoken } from '../support/provisions';

/** That harm is taken as given: "it is accepted that harm would result", "harm is assumed". */
const ASSUMED =
  /\bit (?:is|was|must be|can be|may be) (?:therefore |thus |accordingly )?(?:accepted|assumed|presumed|taken|given) that (?:some |a degree of |there (?:is|would be|will be) )?(?:harm|prejudice|damage|detriment)\b[^.;]{0,60}|\b(?:harm|prejudice) (?:to \w+ )?(?:is|was|must be|can be) (?:automatically |always |already )?(?:assumed|presumed|accepted|taken as read|taken for granted|implied|implicit)\b|\b(?:assumes|presumes|presupposes) (?:that )?(?:there (?:is|would be|will be) )?(?:some )?harm\b/i;
const DENIED = /\b(?:not|never|cannot|no longer)\b[^.;]{0,20}$/i;

export default defineRule({
  name: 's40-harm-assumed',
  severity: 'information',
  certainty: 'likely',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '40(3A)' },
    { act: 'FOISA', at: '38(2A)' },
    { act: 'EIR', at: '13(2A)' },
  ],
  messages: {
    assumed: {
      what: 'Harm is taken as given for {provision}, which does not ask for harm.',
      why: 'The first condition is a legal test: whether disclosure would contravene a data protection principle. To assume harm answers another question, and reads as if none had been asked.',
      todo: 'Say which principle disclosure would contravene, and why; that no separate harm test applies may stand.',
    },
  },
  on: {
    notice(notice, ctx) {
      const [data] = othersData(notice);
      if (!data) return;
      const { claim } = data;
      for (const sentence of notice.sentences) {
        if (!isOwnVoice(sentence)) continue;
        const match = sentence.match(ASSUMED);
        if (!match || DENIED.test(sentence.text.slice(0, match.index)) || !isAboutPersonalData(notice, sentence)) continue;
        const provision = spoken(claim);
        ctx.report({
          at: sentence.at(match.index, match.index + match[0].length),
          message: 'assumed',
          values: { provision },
          citation: claim.citation,
          fix: () => ({
            title: 'Say what the exemption asks instead',
            edits: [
              { span: sentence.span, text: `${Spoken(claim)} has no harm test; it asks whether disclosure would contravene a data protection principle.` },
            ],
            safe: false,
          }),
        });
        return;
      }
    },
  },
});

/** The last provision named up to the sentence, in it, before it or by its part, is one on personal data: other classes may well be spoken of in such words. */
function isAboutPersonalData(notice: Notice, sentence: Sentence): boolean {
  // Sections on duties and procedure are no exemptions: section 17 is named in every refusal.
  const isGround = ({ provision }: Citation): boolean => provision?.effect !== 'other';
  const own = sentence.citations.filter(isGround);
  if (own.length > 0) return own.some(isPersonal);
  const before = notice.citations.filter((one) => one.sentence !== undefined && one.sentence.index < sentence.index && isGround(one)).at(-1);
  return before !== undefined && isPersonal(before);
}

const isPersonal = (cited: Citation): boolean =>
  isOthersData(cited) || (cited.path[0] === (cited.regime === 'FOIA' ? '40' : cited.regime === 'FOISA' ? '38' : '13') && cited.regime !== 'EISR');
