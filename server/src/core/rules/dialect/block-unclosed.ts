import { faultRule } from './faultRule';

export default faultRule({
  name: 'block-unclosed',
  severity: 'error',
  waiver: 'never',
  sources: [{ act: 'dialect', at: '1' }],
  why: 'Without its closing line it is a guess where a block ends, and so which passages serve which exemption.',
  todo: 'Close the block.',
});
