import { faultRule } from './faultRule';

export default faultRule({
  name: 'block-fence',
  severity: 'error',
  waiver: 'never',
  sources: [{ act: 'dialect', at: '1' }],
  why: 'A line of colons marks where a block begins or ends. Where it is badly written, it is not certain what belongs to the block, and text may be left out.',
  todo: 'Put the line right.',
});
