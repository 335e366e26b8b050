import assert from 'node:assert/strict';
import type { IGrammar } from 'vscode-textmate';
import { fakeBase } from './fakeMarkdown';
import { fenceCases } from './fenceCases';
import { proseCases } from './proseCases';
import { type Base, checkFixture, editorBase, loadGrammar } from './tokens';
import { wholeCases } from './wholeCases';

const ALL = { Fences: fenceCases, Prose: proseCases, 'Front matter, comments, quoted and internal matter': wholeCases };

function suite(title: string, base: Base): void {
  describe(title, () => {
    let grammar: IGrammar;
    let checked = 0;
    before(async () => {
      grammar = await loadGrammar(base);
    });
    for (const [subject, cases] of Object.entries(ALL)) {
      describe(subject, () => {
        for (const [name, fixture] of Object.entries(cases)) {
          it(name, () => {
            checked += checkFixture(grammar, fixture);
          });
        }
      });
    }
    // Nested so that it runs behind the others: mocha runs a suite's own tests before those of its inner suites.
    describe('The check itself', () => {
      it('can fail, and has checked hundreds of scopes', () => {
        assert.throws(() => checkFixture(grammar, 'section 12\n^^^ variable.other.field'), /should have variable\.other\.field/);
        assert.throws(() => checkFixture(grammar, 'section 12\n        ^^ -constant.numeric'), /should not have constant\.numeric/);
        assert.throws(() => checkFixture(grammar, 'ab\n  ^ meta.paragraph'), /past the end/);
        assert.throws(() => checkFixture(grammar, 'ab'), /checks nothing/);
        assert.ok(checked > 300, `${checked} scopes were checked`);
      });
    });
  });
}

suite('Grammar on a stand-in for Markdown', fakeBase);

const editor = editorBase();
if (editor) suite("Grammar on VS Code's own Markdown", editor);
else {
  describe("Grammar on VS Code's own Markdown", () => {
    it('is there when the whole test run asks for it', () => {
      assert.notEqual(process.env.FOI_REQUIRE_HOST, '1', 'the editor to test in is not installed: run `npm test`, which installs it');
    });
  });
}
