import type { Cases } from './cases';

export const wholeCases: Cases = {
  'front matter': `
---
^^^ punctuation.definition.begin.frontmatter
foi: 1
^^^ meta.embedded.block.frontmatter entity.name.tag.yaml
# section 12 ((unit))
^^^^^^^^^^^^^^^^^^^^^ meta.embedded.block.frontmatter comment -meta.citation -meta.field
waivers:
- { rule: x, reason: y }
^^^^^^^^^^^^^^^^^^^^^^^^ meta.embedded.block.frontmatter
:::withheld
^^^^^^^^^^^ -meta.embedded
`,
  'front matter that is closed': `
---
foi: 1
---
^^^ punctuation.definition.end.frontmatter -meta.embedded
Dear ((requester.name)),
^^^^ meta.paragraph -meta.embedded
       ^^^^^^^^^^^^^^ variable.other.field`,
  'front matter behind blank lines': `


---
^^^ punctuation.definition.begin.frontmatter
foi: 1
^^^ meta.embedded.block.frontmatter
---
^^^ punctuation.definition.end.frontmatter
# Title
  ^^^^^ markup.heading`,
  'front matter that is not closed ends at the first line of the letter': `
---
foi: 1
^^^ meta.embedded.block.frontmatter
Dear ((requester.name)),
^^^^ meta.paragraph -meta.embedded
       ^^^^^^^^^^^^^^ variable.other.field
:::rights
   ^^^^^^ keyword.control.block.rights`,
  'a line of hyphens further down is no front matter': `
Words

---
foi: 1
^^^^^^ -meta.embedded`,
  'a waiver': `
<!-- waive pit-one-sided: reason in words -->
^^^^ comment.block.waiver punctuation.definition.comment.begin
     ^^^^^ keyword.other.waive
           ^^^^^^^^^^^^^ entity.name.function.rule
                        ^ punctuation.separator.reason
                          ^^^^^^ string.unquoted.reason
                                          ^^^ comment.block.waiver punctuation.definition.comment.end
:::withheld
   ^^^^^^^^ keyword.control.block.withheld
<!-- waive pit-missing -->
           ^^^^^^^^^^^ meta.block.withheld comment.block.waiver entity.name.function.rule`,
  'a comment that is no waiver': `
<!-- waived by B. -->
     ^^^^^^ comment.block.html -keyword
Words
^^^^^ meta.paragraph -comment`,
  'a comment in a line': `
Words <!-- ((unit)) section 12 --> ((unit))
           ^^^^^^^^^^^^^^^^^^^ comment -meta.field -meta.citation
                                     ^^^^ variable.other.field -comment`,
  'a closed comment holds fences, fields and citations': `
<!--
:::withheld{under="12"}
^^^^^^^^^^^^^^^^^^^^^^^ comment.block.html -meta.fence
((unit)) section 12
^^^^^^^^^^^^^^^^^^^ comment.block.html -meta.field -meta.citation
:::
-->
^^^ comment.block.html punctuation.definition.comment.end
:::rights
   ^^^^^^ keyword.control.block.rights -comment`,
  'a comment that is not closed ends at the next one': `
<!-- open
Words
^^^^^ comment
<!-- waive pit-missing: reason -->
           ^^^^^^^^^^^ entity.name.function.rule
((unit))
  ^^^^ variable.other.field -comment`,
  'a request is quoted matter': `
:::request
1. Under section 12, ((unit)) [insert: x]
   ^^^^^ markup.quote.request markup.list.numbered
         ^^^^^^^^^^ markup.quote.request -meta.citation
                     ^^^^^^^^ markup.quote.request -meta.field
                              ^^^^^^^^^^^ markup.quote.request -markup.inserted
<name redacted>
:::
^^^ meta.fence.close -markup.quote
Section 12
        ^^ constant.numeric.provision -markup.quote`,
  'a note inside a request does not end it': `
:::request
:::internal
   ^^^^^^^^ keyword.control.block.internal
Ask her
^^^^^^^ comment.block.internal markup.quote.request
:::
^^^ meta.fence.close -comment
Section 12
^^^^^^^^^^ markup.quote.request -meta.citation -comment
:::
Words
^^^^^ -markup.quote`,
  'an internal note is a comment': `
:::withheld
:::internal
((unit)) **section** 12
^^^^^^^^^^^^^^^^^^^^^^^ comment.block.internal -meta.field -meta.citation -markup.bold
<!-- :::
:::
^^^ comment.block.html
-->
:::
^^^ meta.fence.close -comment
Section 12
        ^^ constant.numeric.provision meta.block.withheld -comment`,
  'an internal note that is not closed ends at the next block': `
:::internal
Ask her
:::ncnd
   ^^^^ keyword.control.block.ncnd -comment
Words
^^^^^ meta.block.ncnd -comment`,
};
