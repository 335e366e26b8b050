import type { PreviewModel } from '../src/preview/messages';

/** The counts as the status line says them: `2 errors, 1 warning`. Hints are not counted. */
export function statusWords(counts: PreviewModel['counts'], gaps: number): string {
  const parts = [counted(counts.error, 'error'), counted(counts.warning, 'warning'), counted(counts.information, 'remark'), counted(gaps, 'gap')];
  const said = parts.filter((part) => part !== undefined);
  return said.length > 0 ? said.join(', ') : 'No findings';
}

function counted(count: number, noun: string): string | undefined {
  return count === 0 ? undefined : `${count} ${noun}${count === 1 ? '' : 's'}`;
}
