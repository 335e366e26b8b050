import * as path from 'node:path';

/** The top of the checkout, from where the compiled tests stand (`out/test/support`). */
export const ROOT = path.resolve(__dirname, '../../..');

/** Whether expectations are rewritten (`UPDATE=1`) instead of compared. */
export const UPDATING = process.env.UPDATE === '1';
