import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { buildSync } from 'esbuild';
import { parse } from 'yaml';
import { ROOT } from '../support/root';

/** What we use of GitHub's own reader of workflows. */
interface Parser {
  parseWorkflow(file: { name: string; content: string }, trace: unknown): { context: { errors: { getErrors(): readonly { message: string }[] } } };
  NoOperationTraceWriter: new () => unknown;
}
interface Workflow {
  readonly permissions: unknown;
  readonly concurrency: unknown;
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly 'timeout-minutes'?: number;
        readonly strategy?: { readonly matrix: Readonly<Record<string, readonly string[]>> };
        readonly steps: readonly { readonly uses?: string; readonly run?: string }[];
      }
    >
  >;
}

const FOLDER = path.join(ROOT, '.github/workflows');
const manifest = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
  readonly engines: { readonly vscode: string; readonly node: string };
  readonly scripts: Readonly<Record<string, string>>;
};

describe('the workflows of the project', () => {
  const names = readdirSync(FOLDER);
  const text = (name: string): string => readFileSync(path.join(FOLDER, name), 'utf8');
  const read = (name: string): Workflow => parse(text(name)) as Workflow;
  let folder: string;
  let parser: Parser;

  before(() => {
    // Published for bundlers: Node itself can't load it, because it imports JSON without saying so.
    folder = mkdtempSync(path.join(tmpdir(), 'foi-workflows-'));
    const outfile = path.join(folder, 'parser.cjs');
    buildSync({ absWorkingDir: ROOT, stdin: { contents: "export * from '@actions/workflow-parser'", resolveDir: ROOT }, bundle: true, format: 'cjs', outfile });
    parser = createRequire(__filename)(outfile) as Parser;
  });
  after(() => rmSync(folder, { recursive: true }));

  const faults = (content: string): readonly string[] =>
    parser
      .parseWorkflow({ name: 'workflow.yml', content }, new parser.NoOperationTraceWriter())
      .context.errors.getErrors()
      .map(({ message }) => message);

  it('are read by GitHub’s own parser without a fault', () => {
    assert.deepEqual(names.sort(), ['audit.yml', 'ci.yml', 'release.yml']);
    for (const name of names) assert.deepEqual(faults(text(name)), [], name);
    assert.notDeepEqual(faults(text('ci.yml').replace('runs-on', 'run-on')), []);
    assert.notDeepEqual(faults(text('ci.yml').replace('matrix.node }}', 'matrx.node }}')), []);
  });

  it('may do no more than they need, and end', () => {
    for (const name of names) {
      const { permissions, concurrency, jobs } = read(name);
      assert.deepEqual(permissions, { contents: 'read' }, name);
      assert.ok(concurrency, name);
      for (const [job, { 'timeout-minutes': minutes }] of Object.entries(jobs)) assert.ok(minutes !== undefined && minutes <= 60, `${name}: ${job}`);
      // A title or a branch name that somebody else chose never becomes part of a command.
      assert.doesNotMatch(text(name), /pull_request_target|github\.event\.(?:pull_request|issue|comment|head_commit)|github\.head_ref/, name);
    }
  });

  it('take actions from GitHub itself only, each in a major version', () => {
    for (const name of names)
      for (const { steps } of Object.values(read(name).jobs))
        for (const { uses } of steps) if (uses !== undefined) assert.match(uses, /^actions\/[\w-]+@v\d+$/, `${name}: ${uses}`);
  });

  it('run scripts that there are', () => {
    for (const name of names)
      for (const { steps } of Object.values(read(name).jobs))
        for (const { run = '' } of steps) {
          for (const [, script = ''] of run.matchAll(/\bnpm run ([\w:-]+)/g)) assert.ok(script in manifest.scripts, `${name}: npm run ${script}`);
          if (run === '.ci/run') assert.ok(existsSync(path.join(ROOT, run)));
        }
  });

  it('try the lowest VS Code that the manifest claims and the current one, on three systems, and the lowest Node', () => {
    const { desktop, everything } = read('ci.yml').jobs;
    assert.deepEqual(desktop?.strategy?.matrix['vscode'], [manifest.engines.vscode.replace(/^\^/, ''), 'stable']);
    assert.deepEqual(
      desktop?.strategy?.matrix['os']?.map((system) => system.split('-')[0]),
      ['ubuntu', 'windows', 'macos'],
    );
    assert.equal(everything?.strategy?.matrix['node']?.[0], manifest.engines.node.replace(/^>=/, ''));
  });
});
