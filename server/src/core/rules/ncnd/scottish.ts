import type { Notice } from '../../notice/model';

/** Whether the letter, or the mark of a block, names section 18 of the Scottish Act. */
export const citesSection18 = (notice: Notice): boolean =>
  notice.citations.some(({ regime, path, role }) => regime === 'FOISA' && path[0] === '18' && role !== 'denied');
