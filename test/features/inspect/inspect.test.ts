import * as assert from 'node:assert/strict';
import { Ajv } from 'ajv';
import { inspect, type InspectOutput } from '../../../server/src/core/features/inspect';
import { checkOutput } from '../../../server/src/core/features/check';
import { snapshotOf } from '../../support/features';
import { HEAD, PLAIN_LETTER, WHOLE_NOTICE } from '../../support/notices';

const POSITION = {
  type: 'object',
  required: ['line', 'character'],
  properties: { line: { type: 'integer', minimum: 0 }, character: { type: 'integer', minimum: 0 } },
};
const RANGE = { type: 'object', required: ['start', 'end'], properties: { start: POSITION, end: POSITION } };
const RANGE_OR_NULL = { anyOf: [RANGE, { type: 'null' }] };

/** The shape on which other programs rely. */
const INSPECT_SCHEMA = {
  type: 'object',
  required: ['version', 'file', 'regime', 'provisions', 'rights'],
  properties: {
    version: { const: 1 },
    file: { type: 'string' },
    regime: { enum: ['FOIA', 'EIR', 'FOISA', 'EISR', 'mixed', 'unknown'] },
    provisions: {
      type: 'array',
      items: {
        type: 'object',
        required: ['citation', 'regime', 'outcome', 'status', 'publicInterestTest', 'range'],
        properties: {
          citation: { type: 'string', pattern: '^(reg |FOISA |EISR reg )?[0-9]+[A-Z]?(\\([0-9A-Za-z]+\\))*$' },
          regime: { enum: ['FOIA', 'EIR', 'FOISA', 'EISR'] },
          outcome: { enum: ['withheld', 'ncnd', 'refused', 'mentioned'] },
          status: { enum: ['absolute', 'qualified', 'not-an-exemption', 'unknown'] },
          publicInterestTest: {
            type: 'object',
            required: ['status', 'range'],
            properties: { status: { enum: ['present', 'partial', 'missing', 'deferred', 'not-required'] }, range: RANGE_OR_NULL },
          },
          range: RANGE,
        },
      },
    },
    rights: {
      type: 'object',
      required: ['internalReview', 'regulator'],
      properties: { internalReview: { type: 'boolean' }, regulator: { type: 'boolean' }, range: RANGE_OR_NULL },
    },
  },
};

const CHECK_SCHEMA = {
  type: 'object',
  required: ['version', 'file', 'findings'],
  properties: {
    version: { const: 1 },
    file: { type: 'string' },
    findings: {
      type: 'array',
      items: {
        type: 'object',
        required: ['rule', 'severity', 'message', 'range'],
        properties: {
          rule: { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
          severity: { enum: ['error', 'warning', 'information', 'hint'] },
          message: { type: 'string' },
          citation: { anyOf: [{ type: 'string' }, { type: 'null' }] },
          range: RANGE,
        },
      },
    },
  },
};

function look(text: string, fileName = 'notice.foi.md'): InspectOutput {
  return inspect(snapshotOf(text, { fileName }), 'FILE');
}

/** `31(1)(a) withheld qualified present`. */
function provisions(output: InspectOutput): string[] {
  return output.provisions.map((one) => `${one.citation} ${one.outcome} ${one.status} ${one.publicInterestTest.status}`);
}

/** The text that the range of a provision covers. */
function covered(text: string, output: InspectOutput, citation: string): string {
  const range = output.provisions.find((one) => one.citation === citation)?.range;
  return range ? (text.split('\n')[range.start.line] ?? '').slice(range.start.character, range.end.character) : '';
}

const TEST =
  '### Public interest test\n\n#### Factors favouring disclosure\n\n- People could see what was done.\n\n#### Factors favouring maintaining the exemption\n\n- Damage would be done more often.\n\n#### Balance\n\nThe public interest in maintaining the exemption outweighs the public interest in disclosure.\n';

describe('inspect', () => {
  it('keeps to its schema, for a notice, a letter and nothing at all', () => {
    const ajv = new Ajv({ strict: false });
    for (const [text, fileName] of [
      [WHOLE_NOTICE, 'a.foi.md'],
      [PLAIN_LETTER, 'a.txt'],
      ['', 'a.txt'],
      ['section 31(1)(a)(b) and reg 12(5)(b)', 'a.txt'],
    ] as const) {
      const snapshot = snapshotOf(text, { fileName });
      assert.ok(ajv.validate(INSPECT_SCHEMA, inspect(snapshot, fileName)), ajv.errorsText());
      assert.ok(ajv.validate(CHECK_SCHEMA, checkOutput(snapshot, fileName, snapshot.check())), ajv.errorsText());
    }
  });

  it('gives each provision of a notice once, with its place in under', () => {
    const output = look(WHOLE_NOTICE);
    assert.equal(output.file, 'FILE');
    assert.equal(output.regime, 'FOIA');
    assert.deepEqual(provisions(output), [
      '30(1)(a)(i) mentioned qualified not-required',
      '31(1)(a) withheld qualified present',
      '30(3) ncnd qualified present',
    ]);
    assert.equal(covered(WHOLE_NOTICE, output, '31(1)(a)'), '31(1)(a)');
    const line = WHOLE_NOTICE.split('\n').findIndex((one) => one.startsWith(':::withheld'));
    assert.equal(output.provisions[1]?.range.start.line, line);
    assert.equal(output.provisions[1]?.certainty, 'block');
    assert.deepEqual([output.rights.internalReview, output.rights.regulator], [true, true]);
  });

  it('reads a plain letter', () => {
    const output = look(PLAIN_LETTER, 'letter.txt');
    assert.deepEqual(provisions(output), ['43(2) withheld qualified missing']);
    assert.equal(output.rights.internalReview, true);
  });

  it('merges two blocks of one provision, and shows the test that is missing', () => {
    const output = look(
      `${HEAD}\n:::withheld{under="31(1)(a)" questions="1"}\nWe withhold this under section 31(1)(a).\n\n${TEST}:::\n\n:::withheld{under="31(1)(a)" questions="2"}\nWe withhold that under section 31(1)(a).\n:::\n`,
    );
    assert.deepEqual(provisions(output), ['31(1)(a) withheld qualified missing']);
    assert.equal(output.provisions[0]?.publicInterestTest.range, null);
  });

  it('gives two entries to what is withheld and neither confirmed nor denied', () => {
    const output = look(
      `${HEAD}\n:::withheld{under="24(1)" questions="1"}\nWe withhold this under section 24(1).\n\n${TEST}:::\n\n:::ncnd{under="24(2)" questions="2"}\nWe neither confirm nor deny, by virtue of section 24(2).\n:::\n`,
    );
    assert.deepEqual(provisions(output), ['24(1) withheld qualified present', '24(2) ncnd qualified missing']);
  });

  it('gives no entry to a shorter form, to duties and procedure, nor to other laws', () => {
    const output = look(
      `${HEAD}\n:::withheld{under="31(1)(a)"}\nWe withhold this under section 31(1)(a). Section 31 protects law enforcement. Section 17 asks us to say so, section 1(1)(a) and section 10 too. Section 34 of the Data Protection Act 2018 is another matter.\n\n${TEST}:::\n`,
    );
    assert.deepEqual(provisions(output), ['31(1)(a) withheld qualified present']);
  });

  it('calls conditions, and what was not relied on, mentioned', () => {
    const output = look(
      `${HEAD}\n:::withheld{under="40(2) with 40(3A)(a)"}\nWe withhold names under section 40(2) by virtue of section 40(3A)(a). We have not relied on section 30(1).\n:::\n`,
    );
    assert.deepEqual(provisions(output), [
      '40(2) withheld absolute not-required',
      '40(3A)(a) mentioned not-an-exemption not-required',
      '30(1) mentioned qualified not-required',
    ]);
  });

  it('gives 40(2) a test when the second condition is named', () => {
    const output = look(`${HEAD}\n:::withheld{under="40(2) with 40(3B)"}\nWe withhold names under section 40(2) by virtue of section 40(3B).\n:::\n`);
    assert.match(provisions(output)[0] ?? '', /^40\(2\) withheld qualified (?:missing|partial)$/);
  });

  it('gives refusals neither status nor test', () => {
    const output = look(
      `${HEAD}\n:::refused{under="12(1)"}\nWe refuse the request under section 12(1) of the Act, since answering it would cost more than the limit.\n:::\n`,
    );
    assert.deepEqual(provisions(output), ['12(1) refused not-an-exemption not-required']);
  });

  it('says nothing of what stands in an internal note', () => {
    assert.deepEqual(provisions(look(`${HEAD}\nText.\n\n:::internal\nWe thought of section 43(2).\n:::\n`)), []);
  });

  it('gives no place for rights that are not there', () => {
    assert.deepEqual(look('Dear Sir\n\nHere it is.\n', 'letter.txt').rights, { internalReview: false, regulator: false, range: null });
  });

  it('is the same every time', () => {
    assert.deepEqual(look(WHOLE_NOTICE), look(WHOLE_NOTICE));
  });
});
