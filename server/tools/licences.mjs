// Which licences may come into what ships, and what is known of packages that do not say it themselves. This is the one place for both.
import satisfies from 'spdx-satisfies';

/** Licences by their SPDX names, with what each asks of us. Nothing else ships. */
export const ALLOWED = {
  '0BSD': 'nothing',
  'Apache-2.0': 'its text and notices go along',
  'BlueOak-1.0.0': 'its text or address goes along',
  'BSD-2-Clause': 'its text goes along',
  'BSD-3-Clause': 'its text goes along',
  'CC0-1.0': 'nothing',
  ISC: 'its text goes along',
  MIT: 'its text goes along',
  'MPL-2.0': 'its text goes along, and where the unchanged source is to be had; changes to its own files would have to be published',
  'OFL-1.1': 'its text goes along; for fonts',
  Unlicense: 'nothing',
  Zlib: 'its text goes along',
};

/** Whether an SPDX expression can be met with what is allowed: one of several licences to choose from is enough, all of several that hold together are needed. */
export function isAllowed(expression) {
  try {
    return satisfies(expression, Object.keys(ALLOWED));
  } catch {
    return false; // Not an SPDX expression, such as "SEE LICENSE IN …": somebody has to look.
  }
}

/** Licences of packages whose manifest names none: what the text beside it is. */
export const UNNAMED = { 'png-js': 'MIT' };

/** Holders of packages that name the MIT licence in their manifest and readme and bring no text of it. */
export const WITHOUT_TEXT = { dfa: 'Devon Govett', fontkit: 'Devon Govett' };

/**
 * What packages carry in their own published files and how their own words tell it; with the licence of what is not installed here. Where a
 * package carries another without a mark of its bundler, its legal comments say so; they are in the notices as well.
 */
export const CARRIED = [
  // Its file for browsers holds what it depends on.
  ...['immediate', 'lie', 'pako', 'setimmediate'].map((name) => ({ in: 'jszip', mark: 'nodeca/pako', name })),
  {
    in: 'pdfjs-dist',
    mark: '__core-js_shared__',
    name: 'core-js',
    licence: 'MIT',
    holder: '2013–2025 Denis Pushkarev (zloirock.ru), 2025–2026 CoreJS Company (core-js.io)',
    source: 'https://github.com/zloirock/core-js',
  },
  {
    in: '@modelcontextprotocol/server',
    mark: '/node_modules/ajv-formats/',
    name: 'ajv-formats',
    licence: 'MIT',
    holder: '2020 Evgeny Poberezkin',
    source: 'https://github.com/ajv-validator/ajv-formats',
  },
  {
    in: '@modelcontextprotocol/server',
    mark: '/node_modules/content-type/',
    name: 'content-type',
    licence: 'MIT',
    holder: '2015 Douglas Christopher Wilson',
    source: 'https://github.com/jshttp/content-type',
  },
];

/** The standard text of the MIT licence. */
export const mit = (holder) => `MIT License

Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
`;
