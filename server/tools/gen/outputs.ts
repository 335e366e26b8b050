import { RECORD_SCHEMA } from '../../src/core/render';
import { STATS_SCHEMA } from '../../src/core/features/statsSchema';
import type { Generated } from './generated';

/** The schemas of what the program writes for other programs. */
export function generateOutputSchemas(): readonly Generated[] {
  return [
    { path: 'server/docs/record.schema.json', text: `${JSON.stringify(RECORD_SCHEMA, null, 2)}\n` },
    { path: 'server/docs/stats.schema.json', text: `${JSON.stringify(STATS_SCHEMA, null, 2)}\n` },
  ];
}
