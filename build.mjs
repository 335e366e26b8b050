// Builds what ships (dist/) and the suite that runs inside the editor (out/editor/).
//   node build.mjs                 with source maps, to work with
//   node build.mjs --production    small and without source maps, for the package
//   node build.mjs --watch         builds again on every change
//   node build.mjs --editor-tests  the editor suite only
//   node build.mjs --notices       whose work is in the bundles, into THIRD-PARTY-NOTICES.txt; with --check it only compares
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { builtinModules, createRequire } from 'node:module';
import * as path from 'node:path';
import { build, context } from 'esbuild';
import subsetFont from 'subset-font';
import { inAscii } from './server/tools/asciiOnly.mjs';
import { lateExpressions } from './server/tools/lateExpressions.mjs';
import { legalCommentsOf, noticesOf, packagesIn, shippedBy } from './server/tools/thirdParty.mjs';

const root = import.meta.dirname;
const flags = new Set(process.argv.slice(2));
const production = flags.has('--production');

const common = { absWorkingDir: root, bundle: true, legalComments: 'none', logLevel: 'warning' };
const product = { ...common, minify: production, sourcemap: !production };
const node = { platform: 'node', target: 'node20', format: 'cjs' };
const page = { platform: 'browser', target: 'es2022' };
// A worker has no document, which some packages would use where they can.
const worker = { ...page, conditions: ['worker'] };

/** The large parts that are loaded when they are first needed: `server/src/parts/NAME` is dist/parts/NAME.js, and stays out of every other bundle. */
const partNames = fs.readdirSync(path.join(root, 'server/src/parts')).map((name) => name.replace(/\.ts$/, ''));
const partsApart = {
  name: 'parts-apart',
  setup(setup) {
    setup.onResolve({ filter: /\/parts\/\w+\.js$/ }, ({ kind, path: target }) =>
      kind === 'dynamic-import' ? { path: `./parts/${path.basename(target)}`, external: true } : undefined,
    );
  },
};

/** What `foi-notice mcp` alone needs stays out of the bundle that every other command loads. */
const mcpApart = {
  name: 'mcp-apart',
  setup(setup) {
    setup.onResolve({ filter: /\/mcpServer\.js$/ }, ({ kind }) => (kind === 'dynamic-import' ? { path: './mcp.js', external: true } : undefined));
  },
};

/**
 * The names of the protocol's library, in one place for all of our files. The bundler would give each file that imports some of them a copy of all
 * four hundred, which together took a fifth of the time that the server needs to load. Names that nobody asks for are left out.
 */
const oneSetOfNames = {
  name: 'one-set-of-names',
  setup(setup) {
    setup.onResolve({ filter: /^vscode-languageserver(?:\/node)?$/, namespace: 'file' }, ({ path: library, importer }) =>
      importer.includes('node_modules') ? undefined : { path: library, namespace: 'names' },
    );
    setup.onLoad({ filter: /./, namespace: 'names' }, ({ path: library }) => {
      const names = Object.keys(createRequire(import.meta.url)(library)).filter((name) => name !== 'default');
      const one = (name) => `export const ${name} = /* @__PURE__ */ named('${name}');`;
      return { contents: [`const library = require('${library}'), named = (name) => library[name];`, ...names.map(one)].join('\n'), resolveDir: root };
    });
  },
};

/** Of Node's modules that the protocol's library asks for at once, those that a server on standard input and output hardly needs are asked for when they are. */
const askedForWhenUsed = {
  name: 'asked-for-when-used',
  setup(setup) {
    setup.onLoad(
      { filter: /vscode-(?:languageserver|languageserver-protocol|jsonrpc)[\\/]lib[\\/](?:common[\\/]api|node[\\/](?:files|main))\.js$/ },
      ({ path: file }) => {
        const asked = /^const (\w+) = (?:__importStar\()?(require\("(?:child_process|crypto|fs|net|os|path|url)"\))\)?;\n/gm;
        const source = fs.readFileSync(file, 'utf8');
        const names = [...source.matchAll(asked)].map(([, name, call]) => [name, call]);
        const contents = names.reduce((text, [name, call]) => text.replace(new RegExp(`(?<![.\\w])${name}\\.`, 'g'), `${call}.`), source.replace(asked, ''));
        // Each of its layers hands on the names of those below, one by one; what they stand for is there by then and never changes.
        return { contents: contents.replace('__createBinding(exports, m, p)', 'exports[p] = m[p]') };
      },
    );
  },
};

/** Modules that libraries carry along for what is never done here: reading files and addresses by themselves, fonts packed for web pages. */
const NEVER_NEEDED = { attachments: /^@xmldom\/xmldom$|\/file-loaders(?:\.js)?$/, pdf: /^brotli\// };

/**
 * Options of a part. Parts ask for nothing of Node, so that the same file serves a browser, and for nothing of the network. A font library
 * looks for its own address, which a CommonJS file lacks. The last line tells Node's loader the names of what is exported.
 */
function partOptions(name) {
  const source = `server/src/parts/${name}.ts`;
  const names = [...fs.readFileSync(path.join(root, source), 'utf8').matchAll(/export \{ ([^}]+) \}/g)].map((match) => match[1]).join(', ');
  const never = NEVER_NEEDED[name];
  const leftOut = {
    name: 'left-out',
    setup(setup) {
      setup.onResolve({ filter: never }, ({ path: target }) => ({ path: target, namespace: 'left-out' }));
      setup.onLoad({ filter: /./, namespace: 'left-out' }, () => ({ contents: 'module.exports = {};' }));
    },
  };
  return {
    ...product,
    ...worker,
    format: 'cjs',
    // Without a window, the parser of PDF files takes the worker's messages for its own.
    define: { 'import.meta.url': '"file:///"', ...(name === 'attachments' ? { fetch: 'undefined', XMLHttpRequest: 'undefined', window: 'self' } : {}) },
    plugins: never ? [leftOut] : [],
    external: ['stream'],
    footer: { js: `0 && (module.exports = { ${names} });` },
    entryPoints: [source],
    outfile: `dist/parts/${name}.js`,
  };
}

/**
 * Options of the server, which is one file for Node and for a worker: what it takes from packages is what they have for browsers, but for
 * the connection on Node. That and Node's own modules are asked for only where there is a Node.
 */
function serverOptions() {
  const transports = ['vscode-languageserver', 'vscode-languageserver-protocol', 'vscode-jsonrpc'];
  // The copies that the server's package has: with another copy beside them an error that the server means to answer with is not known as one.
  const { resolve } = createRequire(path.join(root, 'node_modules/vscode-languageserver/package.json'));
  return {
    entryPoints: ['server/src/main.ts'],
    outfile: 'dist/serverProgram.js',
    format: 'cjs',
    alias: Object.fromEntries(transports.map((name) => [`${name}/node`, resolve(`${name}/node`)])),
    external: builtinModules.flatMap((name) => [name, `node:${name}`]),
    supported: LOADED,
    plugins: [partsApart, oneSetOfNames, askedForWhenUsed, lateExpressions],
  };
}

/** A program that is loaded by a file of its own (`server/src/node/codeCache.ts`) asks for its parts as CommonJS does. */
const LOADED = { 'dynamic-import': false };

/** One set of options for every file of dist/. */
const bundles = [
  { ...product, ...node, entryPoints: ['client/src/extension.node.ts'], outfile: 'dist/client.js', external: ['vscode'] },
  { ...product, ...worker, ...serverOptions() },
  {
    ...product,
    ...node,
    entryPoints: ['server/src/cli/main.ts'],
    outfile: 'dist/cliProgram.js',
    supported: LOADED,
    plugins: [partsApart, mcpApart, oneSetOfNames, askedForWhenUsed, lateExpressions],
  },
  // What `foi-notice check` starts once for each processor.
  { ...product, ...node, entryPoints: ['server/src/cli/checkWorker.ts'], outfile: 'dist/checkWorker.js', plugins: [partsApart, lateExpressions] },
  { ...product, ...node, entryPoints: ['server/src/cli/mcpServer.ts'], outfile: 'dist/mcp.js' },
  { ...product, ...node, entryPoints: ['server/src/node/attachmentWorker.ts'], outfile: 'dist/attachmentWorker.js', plugins: [partsApart] },
  ...partNames.map(partOptions),
  { ...product, ...worker, entryPoints: ['client/src/extension.web.ts'], outfile: 'dist/client.web.js', format: 'cjs', external: ['vscode'] },
  { ...product, ...worker, entryPoints: ['server/src/browser/attachmentWorker.ts'], outfile: 'dist/attachmentWorker.web.js', format: 'iife' },
  { ...product, ...page, entryPoints: ['client/webview/main.ts'], outfile: 'dist/preview.js', format: 'iife' },
  { ...product, ...page, entryPoints: ['client/webview/style.css'], outfile: 'dist/preview.css' },
  { ...product, ...page, entryPoints: ['client/webview/checkSheet.ts'], outfile: 'dist/checkSheet.js', format: 'iife' },
  { ...product, ...page, entryPoints: ['client/webview/checkSheet.css'], outfile: 'dist/checkSheet.css' },
].map((options) => ({ ...options, plugins: [...(options.plugins ?? []), inAscii] }));

/**
 * The files that load the two programs on Node, to be made after them. Each knows the sum of its program's bytes, by which it knows what it kept of
 * it; while the program changes under it (`build` is empty) nothing is kept.
 */
function loaders(build) {
  const one = (source, program, outfile, more) => ({
    ...product,
    ...node,
    entryPoints: [source],
    outfile,
    define: { BUILD: JSON.stringify(build(program)) },
    plugins: [inAscii],
    ...more,
  });
  return [
    one('server/src/node/startServer.ts', 'dist/serverProgram.js', 'dist/server.js'),
    one('server/src/cli/start.ts', 'dist/cliProgram.js', 'dist/cli.js', { banner: { js: '#!/usr/bin/env node' } }),
  ];
}

const sumOf = (file) =>
  createHash('sha256')
    .update(fs.readFileSync(path.join(root, file)))
    .digest('hex');

const FONT = 'node_modules/@expo-google-fonts/arimo';

/**
 * Writes down whose work is in what ships, or with `--check` only looks whether that is written down already. Ends with a failure when a package
 * has a licence that is not allowed, in any bundle, or when the file is another one than it should be.
 */
async function thirdPartyNotices() {
  const file = path.join(root, 'THIRD-PARTY-NOTICES.txt');
  const isShipped = shippedBy(path.join(root, '.vscodeignore'));
  const told = { metafile: true, write: false, minify: true, sourcemap: false, legalComments: 'external', logLevel: 'error' };
  const results = async (wanted) => Promise.all(bundles.filter(({ outfile }) => wanted(outfile)).map((options) => build({ ...options, ...told })));
  const shipped = await results(isShipped);
  const { packages, problems } = packagesIn(root, shipped, [FONT]);
  problems.push(...packagesIn(root, await results((outfile) => !isShipped(outfile))).problems);
  const text = noticesOf(packages, legalCommentsOf(shipped));
  if (!flags.has('--check')) fs.writeFileSync(file, text);
  else if (!fs.existsSync(file) || fs.readFileSync(file, 'utf8') !== text)
    problems.push('THIRD-PARTY-NOTICES.txt is out of date: npm run notices writes it anew.');
  for (const problem of problems) console.error(problem);
  console.log(`${packages.length} packages of others are in what ships.`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}

const SUITE = 'test/editor';
const suiteFiles = (wanted) =>
  fs
    .readdirSync(path.join(root, SUITE))
    .filter((name) => wanted(name))
    .map((name) => path.join(SUITE, name));

/** The editor suite for Node: one file for each test file, and the one that runs them. Mocha must stay one instance, so it is not bundled. */
function editorTests() {
  const entryPoints = suiteFiles((name) => name === 'index.ts' || name.endsWith('.test.ts'));
  return { ...common, ...node, sourcemap: true, entryPoints, outdir: 'out/editor', external: ['vscode', 'mocha'] };
}

/** Node's own assertions, for a worker. */
const browserAssert = {
  name: 'browser-assert',
  setup(setup) {
    setup.onResolve({ filter: /^node:assert\/strict$/ }, ({ path: target }) => ({ path: target, namespace: 'browser-assert' }));
    setup.onLoad({ filter: /./, namespace: 'browser-assert' }, () => ({ contents: "module.exports = require('assert').strict;", resolveDir: root }));
  },
};

/**
 * The same suite for the web worker extension host, which takes one file: mocha first, then every test file but those that need Node
 * (`*.node.test.ts`). Mocha takes a `module` that is there for its own, so the suite is exported only behind it.
 */
function webEditorTests() {
  const tests = suiteFiles((name) => name.endsWith('.test.ts') && !name.endsWith('.node.test.ts'));
  const before = "import './setUp.web';";
  const contents = [before, ...tests.map((file) => `import './${path.basename(file)}';`), "export { run } from './index.web';"].join('\n');
  return {
    ...common,
    ...worker,
    sourcemap: 'inline',
    stdin: { contents, resolveDir: path.join(root, SUITE), sourcefile: 'suite.ts', loader: 'ts' },
    outfile: 'out/editor/web/index.js',
    format: 'iife',
    globalName: 'suite_',
    footer: { js: 'module.exports = suite_;' },
    external: ['vscode'],
    define: { 'process.env.NODE_DEBUG': 'undefined', 'process.stderr': 'undefined', 'process.emitWarning': 'undefined' },
    plugins: [browserAssert],
  };
}

/**
 * Makes the fonts of PDF files, with their licence beside them, as it asks. They hold the characters of fontCharacters.json and no others,
 * which halves them; the font has no reserved name, so what is cut down may keep it.
 */
async function makeFonts() {
  const from = path.join(root, FONT);
  const to = path.join(root, 'dist', 'fonts');
  const groups = JSON.parse(fs.readFileSync(path.join(root, 'server', 'tools', 'fontCharacters.json'), 'utf8'));
  const characters = groups.flatMap(({ ranges }) => ranges.map(([first, last]) => charactersBetween(Number.parseInt(first, 16), Number.parseInt(last, 16))));
  fs.mkdirSync(to, { recursive: true });
  for (const face of ['400Regular', '700Bold', '400Regular_Italic', '700Bold_Italic']) {
    const style = face.replace(/^\d+/, '').replace('Regular_', '').replace('_', '');
    const whole = fs.readFileSync(path.join(from, face, `Arimo_${face}.ttf`));
    // Beside the usual names, those that tell whose font it is and under which licence.
    const options = { targetFormat: 'truetype', preserveNameIds: [0, 13, 14] };
    fs.writeFileSync(path.join(to, `Arimo-${style}.ttf`), await subsetFont(whole, characters.join(''), options));
  }
  fs.copyFileSync(path.join(from, 'LICENSE_FONT'), path.join(to, 'OFL.txt'));
}

function charactersBetween(first, last) {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, at) => first + at));
}

if (flags.has('--editor-tests')) {
  // A test file that was deleted must not run on from an earlier build.
  fs.rmSync(path.join(root, 'out', 'editor'), { recursive: true, force: true });
  await Promise.all([editorTests(), webEditorTests()].map((options) => build(options)));
} else if (flags.has('--notices')) {
  await thirdPartyNotices();
} else if (flags.has('--watch')) {
  await makeFonts();
  for (const options of [...bundles, ...loaders(() => '')]) await (await context({ ...options, logLevel: 'info' })).watch();
  console.log('Watching. Ctrl-C stops it.');
} else {
  fs.rmSync(path.join(root, 'dist'), { recursive: true, force: true });
  await makeFonts();
  await Promise.all(bundles.map((options) => build(options)));
  await Promise.all(loaders(sumOf).map((options) => build(options)));
  fs.chmodSync(path.join(root, 'dist', 'cli.js'), 0o755);
}
