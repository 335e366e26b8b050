import assert from 'node:assert/strict';
import { fixAll, saidOf } from '../../support/ruleCases';

const RULE = 'low-number';
const found = (fragment: string): string => saidOf(fragment, [RULE]);

/** A table from its lines, with the line of dashes under its head put in. */
function table(before: string, ...lines: readonly string[]): string {
  const [head = '', ...rows] = lines;
  return [before, '', `| ${head} |`, `|${' --- |'.repeat(head.split('|').length)}`, ...rows.map((row) => `| ${row} |`)].join('\n');
}

const SOUND: readonly (readonly [name: string, fragment: string])[] = [
  ['schools and what they have', table('Schools in the county:', 'School | Classrooms | Lifts', 'Mill Lane | 4 | 1', 'High Street | 3 | 2')],
  ['wards and their beds', table('Beds for patients:', 'Ward | Beds | Side rooms', 'North | 24 | 4', 'South | 18 | 2')],
  ['parking', table('Parking bay suspensions:', 'Street | Suspensions of bays', 'Mill Lane | 3', 'High Street | 2')],
  ['disabled bays', table('Disabled parking bays:', 'Car park | Bays', 'Mill Lane | 4', 'High Street | 2')],
  ['prices', table('Cost of patient transport:', 'Journey | Price in £', 'Short | 3', 'Long | 4')],
  ['distances', table('Distance to the hospital that patients use:', 'Village | Miles', 'Upton | 3', 'Downton | 4')],
  ['units of a hospital', table('Maternity units:', 'Trust | Units', 'North | 1', 'South | 2')],
  ['contracts that were ended', table('Contract terminations:', 'Year | Contracts', '2024 | 1', '2025 | 3')],
  ['courses', table('Safeguarding courses:', 'Year | Courses held', '2024 | 2', '2025 | 4')],
  ['large figures', table('Arrests:', 'Year | Arrests', '2024 | 210', '2025 | 198')],
  ['five and none', table('Arrests:', 'Place | Arrests', 'Upton | 5', 'Downton | 0')],
  ['figures banded', table('Arrests:', 'Place | Arrests', 'Upton | fewer than 5', 'Downton | 12')],
  ['two kept back beside a total', table('Complaints upheld:', 'Ward | Complaints', 'North | 9', 'South | fewer than 5', 'East | fewer than 5', 'Total | 14')],
  ['a total that is banded too', table('Complaints upheld:', 'Ward | Complaints', 'North | 9', 'South | fewer than 5', 'Total | 10 to 14')],
  ['a total that leaves nothing', table('Bids:', 'Year | Bids', '2024 | 9', '2025 | *', 'Total | 9')],
  ['a row that only begins with all', table('Reasons:', 'Reason | Complaints', 'Noise | 9', 'Parking | <5', 'All other reasons | 14')],
  ['a waiting time in weeks', table('Mental health referrals:', 'Clinic | Average wait (weeks)', 'North | 3', 'South | 4')],
  [
    'considered and given',
    `${table('Arrests:', 'County | Arrests', 'North | 3', 'South | 40')}\n\nWe considered the small numbers in this table and the risk that somebody could be known from them.`,
  ],
  ['the request', ':::request\n1. Please fill this in:\n\n| Year | Arrests |\n| --- | --- |\n| 2024 | 3 |\n:::'],
  ['inspectors of patient safety', table('Patient safety alerts:', 'Year | Alerts', '2024 | 4', '2025 | 3')],
];

const FAULTY: readonly (readonly [name: string, fragment: string, expected: string])[] = [
  ['arrests by place', table('Arrests:', 'Place | Arrests', 'Upton | 3', 'Downton | 12'), 'low'],
  ['exclusions by school', table('Permanent exclusions:', 'School | 2024 | 2025', 'Mill Lane | 2 | 6', 'High Street | 7 | 1'), 'low'],
  ['misconduct by rank', table('Misconduct hearings:', 'Rank | Officers', 'Constable | 12', 'Inspector | 1'), 'low'],
  ['patients by age', table('Patients admitted:', 'Age | Patients', '18-24 | 3', '25-34 | 40'), 'low'],
  ['pupils by school year', table('Pupils excluded:', 'Year group | Pupils', 'Year 7 | 2', 'Year 8 | 9'), 'low'],
  ['people under an age', table('Stop and search:', 'Age | People', 'Under 18 years | 4', 'Over 18 years | 90'), 'low'],
  ['deaths by ward', table('Deaths:', 'Ward | 2024 | 2025', 'North | 1 | 2', 'South | 9 | 8'), 'low'],
  ['sickness by pay band', table('Sickness absences for stress:', 'Grade | Staff', 'Band 5 | 14', 'Band 8 | 2'), 'low'],
  ['under a heading', `### Hate crimes\n\n${table('The figures are:', 'Street | 2025', 'Mill Lane | 2', 'High Street | 5')}`, 'low'],
  ['a column of kinds', table('By kind:', 'Ethnicity | Staff', 'White | 210', 'Roma | 1'), 'low'],
  ['one kept back beside a total', table('Complaints:', 'Ward | Upheld', 'North | 9', 'South | fewer than 5', 'Total | 12'), 'computable'],
  ['one kept back as <5', table('Complaints:', 'Ward | Upheld', 'North | 9', 'South | <5', '**Total** | 12'), 'computable'],
  ['one kept back as 1 to 4', table('Complaints:', 'Ward | Upheld', 'North | 9', 'South | 1-4', 'Total | 12'), 'computable'],
  ['one kept back under eight', table('Complaints:', 'Ward | Upheld', 'North | 19', 'South | <8', 'Total | 24'), 'computable'],
  ['one kept back in a row', table('Complaints:', 'Ward | 2024 | 2025 | Total', 'North | 9 | * | 12', 'South | 8 | 8 | 16'), 'computable'],
  [
    'a small figure beside the one that it gives away',
    table('Arrests:', 'Ward | Arrests', 'North | 9', 'East | 3', 'South | [c]', 'All wards | 14'),
    'low computable',
  ],
];

describe('small figures in tables', () => {
  for (const [name, fragment] of SOUND) it(`lets stand: ${name}`, () => assert.equal(found(fragment), ''));
  for (const [name, fragment, expected] of FAULTY) it(`${expected}: ${name}`, () => assert.equal(found(fragment), expected));

  it('are banded by the fix, each of them and nothing else', () => {
    const fixed = fixAll(table('Arrests for 3 kinds:', 'Place | 2024 | 2025', 'Upton | 3 | 12', 'Downton | 0 | 1'), RULE);
    assert.match(fixed, /\| Upton \| fewer than 5 \| 12 \|\n\| Downton \| 0 \| fewer than 5 \|/);
    assert.match(fixed, /Arrests for 3 kinds/);
  });
});
