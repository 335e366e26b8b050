import * as assert from 'node:assert/strict';
import { letterFiles, readLabels, readLetter } from './readLetters';

const sorted = (record: Readonly<Record<string, string>>): Readonly<Record<string, string>> => Object.fromEntries(Object.entries(record).sort());

describe('unmarked letters in the styles of the field', () => {
  const labels = readLabels();

  it('are all labelled', () => {
    assert.deepEqual(labels.map((label) => label.file).sort(), letterFiles());
  });

  for (const label of labels) {
    describe(label.file, () => {
      const reading = readLetter(label.file);

      it('is read under its regime, with its questions', () => {
        assert.equal(reading.regime, label.regime);
        if (label.questions) assert.deepEqual(reading.questions, label.questions);
      });

      it('has what it relies on told from what it mentions', () => {
        assert.deepEqual(reading.relied, sorted(label.relied));
        assert.deepEqual(reading.mentioned, [...label.mentioned].sort());
      });

      it('has its public interest tests read', () => {
        assert.deepEqual(reading.tests, sorted(label.tests));
      });

      it('has its complaint rights read', () => {
        assert.deepEqual(reading.rights, label.rights);
      });

      it('gives the errors and warnings it has and no other', () => {
        assert.deepEqual(reading.errors, [...label.errors].sort());
        assert.deepEqual(reading.warnings, [...label.warnings].sort());
        assert.deepEqual(reading.broken, []);
      });
    });
  }
});
