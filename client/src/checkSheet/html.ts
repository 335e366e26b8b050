import { inPage, pageAttributes } from '../pageWords';
import { policyOf, type ShellOptions } from '../preview/html';

/** The page of the check sheet. Only its own script (by nonce) and its own style may load; nothing from the letter can run. */
export function sheetShell({ cspSource, scriptUri, styleUri, nonce, words }: ShellOptions): string {
  const say = (sentence: string): string => inPage(words, sentence);
  return `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(cspSource, nonce)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say('Check sheet')}</title>
<link rel="stylesheet" href="${styleUri}">
</head>
<body ${pageAttributes(words)}>
<main id="foi-sheet" aria-label="${say('Check sheet')}">
<div id="foi-changed" role="status" hidden><p>${say('The letter has changed since this check.')}</p><button type="button" id="foi-again">${say('Check again')}</button></div>
<div id="foi-head" lang="${words.language}"><h1>${say('Check sheet')}</h1><p id="foi-state">${say('The letter is being checked.')}</p></div>
<section id="foi-confirm" aria-labelledby="foi-confirm-title" hidden>
<h2 id="foi-confirm-title">${say('For a person to confirm')}</h2>
<ul lang="en-GB" id="foi-confirmations"></ul>
</section>
<section id="foi-out" aria-labelledby="foi-out-title" hidden>
<h2 id="foi-out-title">${say('Make the letter')}</h2>
<p id="foi-out-why"></p>
<div id="foi-forms" lang="en-GB"></div>
</section>
<div id="foi-body" lang="en-GB"></div>
<section id="foi-keep" aria-labelledby="foi-keep-title" hidden>
<h2 id="foi-keep-title">${say('Keep this sheet')}</h2>
<button type="button" id="foi-save-html">${say('Save as web page')}</button>
<button type="button" id="foi-save-text">${say('Save as text')}</button>
</section>
</main>
<script nonce="${nonce}" src="${scriptUri}"></script>
</body>
</html>
`;
}
