export { type DraftState, draftState, draftWords } from './draft';
export { blockHtml, renderHtml } from './html';
export { type Alignment, type Flow, type GapReason, gapWords, type Inline, type Letter, type LetterBlock, type LetterGap, wordsOf } from './letter';
export type { FileFacts, Made, NotMade } from './made';
export {
  letterOf,
  type PreviewBlock,
  type PreviewFinding,
  type PreviewGap,
  type PreviewLabel,
  type PreviewModel,
  type PreviewOptions,
  previewModel,
} from './preview';
export { type DisclosureRecord, type RecordMade, type RecordSource, recordOf } from './record/record';
export { recordHtml } from './recordHtml';
export { RECORD_SCHEMA } from './record/recordSchema';
export { strip, type StripOptions } from './strip';
export { renderText, TEXT_WIDTH } from './text';
