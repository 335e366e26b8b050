import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { parseAuthorityProfile } from '../../server/src/core/config/authorityProfile';
import { parseRuleConfig } from '../../server/src/core/config/ruleConfig';
import { createNoticeService } from '../../server/src/core/index';
import type { Finding } from '../../server/src/core/rules/finding';
import { RULES } from '../../server/src/core/rules/registry';
import { shippedLibrary } from '../../server/src/core/wording/library';
import { applyEdits } from '../../server/src/core/text/edits';
import { ROOT } from '../support/root';

const FOLDER = path.join(ROOT, 'client/samples');
const service = createNoticeService();
const read = (file: string): string => fs.readFileSync(path.join(FOLDER, file), 'utf8');
const config = parseRuleConfig(
  read('.foi/config.yaml'),
  RULES.map((rule) => rule.name),
);
const profiles = new Map(
  fs
    .readdirSync(path.join(FOLDER, '.foi/authorities'))
    .map((file) => path.basename(file, '.yaml'))
    .map((id) => [id, parseAuthorityProfile(id, read(`.foi/authorities/${id}.yaml`))]),
);

/** Checks a text as the editor does in the folder of the samples. */
function check(text: string, file: string): readonly Finding[] {
  const snapshot = service.snapshot(text, { fileName: file });
  const profile = profiles.get(snapshot.notice.values.authority ?? '');
  const kind = profile?.kind;
  const result = service.engine
    .run(snapshot.notice, {
      today: '2026-11-09',
      levels: config.levels,
      library: shippedLibrary(),
      ...(profile ? { profile } : {}),
      ...(kind === undefined ? {} : { authorityKind: kind }),
    })
    .result();
  assert.deepEqual(result.broken, []);
  return result.findings;
}

const shown = (findings: readonly Finding[]): readonly string[] => findings.map((finding) => `${finding.severity} ${finding.rule}`);

/** Takes the first fix of the first finding that has one, until nothing changes. */
function fixed(file: string): string {
  let text = read(file);
  for (let round = 0; round < 40; round++) {
    const next = check(text, file)
      .flatMap((finding) => finding.fixes().slice(0, 1))
      .map((fix) => applyEdits(text, fix.edits))
      .find((changed) => changed !== text);
    if (next === undefined) return text;
    text = next;
  }
  throw new Error(`The fixes of ${file} never come to an end.`);
}

const SOUND = ['partial-ncnd', 'withholding-and-disclosure', 'ncnd-and-full-answer', 'meta-request', 'redacted-documents'];

/** What each faulty sample shows, in the order of its text. */
const FAULTY: Readonly<Record<string, readonly string[]>> = {
  'first-notice.foi.md': ['error pit-missing'],
  'partial-ncnd-faulty.foi.md': [
    'error ncnd-withheld-language',
    'error exemption-obsolete',
    'warning ncnd-no-caveat',
    'warning ncnd-matter-not-named',
    'error pit-no-conclusion',
  ],
  'withholding-and-disclosure-faulty.foi.md': [
    'information exemption-citation-form',
    'error exemption-obsolete',
    'error pit-no-conclusion',
    'error s50-right-missing',
  ],
  'ncnd-and-full-answer-faulty.foi.md': [
    'error template-residue',
    'error ncnd-withheld-language',
    'warning pit-reversed',
    'warning complaint-procedure-missing',
  ],
  'meta-request-faulty.foi.md': ['error exemption-limb-missing', 'warning pit-one-sided', 'warning regulator-contact-stale', 'error field-unknown'],
  'redacted-documents-faulty.foi.md': ['error s23-s24-both-asserted', 'warning pit-no-conclusion', 'error template-residue', 'information review-deadline'],
  'plain-letter.txt': ['error exemption-limb-missing', 'error pit-missing', 'error s50-right-missing'],
};

describe('the sample notices', () => {
  it('come with settings and profiles that are understood', () => {
    assert.deepEqual(config.problems, []);
    for (const profile of profiles.values()) assert.deepEqual(profile.problems, []);
  });

  it('are each sound or listed with what they show', () => {
    const letters = fs.readdirSync(FOLDER).filter((file) => /\.(?:foi\.md|txt)$/.test(file));
    assert.deepEqual(letters.sort(), [...SOUND.map((name) => `${name}.foi.md`), ...Object.keys(FAULTY)].sort());
  });

  it('name attachments that are there', () => {
    for (const name of SOUND)
      for (const attachment of service.snapshot(read(`${name}.foi.md`), { fileName: `${name}.foi.md` }).notice.values.attachments ?? [])
        assert.ok(fs.existsSync(path.join(FOLDER, attachment.file ?? '')), `${attachment.file} of ${name}`);
  });

  for (const name of SOUND)
    it(`${name}.foi.md has nothing to be found`, () => {
      assert.deepEqual(
        check(read(`${name}.foi.md`), `${name}.foi.md`).map((finding) => `${finding.rule}: ${finding.message}`),
        [],
      );
    });

  for (const [file, expected] of Object.entries(FAULTY)) {
    it(`${file} shows its faults and no other`, () => {
      assert.deepEqual(shown(check(read(file), file)), expected);
    });

    it(`${file} is mended by its first fixes but for what has to be filled in`, () => {
      const left = check(fixed(file), file);
      assert.deepEqual([...new Set(left.map((finding) => finding.rule))], left.length > 0 ? ['template-residue'] : []);
    });
  }
});
