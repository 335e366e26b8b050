import { type CheckSheet, REFUSED, sheetSections, sheetState } from './checkSheet';
import { sheetFacts } from './text';
import { escapeHtml } from '../html';

const STYLE = `:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: #1b1b1b; font: 1rem/1.5 system-ui, "Segoe UI", Arial, sans-serif; }
main { max-width: 48rem; margin: 0 auto; padding: 2rem 1.5rem; }
h1 { font-size: 1.5rem; margin: 0 0 0.5rem; }
h2 { font-size: 1.15rem; margin: 1.8rem 0 0.5rem; border-bottom: 1px solid #767676; break-after: avoid; }
.state { font-weight: 600; padding: 0.6rem 0.9rem; border: 2px solid #1b1b1b; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.2rem 1rem; }
dt { font-weight: 600; }
dd { margin: 0; overflow-wrap: anywhere; }
ul { margin: 0; padding-left: 1.3rem; }
li { margin: 0.3rem 0; overflow-wrap: anywhere; }
.confirm { list-style: none; padding: 0; }
.confirm .why { color: #444; }
.mark { font-weight: 600; }
@page { margin: 2cm; }
@media print { main { max-width: none; padding: 0; } li { break-inside: avoid; } }
`;

/** The check sheet as one HTML file that needs nothing else, to be kept with the case. */
export function checkSheetHtml(sheet: CheckSheet): string {
  const title = escapeHtml(['Check sheet', sheet.letter.reference ?? sheet.letter.file].join(': '));
  const confirmations = sheet.confirmations.map(
    ({ what, why, confirmed }) =>
      `<li><span class="mark">${confirmed ? 'Confirmed' : 'Not confirmed'}:</span> ${escapeHtml(what)} <span class="why">${escapeHtml(why)}</span></li>`,
  );
  return `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>
${STYLE}</style>
</head>
<body>
<main>
${sheetHead(sheet)}
<h2>For a person to confirm</h2>
${confirmations.length === 0 ? '<p>Nothing.</p>' : `<ul class="confirm">\n${confirmations.join('\n')}\n</ul>`}
${sheetBody(sheet)}
</main>
</body>
</html>
`;
}

/** Heading, state, letter, versions and the reasons for a refusal, as a fragment. */
export function sheetHead(sheet: CheckSheet): string {
  const facts = sheetFacts(sheet).map(([name, value]) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`);
  const refusals = sheet.refusals.length === 0 ? [] : [`<h2>${escapeHtml(REFUSED)}</h2>`, listHtml(sheet.refusals)];
  return [`<h1>Check sheet</h1>`, `<p class="state">${escapeHtml(sheetState(sheet))}</p>`, `<dl>\n${facts.join('\n')}\n</dl>`, ...refusals].join('\n');
}

/** All sections but the confirmations, as a fragment. */
export function sheetBody(sheet: CheckSheet): string {
  return sheetSections(sheet)
    .map(({ title, paragraphs, items }) => {
      const words = paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`);
      const list = items.length === 0 ? [] : [listHtml(items)];
      return [`<h2>${escapeHtml(title)}</h2>`, ...words, ...list].join('\n');
    })
    .join('\n');
}

function listHtml(items: readonly string[]): string {
  return `<ul>\n${items.map((item) => `<li>${escapeHtml(item)}</li>`).join('\n')}\n</ul>`;
}
