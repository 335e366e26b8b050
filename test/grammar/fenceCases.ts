import type { Cases } from './cases';

const OUTCOMES = ['disclosed', 'withheld', 'ncnd', 'not-held', 'refused'];
const OTHERS = ['request', 'decision', 'advice', 'rights', 'standard', 'internal'];

/** Each block opens, holds its text and closes; an outcome is also marked as one. */
const eachBlock = Object.fromEntries(
  [...OUTCOMES, ...OTHERS].map((name): [string, string] => {
    const outcome = OUTCOMES.includes(name) ? 'entity.name.section.outcome' : '-entity.name.section.outcome';
    const inside = name === 'internal' ? 'comment.block.internal' : `meta.block.${name}`;
    const fixture = `
:::${name}
^^^ meta.fence.open punctuation.definition.block.begin -invalid
   ${'^'.repeat(name.length)} meta.fence.open keyword.control.block.${name} ${outcome} -invalid
Words
^^^^^ ${inside} -meta.fence
:::
^^^ meta.fence.close punctuation.definition.block.end -${inside} -invalid
After
^^^^^ meta.paragraph -${inside}`;
    return [`block ${name}`, fixture];
  }),
);

export const fenceCases: Cases = {
  ...eachBlock,
  'a fence right behind a paragraph': `
We hold it.
:::withheld
^^^ meta.fence.open -meta.paragraph
   ^^^^^^^^ keyword.control.block.withheld
We withhold it.
:::
^^^ meta.fence.close -meta.paragraph`,
  'a fence right behind a list, a table, a quotation and raw HTML': `
- item
:::advice
   ^^^^^^ keyword.control.block.advice -markup.list
| a | b |
|---|---|
:::
^^^ meta.fence.close -markup.table
> quoted
:::rights
   ^^^^^^ keyword.control.block.rights -markup.quote
<div>
:::
^^^ meta.fence.close -meta.block
Words
^^^^^ meta.paragraph -meta.block`,
  'a page break is a leaf': `
::page-break
^^ meta.fence.leaf punctuation.definition.block.begin -invalid
  ^^^^^^^^^^ keyword.control.block.page-break -invalid
Words
^^^^^ meta.paragraph -meta.block`,
  'a page break inside a block leaves the block open': `
:::disclosed
::page-break
  ^^^^^^^^^^ keyword.control.block.page-break
Words
^^^^^ meta.block.disclosed`,
  'three colons before a page break': `
:::page-break
^^^ invalid.illegal.fence
   ^^^^^^^^^^ keyword.control.block.page-break`,
  'two colons before a block': `
::ncnd
^^ invalid.illegal.fence
  ^^^^ keyword.control.block.ncnd
Words
^^^^^ meta.block.ncnd`,
  'a space behind the colons': `
::: withheld
^^^^ invalid.illegal.fence
    ^^^^^^^^ keyword.control.block.withheld
Words
^^^^^ meta.block.withheld`,
  'more than three colons': `
::::withheld
^^^^ punctuation.definition.block.begin -invalid
Words
^^^^^ meta.block.withheld
::::
^^^^ meta.fence.close`,
  'an unknown block and a capital letter': `
:::witheld
   ^^^^^^^ meta.fence.open invalid.illegal.block-name
:::Withheld
   ^^^^^^^^ invalid.illegal.block-name
::foo
  ^^^ invalid.illegal.block-name
:::withheld-x
   ^^^^^^^^^^ invalid.illegal.block-name`,
  'a fence without a name, and words behind a name': `
:::{under="12"}
^^^ meta.fence.open
    ^^^^^ entity.other.attribute-name.under
:::withheld and more
            ^^^ invalid.illegal.fence
                ^^^^ invalid.illegal.fence`,
  'fences in the wrong place': `
- :::withheld
  ^^^^^^^^^^^ meta.fence.nested invalid.illegal.fence
- item
  :::
  ^^^ invalid.illegal.fence
> :::ncnd
  ^^^^^^^ invalid.illegal.fence

 :::rights
 ^^^^^^^^^ invalid.illegal.fence
Words
^^^^^ -meta.block`,
  'colons that are text': `
10:30 and Re:FOI and C:drive
^^^^^^^^^^^^^^^^^^^^^^^^^^^^ -meta.fence -invalid
:: and : alone
^^^^^^^^^^^^^^ -meta.fence -invalid
see :::withheld here
    ^^^^^^^^^^^ -meta.fence -invalid`,
  'a standard block inside a block': `
:::ncnd
:::standard{id="ncnd-caveat" rev="2026-01"}
   ^^^^^^^^ meta.block.ncnd keyword.control.block.standard
            ^^ entity.other.attribute-name.id
                ^^^^^^^^^^^ string.quoted.double
                             ^^^ entity.other.attribute-name.rev
Section 12
^^^^^^^^^^ meta.block.ncnd meta.block.standard meta.citation
:::
^^^ meta.block.ncnd meta.fence.close
Words
^^^^^ meta.block.ncnd -meta.block.standard
:::
After
^^^^^ -meta.block`,
  'a block that is not closed ends at the next one': `
:::withheld
Words
:::ncnd
   ^^^^ keyword.control.block.ncnd -meta.block.withheld
Words
^^^^^ meta.block.ncnd -meta.block.withheld
:::
After
^^^^^ -meta.block`,
  'attributes of an outcome': `
:::withheld{under="40(2) with 40(3A)(a), FOISA 18" questions="1, 2(a)" likelihood="would"}
           ^ punctuation.section.attributes.begin
            ^^^^^ meta.attributes entity.other.attribute-name.under
                 ^ keyword.operator.assignment
                  ^ punctuation.definition.string.begin
                   ^^^^^ string.quoted.double constant.numeric.provision
                         ^^^^ keyword.operator.word
                              ^^^^^^^^^ constant.numeric.provision
                                       ^ punctuation.separator.claim
                                         ^^^^^ keyword.other.law
                                               ^^ constant.numeric.provision
                                                 ^ punctuation.definition.string.end
                                                   ^^^^^^^^^ entity.other.attribute-name.questions
                                                              ^ constant.numeric.question
                                                                 ^^^^ constant.numeric.question
                                                                       ^^^^^^^^^^ entity.other.attribute-name.likelihood
                                                                                   ^^^^^ string.quoted.double
                                                                                         ^ punctuation.section.attributes.end -invalid`,
  'alternatives, all questions, a prompt as a value': `
:::ncnd{under="23(1) or 24(1)" questions="all" further="yes"}
               ^^^^^ constant.numeric.provision
                     ^^ keyword.operator.word
                        ^^^^^ constant.numeric.provision
                                          ^^^ constant.language.all
                                               ^^^^^^^ entity.other.attribute-name.further
:::
:::refused{under="[insert: provision]"}
                  ^^^^^^^^^^^^^^^^^^^ markup.inserted.prompt string.quoted.double`,
  'a prompt in an attribute in words': `
:::withheld{information="[insert: what]" rev=“1”}
                        ^ punctuation.definition.string.begin
                         ^^^^^^^^^^^^^^ string.quoted.double markup.inserted.prompt
                                             ^ invalid.illegal.quotation-mark
                                              ^ string.quoted.double -invalid`,
  'curly quotation marks are understood and marked': `
:::withheld{under=“31(1)(a)” questions="1"}
                  ^ invalid.illegal.quotation-mark
                   ^^^^^^^^ string.quoted.double constant.numeric.provision -invalid
                           ^ invalid.illegal.quotation-mark
                             ^^^^^^^^^ entity.other.attribute-name.questions`,
  'malformed attributes': `
:::withheld{foo="x" under=31(1)(a) #id .class}
            ^^^ invalid.illegal.attribute-name
                 ^ string.quoted.double
                    ^^^^^ entity.other.attribute-name.under
                          ^^^^^^^^ invalid.illegal.attribute
                                   ^^^ invalid.illegal.attribute
                                       ^^^^^^ invalid.illegal.attribute
                                             ^ punctuation.section.attributes.end
:::
:::withheld[label]{Under="1" likelihood='would' under="31}
           ^^^^^^^ invalid.illegal.fence
                   ^^^^^ invalid.illegal.attribute-name
                                        ^^^^^^^ invalid.illegal.attribute
                                                      ^^^ invalid.illegal.string
                                                         ^ punctuation.section.attributes.end
:::
:::withheld{questions="1"} trailing
           ^ punctuation.section.attributes.begin -invalid
                         ^ punctuation.section.attributes.end
                           ^^^^^^^^ invalid.illegal.fence
:::
:::withheld{under="31"
           ^ invalid.illegal.fence
            ^^^^^ entity.other.attribute-name.under
Words
^^^^^ meta.block.withheld -meta.attributes`,
  'faults on blocks that have a rule of their own': `
:::request{foo="1"} x
           ^^^ meta.fence.open invalid.illegal.attribute-name
                    ^ invalid.illegal.fence
:::
::internal{
^^ invalid.illegal.fence
          ^ meta.fence.open invalid.illegal.fence
:::
:::internal{foo="1"}
            ^^^ meta.fence.open invalid.illegal.attribute-name
:::
::: standard{id="x
^^^^ invalid.illegal.fence
            ^ invalid.illegal.fence
             ^^ entity.other.attribute-name.id
:::
::: request{foo
^^^^ invalid.illegal.fence
           ^ invalid.illegal.fence
:::
::page-break{a="b"}
             ^ meta.fence.open invalid.illegal.attribute-name
::page-break {
             ^ invalid.illegal.fence
:::foo{
^^^ punctuation.definition.block.begin
      ^ invalid.illegal.fence`,
  'a closing fence that closes nothing, and a space before a name that is unknown': `
:::
^^^ meta.fence.close punctuation.definition.block.end
::: witheld
   ^ invalid.illegal.fence
    ^^^^^^^ invalid.illegal.block-name`,
  'comments, code, waivers and notes inside blocks': `
:::withheld
<!--
:::
-->
^^^ meta.block.withheld comment
~~~
:::
^^^ meta.block.withheld markup.fenced_code
~~~
Words
^^^^^ meta.block.withheld -comment -markup.fenced_code
:::
:::standard{id="a" rev="1"}
<!-- waive pit-missing: why -->
           ^^^^^^^^^^^ entity.name.function.rule
<!--
:::
-->
~~~
:::
~~~
::page-break
  ^^^^^^^^^^ keyword.control.block.page-break
Words
^^^^^ meta.block.standard -comment -markup.fenced_code
:::
:::request
<!--
:::
-->
~~~
:::
~~~
:::standard{id="a" rev="1"}
   ^^^^^^^^ markup.quote.request keyword.control.block.standard
:::
::page-break
  ^^^^^^^^^^ markup.quote.request keyword.control.block.page-break
Words
^^^^^ markup.quote.request -comment -markup.fenced_code
:::
:::internal
::page-break
  ^^^^^^^^^^ keyword.control.block.page-break
Words
^^^^^ comment.block.internal
:::`,
  'colons that belong to a comment, code, front matter or emphasis': `
---
fields:
  :::a
  ^^^^ meta.embedded.block.frontmatter -meta.fence.nested
---
<!--
^^^^ punctuation.definition.comment.begin
  :::withheld
  ^^^^^^^^^^^ comment -meta.fence.nested
-->
~~~
  :::withheld
  ^^^^^^^^^^^ markup.fenced_code -meta.fence.nested
~~~
**:::a** and *:::b*
  ^^^^ markup.bold -meta.fence.nested
              ^^^^ markup.italic -meta.fence.nested`,
};
