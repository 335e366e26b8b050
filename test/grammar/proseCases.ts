import type { Cases } from './cases';

export const proseCases: Cases = {
  'a field in a paragraph': `
Dear ((requester.name)), thank you
     ^^ meta.paragraph punctuation.definition.field.begin
       ^^^^^^^^^^^^^^ meta.paragraph variable.other.field
                     ^^ punctuation.definition.field.end
                       ^ -meta.field`,
  'a field that opens a line leaves the line as Markdown': `
((issued)) and **bold**
  ^^^^^^ variable.other.field meta.paragraph
                 ^^^^ markup.bold meta.paragraph`,
  'a field in a heading, a list, a quotation, emphasis': `
# Request ((reference))
            ^^^^^^^^^ markup.heading variable.other.field
- ((unit)) *and more*
    ^^^^ markup.list.unnumbered variable.other.field
            ^^^^^^^^ markup.italic
1. ((a.b-c))
     ^^^^^ markup.list.numbered variable.other.field
> ((unit))
    ^^^^ markup.quote variable.other.field

**((unit))**
    ^^^^ markup.bold variable.other.field`,
  'a field in a table': `
| Head ((unit)) | s.40(2) |
         ^^^^ markup.table variable.other.field
                  ^^ markup.table keyword.other.law
                    ^^^^^ markup.table constant.numeric.provision
|---|---|
| ((unit)) and **bold** | two |
    ^^^^ markup.table variable.other.field
                 ^^^^ markup.table markup.bold`,
  'a field in a link target and in link text': `
[portal](https://x.test/((reference))/a) ((unit))
 ^^^^^^ string.other.link.title
         ^^^^^^^^^^^^^^^ markup.underline.link -variable
                          ^^^^^^^^^ markup.underline.link variable.other.field
                                      ^ markup.underline.link -meta.field
                                           ^^^^ variable.other.field -markup.underline
^ meta.link.inline punctuation.definition.link.title.begin
       ^ punctuation.definition.link.title.end
        ^ punctuation.definition.metadata
                                       ^ punctuation.definition.metadata
[portal](https://x.test/((unit)),s12)
                                 ^^^ markup.underline.link -meta.citation
[((unit)) office](https://x.test)
   ^^^^ string.other.link.title variable.other.field`,
  'what is no field': `
((two words)) (one) ((.a)) (( ))
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ -meta.field`,
  'indented text is text': `
    Pasted ((unit)) under section 12
             ^^^^ variable.other.field
                          ^^^^^^^ meta.citation -markup.raw
    Pasted *words*
            ^^^^^ markup.italic`,
  prompts: `
[insert: the harm] and [Insert date] and [DELETE if not needed]
^ punctuation.definition.prompt.begin
^^^^^^^^^^^^^^^^^^ markup.inserted.prompt
                 ^ punctuation.definition.prompt.end
                   ^^^ -markup.inserted
                       ^^^^^^^^^^^^^ markup.inserted.prompt
                                         ^^^^^^^^^^^^^^^^^^^^^^ markup.deleted.prompt
- [insert: a factor]
  ^^^^^^^^^^^^^^^^^^ markup.list markup.inserted.prompt
[inserted] and [deleted](https://x.test)
^^^^^^^^^^ -markup.inserted
                ^^^^^^^ -markup.deleted`,
  'citations one by one': `
section 31(1)(a) and s.40(2), S.14 (2) and s 12 and § 17
^^^^^^^ keyword.other.law meta.citation
       ^ meta.citation -keyword -constant
        ^^^^^^^^ constant.numeric.provision
                 ^^^ -meta.citation
                     ^^ keyword.other.law
                       ^^^^^ constant.numeric.provision
                            ^ -meta.citation
                              ^^ keyword.other.law
                                ^^^^^^ constant.numeric.provision
                                             ^^ constant.numeric.provision
                                                    ^ keyword.other.law
                                                      ^^ constant.numeric.provision
regulation 12(5)(b), reg 12(4)(a), reg. 13, Regulation 9
^^^^^^^^^^ keyword.other.law
           ^^^^^^^^ constant.numeric.provision
                     ^^^ keyword.other.law
                         ^^^^^^^^ constant.numeric.provision
                                   ^^^^ keyword.other.law
                                        ^^ constant.numeric.provision
                                            ^^^^^^^^^^ keyword.other.law
section 30(1)(a)(i), s1(1)(a), section 40(3A)(a)
        ^^^^^^^^^^^ constant.numeric.provision
                     ^ keyword.other.law
                      ^^^^^^^ constant.numeric.provision
                                       ^^^^^^^^^ constant.numeric.provision`,
  'lists of citations': `
sections 24(2) and 31(3); ss. 23, 24 or 31; section 31(1)(a)&(b)
         ^^^^^ constant.numeric.provision
               ^^^ meta.citation -constant
                   ^^^^^ constant.numeric.provision
                        ^ -meta.citation
                          ^^^ keyword.other.law
                              ^^ constant.numeric.provision
                                  ^^ constant.numeric.provision
                                        ^^ constant.numeric.provision
                                                    ^^^^^^^^ constant.numeric.provision
                                                            ^ -constant
                                                             ^^^ constant.numeric.provision
Section 40(5A) & (5B) (a) (i) and 31(1)(a)
        ^^^^^^ constant.numeric.provision
                 ^^^^^^^^^^^^ constant.numeric.provision
                                  ^^^^^^^^ constant.numeric.provision
section 40(2) by virtue of 40(3A)(a), or section 31(3) by reference to 31(1)(a)
                           ^^^^^^^^^ constant.numeric.provision
                                                                       ^^^^^^^^ constant.numeric.provision`,
  'a number behind a singular lead-in is no citation': `
section 40, 30 people and 12 more
        ^^ constant.numeric.provision
            ^^^^^^^^^^^^^^^^^^^^^ -meta.citation`,
  'sections of our Acts': `
section 12 of the Freedom of Information Act 2000
        ^^ constant.numeric.provision
section 17 of the Act and section 14 of FOIA
        ^^ constant.numeric.provision
                                  ^^ constant.numeric.provision
regulation 12(5)(b) of the Environmental Information Regulations 2004
           ^^^^^^^^ constant.numeric.provision`,
  'sections of other Acts, articles, years, brackets in prose': `
section 34 of the DPA 2018, section 47 of the Children Act 1989
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ -meta.citation
sections 3A(b) and 3B of the Data Protection Act 2018
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ -meta.citation
Article 6(1)(f) of the GDPR, section 2 of your letter, section 2000
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ -meta.citation
The Act's 40 pages, items 5 and https://x.test/s40
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ -meta.citation
section 40 (personal data) and s.40(2):personal
        ^^ constant.numeric.provision
          ^^^^^^^^^^^^^^^^^^^^ -meta.citation
                                 ^^^^^ constant.numeric.provision`,
  'citations in a heading, in emphasis, in link text': `
## Question 2: section 31(1)(a), crime
                       ^^^^^^^^ markup.heading constant.numeric.provision
**Section 24(1)** and [section 12](https://x.test/section 12)
          ^^^^^ markup.bold constant.numeric.provision
                               ^^ constant.numeric.provision`,
  'nothing is read in code': [
    'See `((unit)) section 12 [insert: x]` and ((unit))',
    '    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ markup.inline.raw -meta.field -meta.citation -markup.inserted',
    '                                            ^^^^ variable.other.field',
    '```',
    '((unit)) section 12',
    '^^^^^^^^^^^^^^^^^^^ markup.fenced_code -meta.field -meta.citation',
    ':::withheld',
    '^^^^^^^^^^^ markup.fenced_code -meta.fence',
    '```',
    '((unit))',
    '  ^^^^ variable.other.field -markup.fenced_code',
    '```inline``` ((unit))',
    '               ^^^^ variable.other.field -markup.fenced_code',
  ].join('\n'),
  'nothing is read in a tag, or in Markdown shown as code': `
See <a title="section 12">section 12</a>
              ^^^^^^^^^^ -meta.citation
                                  ^^ constant.numeric.provision
~~~md
Under section 12, ((unit))
      ^^^^^^^^^^ markup.fenced_code -meta.citation
                    ^^^^ -meta.field
~~~`,
};
