/** What one ground is expected to be: citation, effect, status, basis, threshold and the provision that excludes the duty to confirm or deny. A hyphen stands for none. */
export interface Expected {
  readonly citation: string;
  readonly effect: string;
  readonly status: string;
  readonly basis: string;
  readonly threshold: string;
  readonly ncnd: readonly string[];
}

function table(text: string): Expected[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [citation = '', effect = '', status = '', basis = '', threshold = '', ncnd = ''] = line.split('|').map((cell) => cell.trim());
      return { citation, effect, status, basis, threshold, ncnd: ncnd === '-' ? [] : ncnd.split('; ') };
    });
}

/** Grounds of the FOIA, where likely means would or would be likely to. */
export const expectedFOIA: readonly Expected[] = table(`
12 | refusal | none | - | - | -
12(1) | refusal | none | - | - | -
12(2) | refusal | none | - | - | -
14 | refusal | none | - | - | -
14(1) | refusal | none | - | - | -
14(2) | refusal | none | - | - | -
21(1) | withholding | absolute | class | - | -
22(1) | withholding | qualified | class | - | 22(2)
22(2) | ncnd | qualified | class | - | -
22A(1)(b)(i) | withholding | qualified | prejudice | likely | 22A(2)
22A(1)(b)(ii) | withholding | qualified | prejudice | likely | 22A(2)
22A(1)(b)(iii) | withholding | qualified | prejudice | likely | 22A(2)
22A(1)(b)(iv) | withholding | qualified | prejudice | likely | 22A(2)
22A(2) | ncnd | qualified | prejudice | likely | -
23(1) | withholding | absolute | class | - | 23(5)
23(5) | ncnd | absolute | class | - | -
24(1) | withholding | qualified | necessity | required | 24(2)
24(2) | ncnd | qualified | necessity | required | -
26(1)(a) | withholding | qualified | prejudice | likely | 26(3)
26(1)(b) | withholding | qualified | prejudice | likely | 26(3)
26(3) | ncnd | qualified | prejudice | likely | -
27(1)(a) | withholding | qualified | prejudice | likely | 27(4)(a)
27(1)(b) | withholding | qualified | prejudice | likely | 27(4)(a)
27(1)(c) | withholding | qualified | prejudice | likely | 27(4)(a)
27(1)(d) | withholding | qualified | prejudice | likely | 27(4)(a)
27(2) | withholding | qualified | class | - | 27(4)(b)
27(4)(a) | ncnd | qualified | prejudice | likely | -
27(4)(b) | ncnd | qualified | class | - | -
28(1) | withholding | qualified | prejudice | likely | 28(3)
28(3) | ncnd | qualified | prejudice | likely | -
29(1)(a) | withholding | qualified | prejudice | likely | 29(2)
29(1)(b) | withholding | qualified | prejudice | likely | 29(2)
29(2) | ncnd | qualified | prejudice | likely | -
30(1)(a)(i) | withholding | qualified | class | - | 30(3)
30(1)(a)(ii) | withholding | qualified | class | - | 30(3)
30(1)(b) | withholding | qualified | class | - | 30(3)
30(1)(c) | withholding | qualified | class | - | 30(3)
30(2)(a)(i) | withholding | qualified | class | - | 30(3)
30(2)(a)(ii) | withholding | qualified | class | - | 30(3)
30(2)(a)(iii) | withholding | qualified | class | - | 30(3)
30(2)(a)(iv) | withholding | qualified | class | - | 30(3)
30(2)(b) | withholding | qualified | class | - | 30(3)
30(3) | ncnd | qualified | class | - | -
31(1)(a) | withholding | qualified | prejudice | likely | 31(3)
31(1)(b) | withholding | qualified | prejudice | likely | 31(3)
31(1)(c) | withholding | qualified | prejudice | likely | 31(3)
31(1)(d) | withholding | qualified | prejudice | likely | 31(3)
31(1)(e) | withholding | qualified | prejudice | likely | 31(3)
31(1)(f) | withholding | qualified | prejudice | likely | 31(3)
31(1)(g) | withholding | qualified | prejudice | likely | 31(3)
31(1)(h) | withholding | qualified | prejudice | likely | 31(3)
31(1)(i) | withholding | qualified | prejudice | likely | 31(3)
31(3) | ncnd | qualified | prejudice | likely | -
32(1)(a) | withholding | absolute | class | - | 32(3)
32(1)(b) | withholding | absolute | class | - | 32(3)
32(1)(c)(i) | withholding | absolute | class | - | 32(3)
32(1)(c)(ii) | withholding | absolute | class | - | 32(3)
32(2)(a) | withholding | absolute | class | - | 32(3)
32(2)(b) | withholding | absolute | class | - | 32(3)
32(3) | ncnd | absolute | class | - | -
33(2) | withholding | qualified | prejudice | likely | 33(3)
33(3) | ncnd | qualified | prejudice | likely | -
34(1) | withholding | absolute | necessity | required | 34(2)
34(2) | ncnd | absolute | necessity | required | -
35(1)(a) | withholding | qualified | class | - | 35(3)
35(1)(b) | withholding | qualified | class | - | 35(3)
35(1)(c) | withholding | qualified | class | - | 35(3)
35(1)(d) | withholding | qualified | class | - | 35(3)
35(3) | ncnd | qualified | class | - | -
36(2)(a)(i) | withholding | qualified | prejudice | likely | 36(3)
36(2)(a)(ii) | withholding | qualified | prejudice | likely | 36(3)
36(2)(a)(iii) | withholding | qualified | prejudice | likely | 36(3)
36(2)(b)(i) | withholding | qualified | prejudice | likely | 36(3)
36(2)(b)(ii) | withholding | qualified | prejudice | likely | 36(3)
36(2)(c) | withholding | qualified | prejudice | likely | 36(3)
36(3) | ncnd | qualified | prejudice | likely | -
37(1)(a) | withholding | absolute | class | - | 37(2)
37(1)(aa) | withholding | absolute | class | - | 37(2)
37(1)(ab) | withholding | absolute | class | - | 37(2)
37(1)(ac) | withholding | qualified | class | - | 37(2)
37(1)(ad) | withholding | qualified | class | - | 37(2)
37(1)(b) | withholding | qualified | class | - | 37(2)
37(2) | ncnd | depends | class | - | -
38(1)(a) | withholding | qualified | endangerment | likely | 38(2)
38(1)(b) | withholding | qualified | endangerment | likely | 38(2)
38(2) | ncnd | qualified | endangerment | likely | -
39(1)(a) | withholding | qualified | class | - | 39(2)
39(1)(b) | withholding | qualified | class | - | 39(2)
39(2) | ncnd | qualified | class | - | -
40(1) | withholding | absolute | class | - | 40(5A)
40(2) | withholding | depends | class | - | 40(5B)(a)(i); 40(5B)(a)(ii); 40(5B)(b); 40(5B)(c); 40(5B)(d)
40(5A) | ncnd | absolute | class | - | -
40(5B)(a)(i) | ncnd | absolute | class | - | -
40(5B)(a)(ii) | ncnd | absolute | class | - | -
40(5B)(b) | ncnd | qualified | class | - | -
40(5B)(c) | ncnd | qualified | class | - | -
40(5B)(d) | ncnd | qualified | class | - | -
41(1) | withholding | absolute | class | - | 41(2)
41(2) | ncnd | absolute | class | - | -
42(1) | withholding | qualified | class | - | 42(2)
42(2) | ncnd | qualified | class | - | -
43(1) | withholding | qualified | class | - | -
43(2) | withholding | qualified | prejudice | likely | 43(3)
43(3) | ncnd | qualified | prejudice | likely | -
44(1)(a) | withholding | absolute | class | - | 44(2)
44(1)(b) | withholding | absolute | class | - | 44(2)
44(1)(c) | withholding | absolute | class | - | 44(2)
44(2) | ncnd | absolute | class | - | -
`);

/** Exceptions of the EIR. */
export const expectedEIR: readonly Expected[] = table(`
reg 12(4)(a) | refusal | qualified | class | - | -
reg 12(4)(b) | refusal | qualified | class | - | -
reg 12(4)(c) | refusal | qualified | class | - | -
reg 12(4)(d) | withholding | qualified | class | - | -
reg 12(4)(e) | withholding | qualified | class | - | -
reg 12(5)(a) | withholding | qualified | adverse-effect | would | reg 12(6)
reg 12(5)(b) | withholding | qualified | adverse-effect | would | -
reg 12(5)(c) | withholding | qualified | adverse-effect | would | -
reg 12(5)(d) | withholding | qualified | adverse-effect | would | -
reg 12(5)(e) | withholding | qualified | adverse-effect | would | -
reg 12(5)(f) | withholding | qualified | adverse-effect | would | -
reg 12(5)(g) | withholding | qualified | adverse-effect | would | -
reg 13(1) | withholding | depends | class | - | reg 13(5A)(a); reg 13(5A)(b)
reg 5(3) | withholding | absolute | class | - | -
reg 12(3) | withholding | depends | class | - | reg 13(5A)(a); reg 13(5A)(b)
reg 12(6) | ncnd | qualified | adverse-effect | would | -
reg 13(1)(a) | withholding | absolute | class | - | reg 13(5A)(a); reg 13(5A)(b)
reg 13(1)(b) | withholding | qualified | class | - | reg 13(5A)(a); reg 13(5A)(b)
reg 13(5A)(a) | ncnd | absolute | class | - | -
reg 13(5A)(b) | ncnd | qualified | class | - | -
`);

/** Grounds of the FOISA, where substantially means would or would be likely to prejudice substantially. */
export const expectedFOISA: readonly Expected[] = table(`
FOISA 12(1) | refusal | none | - | - | -
FOISA 14(1) | refusal | none | - | - | -
FOISA 14(2) | refusal | none | - | - | -
FOISA 18 | ncnd | none | - | - | -
FOISA 25(1) | withholding | absolute | class | - | -
FOISA 26(a) | withholding | absolute | class | - | -
FOISA 26(b) | withholding | absolute | class | - | -
FOISA 26(c) | withholding | absolute | class | - | -
FOISA 27(1) | withholding | qualified | class | - | -
FOISA 27(1)(a) | withholding | qualified | class | - | -
FOISA 27(1)(b) | withholding | qualified | class | - | -
FOISA 27(1)(c) | withholding | qualified | class | - | -
FOISA 27(2) | withholding | qualified | prejudice | substantially | -
FOISA 27(2)(a) | withholding | qualified | class | - | -
FOISA 27(2)(b)(i) | withholding | qualified | prejudice | substantially | -
FOISA 27(2)(b)(ii) | withholding | qualified | prejudice | substantially | -
FOISA 27(2)(b)(iii) | withholding | qualified | prejudice | substantially | -
FOISA 27(2)(b)(iv) | withholding | qualified | prejudice | substantially | -
FOISA 28(1) | withholding | qualified | prejudice | substantially | FOISA 18
FOISA 29(1)(a) | withholding | qualified | class | - | FOISA 18
FOISA 29(1)(b) | withholding | qualified | class | - | FOISA 18
FOISA 29(1)(c) | withholding | qualified | class | - | FOISA 18
FOISA 29(1)(d) | withholding | qualified | class | - | FOISA 18
FOISA 30(a) | withholding | qualified | prejudice | substantially | FOISA 18
FOISA 30(b)(i) | withholding | qualified | prejudice | substantially | FOISA 18
FOISA 30(b)(ii) | withholding | qualified | prejudice | substantially | FOISA 18
FOISA 30(c) | withholding | qualified | prejudice | substantially | FOISA 18
FOISA 31(1) | withholding | qualified | necessity | required | FOISA 18
FOISA 31(4)(a) | withholding | qualified | prejudice | substantially | FOISA 18
FOISA 31(4)(b) | withholding | qualified | prejudice | substantially | FOISA 18
FOISA 32(1)(a)(i) | withholding | qualified | prejudice | substantially | FOISA 18
FOISA 32(1)(a)(ii) | withholding | qualified | prejudice | substantially | FOISA 18
FOISA 32(1)(a)(iii) | withholding | qualified | prejudice | substantially | FOISA 18
FOISA 32(1)(a)(iv) | withholding | qualified | prejudice | substantially | FOISA 18
FOISA 32(1)(b) | withholding | qualified | class | - | FOISA 18
FOISA 32(1)(b)(i) | withholding | qualified | class | - | FOISA 18
FOISA 32(1)(b)(ii) | withholding | qualified | class | - | FOISA 18
FOISA 33(1)(a) | withholding | qualified | class | - | FOISA 18
FOISA 33(1)(b) | withholding | qualified | prejudice | substantially | FOISA 18
FOISA 33(2)(a) | withholding | qualified | prejudice | substantially | FOISA 18
FOISA 33(2)(b) | withholding | qualified | prejudice | substantially | FOISA 18
FOISA 34(1)(a) | withholding | qualified | class | - | FOISA 18
FOISA 34(1)(a)(i) | withholding | qualified | class | - | FOISA 18
FOISA 34(1)(a)(ii) | withholding | qualified | class | - | FOISA 18
FOISA 34(1)(b) | withholding | qualified | class | - | FOISA 18
FOISA 34(1)(c) | withholding | qualified | class | - | FOISA 18
FOISA 34(2)(a) | withholding | qualified | class | - | FOISA 18
FOISA 34(2)(b) | withholding | qualified | class | - | FOISA 18
FOISA 34(2)(b)(i) | withholding | qualified | class | - | FOISA 18
FOISA 34(2)(b)(ii) | withholding | qualified | class | - | FOISA 18
FOISA 34(3) | withholding | qualified | class | - | FOISA 18
FOISA 34(3)(a) | withholding | qualified | class | - | FOISA 18
FOISA 34(3)(b) | withholding | qualified | class | - | FOISA 18
FOISA 34(4) | withholding | qualified | class | - | FOISA 18
FOISA 35(1)(a) | withholding | qualified | prejudice | substantially | FOISA 18
FOISA 35(1)(b) | withholding | qualified | prejudice | substantially | FOISA 18
FOISA 35(1)(c) | withholding | qualified | prejudice | substantially | FOISA 18
FOISA 35(1)(d) | withholding | qualified | prejudice | substantially | FOISA 18
FOISA 35(1)(e) | withholding | qualified | prejudice | substantially | FOISA 18
FOISA 35(1)(f) | withholding | qualified | prejudice | substantially | FOISA 18
FOISA 35(1)(g) | withholding | qualified | prejudice | substantially | FOISA 18
FOISA 35(1)(h) | withholding | qualified | prejudice | substantially | FOISA 18
FOISA 36(1) | withholding | qualified | class | - | -
FOISA 36(2) | withholding | absolute | class | - | -
FOISA 36(2)(a) | withholding | absolute | class | - | -
FOISA 36(2)(b) | withholding | absolute | class | - | -
FOISA 37(1)(a) | withholding | absolute | class | - | -
FOISA 37(1)(a)(i) | withholding | absolute | class | - | -
FOISA 37(1)(a)(ii) | withholding | absolute | class | - | -
FOISA 37(1)(a)(iii) | withholding | absolute | class | - | -
FOISA 37(1)(b) | withholding | absolute | class | - | -
FOISA 37(1)(b)(i) | withholding | absolute | class | - | -
FOISA 37(1)(b)(ii) | withholding | absolute | class | - | -
FOISA 38(1)(a) | withholding | absolute | class | - | FOISA 18
FOISA 38(1)(b) | withholding | depends | class | - | FOISA 18
FOISA 38(1)(c) | withholding | absolute | class | - | FOISA 18
FOISA 38(1)(d) | withholding | absolute | class | - | FOISA 18
FOISA 39(1) | withholding | qualified | endangerment | likely | FOISA 18
FOISA 39(2) | withholding | qualified | class | - | -
FOISA 40(a) | withholding | qualified | prejudice | substantially | -
FOISA 40(b) | withholding | qualified | prejudice | substantially | -
FOISA 41(a) | withholding | qualified | class | - | FOISA 18
FOISA 41(b) | withholding | qualified | class | - | FOISA 18
`);
