import { faultRule } from './faultRule';

export default faultRule({
  name: 'block-unknown',
  severity: 'error',
  waiver: 'never',
  sources: [
    { act: 'dialect', at: '3' },
    { act: 'dialect', at: '10' },
  ],
  why: 'What can’t be read is treated as hidden: the whole block is missing from what the requester gets.',
  todo: 'Use one of the known names.',
});
