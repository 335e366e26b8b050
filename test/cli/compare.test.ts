import assert from 'node:assert/strict';
import { foiNotice, folderWith, SOUND } from './support';

describe('check that compares notices', function () {
  this.timeout(30_000);
  const other = '---\nfoi: 1\nreference: FOI-25-1188\n---\n\n:::disclosed\nEleven.\n:::\n';
  const folder = folderWith({
    'own.foi.md': SOUND.replace('We write', 'In FOI-25-1188 there were eleven. We write'),
    'cases/other.foi.md': other,
  });

  it('names what is left over from another case', async () => {
    const { out, status } = await foiNotice(['check', '--compare', 'cases', 'own.foi.md'], { cwd: folder });
    assert.match(out, /FOI-25-1188 is the reference of another case \(other\.foi\.md\)\. {0,2}\[other-reference\]/);
    assert.equal(status, 0);
  });

  it('compares nothing unless asked', async () => {
    assert.doesNotMatch((await foiNotice(['check', 'own.foi.md'], { cwd: folder })).out, /other-reference/);
  });

  it('says what it can’t compare with, and checks all the same', async () => {
    const { out, err, status } = await foiNotice(['check', '--compare', 'nowhere', 'own.foi.md'], { cwd: folder });
    assert.match(err, /^--compare: nowhere: /);
    assert.match(out, /1 letter checked/);
    assert.equal(status, 2);
  });
});
