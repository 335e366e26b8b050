/** The style of the letter as a file of its own: a readable measure on screen, plain paper in print. */
export const DOCUMENT_STYLE = `:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: #1b1b1b; font: 1.0625rem/1.55 Georgia, "Times New Roman", serif; }
main { max-width: 42rem; margin: 0 auto; padding: 3rem 1.5rem; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 1.8em 0 0.6em; break-after: avoid; }
h1 { font-size: 1.5rem; }
main > :first-child { margin-top: 0; }
h2 { font-size: 1.25rem; }
h3 { font-size: 1.1rem; }
h4, h5, h6 { font-size: 1rem; }
h5, h6 { font-style: italic; }
p, ul, ol, blockquote, table, pre { margin: 0 0 1em; }
li + li { margin-top: 0.3em; }
blockquote { margin-left: 0; padding-left: 1.2em; border-left: 3px solid #767676; }
a { color: #0b4a8f; overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; font-size: 0.95em; }
th, td { padding: 0.4em 0.6em; border: 1px solid #767676; text-align: left; vertical-align: top; }
th { background: #f1f1f1; }
th.right, td.right { text-align: right; }
th.center, td.center { text-align: center; }
pre { padding: 0.8em; border: 1px solid #b5b5b5; white-space: pre-wrap; overflow-wrap: anywhere; font-size: 0.9em; }
hr { border: 0; border-top: 1px solid #767676; margin: 2em 0; }
.draft { margin: 0; padding: 0.7em 1.5rem; background: #7a1212; color: #fff; text-align: center; font-family: system-ui, sans-serif; }
.draft p { margin: 0; }
.gap { background: #fff0b3; color: #1b1b1b; border-bottom: 2px dashed #7a5b00; }
.page-break { display: none; }
@media screen and (max-width: 40rem) {
  th, td { overflow-wrap: anywhere; }
}
@page { margin: 2.5cm 2.2cm; }
@media print {
  body { font-size: 11pt; line-height: 1.45; }
  main { max-width: none; padding: 0; }
  .draft { background: none; color: #000; border: 2pt solid #000; margin-bottom: 1.5em; }
  .page-break { display: block; break-after: page; }
  table { break-inside: auto; }
  thead { display: table-header-group; }
  tr, blockquote, li { break-inside: avoid; }
  th { background: none; }
  a { color: inherit; }
}
`;
