import { CAMPAIGNS, tried } from './campaigns';

/** The same inputs in every run; `npm run fuzz` tries others. */
const SEED = 20_261_122;

describe('letters and files that were changed at random', function () {
  this.timeout(300_000);

  for (const campaign of CAMPAIGNS) it(`${campaign.name}: nothing breaks, hangs or gives away what is hidden`, () => tried(campaign, SEED, campaign.few));
});
