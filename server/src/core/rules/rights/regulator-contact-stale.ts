import { readsLines } from '../../text/tracking';
import { isSlipForTelephone, regulatorContacts, regulatorOn, type StaleContact, staleContacts } from '../../law/regulators';
import type { RegulatorContact } from '../../law/model';
import type { Notice } from '../../notice/model';
import { regulatorFor } from '../../notice/regulator';
import type { Regime } from '../../syntax/model';
import { overlaps, type Span } from '../../text/span';
import { defineRule, type Fix, type RuleContext } from '../define';
import { regimeOfRights } from '../support/rightsDue';
import { allMatches } from '../../text/allMatches';

interface Found {
  readonly at: Span;
  readonly now: string;
  readonly kind: StaleContact['kind'];
  readonly slip: boolean;
}

export default defineRule({
  name: 'regulator-contact-stale',
  severity: 'warning',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '17(7)(b)' },
    { act: 'ICO', at: 'Guide to freedom of information: refusing a request' },
  ],
  messages: {
    telephone: {
      what: '{written} is no longer the regulator’s telephone number.',
      why: 'A requester who calls the old number reaches nobody, and time for a complaint runs.',
      todo: 'Write {now}.',
    },
    site: {
      what: '{written} is no longer the regulator’s web or mail address.',
      why: 'A requester who follows the old address finds nothing, and time for a complaint runs.',
      todo: 'Write {now}.',
    },
    postal: {
      what: '{written} is no longer the regulator’s postal address.',
      why: 'A complaint sent to the old address may arrive late or not at all.',
      todo: 'Write {now}.',
    },
    slip: {
      what: '{written} looks like a slip for the regulator’s telephone number.',
      why: 'A requester who calls a wrong number reaches somebody else, and time for a complaint runs.',
      todo: 'Check the number; the regulator’s is {now}.',
    },
  },
  on: {
    notice(notice, ctx) {
      for (const { at, now, kind, slip } of staleIn(notice, ctx)) {
        const written = notice.slice(at.start, at.end).replace(/\s+/g, ' ');
        ctx.report({
          at,
          message: slip ? 'slip' : kind,
          values: { written, now },
          certainty: slip ? 'likely' : 'certain',
          // Several lines of a postal address can't be replaced by one that was found.
          fix: (): Fix | undefined => (kind === 'postal' ? undefined : { title: `Write ${now}`, edits: [{ span: at, text: now }], safe: !slip }),
        });
      }
    },
  },
});

function staleIn(notice: Notice, ctx: Pick<RuleContext, 'profile' | 'today'>): Found[] {
  const found: Found[] = [];
  const add = (one: Found): void => {
    if (!found.some((other) => overlaps(other.at, one.at))) found.push(one);
  };
  // Each stands in one line; a line without any of them is of no concern.
  const whole = notice.syntax.text;
  const on = notice.values.issued ?? ctx.today;
  const own = ownContact(notice, ctx);
  const patterns = regimesToLookFor(notice).flatMap((regime, index) =>
    // What a profile says is about the regulator of its own letters.
    staleContacts(regime, on, regulatorContacts(regime, index === 0 ? own : undefined)).flatMap((stale) => {
      const { line, each, trace } = expressionsFor(stale);
      readsLines(line);
      return trace.test(whole) ? [{ stale, each }] : [];
    }),
  );
  const quoted = new Set(notice.sentences.filter(({ zone }) => zone === 'request' || zone === 'quoted' || zone === 'internal').map(({ piece }) => piece));
  for (const piece of notice.pieces) {
    if (quoted.has(piece)) continue;
    // The source, and not the words: the target of a link counts as much.
    const source = whole.slice(piece.span.start, piece.span.end);
    for (const { stale, each } of patterns)
      for (const match of allMatches(source, each)) {
        const start = piece.span.start + match.index;
        add({ at: { start, end: start + match[0].length }, now: stale.now, kind: stale.kind, slip: false });
      }
  }
  const regime = regimeOfRights(notice);
  const right = regime === 'FOISA' || regime === 'EISR' ? 'FOISA' : 'FOIA';
  for (const at of notice.rights.contact) {
    const written = notice.slice(at.start, at.end);
    const now = own?.telephone ?? regulatorOn(right, undefined).telephone;
    if (isSlipForTelephone(written, right, now)) add({ at, now, kind: 'telephone', slip: true });
  }
  return found.sort((a, b) => a.at.start - b.at.start);
}

/** The regulator of the letter first; a letter may speak of the other by mistake. */
function regimesToLookFor(notice: Notice): readonly Regime[] {
  const regime = regimeOfRights(notice);
  return regime === 'FOISA' || regime === 'EISR' ? ['FOISA', 'FOIA'] : ['FOIA', 'FOISA'];
}

/** The regulator's details where the profile of the authority has others than the built-in ones for this letter. */
function ownContact(notice: Notice, { profile, today }: Pick<RuleContext, 'profile' | 'today'>): RegulatorContact | undefined {
  const on = notice.values.issued ?? today;
  const builtIn = regulatorOn(regimeOfRights(notice), on);
  const own = regulatorFor(builtIn, profile, on);
  return own === builtIn ? undefined : own;
}

/** How a contact is looked for: `line` tells the lines of the source that have it, `each` finds every place, and without `trace` there is none. */
interface Expressions {
  readonly line: RegExp;
  readonly each: RegExp;
  readonly trace: RegExp;
}

const expressions = new Map<string, Expressions>();

/** The expressions for a contact, made once: there are few. */
function expressionsFor(contact: StaleContact): Expressions {
  const key = `${contact.kind} ${contact.value}`;
  const known = expressions.get(key) ?? makeExpressions(contact);
  expressions.set(key, known);
  return known;
}

/** Digits with any spacing; a site with its scheme, mailbox and path; an address by its first line. */
function makeExpressions({ kind, value }: StaleContact): Expressions {
  const escaped = kind === 'telephone' ? [...value.replace(/\D/g, '')].join('[ -]?') : value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const source = kind === 'site' ? `(?:https?://)?(?:\\b[\\w.-]{1,40}@)?(?:\\bwww\\.)?\\b${escaped}\\b(?:/[\\w./-]{0,200}[\\w/])?` : `\\b${escaped}\\b`;
  return { line: new RegExp(source, 'i'), each: new RegExp(source, 'gi'), trace: new RegExp(escaped, 'i') };
}
