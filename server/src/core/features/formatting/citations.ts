import { readUnder } from '../../notice/under';
import { rewriteUnder } from '../../rules/support/citations';
import type { Attribute } from '../../syntax/model';
import type { Covering } from '../../text/covering';
import type { TextEdit } from '../../text/span';
import type { Change } from '../formatting';
import { leftAlone } from '../offLimits';
import type { Snapshot } from '../snapshot';
import { attribute } from '../subject';
import { allMatches } from '../../text/allMatches';

const LIMBS = /^(?:\d{1,3}[A-Za-z]?)?(?:[ \t\u00a0]{0,4}\([ \t\u00a0]{0,4}[0-9A-Za-z]{1,4}[ \t\u00a0]{0,4}\)){1,8}$/;
const QUESTIONS = /^[ \t]*(?:all|\d[\d(),a-z \t-]*)$/i;

/** Citations in their normal form: whole values of `under`, spaces between numbers of questions, and in the words only the spaces between limbs. */
export function citationChanges(snapshot: Snapshot, forbidden: Covering): Change[] {
  const changes: Change[] = [];
  for (const fence of snapshot.syntax.fences) {
    const under = attribute(fence, 'under');
    const questions = attribute(fence, 'questions');
    if (under) changes.push(...value(under, underValue(snapshot, under)));
    if (questions && QUESTIONS.test(questions.value)) changes.push(...value(questions, questionsValue(questions.value)));
  }
  for (const citation of snapshot.notice.citations) {
    const { span, provision, where } = citation;
    const written = snapshot.text.slice(span.start, span.end);
    if (!provision || where === 'under' || !LIMBS.test(written) || leftAlone(citation, forbidden) !== undefined) continue;
    const edits = allMatches(written, /[ \t\u00a0]+/g).map(
      (match): TextEdit => ({ span: { start: span.start + match.index, end: span.start + match.index + match[0].length }, text: '' }),
    );
    changes.push({ span, edits });
  }
  return distinct(changes);
}

function value({ valueSpan, value: before }: Attribute, after: string | undefined): Change[] {
  return after === undefined || after === before ? [] : [{ span: valueSpan, edits: [{ span: valueSpan, text: after }] }];
}

/** The value in the form of the dialect; undefined where something in it can't be read or no longer exists. A law that is named stays named. */
function underValue({ notice, engine }: Snapshot, under: Attribute): string | undefined {
  const { provisions } = readUnder(under, engine.law, notice.defaultRegime);
  if (provisions.some(({ found, conditions }) => [found, ...conditions.map((one) => one.found)].some((one) => !one.provision))) return undefined;
  const bare = rewriteUnder(notice, engine.law, under)?.text;
  if (bare === undefined) return undefined;
  const named = notice.defaultRegime === 'EIR' ? 'reg ' : notice.defaultRegime === 'EISR' ? 'EISR reg ' : notice.defaultRegime === 'FOISA' ? 'FOISA ' : 'FOIA ';
  const full = bare.replace(/(^|, | or | with | and )(?=\d)/g, `$1${named}`);
  return under.value === full ? full : bare;
}

function questionsValue(written: string): string {
  const parted = (text: string, sign: string, joiner: string): string =>
    text
      .split(sign)
      .map((part) => part.trim())
      .join(joiner);
  return parted(parted(written, ',', ', '), '-', '-');
}

/** Members of a range share their place; one change is enough. */
function distinct(changes: readonly Change[]): Change[] {
  return [...new Map(changes.map((change) => [`${change.span.start} ${change.span.end}`, change])).values()];
}
