import assert from 'node:assert/strict';
import * as path from 'node:path';
import type { Diagnostic } from 'vscode-languageserver';
import { realEngine } from '../../server/src/core';
import { RULES } from '../../server/src/core/rules/registry';
import { folderWith, inProcess } from '../cli/support';
import { TODAY } from '../support/features';
import { TestClient } from '../support/lspClient';

const LETTER = `---
foi: 1
reference: A-1
authority: anytown
received: 2026-10-05
issued: 2026-10-30
waivers:
  - { rule: complaint-procedure-missing, reason: the rights stand in the covering e-mail }
  - { rule: s50-right-missing, reason: }
  - { rule: no-such-rule, reason: a reason }
---

We write about your request. ((nothing)) ((authority))

<!-- waive raw-html: our template has it -->
<b>Bold</b> words.

<i>More</i> words.

<!-- waive pit-missing -->
:::withheld{under="31(1)(a)" likelihood="would be likely to"}
## Section 31(1)(a), prevention or detection of crime

We hold this and withhold it under section 31(1)(a) of the Freedom of Information Act 2000.

#### Deep

<!-- waive standard-edited: agreed with the information manager -->
:::standard{id="ncnd-caveat" rev="2026-01"}
Nothing should be read into this.
:::

:::standard{id="ours" rev="2026-01"}
Old words.
:::
:::

<!-- waive heading-skipped: nothing to waive here -->
Yours sincerely
`;

const FILES: Readonly<Record<string, string>> = {
  '.foi/config.yaml': 'rules:\n  field-unknown: warning\n  waiver-unknown-rule: off\n  standard-superseded: error\n  pit-formula: hint\n',
  '.foi/authorities/anytown.yaml': 'name: Anytown Council\nkind: local-government\nregime: FOIA\n',
  '.foi/wording/ours.md': '---\nid: ours\nrev: 2026-02\n---\nNew words.\n',
};

const SEVERITY = ['', 'error', 'warning', 'information', 'hint'];
const line = (place: { line: number; character: number }, severity: string, rule: string, message: string): string =>
  `${place.line}:${place.character} ${severity} ${rule} ${message}`;

/** What the editor is shown. */
async function inEditor(letter: string): Promise<readonly string[]> {
  const files = Object.fromEntries(Object.entries(FILES).map(([name, text]) => [`file:///ws/${name}`, text]));
  const real = realEngine();
  const client = await TestClient.start({ rules: RULES, engine: () => real, files, folders: ['file:///ws'], initializationOptions: { files: true } });
  try {
    await client.open('file:///ws/letter.foi.md', letter);
    const { items = [] } = await client.pull<{ readonly items?: readonly Diagnostic[] }>('file:///ws/letter.foi.md');
    return items.map(({ range, severity, code, message }) => line(range.start, SEVERITY[severity ?? 0] ?? '', String(code), String(message)));
  } finally {
    await client.stop();
  }
}

/** What the command line prints. */
async function onCommandLine(letter: string): Promise<readonly string[]> {
  const folder = folderWith({ ...FILES, 'letter.foi.md': letter });
  const { out } = await inProcess(['check', '--format', 'json', '--today', TODAY, path.join(folder, 'letter.foi.md')]);
  const { findings } = JSON.parse(out);
  return findings.map(
    ({ range, severity, rule, message }: { range: { start: { line: number; character: number } }; severity: string; rule: string; message: string }) =>
      line(range.start, severity, rule, message),
  );
}

describe('levels, waivers and wording', () => {
  it('count alike in the editor and on the command line', async () => {
    const [editor, commandLine] = await Promise.all([inEditor(LETTER), onCommandLine(LETTER)]);
    assert.deepEqual(editor, commandLine);
    const rules = (severity: string) => commandLine.filter((one) => one.includes(` ${severity} `)).map((one) => one.split(' ')[2]);
    // Each of these would be missing, or there, if one kind of setting did not reach the check.
    assert.ok(rules('warning').includes('field-unknown'), 'a level of the workspace');
    assert.ok(rules('error').includes('standard-superseded'), 'a level above that of the rule, and wording of the workspace');
    assert.ok(rules('error').includes('s50-right-missing'), 'a waiver without a reason waives nothing');
    assert.equal(commandLine.filter((one) => one.includes(' raw-html ')).length, 1, 'a waiver covers its paragraph and no other');
    for (const rule of ['waiver-without-reason', 'waiver-unused'])
      assert.ok(
        commandLine.some((one) => one.includes(` ${rule} `)),
        rule,
      );
    for (const rule of ['complaint-procedure-missing', 'standard-edited', 'waiver-unknown-rule'])
      assert.ok(!commandLine.some((one) => one.includes(` ${rule} `)), rule);
    assert.ok(!commandLine.some((one) => one.includes('((authority))')), 'the profile gives the name');
  });
});
