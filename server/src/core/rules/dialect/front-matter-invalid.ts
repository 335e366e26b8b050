import { faultRule } from './faultRule';

export default faultRule({
  name: 'front-matter-invalid',
  severity: 'error',
  waiver: 'never',
  sources: [{ act: 'dialect', at: '2' }],
  why: 'What the front matter says is used to check dates, to fill in fields and to keep what is not meant for the requester out of the letter.',
  todo: 'Correct the front matter.',
});
