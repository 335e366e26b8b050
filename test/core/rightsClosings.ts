/** What a letter says about complaints, in the styles of different authorities, and what is to be read from it. */
export interface Closing {
  readonly name: string;
  readonly text: string;
  /** The authority offers to look at it again. */
  readonly review: boolean;
  /** The requester is told that they can go to the regulator. */
  readonly regulator: boolean;
  readonly noProcedure?: true;
  readonly elsewhere?: true;
  /** Another Commissioner is spoken of. */
  readonly other?: true;
  /** The whole letter is given, and not only its closing. */
  readonly whole?: true;
}

/** Closings of authorities that answer under the Freedom of Information Act 2000. */
export const CLOSINGS: readonly Closing[] = [
  {
    name: 'a police force with headings and two steps',
    text: 'COMPLAINT RIGHTS\n\nAre you unhappy with how your request has been handled or do you think the decision is incorrect?\n\nYou have the right to require the Constabulary to review its decision. Prior to lodging a formal complaint you are welcome to discuss the response with the case officer who dealt with it.\n\nAsk to have the decision looked at again\n\nThe quickest way is to telephone the case officer named at the end of this letter. If you wish to make a complaint you may do so in writing within 40 working days.\n\nThe Information Commissioner\n\nAfter lodging a complaint with us, if you are still dissatisfied with the decision you may make application to the Information Commissioner for a decision on whether the request was dealt with in line with the Act. Details of how to complain are at www.ico.org.uk.',
    review: true,
    regulator: true,
  },
  {
    name: 'a police force that speaks of appeals',
    text: 'Should you wish to appeal against this response, please write to the Freedom of Information Appeals Officer, Anytown Police, PO Box 1, Anytown, within 40 working days.\n\nIf your appeal does not settle the matter, you can ask the ICO to look into it: https://ico.org.uk, 0303 123 1113.',
    review: true,
    regulator: true,
  },
  {
    name: 'a police force that names only its own Commissioner',
    text: 'Complaint rights\n\nIf you are dissatisfied, you may request an internal review by writing to foi@anytown.example.\n\nAnyone may also contact the Commissioner at New Street, Anytown, whose staff read every letter.',
    review: true,
    regulator: false,
    other: true,
  },
  {
    name: 'a letter that tells only how to reach the Commissioner of a force',
    text: 'The Commissioner can be reached at commissioner@anytown.example. Everyone has a right to contact the Commissioner with their concerns about policing.',
    review: false,
    regulator: false,
    other: true,
  },
  {
    name: 'a force that sends people to its Police and Crime Commissioner',
    text: 'If you are unhappy with the service you have received from the police, you can contact the Police and Crime Commissioner for Anytown.',
    review: false,
    regulator: false,
    other: true,
  },
  {
    name: 'a council in one paragraph',
    text: 'If you are unhappy with the way in which your request has been handled, you can ask for an internal review within two months of receipt of this response, by e-mailing foi@anytown.example. If you are not content with the outcome of the internal review, you have the right to apply directly to the Information Commissioner for a decision at Wycliffe House, Water Lane, Wilmslow, SK9 5AF.',
    review: true,
    regulator: true,
  },
  {
    name: 'a council whose monitoring officer looks again',
    text: 'Should you be dissatisfied with this reply, please put your concerns in writing to the Monitoring Officer, Civic Centre, Anytown, who will arrange for an independent review.\n\nShould you remain unhappy, the Information Commissioner may be contacted at https://ico.org.uk/make-a-complaint.',
    review: true,
    regulator: true,
  },
  {
    name: 'a council that calls it a representation',
    text: 'You may make representations to the Head of Legal Services if you think that we should have answered differently. Representations should reach us within 40 working days.\n\nYou may then apply to the Information Commissioner under section 50 of the Act.',
    review: true,
    regulator: true,
  },
  {
    name: 'a council with stages of a complaint',
    text: 'Our complaints procedure\n\nStage 1: write to the Customer Relations Team, who will reply in 20 working days.\n\nStage 2: if you are still unhappy, you have a right of appeal to the Information Commissioner’s Office (https://ico.org.uk).',
    review: true,
    regulator: true,
  },
  {
    name: 'a council without the second step',
    text: 'If you are dissatisfied with the handling of your request, please use the Council’s complaints procedure, which you can find on our website.',
    review: true,
    regulator: false,
  },
  {
    name: 'a parish council without a procedure',
    text: 'The Parish Council does not operate an internal review procedure. You may complain directly to the Information Commissioner, https://ico.org.uk.',
    review: false,
    regulator: true,
    noProcedure: true,
  },
  {
    name: 'a small body that has no review stage',
    text: 'We have no internal review process. If you disagree with this answer you are entitled to ask the Information Commissioner to decide.',
    review: false,
    regulator: true,
    noProcedure: true,
  },
  {
    name: 'a school that does not offer reviews',
    text: 'The Governing Body does not have a formal complaints procedure for requests of this kind, so that you can go straight to the Information Commissioner’s Office.',
    review: false,
    regulator: true,
    noProcedure: true,
  },
  {
    name: 'a health trust',
    text: 'Trust Review Procedure\n\nIf you wish the Trust to reconsider this decision, contact the Associate Director of Governance, Anytown Hospital, within 40 working days.\n\nIf you are not content with the outcome of your review, you may apply directly to the Information Commissioner for a decision. Generally, the ICO cannot make a decision unless you have exhausted the procedure provided by the Trust.',
    review: true,
    regulator: true,
  },
  {
    name: 'an integrated care board with bullet points',
    text: 'What you can do next\n\n- ask us for an internal review: foi@anytown.example, within 40 working days\n- after that, complain to the Information Commissioner: 0303 123 1113',
    review: true,
    regulator: true,
  },
  {
    name: 'an ambulance trust with numbered steps',
    text: 'If you are not satisfied with our answer\n\n1. Please tell us first. Write to the Head of Information Governance, who will review the decision.\n2. If that does not help, write to the Information Commissioner, Wycliffe House, Water Lane, Wilmslow, Cheshire SK9 5AF.',
    review: true,
    regulator: true,
  },
  {
    name: 'a department',
    text: 'If you have any queries about this letter, please contact me, quoting the reference above.\n\nIf you are not satisfied with this response you may request an independent internal review of our handling of your request by submitting a complaint within two months to the address below. As part of any internal review the Department’s handling of your request will be reassessed by staff who were not involved.\n\nIf you remain dissatisfied after this internal review, you would have a right of complaint to the Information Commissioner as established by section 50 of the FOI Act.',
    review: true,
    regulator: true,
  },
  {
    name: 'a department whose section is headed Appeals',
    text: 'Appeals procedure\n\nAny complaint should be addressed to the Access Rights Unit within 40 working days. We shall aim to complete the review within 20 working days.\n\nOnce the review is complete, the Information Commissioner will consider complaints: https://ico.org.uk.',
    review: true,
    regulator: true,
  },
  {
    name: 'a department with a heading that asks a question',
    text: 'What if I am not happy with this answer?\n\nPlease write to the Knowledge Team and they will arrange for a colleague to look at the decision afresh.\n\nThe Information Commissioner is the independent regulator, and you can bring a complaint there at any later time.',
    review: true,
    regulator: true,
  },
  {
    name: 'a regulator that gives an address only',
    text: 'If you are not content, an internal review may be requested by writing to the Corporation Secretary. The Secretary will review the handling of the request and reply. Thereafter you have a right to appeal to: Information Commissioner’s Office, Wycliffe House, Water Lane, Wilmslow, Cheshire, SK9 5AF.',
    review: true,
    regulator: true,
  },
  {
    name: 'a university',
    text: 'If you feel that we have not dealt with your request as we should have, or you do not agree with what came of it, you may seek a review within the University in the first instance. Please address it to the University Secretary. If, following an internal review, you are still dissatisfied, you may ask the Information Commissioner to intervene on your behalf.',
    review: true,
    regulator: true,
  },
  {
    name: 'a college in the third person',
    text: 'Applicants who are dissatisfied with the response may ask the Principal to review it within 40 working days. Applicants who remain dissatisfied may refer the matter to the Information Commissioner.',
    review: true,
    regulator: true,
  },
  {
    name: 'a museum that invites an appeal to the director',
    text: 'You have the right to ask the Director to consider whether your request was handled correctly. If she upholds our answer you can take your case to the Information Commissioner (https://ico.org.uk).',
    review: true,
    regulator: true,
  },
  {
    name: 'a fire and rescue service with the new name of the regulator',
    text: 'To ask for an internal review, e-mail foi@anytown.example by 4 January 2027. If you are not satisfied with its outcome you may apply to the Information Commission for a decision notice.',
    review: true,
    regulator: true,
  },
  {
    name: 'a broadcaster that knows the office by its short name only',
    text: 'You are entitled to an internal review of this decision; write to the FOI team. You can also complain to the ICO once you have our review.',
    review: true,
    regulator: true,
  },
  {
    name: 'one long paragraph after the reasons, without a heading',
    text: 'For these reasons the exemption applies. I realise that this is not the answer you hoped for; you can ask us to look at the decision again (an internal review) within 40 working days, and when we have replied you can ask the Information Commissioner for a decision under section 50 of the Act. Meanwhile, I wish you well with your project.',
    review: true,
    regulator: true,
  },
  {
    name: 'rights in two parts with a page break between',
    text: 'If you are dissatisfied with our decision you may ask for an internal\n\nPage 2 of 3\n\nreview within 40 working days. If you are still dissatisfied you may complain to the Information\n\nCommissioner at https://ico.org.uk.',
    review: true,
    regulator: true,
  },
  {
    name: 'lines broken inside a sentence',
    text: 'If you are not satisfied with this response you may ask for an internal\nreview by writing to foi@anytown.example. If you remain dissatisfied you\nmay then apply to the Information\nCommissioner for a decision.',
    review: true,
    regulator: true,
  },
  {
    name: 'rights in a leaflet sent with the letter',
    text: 'Your rights of complaint and appeal are set out in the enclosed leaflet.',
    review: true,
    regulator: false,
    elsewhere: true,
  },
  {
    name: 'rights in an annex that the letter names',
    text: 'Please see the attached annex for details of our complaints procedure and how to contact the regulator.',
    review: true,
    regulator: false,
    elsewhere: true,
  },
  {
    name: 'rights at the back of the paper',
    text: 'How to complain is explained overleaf.',
    review: true,
    regulator: false,
    elsewhere: true,
  },
  {
    name: 'nothing but an offer to talk',
    text: 'Please do not hesitate to contact me if you have any questions about this letter.',
    review: false,
    regulator: false,
  },
  {
    name: 'a closing that reviews something else',
    text: 'The policy was reviewed in 2025, and the next review of the policy is due in 2027. We have also reviewed the report for personal data.',
    review: false,
    regulator: false,
  },
  {
    name: 'a disclosure about complaints',
    text: 'We received 40 complaints in 2025. If you make a complaint about a neighbour, it is recorded by our noise team. Complaints about police officers are handled by the Professional Standards Department.',
    review: false,
    regulator: false,
  },
  {
    name: 'the regulator as the subject of the request',
    text: 'The Information Commissioner’s Office wrote to us about this on 3 March 2025 and closed its investigation. The ICO is responsible for enforcing data protection law. The letter from the Information Commissioner is withheld.',
    review: false,
    regulator: false,
  },
  {
    name: 'guidance of the regulator in the reasons',
    text: 'In deciding this we followed the guidance of the Information Commissioner, who says that the right to know is not absolute. The Commissioner’s decision notice about another council points the same way.',
    review: false,
    regulator: false,
  },
  {
    name: 'a data protection complaint and no more',
    text: 'If you are unhappy with how we use your personal data, our privacy notice tells you how to reach our Data Protection Officer.',
    review: false,
    regulator: false,
  },
  {
    name: 'the review alone, by date',
    text: 'Any request for an internal review must be received by 4 January 2027 and be sent to the Chief Executive.',
    review: true,
    regulator: false,
  },
  {
    name: 'the regulator alone',
    text: 'You have the right to apply to the Information Commissioner for a decision under section 50 of the Freedom of Information Act 2000.',
    review: false,
    regulator: true,
  },
  {
    name: 'the regulator after a review that is not otherwise offered',
    text: 'Once you have exhausted our complaints procedure, you can take your complaint to the Information Commissioner.',
    review: false,
    regulator: true,
  },
  {
    name: 'both steps in one sentence that begins with a condition',
    text: 'If you are dissatisfied with our decision you may ask for an internal review and, if you are not content with its result, you can appeal to the Information Commissioner.',
    review: true,
    regulator: true,
  },
];
