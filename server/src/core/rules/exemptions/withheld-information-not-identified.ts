import type { Claim, Notice, Sentence } from '../../notice/model';
import { defineRule } from '../define';
import { spokenList } from '../support/provisions';

export default defineRule({
  name: 'withheld-information-not-identified',
  severity: 'warning',
  certainty: 'likely',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '17(1)' },
    { act: 'case law', at: 'FS50567838' },
  ],
  messages: {
    map: {
      what: 'Several documents are redacted or withheld under {provisions}, and the letter does not say which provision is for which of them.',
      why: 'The requester has to be able to tell what is kept back under which exemption, so that each can be challenged.',
      todo: 'Say for each document or redaction which provision it rests on, in a list or a schedule.',
    },
  },
  on: {
    notice(notice, ctx) {
      const claims = notice.claims.filter(({ outcome, provision }) => outcome === 'withheld' && provision !== undefined && !PASSED_ON.test(provision.citation));
      const [first] = claims;
      if (!first || kindsOf(claims) < 2 || isMapped(notice, claims) || !severalDocuments(notice)) return;
      ctx.report({
        at: first.span,
        message: 'map',
        values: { provisions: spokenList(claims) },
        citation: first.citation,
        citations: claims.slice(1).map(({ citation }) => citation),
      });
    },
  },
});

/** Section 39 keeps nothing back: it passes the request on to the Regulations. */
const PASSED_ON = /^(?:FOISA )?39\b/;

/** Sections relied on, those in the alternative counted as one: that pleading blurs on purpose which of them applies. */
function kindsOf(claims: readonly Claim[]): number {
  const sections = new Set<string>();
  for (const { regime, path, alternatives } of claims)
    sections.add([`${regime} ${path[0]}`, ...alternatives.map((other) => `${other.regime} ${other.path[0]}`)].sort().join(' or '));
  return sections.size;
}

const DOCUMENTS =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|several|various|both|\d{1,4}) (?:\w+ ){0,2}?(?:documents?|attachments|e-?mails|reports|letters|records|files|minutes)\b|\b(?:documents|attachments|emails|e-mails) (?:\w+ )?(?:attached|enclosed|below|listed|located|identified|have been|were|are)\b|\bdocument (?:no\.? )?\d/i;
const TAKEN_OUT = /\bredact\w*|\bwithheld\b|\bremoved\b/i;

function isOwn({ zone }: Sentence): boolean {
  return zone !== 'request' && zone !== 'quoted' && zone !== 'internal' && zone !== 'rights';
}

function severalDocuments(notice: Notice): boolean {
  const own = notice.sentences.filter(isOwn);
  return own.some(({ text }) => DOCUMENTS.test(text)) && own.some(({ text }) => TAKEN_OUT.test(text));
}

/** A place in a document, a question, or a kind of information, as the object of what is kept back. */
const PLACE =
  /\b(?:documents?|attachments?|pages?|paragraphs?|items?|rows?|columns?|questions?|parts?|annex|appendix|schedule|e-?mails?|letters?) ?(?:no\.? |number )?(?:\d|[A-Z]\b|one\b|two\b|three\b)/;
/** A paragraph or heading that begins with the question it answers. */
const PLACE_LABEL = /^(?:requests?|questions?|q|parts?|items?|points?) ?\(?(?:\d{1,2}|[a-h])\b/i;
const KIND =
  /\b(?:names?|addresses|telephone numbers?|phone numbers?|signatures?|prices?|figures|contact details|job titles|redacted sections?|e-mail address(?:es)?)\b[^.;]{0,80}\b(?:withheld|redacted|removed)\b|\b(?:withheld|redacted|removed)\b[^.;]{0,60}\b(?:names?|addresses|telephone numbers?|phone numbers?|signatures?|prices?|contact details|job titles)\b|\bredacted (?:section|part|passage|paragraph)s? (?:of|in|within)\b/i;

/** Each redaction carries its provision in the documents themselves. */
const MARKED_IN_PLACE =
  /\b(?:marked|labelled|annotated|stamped|noted|shown|indicated|identified)\b[^.;]{0,50}\b(?:sections?|exemptions?|exceptions?|provisions?)\b|\b(?:sections?|exemptions?|exceptions?|provisions?)\b[^.;]{0,40}\b(?:marked|labelled|annotated|stamped|noted|shown|indicated|printed|written)\b[^.;]{0,30}\b(?:redaction|place|where|each|document|margin|box)/i;

/**
 * Whether the letter maps provisions to what they are for: blocks of their own, a schedule, a sentence or cell that names both, or a part for every provision that says what it keeps back.
 */
function isMapped(notice: Notice, claims: readonly Claim[]): boolean {
  if (new Set(claims.map(({ region }) => region)).size > 1 && claims.every(({ region }) => region.block !== undefined)) return true;
  const own = notice.sentences.filter(isOwn);
  if (own.some(({ text }) => TAKEN_OUT.test(text) && MARKED_IN_PLACE.test(text))) return true;
  const cited = own.filter((sentence) => sentence.citations.some(({ role }) => role === 'relied'));
  if (cited.some(({ text, piece }) => PLACE.test(text) || piece.prose.has(PLACE_LABEL) || (piece.kind === 'cell' && piece.row !== 0))) return true;
  // "a) …", "b) …": each provision in the paragraph that answers its own point.
  // The list of what is relied on maps nothing.
  const listed = new Set(notice.listed.map(({ sentence }) => sentence));
  const answers = cited.filter((sentence) => sentence.piece.kind === 'item' && !listed.has(sentence));
  const points = claims.map((claim) => answers.find(({ citations }) => citations.some((one) => one.citation === claim.citation))?.piece);
  if (points.every((piece) => piece !== undefined) && new Set(points).size === points.length && points.length > 1) return true;
  // Sections of their own about the subjects of the request: what each is about, its heading says.
  const headed = claims.map(({ parts }) => parts.find(({ heading }) => heading)?.heading);
  if (headed.every((heading) => heading !== undefined) && new Set(headed).size > 1 && headed.some((heading) => PLACE_LABEL.test(heading?.prose.text ?? '')))
    return true;
  const inParts = claims.filter(
    (claim) =>
      claim.parts.length > 0 &&
      notice.sentences.some((sentence) => sentence.part !== undefined && claim.parts.includes(sentence.part) && (sentence.has(KIND) || sentence.has(PLACE))),
  );
  return inParts.length === claims.length;
}
