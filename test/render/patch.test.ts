import assert from 'node:assert/strict';
import { planPatch } from '../../client/webview/patch';

/** The plan in short: `=` keep, `~` move, `a>b` morph a into b, `+` create, and what is removed. */
function plan(before: string, after: string): string {
  const { steps, removed } = planPatch([...before], [...after]);
  const marks = { keep: '=', move: '~', create: '+' };
  const words = steps.map(({ kind, id, from }) => (kind === 'morph' ? `${from}>${id}` : marks[kind] + id));
  return [...words, ...removed.map((id) => `-${id}`)].join(' ');
}

/** Carries a plan out on a list, as the page does. */
function carryOut(before: readonly string[], after: readonly string[]): readonly string[] {
  const { steps, removed } = planPatch(before, after);
  const elements = new Map(before.map((id) => [id, { id }]));
  for (const id of removed) assert.ok(elements.delete(id), `${id} is removed twice`);
  const result = steps.map(({ id, kind, from }) => {
    if (kind === 'create') return { id };
    const element = elements.get(from ?? id);
    assert.ok(element, `${from ?? id} is used twice or was removed`);
    elements.delete(from ?? id);
    if (kind === 'morph') element.id = id;
    assert.equal(element.id, id);
    return element;
  });
  assert.equal(elements.size, 0, 'an element is left over');
  return result.map(({ id }) => id);
}

describe('the patch of a preview', () => {
  const cases: readonly (readonly [what: string, before: string, after: string, plan: string])[] = [
    ['nothing from nothing', '', '', ''],
    ['the first showing', '', 'ab', '+a +b'],
    ['no change', 'abc', 'abc', '=a =b =c'],
    ['an edit', 'abc', 'aXc', '=a b>X =c'],
    ['an edit at the end', 'abc', 'abX', '=a =b c>X'],
    ['a new passage', 'abc', 'abXc', '=a =b +X =c'],
    ['a new passage at the top', 'abc', 'Xabc', '+X =a =b =c'],
    ['a passage less', 'abc', 'ac', '=a =c -b'],
    ['a passage cut in two', 'abc', 'aXYc', '=a b>X +Y =c'],
    ['two passages joined', 'abcd', 'aXd', '=a b>X =d -c'],
    ['a passage moved', 'abcd', 'bcda', '=b =c =d ~a'],
    ['another letter', 'abc', 'XY', 'a>X b>Y -c'],
  ];
  for (const [what, before, after, expected] of cases) it(`plans ${what}`, () => assert.equal(plan(before, after), expected));

  it('gives the new version, with every element used once', () => {
    let state = 7;
    const random = (below: number): number => {
      state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
      return (state >> 8) % below;
    };
    const some = (): string[] => [...'abcdefghijkl'].filter(() => random(3) > 0).sort(() => random(3) - 1);
    for (let round = 0; round < 500; round++) {
      const before = some();
      const after = some();
      assert.deepEqual(carryOut(before, after), after, `${before.join('')} to ${after.join('')}`);
    }
  });
});
