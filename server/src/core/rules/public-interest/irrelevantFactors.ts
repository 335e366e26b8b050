/** Arguments that do not belong into a public interest balance. Source of all: the Information Commissioner's guidance on the public interest test; `but` are grounds where the argument belongs to the interest that is protected. */
export const IRRELEVANT_FACTORS: readonly {
  readonly key: 'embarrassment' | 'misunderstanding' | 'cost' | 'requester';
  readonly pattern: RegExp;
  readonly but: readonly string[];
  readonly reason: string;
}[] = [
  {
    key: 'embarrassment',
    pattern:
      /\bembarrass\w*|\bcriticis(?:m|ed)\b[^.]{0,40}\b(?:of|for) (?:the |our )?(?:force|council|trust|department|university|authority|officers|officials|ministers|service|us)\b|\breputation(?:al)? (?:of|damage|harm) (?:to )?(?:the |our )?(?:force|council|trust|department|university|authority|service|us)\b/i,
    but: ['27', '43', 'FOISA 32', 'FOISA 33'],
    reason: 'Embarrassment of the authority is no harm to the public.',
  },
  {
    key: 'misunderstanding',
    pattern:
      /\b(?:misunderst\w+|misinterpret\w*|misle(?:ad|d)\w*|misconstru\w+|taken out of context|too (?:complex|technical) (?:for|to)|confus(?:e|ing|ion)\b[^.]{0,40}\bpublic)\b/i,
    but: ['22', '22A', 'FOISA 27'],
    reason: 'An explanation can be sent with the information.',
  },
  {
    key: 'cost',
    pattern:
      /\bcosts? (?:to|for|of) the (?:public purse|taxpayer|tax payer)|\bincreas\w* (?:the )?(?:amount|number) of (?:police )?officers\b|\b(?:cost|burden|work) of (?:answering|complying|responding|dealing with)\b|\bflood(?:gates)?\b[^.]{0,40}\brequests\b/i,
    but: ['29', '33', '36', '43', 'reg 12', 'FOISA 30', 'FOISA 33', 'FOISA 40'],
    reason: 'Cost is the matter of the cost limit, not of an exemption that protects something else.',
  },
  {
    key: 'requester',
    pattern:
      /\b(?:the )?(?:identity|motives?|motivation|intentions?) of the (?:requester|applicant)\b|\byour (?:motives?|motivation|identity|intentions?|reasons? for (?:asking|requesting|wanting))\b|\b(?:private|personal) interest of the (?:requester|applicant)\b/i,
    but: ['reg 12'],
    reason: 'Disclosure is to the public, whoever asks.',
  },
];
