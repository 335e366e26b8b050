import assert from 'node:assert/strict';
import { wantsColour } from '../../server/src/cli/terminal';
import { FAULTY, foiNotice, folderWith, SOUND } from './support';

const UNCLOSED = 'faulty.foi.md:10:1: error: ';

describe('check for people', function () {
  this.timeout(30_000);
  const folder = folderWith({
    'faulty.foi.md': FAULTY,
    'sound.foi.md': SOUND,
    'waived.foi.md': SOUND.replace('We write', '<!-- waive raw-html: a reason -->\n<b>We</b> write'),
  });
  const run = (...words: string[]) => foiNotice(words, { cwd: folder });

  it('says place, severity, sentence, rule and what to do', async () => {
    const { out, status } = await run('check', 'faulty.foi.md');
    const [finding = '', todo = '', summary] = out.split('\n');
    assert.ok(finding.startsWith(UNCLOSED) && finding.endsWith(' [block-unclosed]'), finding);
    assert.match(todo, /^ {4}\S.*\.$/);
    assert.equal(summary, '1 letter checked: 1 error.');
    assert.equal(status, 1);
  });

  it('ends with 0 where there is no error', async () => {
    assert.deepEqual(await run('check', 'sound.foi.md'), { status: 0, out: '1 letter checked: nothing found.\n', err: '' });
  });

  it('counts what is waived, and is not failed by it', async () => {
    const { out, status } = await run('check', 'waived.foi.md');
    assert.equal(out, '1 letter checked: nothing found (1 waived).\n');
    assert.equal(status, 0);
  });

  it('takes a letter of any number of blocks', async () => {
    const block = ':::withheld{under="43(2)"}\nWe hold the plan and withhold it.\n:::\n\n';
    const many = folderWith({ 'many.foi.md': `---\nfoi: 1\n---\n\n${block.repeat(1500)}` });
    const { out, err, status } = await foiNotice(['check', 'many.foi.md'], { cwd: many });
    assert.match(out, /\n1 letter checked: [^\n]+\n$/);
    assert.deepEqual([err, status], ['', 1]);
  });

  it('adds several letters up', async () => {
    assert.match((await run('check', 'faulty.foi.md', 'sound.foi.md', 'faulty.foi.md')).out, /\n3 letters checked: 2 errors\.\n$/);
  });

  it('is quiet when asked', async () => {
    assert.equal((await run('check', '--quiet', 'sound.foi.md')).out, '');
    assert.equal((await run('check', '-q', 'faulty.foi.md')).out.split('\n').length, 3);
  });

  it('has no colour away from a terminal', async () => {
    assert.ok(!(await run('check', 'faulty.foi.md')).out.includes('\u001b'));
  });

  it('has colour only on a terminal, and never against the wish of its user', () => {
    assert.equal(wantsColour(true, {}), true);
    assert.equal(wantsColour(true, { NO_COLOR: '' }), true);
    assert.equal(wantsColour(true, { NO_COLOR: '1' }), false);
    assert.equal(wantsColour(true, { TERM: 'dumb' }), false);
    assert.equal(wantsColour(false, {}), false);
  });

  it('knows no day but the one it is told', async () => {
    assert.equal((await run('check', '--today', '2026-02-30', 'sound.foi.md')).status, 2);
    assert.equal((await run('check', '--today', '2026-11-02', 'sound.foi.md')).status, 0);
  });
});

describe('levels of rules on the command line', function () {
  this.timeout(30_000);
  const folder = folderWith({
    '.foi/config.yaml': 'rules:\n  block-unclosed: warning\n',
    'letter.foi.md': FAULTY,
    'below/letter.foi.md': FAULTY,
    'other/.foi/config.yaml': 'rules: { block-unclosed: off }\n',
    'other/letter.foi.md': FAULTY,
    'broken/.foi/config.yaml': 'rules:\n  block-unclosd: off\n  block-unclosed: loud\n  field-unknown: off\n',
    'broken/letter.foi.md': `${FAULTY}\n((no-such-field))\n`,
    'broken/deep/second.foi.md': FAULTY,
    'torn/.foi/config.yaml': 'rules: [block-unclosed\n',
    'torn/letter.foi.md': FAULTY,
  });
  const run = (...words: string[]) => foiNotice(['check', ...words], { cwd: folder });

  it('come from the nearest .foi on the way up', async () => {
    assert.match((await run('letter.foi.md')).out, /warning: .*\[block-unclosed\]/);
    assert.match((await run('below/letter.foi.md')).out, /warning: .*\[block-unclosed\]/);
    assert.match((await run('other/letter.foi.md')).out, /nothing found/);
    assert.equal((await run('below/letter.foi.md')).status, 0);
  });

  it('count for a letter on standard input, by the folder of its name', async () => {
    const from = (...words: string[]) => foiNotice(['check', ...words, '-'], { cwd: folder, input: FAULTY });
    assert.match((await from()).out, /warning: .*\[block-unclosed\]/);
    assert.match((await from('--stdin-name', 'other/new.foi.md')).out, /nothing found/);
  });

  it('what is not understood is said once, with its place, and the rest counts', async () => {
    const { out, err, status } = await run('broken/letter.foi.md', 'broken/deep/second.foi.md');
    assert.deepEqual(err.trimEnd().split('\n'), [
      'broken/.foi/config.yaml:2:3: There is no rule "block-unclosd". Did you mean "block-unclosed"?',
      'broken/.foi/config.yaml:3:19: "loud" is not a level. Give "block-unclosed" one of: off, hint, information, warning, error.',
    ]);
    assert.match(out, /error: .*\[block-unclosed\]/);
    assert.doesNotMatch(out, /field-unknown/);
    assert.equal(status, 1);
  });

  it('a file that is no YAML is named with its place, and the defaults count', async () => {
    const { out, err } = await run('--format', 'json', 'torn/letter.foi.md');
    assert.match(err, /^torn\/\.foi\/config\.yaml:\d+:\d+: This is not valid YAML: /);
    assert.equal((JSON.parse(out) as { findings: { severity: string }[] }).findings[0]?.severity, 'error');
  });
});
