import { printedDate } from '../notice/fields';
import { DOCUMENT_STYLE } from './documentStyle';
import { escapeHtml } from './html';
import type { DisclosureRecord } from './record/record';

const STYLE = `${DOCUMENT_STYLE}dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.3em 1.5em; margin: 0 0 1em; }
dt { font-weight: bold; }
dd { margin: 0; }
.letter { border-top: 1px solid #767676; padding-top: 1em; }
.letter h3 { font-size: 1.2rem; }
@media screen and (max-width: 40rem) { dl { grid-template-columns: 1fr; } }
`;

const KINDS: Readonly<Record<DisclosureRecord['kind'], string>> = {
  response: 'answer',
  extension: 'extension of time',
  review: 'internal review',
  clarification: 'question to the requester',
  'fees-notice': 'fees notice',
};
const REGIMES: Readonly<Record<DisclosureRecord['regime'], string>> = {
  FOIA: 'Freedom of Information Act 2000',
  EIR: 'Environmental Information Regulations 2004',
  FOISA: 'Freedom of Information (Scotland) Act 2002',
  EISR: 'Environmental Information (Scotland) Regulations 2004',
  mixed: 'more than one law',
  unknown: 'not known',
};

/** A record as one page that needs nothing else: no scripts, no remote content, with a style for print. A draft says so in its first line and at the top of the page. */
export function recordHtml(record: DisclosureRecord): string {
  const title = record.subject ?? record.reference ?? 'Disclosure log record';
  const personal = record.draft && record.draft.personalData > 0 ? `. ${record.draft.personalData} of the errors: personal data may stand in the letter` : '';
  const banner = record.draft ? `<header class="draft"><p><strong>${escapeHtml(record.draft.words + personal)}</strong></p></header>\n` : '';
  return `<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>${escapeHtml(record.draft ? `DRAFT: ${title}` : title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>
${STYLE}</style>
</head>
<body>
${banner}<main>
<h1>${escapeHtml(title)}</h1>
${facts(record)}
${[questions(record), provisions(record), list('Information withheld', record.withheld), attachments(record)].filter((part) => part !== '').join('\n')}
<h2>The letter</h2>
<div class="letter" lang="${escapeHtml(record.language)}">
${record.letter.html}
</div>
</main>
</body>
</html>
`;
}

function facts(record: DisclosureRecord): string {
  const days = record.workingDays;
  const rows: readonly (readonly [string, string | null])[] = [
    ['Reference', record.reference],
    ['Authority', record.authority],
    ['Law', REGIMES[record.regime]],
    ['Kind of letter', KINDS[record.kind]],
    ['Request received', record.received && printedDate(record.received)],
    ['Date of the letter', record.issued && printedDate(record.issued)],
    ['Working days taken', days === null ? null : String(days)],
    ['Outcome', record.outcome],
  ];
  return `<dl>\n${rows.map(([name, value]) => `<dt>${name}</dt><dd>${escapeHtml(value ?? 'not known')}</dd>`).join('\n')}\n</dl>`;
}

function questions({ questions: asked }: DisclosureRecord): string {
  const rows = asked.map(({ question, outcomes }) => [question, outcomes.length > 0 ? outcomes.join(', ') : 'not known']);
  return table('Outcome of each question', ['Question', 'Outcome'], rows);
}

function provisions({ provisions: found }: DisclosureRecord): string {
  const rows = found.map((one) => [one.citation, one.name ?? 'not in the catalogue', one.effect, one.status.replaceAll('-', ' '), one.publicInterestTest]);
  return table('Provisions relied on', ['Provision', 'What it is about', 'Effect', 'Status', 'Public interest test'], rows);
}

function attachments({ attachments: files }: DisclosureRecord): string {
  return list(
    'Files sent with the letter',
    files.map(({ file, title }) => (title === null ? file : `${title} (${file})`)),
  );
}

function list(heading: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `<h2>${heading}</h2>\n<ul>\n${items.map((item) => `<li>${escapeHtml(item)}</li>`).join('\n')}\n</ul>`;
}

function table(heading: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = ([first = '', ...rest]: readonly string[]): string =>
    `<tr><th scope="row">${escapeHtml(first)}</th>${rest.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`;
  const heads = head.map((name) => `<th scope="col">${name}</th>`).join('');
  return `<h2>${heading}</h2>\n<table>\n<thead>\n<tr>${heads}</tr>\n</thead>\n<tbody>\n${rows.map(line).join('\n')}\n</tbody>\n</table>`;
}
