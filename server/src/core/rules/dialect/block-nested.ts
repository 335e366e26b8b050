import { faultRule } from './faultRule';

export default faultRule({
  name: 'block-nested',
  severity: 'error',
  waiver: 'never',
  sources: [{ act: 'dialect', at: '3' }],
  why: 'Each block is one outcome. One inside another would make the same words withheld and given, or confirmed and not confirmed.',
  todo: 'Close the outer block first.',
});
