import { faultRule } from './faultRule';

export default faultRule({
  name: 'front-matter-unknown-key',
  severity: 'warning',
  waiver: 'reason',
  sources: [{ act: 'dialect', at: '2' }],
  why: 'A key with an unknown name is not read, so what it says is lost without a word.',
  todo: 'Use the known name, or remove the line.',
});
