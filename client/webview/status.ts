import type { PreviewModel } from '../src/preview/messages';

/** Puts a sentence into the language of the editor. */
type Say = (sentence: string, ...values: readonly number[]) => string;

/** The counts as the status line says them: `2 errors, 1 warning`. Hints are not counted. */
export function statusWords(counts: PreviewModel['counts'], gaps: number, say: Say): string {
  const said = [
    counted(counts.error, say('1 error'), say('{0} errors', counts.error)),
    counted(counts.warning, say('1 warning'), say('{0} warnings', counts.warning)),
    counted(counts.information, say('1 remark'), say('{0} remarks', counts.information)),
    counted(gaps, say('1 gap'), say('{0} gaps', gaps)),
  ].filter((part) => part !== '');
  return said.length > 0 ? said.join(', ') : say('No findings');
}

function counted(count: number, one: string, several: string): string {
  return count === 0 ? '' : count === 1 ? one : several;
}
