import { faultRule } from './faultRule';

export default faultRule({
  name: 'block-repeated',
  severity: 'warning',
  waiver: 'never',
  sources: [{ act: 'dialect', at: '3' }],
  why: 'The request, the decision and the rights are each looked for once. With two it is not clear which one counts.',
  todo: 'Put the two together, or remove one.',
});
