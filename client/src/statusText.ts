import type { StatusParams } from '../../server/src/lsp/protocol';

/** What the status item says of a notice. `severity` is about this program and its settings: the faults of the letter stand in the list of problems. */
export interface StatusWords {
  readonly text: string;
  readonly detail: string;
  readonly severity: 'information' | 'warning' | 'error';
}

/** Puts the result of a check into words. */
export function statusWords(status: StatusParams): StatusWords {
  const { errors, warnings, findings, waived, broken, configProblems } = status;
  const found = [count(errors, 'error'), count(warnings, 'warning'), count(findings - errors - warnings, 'remark')].filter((words) => words !== '');
  const [first] = configProblems;
  const detail = [
    waived > 0 ? `${waived} waived` : '',
    broken.length > 0 ? `left out, because they failed: ${broken.join(', ')}` : '',
    first ? `not understood: ${shortName(first.uri)}, line ${first.line + 1}${configProblems.length > 1 ? `, and ${configProblems.length - 1} more` : ''}` : '',
  ].filter((words) => words !== '');
  return {
    text: `FOI: ${found.length > 0 ? found.join(', ') : 'no findings'}`,
    detail: detail.join('; '),
    severity: broken.length > 0 ? 'error' : configProblems.length > 0 ? 'warning' : 'information',
  };
}

function count(number: number, name: string): string {
  return number > 0 ? `${number} ${name}${number === 1 ? '' : 's'}` : '';
}

/** The file with its folder, which is `.foi` or `authorities`. */
function shortName(uri: string): string {
  return uri.split('/').slice(-2).map(decodeURIComponent).join('/');
}
