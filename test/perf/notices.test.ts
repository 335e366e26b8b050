import assert from 'node:assert/strict';
import { createNoticeService } from '../../server/src/core/index';
import { shippedLibrary } from '../../server/src/core/wording/library';
import { noticeGenerator } from './notices';

/** What the generator puts in on purpose. Anything else is a false alarm, or a letter that the generator should write better. */
const DELIBERATE = new Set([
  'block-attribute',
  'field-unknown',
  'link-target',
  'pit-missing',
  'pit-one-sided',
  'raw-html',
  'template-residue',
  'threshold-hedged',
]);

describe('notices of the measurements', () => {
  const service = createNoticeService();
  const library = shippedLibrary();
  const check = (text: string) => {
    const { notice } = service.snapshot(text, { fileName: 'letter.foi.md' });
    const { findings } = service.engine.run(notice, { library, today: '2026-11-30' }).result();
    return { notice, rules: findings.map((finding) => finding.rule) };
  };

  it('are sound but for the faults that were put in, about one in 5 KB', async () => {
    const { makeDoc } = await noticeGenerator();
    for (const [bytes, seeds] of [
      [5_000, 24],
      [50_000, 3],
    ] as const)
      for (let seed = 1; seed <= seeds; seed++) {
        const { rules } = check(makeDoc(bytes, seed));
        assert.deepEqual(
          rules.filter((rule) => !DELIBERATE.has(rule)),
          [],
          `${bytes} bytes, seed ${seed}`,
        );
        const due = bytes / 5000;
        assert.ok(rules.length >= due * 0.7 && rules.length <= due * 1.5, `${rules.length} findings, ${bytes} bytes, seed ${seed}`);
      }
  });

  it('have the size that was asked for, the same bytes each time, and every kind of block', async () => {
    const { makeDoc } = await noticeGenerator();
    for (const bytes of [5_000, 50_000, 500_000]) {
      const text = makeDoc(bytes, 1);
      assert.ok(Math.abs(Buffer.byteLength(text) / bytes - 1) < 0.25, `${Buffer.byteLength(text)} bytes for ${bytes}`);
      assert.equal(makeDoc(bytes, 1), text);
      assert.notEqual(makeDoc(bytes, 2), text);
      assert.ok(text.split('\n').every((line) => line.length <= 78 || /^[|:#]|^<!--|^Nothing in this part|^  - { rule: /.test(line)));
    }
    const kinds = new Set(Array.from(makeDoc(50_000, 1).matchAll(/^::+([a-z-]+)/gm), ([, name]) => name));
    assert.deepEqual([...kinds].sort(), [
      ...['advice', 'decision', 'disclosed', 'internal', 'ncnd', 'not-held', 'page-break', 'refused', 'request', 'rights', 'standard', 'withheld'],
    ]);
  });

  it('share whole paragraphs with other letters where that is asked for', async () => {
    const { makeDoc } = await noticeGenerator();
    const known = (shared: number): number => {
      const seen = new Set(Array.from({ length: 60 }, (_, seed) => makeDoc(5000, seed + 100, shared).split('\n\n')).flat());
      const blocks = makeDoc(5000, 7, shared).split('\n\n');
      return blocks.filter((block) => seen.has(block)).length / blocks.length;
    };
    assert.ok(known(0.9) > known(0) + 0.2, `${known(0.9)} against ${known(0)}`);
  });
});
