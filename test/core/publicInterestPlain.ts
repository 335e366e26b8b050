import type { Regime } from '../../server/src/core/syntax/model';

/** A passage of a letter and what should be read out of it. */
export interface TestCase {
  readonly name: string;
  readonly regime?: Exclude<Regime, 'EISR'>;
  readonly text: string;
  /** `outcome citation: status`, in order of place. */
  readonly expected: readonly string[];
}

const WITHHELD_31 = 'We hold this information, but it is exempt under section 31(1)(a) of the Freedom of Information Act 2000.';
const WITHHELD_43 = 'We hold this information, but it is exempt from disclosure under section 43(2) of the Freedom of Information Act 2000.';
const NCND_31 =
  'The force can neither confirm nor deny that it holds the information you requested, as the duty in section 1(1)(a) of the Freedom of Information Act 2000 does not apply by virtue of section 31(3).';

/** Letters without marks, in the house styles of many kinds of authority. */
export const plainCases: readonly TestCase[] = [
  {
    name: 'police: headed factors and a balance test',
    text: `${WITHHELD_31}

Section 31(1)(a) Law Enforcement

Evidence of Harm

Releasing the deployment figures would allow offenders to work out where officers are thin on the ground.

Factors favouring disclosure for Section 31

Disclosure would show how public money is spent and would lead to better informed debate.

Factors favouring non-disclosure for Section 31

Disclosure would compromise operations and more crime would be committed.

Balance Test

The force is answerable for what it spends. However, the safety of the public comes first, and therefore the balance lies in favour of withholding the figures.`,
    expected: ['withheld 31(1)(a): present'],
  },
  {
    name: 'police: the headings without a balance',
    text: `${WITHHELD_31}

Section 31(1)(a) Law Enforcement

Factors favouring disclosure

Disclosure would show how public money is spent.

Factors against disclosure

Disclosure would compromise operations and more crime would be committed.`,
    expected: ['withheld 31(1)(a): partial'],
  },
  {
    name: 'police: a balance that only restates the harm',
    text: `${WITHHELD_31}

Section 31(1)(a) Law Enforcement

Factors favouring disclosure

Disclosure would show how public money is spent.

Factors favouring non-disclosure

Disclosure would compromise operations.

Balance test

The disclosure of these figures would be likely to prejudice the prevention and detection of crime.`,
    expected: ['withheld 31(1)(a): partial'],
  },
  {
    name: 'police: the balancing test is not made out',
    text: `${NCND_31}

Section 31(3) Law Enforcement

Factors favouring confirmation or denial

Confirming or denying would make the force more accountable.

Factors against confirmation or denial

Confirming or denying would tell offenders whether a tactic is known to us.

Balancing test

The balancing test for confirming or denying whether the information is held is not made out.`,
    expected: ['ncnd 31(3): present'],
  },
  {
    name: 'police: harm alone',
    text: `${WITHHELD_31}

Section 31(1)(a) Law Enforcement

Evidence of harm

Releasing the figures would allow offenders to work out where officers are thin on the ground, and would be likely to prejudice the prevention of crime.`,
    expected: ['withheld 31(1)(a): missing'],
  },
  {
    name: 'police: confirming and denying under two provisions with one balance',
    text: `The force can neither confirm nor deny that it holds any information, as the duty in section 1(1)(a) of the Freedom of Information Act 2000 does not apply by virtue of the following exemptions:

Section 24(2) National Security
Section 31(3) Law Enforcement

Factors favouring confirming or denying for sections 24 and 31

The public would be better informed about what the force does against terrorism.

Factors against confirming or denying for sections 24 and 31

Confirming or denying would show where our cover is thin and put lives at risk.

Balance

While there is a public interest in the transparency of policing, the public interest in protecting national security outweighs it, and so favours neither confirming nor denying that information is held.`,
    expected: ['ncnd 24(2): present', 'ncnd 31(3): present'],
  },
  {
    name: 'council: running prose, we have weighed',
    text: `${WITHHELD_43}

We have weighed the public interest in the prices being known against the public interest in the council getting value from its next tender. Residents have a right to know how their council tax is spent, and disclosure would promote accountability. However, if bidders could see one another's prices the council would pay more. On balance, we have concluded that the public interest in maintaining the exemption outweighs the public interest in disclosure.`,
    expected: ['withheld 43(2): present'],
  },
  {
    name: 'council: the public interest is best served',
    text: `${WITHHELD_43}

The Council recognises that there is a public interest in openness about contracts and in knowing that best value has been obtained. On the other hand, there is a public interest in ensuring that companies are able to compete fairly. The Council considers that the public interest is best served by withholding the rates.`,
    expected: ['withheld 43(2): present'],
  },
  {
    name: 'council: a bare assertion',
    text: `${WITHHELD_43}

We have considered the public interest and find that the public interest in maintaining the exemption outweighs the public interest in disclosure.`,
    expected: ['withheld 43(2): partial'],
  },
  {
    name: 'council: the test is announced and nothing follows',
    text: `${WITHHELD_43}

This is a qualified exemption and is subject to a public interest test. Disclosing the rates would be likely to prejudice the commercial interests of the contractor.`,
    expected: ['withheld 43(2): missing'],
  },
  {
    name: 'council: said to have been carried out',
    text: `${WITHHELD_43}

A public interest test has been carried out and it was decided that the information should be withheld.`,
    expected: ['withheld 43(2): partial'],
  },
  {
    name: 'council: arguments for and against as run-in headings',
    text: `${WITHHELD_43}

Arguments in favour of disclosure: It would show residents how the price was reached and promote accountability.

Arguments against disclosure: It would weaken the council's hand in the next tender, and the cost would fall on residents.

Conclusion: We have decided that the balance of the public interest lies in withholding the rates at this time.`,
    expected: ['withheld 43(2): present'],
  },
  {
    name: 'council: only against',
    text: `${WITHHELD_43}

Public interest test

It is in the interest of the public that the council can buy services at a fair price. Disclosure would weaken its position. It is therefore not in the public interest to disclose the rates.`,
    expected: ['withheld 43(2): partial'],
  },
  {
    name: 'council: only for, and no conclusion',
    text: `${WITHHELD_43}

Public interest test

We accept that disclosure would promote transparency and accountability in the spending of public money.`,
    expected: ['withheld 43(2): partial'],
  },
  {
    name: 'NHS trust: bullet lists under a lead-in',
    text: `${WITHHELD_43}

Public interest test

The Trust has considered the following factors in favour of disclosure:

• openness about how the NHS spends its money
• allowing patients to understand how suppliers are chosen

The Trust has considered the following factors in favour of maintaining the exemption:

• suppliers would be less willing to offer discounts
• the Trust's ability to negotiate would be damaged

Having weighed these, the Trust has decided that the public interest lies in maintaining the exemption.`,
    expected: ['withheld 43(2): present'],
  },
  {
    name: 'NHS trust: bullets for, bullets against, no balance',
    text: `${WITHHELD_43}

Public interest test

Reasons for disclosure:

• openness about how the NHS spends its money

Reasons against disclosure:

• suppliers would be less willing to offer discounts`,
    expected: ['withheld 43(2): partial'],
  },
  {
    name: 'NHS trust: in one sentence',
    text: `${WITHHELD_43}

Although the Trust recognises the public interest in transparency about its contracts, it considers that this is outweighed by the public interest in its being able to negotiate on equal terms.`,
    expected: ['withheld 43(2): present'],
  },
  {
    name: 'department: there is a general public interest',
    text: `Some of the information is exempt from disclosure under section 35(1)(a) of the Freedom of Information Act 2000 (formulation of government policy).

Section 35 is a qualified exemption and we have considered whether the public interest in disclosure is greater than the public interest in maintaining the exemption. There is a general public interest in disclosure of information, because greater transparency makes government more open and accountable. There is also a public interest in understanding how schools are funded. But there is a strong public interest in Ministers and officials being able to develop policy in a safe space, without fear that half-formed ideas will be made public. We consider that, on balance, the public interest in maintaining the exemption outweighs the public interest in disclosure.`,
    expected: ['withheld 35(1)(a): present'],
  },
  {
    name: 'department: favours withholding',
    text: `Some of the information is exempt under section 35(1)(a) of the Freedom of Information Act 2000.

We recognise the public interest in understanding how decisions are made. Against this, there is a public interest in protecting the space in which Ministers take advice. We have concluded that the balance of the public interests favours withholding this information.`,
    expected: ['withheld 35(1)(a): present'],
  },
  {
    name: 'department: takes into account, and decides, without saying what spoke for disclosure',
    text: `Some of the information is exempt under section 35(1)(a) of the Freedom of Information Act 2000.

Officials need a safe space in which to develop policy. Premature disclosure would undermine that space. We have therefore decided that the public interest in withholding the information outweighs the public interest in releasing it.`,
    expected: ['withheld 35(1)(a): partial'],
  },
  {
    name: 'department: national security in short',
    text: `Information is exempt from disclosure under section 24(1) of the Freedom of Information Act 2000, which is required for the purpose of safeguarding national security.

We acknowledge the public interest in openness. We also recognise that there is a very strong public interest in safeguarding national security. In all the circumstances of the case we have determined that the public interest in maintaining the exemption outweighs that in disclosure.`,
    expected: ['withheld 24(1): present'],
  },
  {
    name: 'university: headed in its own way',
    text: `The examination questions are exempt from disclosure under section 36(2)(c) of the Freedom of Information Act 2000. Our qualified person, the Vice-Chancellor, has given the opinion that disclosure would be likely to prejudice the effective conduct of public affairs.

Public interest considerations

In favour of disclosing the questions, the University notes that candidates and schools would understand better how admissions work. In favour of withholding them, it notes that questions which are known can't be used again and that new ones take a year to write. The University has concluded that the public interest lies in favour of maintaining the exemption.`,
    expected: ['withheld 36(2)(c): present'],
  },
  {
    name: 'university: outweighed, in the passive',
    text: `The examination questions are exempt from disclosure under section 36(2)(c) of the Freedom of Information Act 2000.

There is some public interest in seeing how candidates are tested. That interest is outweighed by the public interest in tests that are fair to all who sit them.`,
    expected: ['withheld 36(2)(c): present'],
  },
  {
    name: 'university: a sentence on the test that is about absolute provisions',
    text: `The examiner's name is withheld under section 40(2) of the Freedom of Information Act 2000, by virtue of section 40(3A)(a). This is an absolute exemption and there is no need to consider the public interest. The scripts are withheld under section 36(2)(c).`,
    expected: ['withheld 40(2): not-required', 'withheld 36(2)(c): missing'],
  },
  {
    name: 'the words without the phrase: benefits against harm',
    text: `${WITHHELD_31}

Section 31: law enforcement

We have balanced the benefits of greater openness against the damage to our work. Openness would help people understand what we do. But the damage is grave, and in our view it clearly outweighs those benefits.`,
    expected: ['withheld 31(1)(a): present'],
  },
  {
    name: 'the benefit does not outweigh: a bare conclusion, put the wrong way round',
    text: `${WITHHELD_31}

Section 31: law enforcement

Offenders would be able to evade detection. The benefit of disclosing the figures does not outweigh the harm.`,
    expected: ['withheld 31(1)(a): partial'],
  },
  {
    name: 'three provisions and one balance',
    text: `We hold this information, but withhold it under sections 27(1)(a), 31(1)(a) and 38(1)(b) of the Freedom of Information Act 2000.

Public interest test

Disclosure would promote public debate about how embassies are protected. It would also, however, be likely to prejudice relations with other States, help offenders, and put staff in danger. We find that for each of these exemptions the public interest in maintaining the exemption outweighs the public interest in disclosure.`,
    expected: ['withheld 27(1)(a): present', 'withheld 31(1)(a): present', 'withheld 38(1)(b): present'],
  },
  {
    name: 'three provisions with their own headings and one test at the end',
    text: `We hold this information. It is exempt from disclosure by virtue of the following exemptions of the Freedom of Information Act 2000:

Section 27(1)(a) International relations
Section 31(1)(a) Law enforcement
Section 38(1)(b) Health and safety

Section 27(1)(a) International relations

Disclosure would be likely to prejudice relations with the States concerned.

Section 31(1)(a) Law enforcement

Disclosure would be likely to prejudice the prevention of crime.

Section 38(1)(b) Health and safety

Disclosure would be likely to endanger embassy staff.

Public interest test

Disclosure would promote public debate about how embassies are protected. It would also show attackers where to strike. We find that the public interest in maintaining all three exemptions outweighs the public interest in disclosure.`,
    expected: ['withheld 27(1)(a): present', 'withheld 31(1)(a): present', 'withheld 38(1)(b): present'],
  },
  {
    name: 'two headed provisions, one of them with a test of its own',
    text: `We hold this information. It is exempt under sections 31(1)(a) and 43(2) of the Freedom of Information Act 2000.

Section 31(1)(a): law enforcement

Disclosure would be likely to prejudice the prevention of crime. There is a public interest in knowing how we protect the site, and openness would reassure residents. But the public interest in preventing burglary is stronger, and we find that the public interest in maintaining the exemption outweighs the public interest in disclosure.

Section 43(2): commercial interests

Disclosure would be likely to prejudice the commercial interests of the guards' employer, because its rivals would see its rates.`,
    expected: ['withheld 31(1)(a): present', 'withheld 43(2): missing'],
  },
  {
    name: 'two headed provisions, each with its own test',
    text: `We hold this information. It is exempt under sections 31(1)(a) and 43(2) of the Freedom of Information Act 2000.

Section 31(1)(a): law enforcement

Openness would reassure residents, but the public interest in maintaining the exemption outweighs the public interest in disclosure because burglars would be forewarned.

Section 43(2): commercial interests

There is a public interest in knowing what guarding costs. It is outweighed by the public interest in a fair market, in which rivals don't see one another's rates.`,
    expected: ['withheld 31(1)(a): present', 'withheld 43(2): present'],
  },
  {
    name: 'a test for withholding does not serve neither confirming nor denying',
    text: `The report is exempt under section 31(1)(a) of the Freedom of Information Act 2000. As to the informant, we neither confirm nor deny that we hold any information, as the duty in section 1(1)(a) does not apply by virtue of section 30(3).

Section 31(1)(a): law enforcement

There is a public interest in transparency about our searches. The public interest in maintaining the exemption outweighs the public interest in disclosing the report, because offenders would learn our methods.

Section 30(3): investigations

To confirm or to deny would tell the informant's associates what we know.`,
    expected: ['withheld 31(1)(a): present', 'ncnd 30(3): missing'],
  },
  {
    name: 'two tests, one for each',
    text: `The report is exempt under section 31(1)(a) of the Freedom of Information Act 2000. As to the informant, we neither confirm nor deny that we hold any information, as the duty in section 1(1)(a) does not apply by virtue of section 30(3).

Section 31(1)(a): law enforcement

There is a public interest in transparency about our searches. The public interest in maintaining the exemption outweighs the public interest in disclosing the report, because offenders would learn our methods.

Section 30(3): investigations

There is a public interest in knowing whether the police use informants lawfully. But the public interest in neither confirming nor denying outweighs it, because informants would come to harm.`,
    expected: ['withheld 31(1)(a): present', 'ncnd 30(3): present'],
  },
  {
    name: 'NCND in running prose',
    text: `${NCND_31}

Confirming or denying that we hold the information would increase public confidence and show that we take the matter seriously. However, it would also tell offenders whether their methods are known to us. We have concluded that the public interest in maintaining the exclusion of the duty to confirm or deny outweighs the public interest in confirming or denying.`,
    expected: ['ncnd 31(3): present'],
  },
  {
    name: 'NCND with one side and a conclusion',
    text: `${NCND_31}

To confirm or deny would undermine our investigations. The public interest therefore favours neither confirming nor denying that the information is held.`,
    expected: ['ncnd 31(3): partial'],
  },
  {
    name: 'NCND under 40(5B) needs none',
    text: `We neither confirm nor deny that we hold this information, as the duty in section 1(1)(a) of the Freedom of Information Act 2000 does not apply by virtue of section 40(5B)(a)(i).`,
    expected: ['ncnd 40(5B)(a)(i): not-required'],
  },
  {
    name: 'more time for the balance, with a date',
    text: `We hold this information, and section 31(1)(a) of the Freedom of Information Act 2000 applies to it.

We need more time to consider the balance of the public interest. We expect to let you have our decision by 27 November 2026.`,
    expected: ['withheld 31(1)(a): deferred'],
  },
  {
    name: 'more time for the balance, without a date',
    text: `We hold this information, and section 31(1)(a) of the Freedom of Information Act 2000 applies to it.

We need more time to consider the balance of the public interest, and will write to you again as soon as we can.`,
    expected: ['withheld 31(1)(a): missing'],
  },
  {
    name: 'the time limit is extended to a date',
    text: `We consider that section 35(1)(a) of the Freedom of Information Act 2000 applies to the information. By virtue of section 10(3) we are extending the time limit to consider the public interest test, and plan to reply by 11 December 2026.`,
    expected: ['withheld 35(1)(a): deferred'],
  },
  {
    name: 'a final letter recalls the extension and gives the test',
    text: `We wrote to you on 12 October 2026 to say that we needed more time to consider the public interest in relation to section 35(1)(a) of the Freedom of Information Act 2000. We have now done so, and the information is exempt under section 35(1)(a).

There is a public interest in understanding how policy is made. It is outweighed by the public interest in allowing officials to give frank advice.`,
    expected: ['withheld 35(1)(a): present'],
  },
  {
    name: 'relief from giving reasons',
    text: `We withhold the report under section 24(1) of the Freedom of Information Act 2000. We find that the public interest in maintaining the exemption outweighs that in disclosure. Under section 17(4) we are not obliged to explain this further, since doing so would itself disclose exempt information.`,
    expected: ['withheld 24(1): partial'],
  },
  {
    name: 'relief from giving reasons, and nothing weighed',
    text: `We withhold the report, which is exempt under section 24(1) of the Freedom of Information Act 2000. Under section 17(4) we do not give our reasons, since doing so would itself disclose exempt information.`,
    expected: ['withheld 24(1): partial'],
  },
  {
    name: 'the cost limit, and a provision considered and not used',
    text: `Complying with your request would exceed the appropriate limit, and we refuse it under section 12(1) of the Freedom of Information Act 2000. We estimate that it would take 40 hours. We have not relied on section 43(2).`,
    expected: ['refused 12(1): not-required'],
  },
  {
    name: 'absolute limb of section 37 and qualified limb',
    text: `The letters are withheld under section 37(1)(a) of the Freedom of Information Act 2000. The papers on the honour are withheld under section 37(1)(b).`,
    expected: ['withheld 37(1)(a): not-required', 'withheld 37(1)(b): missing'],
  },
  {
    name: 'section 40(2) with the second condition is qualified',
    text: `We withhold the name under section 40(2) of the Freedom of Information Act 2000, by virtue of section 40(3B), because the person has objected to its use.`,
    expected: ['withheld 40(2): missing'],
  },
  {
    name: 'section 40(2): the legitimate interests are balanced, and 43(2) is not',
    text: `We withhold the names under section 40(2) of the Freedom of Information Act 2000, by virtue of section 40(3A)(a), and the prices under section 43(2).

Section 40(2): personal data

There is a legitimate interest in transparency. Disclosure is not necessary to meet it. The rights of the individuals outweigh the legitimate interest in disclosure.

Section 43(2): commercial interests

Disclosure would be likely to prejudice the commercial interests of the supplier.`,
    expected: ['withheld 40(2): not-required', 'withheld 43(2): missing'],
  },
  {
    name: 'alternatives: only the qualified one is weighed',
    text: `The information is exempt under either section 23(1) or section 24(1) of the Freedom of Information Act 2000, which we cite in the alternative.

To the extent that section 24(1) is engaged, we have considered the public interest. There is a public interest in knowing that the country is well protected. It is outweighed by the public interest in safeguarding national security.`,
    expected: ['withheld 23(1): not-required', 'withheld 24(1): present'],
  },
  {
    name: 'legal advice: strong inherent weight',
    text: `The advice is exempt from disclosure under section 42(1) of the Freedom of Information Act 2000.

We accept that disclosure would help the public understand why the council acted as it did. However, there is a strong public interest in a client being able to speak freely to a lawyer, and we have decided that it should prevail.`,
    expected: ['withheld 42(1): present'],
  },
  {
    name: 'intended publication, weighed in a word',
    text: `The statistics are exempt under section 22(1) of the Freedom of Information Act 2000, as we intend to publish them in March.

There is a public interest in early access to them. But it is in the public interest that they are checked and published for everyone at once, and we do not think that early release to one person would be fair.`,
    expected: ['withheld 22(1): partial'],
  },
  {
    name: 'EIR: in running prose with the presumption',
    regime: 'EIR',
    text: `We hold this information, but withhold it under regulation 12(5)(e) of the Environmental Information Regulations 2004.

We have applied the presumption in favour of disclosure. There is a public interest in transparency about the use of public land. Against this, the council would get a worse price if the bids were known. On balance the public interest in maintaining the exception outweighs the public interest in disclosure.`,
    expected: ['withheld reg 12(5)(e): present'],
  },
  {
    name: 'EIR: no test',
    regime: 'EIR',
    text: `We hold this information, but withhold it under regulation 12(5)(e) of the Environmental Information Regulations 2004, because its disclosure would adversely affect the confidentiality of commercial information.`,
    expected: ['withheld reg 12(5)(e): missing'],
  },
  {
    name: 'EIR: the presumption alone is a side and no test',
    regime: 'EIR',
    text: `We hold this information, but withhold it under regulation 12(5)(e) of the Environmental Information Regulations 2004.

Public interest test

We have applied a presumption in favour of disclosure.`,
    expected: ['withheld reg 12(5)(e): partial'],
  },
  {
    name: 'EIR: manifestly unreasonable, weighed',
    regime: 'EIR',
    text: `We refuse your request under regulation 12(4)(b) of the Environmental Information Regulations 2004 because it is manifestly unreasonable.

There is a public interest in openness about drainage. However, the diversion of staff for eleven weeks would harm the service to everyone else. We conclude that the public interest in maintaining the exception outweighs the public interest in answering.`,
    expected: ['refused reg 12(4)(b): present'],
  },
  {
    name: 'EIR: not held',
    regime: 'EIR',
    text: `We do not hold this information, and refuse your request under regulation 12(4)(a) of the Environmental Information Regulations 2004.`,
    expected: ['refused reg 12(4)(a): not-required'],
  },
  {
    name: 'EIR: three exceptions weighed together',
    regime: 'EIR',
    text: `We withhold the correspondence under regulations 12(4)(e), 12(5)(b) and 12(5)(f) of the Environmental Information Regulations 2004.

Factors in favour of disclosure

Disclosure would let residents follow how the application was handled.

Factors in favour of maintaining the exceptions

Officers and neighbours would no longer write frankly.

Conclusion on the public interest

In all the circumstances the public interest in maintaining the exceptions outweighs the public interest in disclosure.`,
    expected: ['withheld reg 12(4)(e): present', 'withheld reg 12(5)(b): present', 'withheld reg 12(5)(f): present'],
  },
  {
    name: 'FOISA: weighed',
    regime: 'FOISA',
    text: `We hold this information, but it is exempt under section 33(1)(b) of the Freedom of Information (Scotland) Act 2002.

We recognise that there is a public interest in how public money is spent. However, there is a greater public interest in ensuring that companies are not put off from bidding, so we have found that, on balance, the public interest lies in favour of upholding the exemption.`,
    expected: ['withheld FOISA 33(1)(b): present'],
  },
  {
    name: 'FOISA: not weighed',
    regime: 'FOISA',
    text: `We hold this information, but it is exempt under section 33(1)(b) of the Freedom of Information (Scotland) Act 2002, because its disclosure would be likely to prejudice substantially the commercial interests of the contractor.`,
    expected: ['withheld FOISA 33(1)(b): missing'],
  },
  {
    name: 'FOISA: section 36(2) is absolute, 36(1) is not',
    regime: 'FOISA',
    text: `The advice is exempt under section 36(1) of the Freedom of Information (Scotland) Act 2002, and the letters of the company under section 36(2).`,
    expected: ['withheld FOISA 36(1): missing', 'withheld FOISA 36(2): not-required'],
  },
  {
    name: 'FOISA: section 18',
    regime: 'FOISA',
    text: `We neither confirm nor deny whether the information exists or is held by us, under section 18 of the Freedom of Information (Scotland) Act 2002. If it existed and were held, it would be exempt under section 35(1)(a). Revealing whether it exists or is held would be contrary to the public interest.`,
    expected: ['ncnd FOISA 35(1)(a): not-required'],
  },
  {
    name: 'a test in the account of an earlier decision is not this one',
    text: `We withhold the prices under section 43(2) of the Freedom of Information Act 2000, because disclosure would be likely to prejudice the commercial interests of the supplier. You say that the public interest in disclosure outweighs the public interest in maintaining the exemption.`,
    expected: ['withheld 43(2): missing'],
  },
  {
    name: 'department: considerations under headings, and a conclusion on the balance identified',
    text: `${WITHHELD_31}

Public interest test

Considerations in favour of disclosing the information

Disclosure would enable the public to see how the border is checked.

Considerations in favour of maintaining the exemption

Those who mean to avoid checks would learn when to come.

Conclusion

We conclude that the balance of the public interest identified lies in favour of maintaining the exemption.`,
    expected: ['withheld 31(1)(a): present'],
  },
  {
    name: 'department: only what the law is',
    text: `The report is exempt under section 26(1)(b) of the Freedom of Information Act 2000.

Section 26 is a qualified exemption and is subject to public interest testing, which means that the information can only be withheld if the public interest in doing so outweighs the public interest in disclosure.`,
    expected: ['withheld 26(1)(b): missing'],
  },
  {
    name: 'department: the balance was found to be in favour',
    text: `The report is exempt under section 26(1)(b) of the Freedom of Information Act 2000.

There is a presumption in favour of release, and disclosure would increase public understanding of how ships are maintained. Balanced against this, an enemy would learn which ships can sail. The balance of the public interest was found to be in favour of withholding the report.`,
    expected: ['withheld 26(1)(b): present'],
  },
  {
    name: 'health body: the factors against outweigh the factors in favour',
    text: `${WITHHELD_43}

In favour of disclosure is the need for the NHS to be accountable for what it buys. Against disclosure is the risk that prices will rise for every trust. It is our view that the factors against disclosure outweigh those in favour.`,
    expected: ['withheld 43(2): present'],
  },
  {
    name: 'council: reasons by letters',
    text: `${WITHHELD_43}

Reasons why the public interest favours disclosure

a) It would show that the tender was fair.

Reasons why the public interest favours withholding the information

a) The council could not negotiate again on equal terms.

We believe that the public interest lies in withholding the information.`,
    expected: ['withheld 43(2): present'],
  },
  {
    name: 'council: we do not consider that it is in the public interest',
    text: `${WITHHELD_43}

We do not consider it to be in the public interest to disclose the rates.`,
    expected: ['withheld 43(2): partial'],
  },
  {
    name: 'Scottish council: not sufficient to outweigh',
    regime: 'FOISA',
    text: `We hold this information, but it is exempt under section 33(1)(b) of the Freedom of Information (Scotland) Act 2002.

While we accept that there is some public interest in how contracts are let, we do not consider it sufficient to outweigh the harm to competition that would follow.`,
    expected: ['withheld FOISA 33(1)(b): present'],
  },
  {
    name: 'EIR: a bare balance',
    regime: 'EIR',
    text: `We withhold the notes under regulation 12(4)(e) of the Environmental Information Regulations 2004.

After considering the public interest test we conclude that the balance lies in maintaining the exception.`,
    expected: ['withheld reg 12(4)(e): partial'],
  },
  {
    name: 'opinion: one need carries more weight than another',
    text: `The minutes are exempt from disclosure under section 36(2)(b)(i) of the Freedom of Information Act 2000. Our qualified person, the Vice-Chancellor, is of the opinion that disclosure would be likely to inhibit the free and frank provision of advice.

I see the value of openness about how fees are set. On this occasion the need for frank advice carries more weight than openness.`,
    expected: ['withheld 36(2)(b)(i): present'],
  },
  {
    name: 'privilege: not strong enough to override',
    text: `The advice is exempt under section 42(1) of the Freedom of Information Act 2000.

We acknowledge the public interest in accountability for decisions that affect many people. It is not strong enough to override the public interest in confidential legal advice.`,
    expected: ['withheld 42(1): present'],
  },
  {
    name: 'publication to come: it is reasonable to wait',
    text: `The survey is exempt under section 22(1) of the Freedom of Information Act 2000, as it will be published in March.

There is a public interest in knowing the results early. However, it is in the public interest that they are checked first, and there is no pressing need to have them before March. We have concluded that the public interest is in favour of maintaining the exemption.`,
    expected: ['withheld 22(1): present'],
  },
  {
    name: 'NCND: a list for each of two provisions',
    text: `We neither confirm nor deny that we hold the information, as the duty in section 1(1)(a) of the Freedom of Information Act 2000 does not apply by virtue of section 24(2) and section 31(3).

Section 24(2)

Factors favouring confirmation or denial: the public would know more about how it is protected.
Factors against confirmation or denial: attackers would learn what we know.

Section 31(3)

Factors favouring confirmation or denial: the public would see that money is well spent.
Factors against confirmation or denial: offenders would change their methods.

Balancing test

The points above highlight the merits of confirming or denying. The strongest reason for doing so is awareness of how public money is spent. That has to be set against the safety of the public, and for both sections the balance favours neither confirming nor denying.`,
    expected: ['ncnd 24(2): present', 'ncnd 31(3): present'],
  },
  {
    name: 'NCND: only for one of two headed provisions',
    text: `We neither confirm nor deny that we hold the information, as the duty in section 1(1)(a) of the Freedom of Information Act 2000 does not apply by virtue of section 24(2) and section 31(3).

Section 24(2): national security

There is a public interest in knowing how the country is protected. The public interest in maintaining this exclusion of the duty to confirm or deny outweighs it, as attackers would learn what we know.

Section 31(3): law enforcement

To confirm or to deny would be likely to prejudice the prevention of crime, because offenders would change their methods.`,
    expected: ['ncnd 24(2): present', 'ncnd 31(3): missing'],
  },
  {
    name: 'an additional twenty working days, and a date to plan for',
    text: `We hold the report, and section 35(1)(a) of the Freedom of Information Act 2000 applies to it. We estimate that it will take an additional 20 working days to decide where the balance of the public interest lies. Therefore we plan to let you have our reply by 5 January 2027.`,
    expected: ['withheld 35(1)(a): deferred'],
  },
  {
    name: 'no decision yet on the balance',
    text: `We hold the report, and section 27(1)(a) of the Freedom of Information Act 2000 applies to it. We have not yet reached a decision on the balance of the public interest, and hope to do so by 18 December 2026.`,
    expected: ['withheld 27(1)(a): deferred'],
  },
  {
    name: 'disclosure to the world is no test',
    text: `${WITHHELD_31}

Please note that disclosure under the Act is disclosure to the world, and that the public interest is not what interests the public.`,
    expected: ['withheld 31(1)(a): missing'],
  },
  {
    name: 'openness in what is given is no test for what is not',
    text: `${WITHHELD_31}

In the interests of openness we enclose last year's report, which we hope will help you.`,
    expected: ['withheld 31(1)(a): missing'],
  },
  {
    name: 'an offer to weigh is no test',
    text: `${WITHHELD_31}

Before deciding, a public authority must consider whether the public interest in disclosure is greater.`,
    expected: ['withheld 31(1)(a): missing'],
  },
  ...(
    [
      [
        'a side named by what the requester would have',
        'In favour of letting you have it: residents should know what was paid. Against: rivals would undercut the next bid. We think the case for keeping it private is the stronger of the two.',
      ],
      ['a side in a note, with dashes', 'PIT: for - early sight of the prices; against - the next tender is in May; balance - favours non-disclosure.'],
      ['a side in a note, with colons', 'Public interest: for disclosure: rates pay for it; against: the next tender is in May; balance: favours withholding.'],
      [
        'the public interest in disclosing how money is spent',
        'We have considered the public interest in disclosing how £2m a year is spent. We have considered, against this, that the totals are published and that fewer would bid. In our view the public interest in maintaining the exemption outweighs the public interest in disclosure.',
      ],
      [
        'the public interest in showing why',
        'There is a public interest in showing why this firm was chosen. Against that, its rivals would copy its prices. We have come down in favour of maintaining the exemption.',
      ],
      [
        'come down on the side of',
        'Public interest in favour of disclosure: use of public money.\n\nPublic interest against: a level field in the next tender.\n\nWe have come down on the side of withholding the prices.',
      ],
      [
        'an interest that was greater',
        'For disclosure: people in the parish pay for it. Against: the seller should not see the figure. As the sale is still to come, we decided the public interest in keeping the figure private was greater.',
      ],
      [
        'what was given is a reason',
        'Openness in how the site is sold is in the public interest. But the bids themselves are attached, and the prices would mean that the next sale brings less. The public interest in maintaining the exemption outweighs the public interest in disclosure.',
      ],
    ] as const
  ).map(([name, words]) => ({
    name,
    text: `${WITHHELD_43}\n\nDisclosure would be likely to prejudice the commercial interests of the firm, because the next bidders would know its prices.\n\n${words}`,
    expected: ['withheld 43(2): present'],
  })),
  {
    name: 'Scotland: a bridge to another law needs no more on either side than that other law',
    regime: 'FOISA',
    text: 'The plan is environmental information and we apply the exemption in section 39(2) of the Freedom of Information (Scotland) Act 2002. As there is a separate statutory right of access to it, the public interest in maintaining this exemption outweighs any public interest in disclosing it under the Act.',
    expected: ['withheld FOISA 39(2): present'],
  },
  {
    name: 'the decision follows the factors without the phrase',
    text: `${WITHHELD_43}

Public interest

Disclosure would help residents to see whether the price was right. It would also tell other bidders what they need only match. We have therefore decided to withhold the figures.`,
    expected: ['withheld 43(2): present'],
  },
];
