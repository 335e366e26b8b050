import type { Closing } from './rightsClosings';

/** Closings that say the same in words of their own. */
export const UNUSUAL_CLOSINGS: readonly Closing[] = [
  {
    name: 'complaints that go to the data protection officer first',
    text: 'If you consider that your request for information has not been dealt with properly, you may complain in writing to the Data Protection Officer. Complaints about the outcome of that stage go to the Information Commissioner.',
    review: true,
    regulator: true,
  },
  {
    name: 'contractions and a short address',
    text: 'Next steps\n\nIf you’re unhappy with our response, let us know within 40 working days and we’ll carry out a review.\n\nIf you’re still unhappy, you can raise it with the ICO: ico.org.uk/foicomplaints',
    review: true,
    regulator: true,
  },
  {
    name: 'a page that tells both',
    text: 'You can find out how to request an internal review and how to complain to the Information Commissioner at https://anytown.example/foi-complaints.',
    review: true,
    regulator: true,
  },
  {
    name: 'an informal offer to look again',
    text: 'I hope this is helpful. If not, please get back to me and I will arrange for a senior colleague to look at your request again. You also have a right of appeal to the Information Commissioner.',
    review: true,
    regulator: true,
  },
  {
    name: 'recourse to the regulator',
    text: 'Should you disagree with our application of the exemption, our Information Governance Lead will be happy to review the matter on request. Ultimately, recourse may be had to the Information Commissioner.',
    review: true,
    regulator: true,
  },
  {
    name: 'two headings and an address',
    text: 'RIGHT OF REVIEW\n\nUnder the Act you have a right to request a review of our decision.\n\nRIGHT OF APPEAL\n\nThe Information Commissioner’s Office hears appeals: Wycliffe House, Water Lane, Wilmslow.',
    review: true,
    regulator: true,
  },
  {
    name: 'an offer to take concerns to the team',
    text: 'Your right to complain\n\nWe take our responsibilities seriously. If you feel your request has not been properly handled, contact the FOI team at foi@anytown.example.\n\nIf we cannot resolve your concerns, you can then contact the ICO on 0303 123 1113.',
    review: true,
    regulator: true,
  },
  {
    name: 'rights told of any person',
    text: 'Any person who has asked a public authority for information and is dissatisfied has the right to ask that authority to reconsider, and then to apply for a decision by the Information Commissioner under section 50.',
    review: true,
    regulator: true,
  },
  {
    name: 'a mailbox instead of an offer',
    text: 'The Council’s Corporate Complaints team deals with dissatisfaction about FOI responses: complaints@anytown.example. The ICO deals with it afterwards.',
    review: true,
    regulator: true,
  },
  {
    name: 'a review without a way to the regulator',
    text: 'Please note that you may request that we review this. Details of the Information Commissioner can be found on the internet.',
    review: true,
    regulator: false,
  },
  {
    name: 'a footnote in short hand',
    text: 'Annex\n\nNB: Internal review: foi.review@anytown.example (40 working days). Information Commissioner: https://ico.org.uk, 0303 123 1113.',
    review: true,
    regulator: true,
  },
  {
    name: 'a letter in Welsh',
    text: 'Os ydych yn anhapus, gallwch ofyn am adolygiad mewnol. Yna gallwch gwyno i Swyddfa’r Comisiynydd Gwybodaeth.',
    review: true,
    regulator: true,
  },
  {
    name: 'queries by telephone',
    text: 'We trust this answers your request. If there is anything in our response you want to query, ring us.',
    review: false,
    regulator: false,
  },
  {
    name: 'a time and the matter taken up',
    text: 'You have 40 working days from the date of this letter to request a review by a senior officer. Thereafter the matter may be taken up with the Information Commissioner’s Office.',
    review: true,
    regulator: true,
  },
  {
    name: 'an appeals officer and an external appeal',
    text: 'Appeals: in the event that you wish to appeal, the Appeals Officer will consider the matter. External appeal: The Information Commissioner, Wycliffe House.',
    review: true,
    regulator: true,
  },
  ...[
    'contact the FOI Officer for a review and then',
    'please write to the Clerk for a review and then',
    'ask the Head of Legal for an internal review, then',
  ].map((words) => ({
    name: `a review that somebody is asked for: ${words}`,
    text: `If you're unhappy with the response ${words}, if still unhappy, the Information Commissioner's Office at www.ico.org.uk.`,
    review: true,
    regulator: true,
  })),
  {
    name: 'two addressees in one sentence',
    text: 'If you need to discuss any aspect, call me. You may lodge an appeal with the Clerk to the Council, and if unsuccessful with the Information Commissioner.',
    review: true,
    regulator: true,
  },
  {
    name: 'a decision of the regulator as history',
    text: 'The Information Commissioner then ordered us to publish the earlier report. The ICO closed the case after that.',
    review: false,
    regulator: false,
  },
  {
    name: 'the regulator as a party to a meeting',
    text: 'We met the Information Commissioner in March and shared the draft next.',
    review: false,
    regulator: false,
  },
];
