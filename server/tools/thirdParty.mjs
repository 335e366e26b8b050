// Finds whose work ends in the bundles, and writes it down with the licences. It reads what the bundler says that it took, not what
// package.json names: of what is installed, most never ships.
import * as fs from 'node:fs';
import * as path from 'node:path';
import picomatch from 'picomatch';
import { CARRIED, isAllowed, mit, UNNAMED, WITHOUT_TEXT } from './licences.mjs';

const TEXTS = /^(?:licen[cs]e|copying|notice|thirdpartynotices)(?:[._-].*)?$/i;
const PACKAGE = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//;
/** How bundlers mark what they took from a package into a file that is published. */
const MARK = /^\/\/ ?(?:#region )?.*?\bnode_modules\/(?:.*\/node_modules\/)?((?:@[\w.-]+\/)?[\w.-]+)\//gm;

/**
 * The packages in some outputs of the bundler (of builds with `metafile` and `legalComments: 'external'`), each once per folder, with what they
 * carry; in order. `copied` are folders of packages from which files are copied as they are. `problems` are sentences about packages
 * that may not ship; it is empty when all is well.
 */
export function packagesIn(root, results, copied = []) {
  const files = new Map(copied.map((folder) => [folder, []]));
  for (const { metafile } of results)
    for (const { inputs } of Object.values(metafile.outputs))
      for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
        const folder = PACKAGE.exec(file)?.[1];
        if (folder && bytesInOutput > 0) files.set(folder, [...(files.get(folder) ?? []), file]);
      }
  const packages = new Map();
  const add = (found) => packages.set(`${found.name} ${found.version}`, found);
  for (const [folder, taken] of files) {
    add(describe(root, folder));
    for (const carried of carriedIn(root, folder, new Set(taken))) add(carried);
  }
  const sorted = [...packages].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, found]) => found);
  return { packages: sorted, problems: sorted.flatMap(problemsOf) };
}

function describe(root, folder) {
  const manifest = JSON.parse(fs.readFileSync(path.join(root, folder, 'package.json'), 'utf8'));
  const { name, version } = manifest;
  const names = fs.readdirSync(path.join(root, folder)).filter((file) => TEXTS.test(file));
  const texts = names.sort().map((file) => tidy(fs.readFileSync(path.join(root, folder, file), 'utf8')));
  const holder = WITHOUT_TEXT[name];
  const licence = manifest.license ?? UNNAMED[name];
  return { name, version, licence, texts: texts.length === 0 && holder ? [tidy(mit(holder))] : texts, source: addressOf(manifest.repository) };
}

/** What a package carries in the files that were taken from it. Of which version that is, its files don't say. */
function carriedIn(root, folder, taken) {
  const { name: carrier, version: of } = describe(root, folder);
  const version = `(in ${carrier} ${of})`;
  const found = new Map();
  const add = (name, known) => {
    const beside = [path.join(folder, 'node_modules', name), path.join('node_modules', name)].find((place) => fs.existsSync(path.join(root, place)));
    if (known?.holder) found.set(name, { ...known, texts: [tidy(mit(known.holder))], version });
    else found.set(name, { ...(beside ? describe(root, beside) : { name, texts: [] }), version });
  };
  for (const file of taken) {
    const code = fs.readFileSync(path.join(root, file), 'utf8');
    for (const [, name] of code.matchAll(MARK)) add(name);
    for (const known of CARRIED) if (known.in === carrier && code.includes(known.mark)) add(known.name, known);
  }
  return found.values();
}

function problemsOf({ name, version, licence, texts }) {
  if (!licence) return [`${name} ${version} names no licence. Look at its text, and put it into UNNAMED of server/tools/licences.mjs, or do without it.`];
  if (!isAllowed(licence)) return [`${name} ${version} is under ${licence}, which is not in ALLOWED of server/tools/licences.mjs.`];
  if (texts.length === 0)
    return [`${name} ${version} brings no text of its licence (${licence}). Put its holder into WITHOUT_TEXT of server/tools/licences.mjs.`];
  return [];
}

/** The text of the notices: a list of all packages, then each text of a licence once, with the packages that it belongs to. */
export function noticesOf(packages, legalComments) {
  const byText = new Map();
  for (const found of packages) for (const text of found.texts) byText.set(text, [...(byText.get(text) ?? []), `${found.name} ${found.version}`]);
  const line = '-'.repeat(80);
  const list = packages.map(({ name, version, licence, source }) => `${name} ${version}, ${licence}${source ? `, ${source}` : ''}`);
  const texts = [...byText].map(([text, names]) => `${line}\n${names.join(', ')}\n${line}\n\n${text}\n`);
  const comments = legalComments.length > 0 ? [`${line}\nNotices in the code of these packages\n${line}\n\n${legalComments.join('\n\n')}\n`] : [];
  return [
    'Third-party notices\n',
    'FOI Notices contains work of others. This file is made from what its bundles hold (npm run notices) and ships with them.\n',
    'No file of these packages was changed; they are joined, made small, and left out where they are never needed. Their source is at the addresses below and, in the versions below, in the npm registry. Where a package offers a choice of licences, the one chosen is that which is not the GNU General Public License. The fonts were cut down to the characters that letters need.\n',
    `${list.join('\n')}\n`,
    ...texts,
    ...comments,
  ].join('\n');
}

/** The legal comments that the bundler found, each once and in order, whatever output they are in. */
export function legalCommentsOf(results) {
  const found = new Set();
  for (const { outputFiles } of results)
    for (const { path: file, text } of outputFiles)
      if (file.endsWith('.LEGAL.txt')) for (const [comment] of text.matchAll(/\/\*[\s\S]*?\*\//g)) found.add(tidy(comment.replace(/^[ \t]+/gm, ' ')));
  return [...found].sort();
}

/** Whether an output goes into the package, by the list of what does. */
export function shippedBy(ignoreFile) {
  const wanted = [...fs.readFileSync(ignoreFile, 'utf8').matchAll(/^!(.+)$/gm)].map(([, pattern]) => pattern);
  return picomatch(wanted);
}

function addressOf(repository) {
  const given = (typeof repository === 'string' ? repository : repository?.url) ?? '';
  // The ways in which manifests name an address that a browser opens.
  const [, onGitHub] = /^(?:git@github\.com:|github:)?([\w.-]+\/[\w.-]+?)(?:\.git)?$/.exec(given) ?? [];
  return onGitHub ? `https://github.com/${onGitHub}` : given.replace(/^(?:git\+)?\w+:\/\/(?:git@)?/, 'https://').replace(/\.git$/, '');
}

/** With the same ends of lines, and without what nobody sees. */
function tidy(text) {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/^\uFEFF/, '')
    .replace(/[ \t]+$/gm, '')
    .trim();
}
