import { checkOutput } from '../../server/src/core/features/check';
import { checkSheet } from '../../server/src/core/features/checkSheet';
import { codeActions, fixAllEdits } from '../../server/src/core/features/codeAction';
import { codeLenses } from '../../server/src/core/features/codeLens';
import { completions } from '../../server/src/core/features/completion';
import { definition } from '../../server/src/core/features/definition';
import { diagnostics } from '../../server/src/core/features/diagnostics';
import { documentHighlights } from '../../server/src/core/features/documentHighlight';
import { documentLinks } from '../../server/src/core/features/documentLink';
import { documentSymbols } from '../../server/src/core/features/documentSymbol';
import { foldingRanges } from '../../server/src/core/features/foldingRange';
import { formatting } from '../../server/src/core/features/formatting';
import { hover } from '../../server/src/core/features/hover';
import { inlayHints } from '../../server/src/core/features/inlayHint';
import { inspect } from '../../server/src/core/features/inspect';
import { linkedEditing } from '../../server/src/core/features/linkedEditingRange';
import { noticeSummary } from '../../server/src/core/features/noticeSummary';
import { afterNewLine } from '../../server/src/core/features/onTypeFormatting';
import { references } from '../../server/src/core/features/references';
import { prepareRename } from '../../server/src/core/features/rename';
import { selectionRanges } from '../../server/src/core/features/selectionRange';
import { semanticTokens } from '../../server/src/core/features/semanticTokens';
import type { FeatureContext, Snapshot } from '../../server/src/core/features/snapshot';
import { statsRow } from '../../server/src/core/features/stats';
import { wordingOffers, wordingUpdate } from '../../server/src/core/features/wording';
import { noticeSymbols } from '../../server/src/core/features/workspaceSymbol';
import { neighbourFacts } from '../../server/src/core/neighbours/facts';
import { draftState, letterOf, previewModel, recordHtml, recordOf, renderHtml, renderText } from '../../server/src/core/render';
import { shippedLibrary } from '../../server/src/core/wording/library';

export const TODAY = '2026-10-30';
export const CONTEXT: FeatureContext = { check: { today: TODAY, library: shippedLibrary() } };

/** Something that is made of one version of a text. `at` is where a person stands in it. */
export type Step = (snapshot: Snapshot, at: number) => unknown;

const letter = ({ syntax, notice, engine }: Snapshot) => letterOf(syntax, notice, { law: engine.law, profile: undefined });
const record = (snapshot: Snapshot) =>
  recordOf({ notice: snapshot.notice, law: snapshot.engine.law, profile: undefined, authorityKind: undefined, checked: snapshot.check(CONTEXT.check) });

/** What everything else rests on, in its order: each is made once for a snapshot. */
export const READING: Readonly<Record<string, Step>> = {
  parse: (snapshot) => snapshot.syntax,
  lift: (snapshot) => snapshot.notice,
  rules: (snapshot) => snapshot.check(CONTEXT.check),
};

/** Every way in which a letter is given away, but for Word and PDF. */
export const RENDERING: Readonly<Record<string, Step>> = {
  strip: letter,
  html: (snapshot) => renderHtml(letter(snapshot), draftState(0, 0)),
  text: (snapshot) => renderText(letter(snapshot), draftState(0, 0)),
  record,
  'record page': (snapshot) => {
    const made = record(snapshot);
    return 'problem' in made ? made : recordHtml(made.record);
  },
  preview: (snapshot) =>
    previewModel(snapshot.syntax, snapshot.notice, snapshot.check(CONTEXT.check).findings, { final: false, law: snapshot.engine.law, profile: undefined }),
  'final preview': (snapshot) => previewModel(snapshot.syntax, snapshot.notice, [], { final: true, law: snapshot.engine.law, profile: undefined }),
};

/** Every feature that looks at a whole text. */
export const WHOLE: Readonly<Record<string, Step>> = {
  diagnostics: (snapshot) => diagnostics(snapshot, CONTEXT.check),
  'code lenses': (snapshot) => codeLenses(snapshot),
  'inlay hints': (snapshot) => inlayHints(snapshot, { start: 0, end: snapshot.text.length }, CONTEXT, { provisionNames: true, dueDate: true }),
  colours: (snapshot) => semanticTokens(snapshot, CONTEXT),
  outline: (snapshot) => documentSymbols(snapshot),
  folding: (snapshot) => foldingRanges(snapshot),
  links: (snapshot) => documentLinks(snapshot),
  formatting: (snapshot) => formatting(snapshot, { citations: true, tables: true }),
  inspect: (snapshot) => inspect(snapshot, 'a.foi.md'),
  'check output': (snapshot) => checkOutput(snapshot, 'a.foi.md', snapshot.check(CONTEXT.check)),
  summary: (snapshot) => noticeSummary(snapshot, CONTEXT.check, TODAY),
  'check sheet': (snapshot) => checkSheet(snapshot, { ...CONTEXT, date: TODAY, file: 'a.foi.md', program: '0', files: [], confirmed: [] }),
  stats: (snapshot) => statsRow(snapshot, CONTEXT),
  symbols: (snapshot) => noticeSymbols(snapshot, 'a.foi.md'),
  neighbours: (snapshot) => neighbourFacts(snapshot.syntax),
  'wording update': (snapshot) => wordingUpdate(snapshot, CONTEXT),
  'fix all': (snapshot) => fixAllEdits(snapshot, CONTEXT.check),
};

/** Every feature that looks at a place. */
export const PLACE: Readonly<Record<string, Step>> = {
  hover: (snapshot, at) => hover(snapshot, at, CONTEXT),
  completion: (snapshot, at) => completions(snapshot, at, CONTEXT, true),
  definition: (snapshot, at) => definition(snapshot, at, CONTEXT),
  references: (snapshot, at) => references(snapshot, at, true),
  'linked editing': (snapshot, at) => linkedEditing(snapshot, at),
  highlights: (snapshot, at) => documentHighlights(snapshot, at),
  selection: (snapshot, at) => selectionRanges(snapshot, at),
  'a new line': (snapshot, at) => afterNewLine(snapshot, at),
  'prepare rename': (snapshot, at) => prepareRename(snapshot, at),
  'wording offers': (snapshot, at) => wordingOffers(snapshot, at, CONTEXT),
  'quick fixes': (snapshot, at) => codeActions(snapshot, { start: at, end: at }, CONTEXT.check),
};

export const STEPS: Readonly<Record<string, Step>> = { ...READING, ...RENDERING, ...WHOLE, ...PLACE };
