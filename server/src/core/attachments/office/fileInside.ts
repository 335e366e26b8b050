import type { AttachmentFacts, Trace, TraceKind } from '../facts';
import { counted, countedAll } from '../gathering';

const HIDDEN_SHEETS: ReadonlySet<TraceKind> = new Set(['hidden-sheet', 'very-hidden-sheet']);
/** What a file says about itself. All else that is seen in it is content. */
const PROPERTIES: ReadonlySet<TraceKind> = new Set([
  'author',
  'last-author',
  'manager',
  'company',
  'template-path',
  'custom-property',
  'thumbnail',
  'revision-ids',
]);

/**
 * What a file inside another one holds, for the trace that tells of it. The workbook of a chart that has one sheet, nothing out of sight
 * and no more rows than the chart shows is no certain fault.
 * @param shown how many values the chart shows in a row
 */
export function whatIsIn(facts: AttachmentFacts | undefined, shown: number): Pick<Trace, 'detail' | 'weight'> {
  if (facts === undefined) return {};
  const { contents = {}, traces, access } = facts;
  const hidden = traces.filter(({ kind }) => HIDDEN_SHEETS.has(kind)).length;
  const sheets = (contents.sheets?.length ?? 0) + hidden;
  const detail = [
    countedAll([[contents.pages ?? 0, facts.kind === 'presentation' ? 'slide' : 'page']]),
    sheets === 0 ? '' : `${counted(sheets, 'sheet')}${hidden === 0 ? '' : `, ${hidden} of them hidden`}`,
    contents.rows === undefined ? '' : `${counted(contents.rows, 'row')}${hidden === 0 ? '' : ' on those that show'}`,
  ].filter((words) => words !== '');
  // One row more than there are values: their headings.
  const isShown = access === 'read' && sheets === 1 && contents.rows !== undefined && contents.rows <= shown + 1;
  const isPlain = isShown && traces.every(({ kind }) => PROPERTIES.has(kind));
  return { ...(detail.length > 0 ? { detail: `with ${detail.join(', ')}` } : {}), ...(isPlain ? { weight: 'unsure' } : {}) };
}
