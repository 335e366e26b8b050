import { inPage, pageAttributes, type PageWords } from '../pageWords';

export interface ShellOptions {
  readonly words: PageWords;
  /** Where the style may come from: the webview's own source. */
  readonly cspSource: string;
  readonly scriptUri: string;
  readonly styleUri: string;
  readonly nonce: string;
}

/** What a page of ours may load: its own script, by nonce, and its own style. No images, no fonts, no frames, no connections. */
export function policyOf(cspSource: string, nonce: string): string {
  return [`default-src 'none'`, `style-src ${cspSource}`, `script-src 'nonce-${nonce}'`, `base-uri 'none'`, `form-action 'none'`].join('; ');
}

export interface PreviewShellOptions extends ShellOptions {
  /** What a page that remembers nothing shows. */
  readonly view: 'draft' | 'requester';
}

/**
 * The page in which the preview runs. Only its own script (by nonce) and its own style may load: no images, no fonts, no
 * frames, no connections, and nothing from the letter can run.
 */
export function shellHtml({ cspSource, scriptUri, styleUri, nonce, words, view }: PreviewShellOptions): string {
  const say = (sentence: string): string => inPage(words, sentence);
  return `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(cspSource, nonce)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say('Preview of the notice')}</title>
<link rel="stylesheet" href="${styleUri}">
</head>
<body ${pageAttributes(words)} data-appearance="paper" data-view="${view}">
<header id="foi-bar">
<h1 id="foi-title" class="unseen">${say('Preview of the notice')}</h1>
<p id="foi-status" role="status"></p>
<button type="button" id="foi-requester" aria-pressed="false">${say('As the requester sees it')}</button>
</header>
<main id="foi-letter" aria-label="${say('Letter')}">
<p id="foi-draft" lang="en-GB" role="note" hidden></p>
<p id="foi-empty" lang="${words.language}">${say('The preview is being made.')}</p>
<div id="foi-passages"></div>
</main>
<script nonce="${nonce}" src="${scriptUri}"></script>
</body>
</html>
`;
}
