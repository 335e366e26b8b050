import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { createNoticeService } from '../../server/src/core/index';
import { RULES } from '../../server/src/core/rules/registry';
import { shippedLibrary } from '../../server/src/core/wording/library';
import { ROOT } from '../support/root';

const FOLDER = path.join(ROOT, 'test/corpus/false-alarms');
const service = createNoticeService();
const files = fs.readdirSync(FOLDER).sort();

/** The rule that once spoke of the letter and was wrong: what stands before the two hyphens of the file's name. */
const ruleOf = (file: string): string => file.slice(0, file.indexOf('--'));

describe('false alarms that were mended', () => {
  it('are told in a folder of letters', () => assert.ok(files.length >= 25));

  for (const file of files)
    it(file, () => {
      const { notice } = service.snapshot(fs.readFileSync(path.join(FOLDER, file), 'utf8'), { fileName: file });
      const { findings, broken } = service.engine.run(notice, { today: '2026-11-30', library: shippedLibrary() }).result();
      const rule = ruleOf(file);
      assert.ok(
        RULES.some(({ name }) => name === rule),
        `there is no rule ${rule}`,
      );
      assert.deepEqual(broken, []);
      assert.deepEqual(
        findings.filter((finding) => finding.rule === rule || finding.severity === 'error').map((finding) => `${finding.rule}: ${finding.message}`),
        [],
      );
    });
});
