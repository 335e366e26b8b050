/**
 * Words without which a limb has hardly been argued, by normal form. Stems, in lower case.
 * Source: the interest that each limb protects, and the words in which letters speak of it.
 */
export const LIMB_WORDS: Readonly<Record<string, readonly string[]>> = {
  '31(1)(a)': ['crim', 'offen', 'prevent', 'detect', 'theft', 'fraud', 'burgl', 'damage', 'attack'],
  '31(1)(b)': ['apprehen', 'prosecut', 'offender', 'arrest', 'convict', 'charge', 'suspect', 'brought to justice'],
  '31(1)(c)': ['justice', 'court', 'trial', 'tribunal', 'proceedings', 'judic'],
  '31(1)(d)': ['tax', 'duty', 'evasion', 'evade', 'avoid', 'collect'],
  '31(1)(e)': ['immigra', 'border', 'asylum', 'visa'],
  '31(1)(f)': ['prison', 'custody', 'detention', 'detain', 'good order', 'offender institution'],
  '36(2)(b)(i)': ['advice', 'advise', 'advis'],
  '36(2)(b)(ii)': ['view', 'deliberat', 'discuss', 'debate', 'exchange', 'thinking'],
  '38(1)(a)': ['health', 'mental', 'physical', 'distress', 'wellbeing', 'well-being', 'illness'],
  '38(1)(b)': ['safe', 'attack', 'danger', 'violen', 'threat', 'injur', 'reprisal'],
  '35(1)(a)': ['policy', 'policies'],
  '35(1)(b)': ['minister', 'cabinet'],
  '43(1)': ['trade secret', 'secret', 'recipe', 'formula', 'know-how'],
  '43(2)': ['commerc', 'compet', 'market', 'price', 'bid', 'tender', 'supplier', 'customer', 'negotiat', 'contract'],
  'FOISA 35(1)(a)': ['crim', 'offen', 'prevent', 'detect', 'theft', 'fraud', 'damage', 'attack'],
  'FOISA 35(1)(b)': ['apprehen', 'prosecut', 'offender', 'arrest', 'convict', 'charge', 'suspect', 'fiscal'],
  'FOISA 30(b)(i)': ['advice', 'advise', 'advis'],
  'FOISA 30(b)(ii)': ['view', 'deliberat', 'discuss', 'debate', 'exchange', 'thinking'],
};
