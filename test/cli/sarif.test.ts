import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { gzipSync } from 'node:zlib';
import Ajv from 'ajv';
import { parse as parseYaml } from 'yaml';
import type { Log, ReportingDescriptor, Result, Run } from 'sarif';
import { NOTHING_FOUND } from '../../server/src/cli/checkText';
import { checkWriter } from '../../server/src/cli/checkWriter';
import { sarifRule } from '../../server/src/cli/sarifRule';
import { RULES } from '../../server/src/core/rules/registry';
import { FAULTY, foiNotice, folderWith, inProcess, SOUND } from './support';

/** The schema of the standard (draft 4, of which this one uses nothing that later drafts read otherwise). */
function conforms(): (log: unknown) => string {
  const file = path.resolve(__dirname, '../../../test/support/sarif-2.1.0-rtm.5.json');
  const { $schema: _draft, id: _id, ...schema } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  const ajv = new Ajv({
    strict: false,
    unicodeRegExp: false,
    formats: { uri: (text) => URL.canParse(text), 'uri-reference': (text) => URL.canParse(text, 'https://x/'), 'date-time': true },
  });
  const validate = ajv.compile(schema);
  return (log) => (validate(log) ? '' : ajv.errorsText(validate.errors));
}

const WAIVED = SOUND.replace('We write', '<!-- waive raw-html: the mark is part of a quoted page -->\n<b>We</b> write');

describe('check as SARIF', function () {
  this.timeout(30_000);
  const schemaFaults = conforms();
  const folder = folderWith({
    'faulty.foi.md': FAULTY,
    'moved.foi.md': FAULTY.replace('We write', 'Dear Ms Example,\n\nWe write'),
    'sound.foi.md': SOUND,
    'waived.foi.md': WAIVED,
    'with space/naïve.foi.md': FAULTY,
    'wide/emoji.foi.md': SOUND.replace('We write', '😀 <b>We</b> write'),
    'wide/.foi/config.yaml': 'rules: { raw-html: loud }\n',
  });
  const run = (...words: string[]) => foiNotice(['check', '--format', 'sarif', ...words], { cwd: folder });
  const parsed = (out: string): { run: Run; results: Result[]; rules: ReportingDescriptor[] } => {
    const log = JSON.parse(out) as Log;
    assert.equal(schemaFaults(log), '');
    const only = log.runs[0];
    assert.ok(only && log.runs.length === 1);
    return { run: only, results: only.results ?? [], rules: only.tool.driver.rules ?? [] };
  };
  /** Of a program that runs in the folder of the letters. */
  const logThere = async (...words: string[]) => parsed((await run(...words)).out);
  /** Without a program of its own, where the names of files do not matter. */
  const logOf = async (name: string, ...words: string[]) => parsed((await inProcess(['check', '--format', 'sarif', ...words, path.join(folder, name)])).out);

  it('conforms to the schema of the standard, with findings and without', async () => {
    assert.notEqual(schemaFaults({ version: '2.1.0', runs: [{}] }), '', 'the schema finds faults');
    assert.equal((await logOf('faulty.foi.md')).results.length, 1);
    const sound = await logOf('sound.foi.md');
    assert.deepEqual(sound.results, []);
    assert.match(sound.run.artifacts?.[0]?.location?.uri ?? '', /^file:\/\/.*\/sound\.foi\.md$/);
  });

  it('ends as every check does', async () => {
    assert.equal((await run('faulty.foi.md')).status, 1);
    assert.equal((await run('sound.foi.md')).status, 0);
    assert.equal((await run('missing.foi.md')).status, 2);
  });

  it('puts many letters into one run, each named from the folder where it ran', async () => {
    const { results } = await logThere('.');
    const places = results.map((one) => one.locations?.[0]?.physicalLocation?.artifactLocation);
    assert.ok(places.every((place) => place?.uriBaseId === '%SRCROOT%'));
    assert.deepEqual([...new Set(places.map((place) => place?.uri))].sort(), [
      'faulty.foi.md',
      'moved.foi.md',
      'waived.foi.md',
      'wide/emoji.foi.md',
      'with%20space/na%C3%AFve.foi.md',
    ]);
    const whole = await logThere(path.join(folder, 'faulty.foi.md'));
    assert.equal(whole.results[0]?.locations?.[0]?.physicalLocation?.artifactLocation?.uri, 'faulty.foi.md');
  });

  it('names a letter outside that folder as it was given', async () => {
    const { out } = await foiNotice(['check', '--format', 'sarif', '../faulty.foi.md'], { cwd: path.join(folder, 'wide') });
    const log = JSON.parse(out) as Log;
    assert.equal(schemaFaults(log), '');
    assert.deepEqual(log.runs[0]?.artifacts?.[0]?.location, { uri: '../faulty.foi.md' });
  });

  it('counts lines and columns from 1, in UTF-16 code units', async () => {
    const { run: one, results } = await logOf('wide/emoji.foi.md');
    assert.equal(one.columnKind, 'utf16CodeUnits');
    assert.deepEqual(results[0]?.locations?.[0]?.physicalLocation?.region, { startLine: 8, startColumn: 4, endLine: 8, endColumn: 7 });
  });

  it('ties each result to the rule that made it, with the page as help', async () => {
    const { results, rules } = await logOf('faulty.foi.md');
    const [result] = results;
    assert.equal(result?.ruleId, 'block-unclosed');
    assert.equal(rules[result?.ruleIndex ?? -1]?.id, 'block-unclosed');
    assert.equal(result?.level, 'error');
    assert.match(rules[0]?.help?.markdown ?? '', /## How to put it right\n\n\S/);
    assert.doesNotMatch(rules[0]?.help?.markdown ?? '', /foi-notice flagged|## Examples/);
    assert.match(rules[0]?.helpUri ?? '', /\/dialect\/block-unclosed\.md$/);
  });

  it('keeps the fingerprint of a finding when lines move, and tells two findings apart', async () => {
    const print = async (name: string) => (await logOf(name)).results.map((one) => one.partialFingerprints?.['foiNotice/v1']);
    assert.deepEqual(await print('faulty.foi.md'), await print('moved.foi.md'));
    const twice = folderWith({ 'twice.foi.md': SOUND.replace('We write', '<b>We</b> <b>We</b> write') });
    const { out } = await inProcess(['check', '--format', 'sarif', path.join(twice, 'twice.foi.md')]);
    const prints = ((JSON.parse(out) as Log).runs[0]?.results ?? []).map((one) => one.partialFingerprints?.['foiNotice/v1']);
    assert.ok(prints.length > 1);
    assert.equal(new Set(prints).size, prints.length);
  });

  it('marks what a letter waives as suppressed, with the reason, and leaves it out when asked', async () => {
    const { results } = await logOf('waived.foi.md');
    assert.deepEqual(
      results.map((one) => one.suppressions),
      [[{ kind: 'inSource', status: 'accepted', justification: 'the mark is part of a quoted page' }]],
    );
    assert.deepEqual((await logOf('waived.foi.md', '--no-waived')).results, []);
    assert.equal((await logOf('faulty.foi.md')).results[0]?.suppressions, undefined);
  });

  it('says what could not be read, and what is wrong in .foi', async () => {
    const { run: missing } = await logThere('missing.foi.md', 'sound.foi.md');
    assert.equal(missing.invocations?.[0]?.executionSuccessful, false);
    assert.match(missing.invocations?.[0]?.toolExecutionNotifications?.[0]?.message.text ?? '', /^missing\.foi\.md: /);
    const { run: wrong } = await logThere('wide/emoji.foi.md');
    assert.equal(wrong.invocations?.[0]?.executionSuccessful, true);
    assert.match(wrong.invocations?.[0]?.toolExecutionNotifications?.[0]?.message.text ?? '', /^wide\/\.foi\/config\.yaml:1:\d+: "loud"/);
  });

  it('names a rule that failed', async () => {
    const writer = await checkWriter('sarif', { single: true, quiet: false });
    const broken = { rule: 'raw-html', error: 'it fell over' };
    const outcome = { name: 'a.foi.md', notes: [{ line: 'a', broken }], counts: { ...NOTHING_FOUND, letters: 1 }, written: [] };
    const text = writer.take(outcome) + writer.end({ counts: NOTHING_FOUND, said: [], successful: true, stopped: undefined });
    const { run: only } = parsed(text);
    const [invocation] = only.invocations ?? [];
    assert.equal(invocation?.executionSuccessful, false);
    assert.equal(invocation?.toolExecutionNotifications?.[0]?.associatedRule?.id, 'raw-html');
  });

  it('describes every rule within what code scanning takes', () => {
    const rules = RULES.map(sarifRule);
    const log = { version: '2.1.0', runs: [{ tool: { driver: { name: 'foi-notice', rules } } }] };
    assert.equal(schemaFaults(log), '');
    for (const rule of rules) {
      const { name = '', shortDescription, fullDescription, help, properties } = rule;
      assert.ok(name.length <= 255, rule.id);
      for (const description of [shortDescription?.text, fullDescription?.text]) {
        assert.ok(description !== undefined && description.length > 20 && description.length <= 1024, `${rule.id}: ${description}`);
      }
      assert.ok((help?.text ?? '') !== '' && (help?.markdown ?? '') !== '', rule.id);
      assert.doesNotMatch(help?.text ?? '', /\]\(http/, rule.id);
      assert.ok((properties?.tags?.length ?? 99) <= 10 && ['very-high', 'high', 'medium', 'low'].includes(String(properties?.['precision'])), rule.id);
    }
    // An upload may have 10 MB when compressed, and there are never more rules than these.
    assert.ok(gzipSync(JSON.stringify(log)).length < 1_000_000);
  });
});

describe('the page about pipelines', function () {
  this.timeout(30_000);
  const page = readFileSync(path.resolve(__dirname, '../../../server/docs/continuous-integration.md'), 'utf8');
  const jobs = [...page.matchAll(/```yaml\n([^]*?)```/g)].map((match) => parseYaml(match[1] ?? '') as Record<string, unknown>);

  it('has jobs whose check runs, writes the report that they hand on, and fails on an error', async () => {
    const [github, gitlab] = jobs as [
      { jobs: { check: { steps: { run?: string; with?: Record<string, string> }[] } } },
      { notices: { script: string[]; artifacts: { reports: { codequality: string } } } },
    ];
    const step = github.jobs.check.steps.find(({ run }) => run?.includes('dist/cli.js'))?.run;
    const script = gitlab.notices.script.find((line) => line.includes('dist/cli.js'));
    const reports = [github.jobs.check.steps.at(-1)?.with?.['sarif_file'], gitlab.notices.artifacts.reports.codequality];
    for (const [index, line] of [step, script].entries()) {
      const [command = '', report = ''] = line?.split(' > ') ?? [];
      assert.equal(report, reports[index]);
      const words = command.split(' ');
      assert.deepEqual(words.slice(0, 2), ['node', '.foi-notices/dist/cli.js']);
      const folder = folderWith({ 'drafts/faulty.foi.md': FAULTY, '.foi-notices/client/samples/faulty.foi.md': FAULTY });
      const { out, status } = await foiNotice(words.slice(2), { cwd: folder });
      assert.equal(status, 1);
      assert.match(out, /drafts\/faulty\.foi\.md/);
      assert.doesNotMatch(out, /client\/samples/, 'the samples of the project are no notices of the repository');
    }
  });
});

describe('check for GitLab', function () {
  this.timeout(30_000);
  const folder = folderWith({ 'drafts/faulty.foi.md': FAULTY, 'drafts/second.foi.md': FAULTY, 'drafts/waived.foi.md': WAIVED });

  it('gives a Code Quality report: words, rule, severity, path and lines, and a fingerprint that no other entry has', async () => {
    const { out, status } = await foiNotice(['check', '--format', 'gitlab', './drafts'], { cwd: folder });
    const entries = JSON.parse(out) as { description: string; check_name: string; fingerprint: string; severity: string; location: object }[];
    assert.equal(status, 1);
    assert.deepEqual(
      entries.map(({ location, check_name, severity }) => ({ location, check_name, severity })),
      ['faulty', 'second'].map((name) => ({
        location: { path: `drafts/${name}.foi.md`, lines: { begin: 10, end: 10 } },
        check_name: 'block-unclosed',
        severity: 'major',
      })),
    );
    assert.notEqual(entries[0]?.fingerprint, entries[1]?.fingerprint);
    assert.ok(entries.every(({ description }) => description.endsWith('.')));
  });
});
