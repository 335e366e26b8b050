/** Rules that no mutation covers, with the reason. The examples of their pages prove them. */
export const NOT_MUTATED: Readonly<Record<string, string>> = {
  'pit-combined': 'says of a sound balance that it serves several exemptions; there is no defect to make',
  'scope-changed-silently': 'needs a request and an answer that name periods which differ',
  'standard-superseded': 'needs a library with an older and a newer wording',
  'other-reference': 'needs other notices of the workspace',
  'reasoning-copied': 'needs the same long reasons twice, here or in another notice',
  'ncnd-not-consistent-across-notices': 'needs other notices of the workspace',
  'reasoning-unchanged': 'needs the reasons of a shipped example',
  'withheld-information-not-identified': 'the whole letter has to be written without saying which exemption is for what',
  'held-status-missing': 'the whole letter has to be written without a word that implies that the information is held',
  'foisa-held-not-stated': 'as held-status-missing',
  's12-confirmation-omitted': 'the whole letter has to be written without a word that implies that the information is held',
  'ncnd-scope-unclear': 'needs two statements about one question, written for each other',
  's38-endanger-test': 'speaks only where no word of the letter says that anyone is endangered or put at risk',
  's43-2-whose-interests': 'the whole letter has to be written without naming anybody whose interests they could be',
  's14-notice-incomplete': 'speaks only where the letter gives no reason of any kind',
};
