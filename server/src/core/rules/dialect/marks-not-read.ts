import { faultRule } from './faultRule';

export default faultRule({
  name: 'marks-not-read',
  severity: 'warning',
  waiver: 'reason',
  sources: [{ act: 'dialect', at: '1' }],
  why: 'Text with so many marks is data or a long exchange of e-mails, and reading them would hold everything up. No word is lost, but emphasis, links, lists and tables are not made, and the requester sees the marks.',
  todo: 'Break the passage up with empty lines, or take the marks out.',
});
