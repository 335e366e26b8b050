/**
 * What would be harmed, provision by provision: a verb and its object, to stand after "would" or "would be likely to".
 * The catalogue's summaries name the subject of a provision; they don't say which verb its test uses, so the pairs are kept here.
 * Objects are in our own words. A prompt stands where only the drafter knows what is meant.
 */
export interface HarmPhrase {
  readonly verb: string;
  readonly object: string;
}

const prejudice = (object: string): HarmPhrase => ({ verb: 'prejudice', object });
const inhibit = (object: string): HarmPhrase => ({ verb: 'inhibit', object });
const endanger = (object: string): HarmPhrase => ({ verb: 'endanger', object });
const affect = (object: string): HarmPhrase => ({ verb: 'adversely affect', object });

const WHOSE = '[insert: the person or body whose interests they are]';

/** By normal form; a key with `with` is tried before the provision alone. */
export const HARM: Readonly<Record<string, HarmPhrase>> = {
  '22A(1)(b)(i)': prejudice('the research programme'),
  '22A(1)(b)(ii)': prejudice('the interests of a person taking part in the research'),
  '22A(1)(b)(iii)': prejudice('our own interests as the authority that holds the research'),
  '22A(1)(b)(iv)': prejudice('the interests of the authority that is to publish the research'),
  '26(1)(a)': prejudice('the defence of the British Islands or of a colony'),
  '26(1)(b)': prejudice('the capability, effectiveness or security of the armed forces'),
  '27(1)(a)': prejudice('relations between the United Kingdom and another State'),
  '27(1)(b)': prejudice('relations between the United Kingdom and an international organisation or court'),
  '27(1)(c)': prejudice('the interests of the United Kingdom abroad'),
  '27(1)(d)': prejudice('the promotion or protection by the United Kingdom of its interests abroad'),
  '28': prejudice('relations between administrations in the United Kingdom'),
  '28(1)': prejudice('relations between administrations in the United Kingdom'),
  '28(3)': prejudice('relations between administrations in the United Kingdom'),
  '29(1)(a)': prejudice('the economic interests of the United Kingdom or a part of it'),
  '29(1)(b)': prejudice('the financial interests of an administration in the United Kingdom'),
  '31(1)(a)': prejudice('the prevention or detection of crime'),
  '31(1)(b)': prejudice('the apprehension or prosecution of offenders'),
  '31(1)(c)': prejudice('the administration of justice'),
  '31(1)(d)': prejudice('the assessment or collection of a tax or duty'),
  '31(1)(e)': prejudice('the operation of immigration controls'),
  '31(1)(f)': prejudice('security and good order in prisons or other places of lawful detention'),
  '31(1)(g)': prejudice('the work of [insert: the public authority concerned] for this purpose: [insert: the purpose, in words]'),
  '31(1)(h)': prejudice('civil proceedings by or for a public authority that come from an investigation for this purpose: [insert: the purpose, in words]'),
  '31(1)(i)': prejudice('an inquiry into a death in Scotland that comes from an investigation for this purpose: [insert: the purpose, in words]'),
  '33(2)': prejudice('our work of auditing or examining other public authorities'),
  '33(2) with 33(1)(a)': prejudice('our work of auditing the accounts of other public authorities'),
  '33(2) with 33(1)(b)': prejudice('our work of examining how economically, efficiently and effectively other public authorities use their resources'),
  '33(3)': prejudice('our work of auditing or examining other public authorities'),
  '36(2)(a)(i)': prejudice('the convention that Ministers of the Crown are collectively responsible'),
  '36(2)(a)(ii)': prejudice('the work of the Executive Committee of the Northern Ireland Assembly'),
  '36(2)(a)(iii)': prejudice('the work of the Cabinet of the Welsh Government'),
  '36(2)(b)(i)': inhibit('the free and frank provision of advice'),
  '36(2)(b)(ii)': inhibit('the free and frank exchange of views for deliberation'),
  '36(2)(c)': prejudice('the effective conduct of public affairs in another way than by inhibiting advice or deliberation'),
  '38(1)(a)': endanger('the physical or mental health of an individual'),
  '38(1)(b)': endanger('the safety of an individual'),
  '43(2)': prejudice(`the commercial interests of ${WHOSE}`),
  '43(3)': prejudice(`the commercial interests of ${WHOSE}`),

  'reg 12(5)(a)': affect('[insert: which of international relations, defence, national security, public safety]'),
  'reg 12(6)': affect('[insert: which of international relations, defence, national security, public safety]'),
  'reg 12(5)(b)': affect('[insert: the course of justice, a fair trial, or a criminal or disciplinary inquiry]'),
  'reg 12(5)(c)': affect('intellectual property rights'),
  'reg 12(5)(d)': affect('the confidentiality of proceedings, which the law provides for by [insert: the law that makes them confidential]'),
  'reg 12(5)(e)': affect(
    'the confidentiality of commercial or industrial information, which the law provides for by [insert: the law that makes it confidential] to protect a legitimate economic interest',
  ),
  'reg 12(5)(f)': affect(
    'the interests of the person who volunteered the information, was under no legal duty to give it, and has not agreed to its disclosure',
  ),
  'reg 12(5)(g)': affect('the protection of the environment'),

  'FOISA 27(2)': prejudice('[insert: the research programme, a person taking part in it, or the authority concerned]'),
  'FOISA 27(2)(b)(i)': prejudice('the research programme'),
  'FOISA 27(2)(b)(ii)': prejudice('the interests of a person taking part in the research'),
  'FOISA 27(2)(b)(iii)': prejudice('our own interests as the authority that holds the research'),
  'FOISA 27(2)(b)(iv)': prejudice('the interests of the authority that is to publish the research'),
  'FOISA 28': prejudice('relations between administrations in the United Kingdom'),
  'FOISA 28(1)': prejudice('relations between administrations in the United Kingdom'),
  'FOISA 30(a)': prejudice('the convention that the Scottish Ministers are collectively responsible'),
  'FOISA 30(b)(i)': inhibit('the free and frank provision of advice'),
  'FOISA 30(b)(ii)': inhibit('the free and frank exchange of views for deliberation'),
  'FOISA 30(c)': prejudice('the effective conduct of public affairs in another way than by inhibiting advice or deliberation'),
  'FOISA 31(4)(a)': prejudice('the defence of the British Islands or of a colony'),
  'FOISA 31(4)(b)': prejudice('the capability, effectiveness or security of the armed forces'),
  'FOISA 32(1)(a)(i)': prejudice('relations between the United Kingdom and another State'),
  'FOISA 32(1)(a)(ii)': prejudice('relations between the United Kingdom and an international organisation or court'),
  'FOISA 32(1)(a)(iii)': prejudice('the interests of the United Kingdom abroad'),
  'FOISA 32(1)(a)(iv)': prejudice('the promotion or protection by the United Kingdom of its interests abroad'),
  'FOISA 33(1)(b)': prejudice(`the commercial interests of ${WHOSE}`),
  'FOISA 33(2)(a)': prejudice('the economic interests of the United Kingdom or a part of it'),
  'FOISA 33(2)(b)': prejudice('the financial interests of an administration in the United Kingdom'),
  'FOISA 35(1)(a)': prejudice('the prevention or detection of crime'),
  'FOISA 35(1)(b)': prejudice('the apprehension or prosecution of offenders'),
  'FOISA 35(1)(c)': prejudice('the administration of justice'),
  'FOISA 35(1)(d)': prejudice('the assessment or collection of a tax or duty'),
  'FOISA 35(1)(e)': prejudice('the operation of immigration controls'),
  'FOISA 35(1)(f)': prejudice('security and good order in prisons or other places of lawful detention'),
  'FOISA 35(1)(g)': prejudice(
    'the work of [insert: the public authority concerned] for this purpose: [insert: the purpose, in words, with its paragraph of section 35(2)]',
  ),
  'FOISA 35(1)(h)': prejudice(
    'civil proceedings by or for a public authority that come from an investigation for this purpose: [insert: the purpose, in words, with its paragraph of section 35(2)]',
  ),
  'FOISA 39(1)': endanger('the physical or mental health or the safety of an individual'),
  'FOISA 40(a)': prejudice('our work of auditing the accounts of other public authorities'),
  'FOISA 40(b)': prejudice('our work of examining how economically, efficiently and effectively other public authorities use their resources'),
};

/** What the exemption is required for, where necessity is the test. */
export const REQUIRED_FOR: Readonly<Record<string, string>> = {
  '24(1)': 'for the purpose of safeguarding national security',
  '24(2)': 'for the purpose of safeguarding national security',
  '34(1)': 'to avoid an infringement of the privileges of [insert: which House of Parliament]',
  '34(2)': 'to avoid an infringement of the privileges of [insert: which House of Parliament]',
  'FOISA 31(1)': 'for the purpose of safeguarding national security',
};
