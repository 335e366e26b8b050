import type { Trace, TraceKind } from '../../attachments/facts';
import type { Notice } from '../../notice/model';
import { defineRule, type RuleContext, type Severity } from '../define';
import { factsInLetter, tracesByKind, tracesInWords } from '../support/attachments';
import { isNobody } from './authors';
import { SECURITY } from './sources';

const NAMES: ReadonlySet<TraceKind> = new Set(['author', 'last-author', 'manager', 'company']);
const METADATA: ReadonlySet<TraceKind> = new Set([
  ...NAMES,
  'template-path',
  'custom-property',
  'comment',
  'tracked-change',
  'earlier-version',
  'revision-ids',
  'gps-position',
  'camera-data',
  'thumbnail',
  'macro',
]);
/** Says little by itself. */
const SLIGHT: ReadonlySet<TraceKind> = new Set(['company', 'camera-data', 'custom-property', 'revision-ids', 'thumbnail']);
/** A request that asks for what files say about themselves. */
const ASKED_FOR = /\b(?:meta-?data|exif|document properties|file properties|version history|edit(?:ing)? history|track(?:ed)? changes)\b/i;

export default defineRule({
  name: 'attachment-metadata',
  severity: 'warning',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: SECURITY,
  messages: {
    metadata: {
      what: '{file} has {what}.',
      why: 'What a file says about those who made it, and what was changed or remarked on the way, goes out with it and is read by whoever looks.',
      todo: 'Remove document properties, comments and earlier versions before the file goes out, or make a fresh file. A team may stand as its author.',
    },
  },
  on: {
    notice(notice, ctx) {
      if (notice.request && ASKED_FOR.test(notice.slice(notice.request.span.start, notice.request.span.end))) return;
      for (const { facts, at } of factsInLetter(notice, ctx.attachments))
        for (const [kind, traces] of tracesByKind(facts, METADATA)) {
          const telling = traces.filter((trace) => trace.weight !== 'slight' && !(NAMES.has(kind) && isKnownAnyway(notice, ctx, trace)));
          const severity: Severity = SLIGHT.has(kind) ? 'information' : 'warning';
          if (telling.length > 0) ctx.report({ at, message: 'metadata', severity, values: { file: facts.file, what: tracesInWords(telling, facts.kind) } });
        }
    },
  },
});

/** A name that tells nothing new: a team or a program, the person who signs the letter, or the authority itself. */
function isKnownAnyway(notice: Notice, ctx: Pick<RuleContext, 'profile'>, { value }: Trace): boolean {
  if (value === undefined) return false;
  const name = value.trim().toLowerCase();
  return isNobody(name) || [notice.values.signatory?.name, ctx.profile?.name].some((known) => known?.trim().toLowerCase() === name);
}
