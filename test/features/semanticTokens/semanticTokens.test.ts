import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { semanticTokens, TOKEN_MODIFIERS, TOKEN_TYPES } from '../../../server/src/core/features/semanticTokens';
import { CONTEXT, snapshotOf } from '../../support/features';
import { readMarks, writeMarks } from '../../support/markers';
import { ROOT } from '../../support/root';
import { PLAIN_LETTER, WHOLE_NOTICE } from '../../support/notices';

/** Checks the tokens of a text against the lines of carets under it. */
function check(marked: string, fileName?: string): void {
  const { text } = readMarks(marked);
  const tokens = semanticTokens(snapshotOf(text, fileName === undefined ? {} : { fileName }), CONTEXT);
  assert.equal(
    writeMarks(
      text,
      tokens.map(({ span, type, modifiers }) => ({ span, label: [type, ...modifiers].join('.') })),
    ),
    marked,
  );
}

describe('what words are', () => {
  it('tells provisions by status', () =>
    check(`---
foi: 1
---

We rely on section 31(1)(a), section 40(1), section 40(5), section 31(9) and section 17.
                   ^^^^^^^^ provision.qualified
                                     ^^^^^ provision.absolute
                                                    ^^^^^ provision.obsolete
                                                                   ^^^^^ provision.unknown
                                                                                     ^^ provision
`));

  it('takes the status from the condition where the provision alone does not tell', () => {
    const of = (under: string): string[] => {
      const text = `---\nfoi: 1\n---\n\n:::withheld{under="${under}"}\nWe withhold it.\n:::\n`;
      const tokens = semanticTokens(snapshotOf(text), CONTEXT).filter(({ type }) => type === 'provision');
      return tokens.map(({ span, modifiers }) => [text.slice(span.start, span.end), ...modifiers].join(' '));
    };
    assert.deepEqual(of('40(2) with 40(3A)(a)'), ['40(2) absolute', '40(3A)(a)']);
    assert.deepEqual(of('40(2) with 40(3B)'), ['40(2) qualified', '40(3B)']);
  });

  it('tells names of blocks and attributes, and the provisions in them', () =>
    check(`---
foi: 1
---

:::withheld{under="23(1) or 24(1)" colour="x"}
   ^^^^^^^^ block
            ^^^^^ attribute
                   ^^^^^ provision.absolute
                            ^^^^^ provision.qualified
We withhold it.
:::

:::nonsense
:::
`));

  it('tells fields that have a value, that have none, and that are none', () =>
    check(`---
foi: 1
reference: A-1
---

((reference)) ((requester.name)) ((nothing))
^^^^^^^^^^^^^ field
              ^^^^^^^^^^^^^^^^^^ field.unfilled
                                 ^^^^^^^^^^^ field.unknown
`));

  it('tells prompts as one, whatever is in them', () =>
    check(`---
foi: 1
---

We weighed [insert: what section 31(1)(a) protects] twice.
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ prompt
`));

  it('tells what is the requester’s, line by line and without marks of lists', () =>
    check(`---
foi: 1
---

:::request
   ^^^^^^^ block
1. What was withheld under section 31(1)(a)?
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ quotation
2. At which places
   ^^^^^^^^^^^^^^^ quotation
   and when?
   ^^^^^^^^^ quotation
:::
`));

  it('tells notes, around what stands in them', () =>
    check(`---
foi: 1
reference: A-1
---

:::internal
   ^^^^^^^^ block
Ask about ((reference)) and section 31(1)(a).
^^^^^^^^^ note
          ^^^^^^^^^^^^^ field
                        ^^^^^^^^^^^^^^^^^^^^^ note
:::
`));

  it('tells the request of a letter without marks', () => {
    const tokens = semanticTokens(snapshotOf(PLAIN_LETTER, { fileName: 'letter.txt' }), CONTEXT);
    const words = (type: string): string[] => tokens.filter((one) => one.type === type).map(({ span }) => PLAIN_LETTER.slice(span.start, span.end));
    assert.deepEqual(words('quotation'), ['"How much was paid for the new boats?"']);
    assert.deepEqual(words('provision'), ['43(2)', '43(2)']);
  });

  it('gives each stretch once, in order, and never over the end of a line', () => {
    let last = 0;
    for (const { span } of semanticTokens(snapshotOf(WHOLE_NOTICE), CONTEXT)) {
      assert.ok(last <= span.start && span.start < span.end, WHOLE_NOTICE.slice(span.start, span.end));
      assert.doesNotMatch(WHOLE_NOTICE.slice(span.start, span.end), /[\r\n]/);
      last = span.end;
    }
    assert.ok(last > 0);
  });

  it('is declared in the manifest, with colours for each kind', () => {
    const { contributes } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
      contributes: {
        semanticTokenTypes: { id: string }[];
        semanticTokenModifiers: { id: string }[];
        configurationDefaults: Record<string, Record<string, unknown>>;
        semanticTokenScopes: { language: string; scopes: Record<string, string[]> }[];
      };
    };
    assert.deepEqual(
      contributes.semanticTokenTypes.map(({ id }) => id),
      TOKEN_TYPES,
    );
    assert.deepEqual(
      contributes.semanticTokenModifiers.map(({ id }) => id),
      TOKEN_MODIFIERS,
    );
    // A theme that says nothing of such colours, as one of the high-contrast ones, has them too: they are mapped to what it has for every language.
    assert.equal(contributes.configurationDefaults['[foi-notice]']?.['editor.semanticHighlighting.enabled'], true);
    const [scopes] = contributes.semanticTokenScopes;
    assert.equal(scopes?.language, 'foi-notice');
    const coloured = Object.keys(scopes?.scopes ?? {});
    assert.deepEqual(
      TOKEN_TYPES.filter((type) => !coloured.includes(type)),
      [],
    );
    // Without a status a thing has the colour that the grammar gives it, so nothing flickers while the server reads.
    const grammar = readFileSync(path.join(ROOT, 'syntaxes', 'foi-notice.tmLanguage.json'), 'utf8');
    for (const type of TOKEN_TYPES) {
      const scope = (scopes?.scopes[type]?.[0] ?? '').replace(/\.foi-notice$/, '');
      assert.ok(grammar.includes(scope), `${scope} is no scope of the grammar`);
    }
  });
});
