import { faultRule } from './faultRule';

export default faultRule({
  name: 'comment-unclosed',
  severity: 'error',
  waiver: 'never',
  sources: [{ act: 'dialect', at: '1' }],
  why: 'A comment is not meant for the requester. Where its end is missing, a part of the letter may be left out, or a note may be sent.',
  todo: 'Write the end where it belongs.',
});
