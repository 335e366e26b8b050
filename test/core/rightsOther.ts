import type { Closing } from './rightsClosings';

/** Scottish bodies, answers under the environmental regulations, and reviews. */
export const OTHER_CLOSINGS: readonly Closing[] = [
  {
    name: 'a Scottish council: review, regulator, court',
    text: 'If you are dissatisfied with this response you have the right to ask us to carry out a review under section 20 of the Freedom of Information (Scotland) Act 2002. Your request for review must be made within 40 working days.\n\nIf you are still dissatisfied you may apply to the Scottish Information Commissioner, Kinburn Castle, Doubledykes Road, St Andrews, KY16 9DS (www.foi.scot), and thereafter appeal to the Court of Session on a point of law.',
    review: true,
    regulator: true,
  },
  {
    name: 'a Scottish health board that asks for a requirement for review',
    text: 'Requirement for review\n\nYou may require the Board to review its actions by writing to the Board Secretary and saying why you are dissatisfied.\n\nShould the review not satisfy you, you may make an appeal to the Office of the Scottish Information Commissioner at https://www.foi.scot/appeal.',
    review: true,
    regulator: true,
  },
  {
    name: 'a Scottish police letter without the regulator',
    text: 'If you are not satisfied with the way your request was dealt with, you are entitled in the first instance to request a review of our actions and decisions. Write to foi@anytown.example and describe the ground for dissatisfaction.',
    review: true,
    regulator: false,
  },
  {
    name: 'a Scottish letter that calls the regulator the Commissioner after naming it',
    text: 'You can ask us to review this decision. After the review you can appeal to the Scottish Information Commissioner (“the Commissioner”). The Commissioner has an online appeal form. You must apply to the Commissioner within six months.',
    review: true,
    regulator: true,
  },
  {
    name: 'reconsideration under the environmental regulations',
    text: 'If you believe that we have not complied with the Regulations, you may make representations to us under regulation 11 within 40 working days and ask us to reconsider our decision, free of charge.\n\nYou may apply to the Information Commissioner for a decision once we have reconsidered; section 50 of the Act applies by virtue of regulation 18.',
    review: true,
    regulator: true,
  },
  {
    name: 'reconsideration in one sentence, no regulator',
    text: 'You are entitled to ask the Agency to reconsider under regulation 11 of the Environmental Information Regulations 2004.',
    review: true,
    regulator: false,
  },
  {
    name: 'an environmental body that speaks of a complaint',
    text: 'If you would like to complain about our refusal, e-mail the Customer Team within 40 working days. If you are unhappy with what they say, the Information Commissioner (https://ico.org.uk) can investigate.',
    review: true,
    regulator: true,
  },
  {
    name: 'the outcome of a review, with the regulator',
    text: 'Freedom of Information: internal review\n\nDear A. Requester,\n\nThank you for your request for an internal review of our answer. I have completed the review and uphold the decision to withhold the report under section 21 of the Freedom of Information Act 2000.\n\nIf you are not satisfied with the outcome of this review, you may apply to the Information Commissioner, https://ico.org.uk.\n\nYours sincerely,\n\nB. Officer',
    review: false,
    regulator: true,
    whole: true,
  },
  {
    name: 'the outcome of a review, and nothing more',
    text: 'Internal review FOI-26-0417\n\nDear A. Requester,\n\nYou asked for an internal review on 2 November 2026. I have reviewed our answer and uphold the decision to withhold the report under section 21 of the Freedom of Information Act 2000.\n\nYours sincerely,\n\nB. Officer',
    review: false,
    regulator: false,
    whole: true,
  },
  {
    name: 'a review that recalls the complaint to the regulator which led to it',
    text: 'Internal review FOI-26-0417\n\nDear A. Requester,\n\nYou complained to the Information Commissioner on 2 November 2026, and the Information Commissioner asked us to review our answer. We uphold it: the report is exempt under section 21 of the Freedom of Information Act 2000.\n\nYours sincerely,\n\nB. Officer',
    review: false,
    regulator: false,
    whole: true,
  },
  {
    name: 'a request that quotes its own complaint',
    text: 'Dear A. Requester,\n\nYou asked:\n\n“Please send me the report. If you refuse, I will ask for an internal review and complain to the Information Commissioner.”\n\nWe withhold the report under section 21 of the Freedom of Information Act 2000.\n\nYours sincerely,\n\nB. Officer',
    review: false,
    regulator: false,
    whole: true,
  },
  {
    name: 'rights below the signature',
    text: 'Dear A. Requester,\n\nWe withhold the report under section 21 of the Freedom of Information Act 2000.\n\nYours sincerely,\n\nB. Officer\nInformation Access Manager\n\nYour right to complain\n\nYou can ask for an internal review within 40 working days by writing to foi@anytown.example. If you are then still unhappy you can contact the Information Commissioner’s Office, 0303 123 1113.',
    review: true,
    regulator: true,
    whole: true,
  },
  {
    name: 'rights at the head of the letter',
    text: 'Dear A. Requester,\n\nThis letter refuses your request. You can ask for an internal review of the decision, and after that you can complain to the Information Commissioner at https://ico.org.uk.\n\nWe withhold the report under section 21 of the Freedom of Information Act 2000, as you can read it at https://anytown.example.\n\nYours sincerely,\n\nB. Officer',
    review: true,
    regulator: true,
    whole: true,
  },
];
