import { CAMPAIGNS, tried } from './campaigns';

// Tries as many inputs as one likes: `npm run fuzz` for every campaign, `npm run fuzz -- letters` for one. FOI_SEED repeats a run, FOI_RUNS says how many inputs each campaign tries.

const seed = Number(process.env.FOI_SEED ?? Date.now() % 0x7fffffff);
const runs = Number(process.env.FOI_RUNS ?? 500);

async function run(): Promise<void> {
  const wanted = process.argv.slice(2);
  process.stdout.write(`seed ${seed} (FOI_SEED=${seed} repeats this run), ${runs} inputs each\n`);
  for (const campaign of CAMPAIGNS) {
    if (wanted.length > 0 && !wanted.includes(campaign.name)) continue;
    const before = process.cpuUsage();
    try {
      await tried(campaign, seed, runs);
    } catch (error) {
      process.exitCode = 1;
      process.stdout.write(`${campaign.name}: ${error instanceof Error ? `${error.message}\n${String(error.cause ?? '')}` : String(error)}\n`);
      continue;
    }
    const { user, system } = process.cpuUsage(before);
    process.stdout.write(`${campaign.name}: nothing found, ${((user + system) / 1e6).toFixed(1)} s of work\n`);
  }
}

void run();
