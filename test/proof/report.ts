import * as fs from 'node:fs';
import * as path from 'node:path';
import { ROOT } from '../support/root';
import { MUTATIONS } from './mutations';
import { prove } from './proof';
import { soundNotices } from './sound';
import { PAGE, table } from './table';

// `npm run proof`: which rule catches its defect in which kind of letter; names of rules behind it limit it to them. With `--write` the page in server/docs is written anew.

const only = process.argv.slice(2).filter((name) => !name.startsWith('--'));
const proof = prove(
  soundNotices(),
  MUTATIONS.filter(({ rule }) => only.length === 0 || only.includes(rule)),
);
const page = table(proof);
process.stdout.write(page);
for (const alarm of proof.alarms) process.stdout.write(`false alarm: ${alarm}\n`);
for (const { rule, mutation, notice, what } of proof.failures) process.stdout.write(`${rule} (${mutation}) in ${notice}: ${what}\n`);
if (process.argv.includes('--write')) fs.writeFileSync(path.join(ROOT, PAGE), page);
process.exitCode = proof.alarms.length + proof.failures.length > 0 ? 1 : 0;
