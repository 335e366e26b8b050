import assert from 'node:assert/strict';
import { builtinModules } from 'node:module';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '..', '..');

function filesUnder(folder: string, ends: readonly string[]): string[] {
  const found: string[] = [];
  const walk = (dir: string): void => {
    for (const name of readdirSync(dir)) {
      if (name === 'node_modules' || name === 'out' || name === 'dist') continue;
      const full = path.join(dir, name);
      if (statSync(full).isDirectory()) walk(full);
      else if (ends.some((end) => name.endsWith(end))) found.push(path.relative(ROOT, full).replaceAll(path.sep, '/'));
    }
  };
  walk(path.join(ROOT, folder));
  return found.sort();
}

const sources = [...filesUnder('client', ['.ts']), ...filesUnder('server', ['.ts'])];
const text = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

/** What a file imports: relative ones as paths from the root, packages as they stand. */
function importsOf(file: string): string[] {
  const found: string[] = [];
  for (const match of text(file).matchAll(
    /(?:^|\n)\s*(?:import|export)\b[^;'"]*?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|\b(?:require|import)\(\s*['"]([^'"]+)['"]\s*\)/g,
  )) {
    const target = match[1] ?? match[2] ?? match[3] ?? '';
    found.push(target.startsWith('.') ? path.posix.normalize(path.posix.join(path.posix.dirname(file), target)).replace(/\.js$/, '') : target);
  }
  return found;
}

/** A file of the product and all that it imports, directly or through others. */
function reachable(entry: string): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    for (const target of importsOf(file)) for (const name of [`${target}.ts`, `${target}/index.ts`]) if (sources.includes(name)) visit(name);
  };
  visit(entry);
  return found;
}

/** The layer of a file: the deepest of these that holds it. */
const LAYERS = [
  'server/src/core/text',
  'server/src/core/syntax',
  'server/src/core/notice',
  'server/src/core/neighbours',
  'server/src/core/law',
  'server/src/core/rules',
  'server/src/core/living',
  'server/src/core/features',
  'server/src/core/render',
  'server/src/core/attachments',
  'server/src/core/wording',
  'server/src/core/import',
  'server/src/core/config',
  'server/src/core',
  'server/src/parts',
  'server/src/session',
  'server/src/lsp',
  'server/src/node',
  'server/src/browser',
  'server/src/cli',
  'server/src/main.ts',
  'server/tools',
  'client/src',
  'client/webview',
] as const;
type Layer = (typeof LAYERS)[number];

const layerOf = (file: string): Layer | undefined => LAYERS.find((layer) => file === layer || file.startsWith(`${layer}/`));

const READABLE: readonly Layer[] = ['server/src/core/text', 'server/src/core/syntax'];
const REFERENCE: readonly Layer[] = ['server/src/core/law', 'server/src/core/config', 'server/src/core/wording', 'server/src/core/attachments'];
const CORE: readonly Layer[] = LAYERS.filter((layer) => layer.startsWith('server/src/core'));

/** Which layers a layer may import from, itself apart. Every other arrow is a fault. */
const ARROWS: Readonly<Record<Layer, readonly Layer[]>> = {
  'server/src/core/text': [],
  'server/src/core/syntax': ['server/src/core/text'],
  'server/src/core/law': READABLE,
  'server/src/core/config': READABLE,
  // Wording is built from provisions and from wording files; it reads the law's types and nothing of the notice.
  'server/src/core/wording': [...READABLE, 'server/src/core/law', 'server/src/core/config'],
  'server/src/core/attachments': READABLE,
  'server/src/core/notice': [...READABLE, ...REFERENCE],
  // What other notices say is read from notices and asked by rules.
  'server/src/core/neighbours': [...READABLE, ...REFERENCE, 'server/src/core/notice'],
  'server/src/core/rules': [...READABLE, ...REFERENCE, 'server/src/core/notice', 'server/src/core/neighbours'],
  // The preview shows findings in its margin: it knows what a finding is, and no rule.
  'server/src/core/render': [...READABLE, ...REFERENCE, 'server/src/core/notice', 'server/src/core/rules'],
  // A notice that is being written: what was read of it is kept, and no rule is known.
  'server/src/core/living': [...READABLE, 'server/src/core/notice'],
  // What comes in is read and marked by the same model as the checks; rules have no part in it.
  'server/src/core/import': [...READABLE, ...REFERENCE, 'server/src/core/notice'],
  // A new notice quotes the request as a letter that comes in is written down: by the same escapes.
  'server/src/core/features': [
    ...READABLE,
    ...REFERENCE,
    'server/src/core/notice',
    'server/src/core/rules',
    'server/src/core/render',
    'server/src/core/import',
    'server/src/core/living',
  ],
  'server/src/core': CORE,
  // Each file of it is a bundle of its own, loaded when it is first needed.
  'server/src/parts': CORE,
  'server/src/session': CORE,
  'server/src/lsp': [...CORE, 'server/src/session'],
  'server/src/node': ['server/src/lsp', 'server/src/session', 'server/src/parts', ...CORE],
  'server/src/browser': ['server/src/lsp', 'server/src/session', 'server/src/parts', ...CORE],
  'server/src/cli': [...CORE, 'server/src/session', 'server/src/lsp', 'server/src/node'],
  // The one file for Node and for browsers.
  'server/src/main.ts': [...CORE, 'server/src/lsp', 'server/src/node', 'server/src/browser', 'server/src/session'],
  'server/tools': CORE,
  // Of the settings' table it takes the types.
  'client/src': ['server/src/lsp', 'server/src/core/render', 'server/src/core/config', 'client/webview'],
  'client/webview': ['client/src', 'server/src/core/render'],
};

describe('the ten invariants', () => {
  it('open ARCHITECTURE.md, all ten', () => {
    const opening = text('ARCHITECTURE.md').slice(0, 4000);
    for (let n = 1; n <= 10; n++) assert.match(opening, new RegExp(`^${n}\\. \\*\\*`, 'm'), `invariant ${n} is not in the opening of ARCHITECTURE.md`);
  });

  it('1. the core is pure', () => {
    for (const file of sources.filter((f) => f.startsWith('server/src/core/'))) {
      for (const target of importsOf(file)) assert.ok(!/^(?:vscode|node:|fs$|path$|child_process$|os$)/.test(target), `${file} imports ${target}`);
      const code = text(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
      assert.doesNotMatch(
        code,
        /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.|\bperformance\.now\(/,
        `${file} looks at the clock, at chance or at the process`,
      );
    }
  });

  it('2. only server/src/lsp and the entries know the protocol, only client knows vscode', () => {
    for (const file of sources) {
      for (const target of importsOf(file)) {
        if (/^vscode-languageserver/.test(target)) assert.match(file, /^server\/src\/(?:lsp|node|browser)\//, `${file} imports ${target}`);
        if (target === 'vscode' || /^vscode-languageclient/.test(target)) assert.match(file, /^client\/src\//, `${file} imports ${target}`);
      }
    }
  });

  it('what runs in a browser asks for nothing of Node, however far its imports lead', () => {
    const entries = ['client/src/extension.web.ts', 'server/src/lsp/server.ts', 'server/src/browser/platform.ts', 'server/src/browser/attachmentWorker.ts'];
    const files = entries.flatMap((entry) => [...reachable(entry)]);
    assert.ok(files.length > 100, 'the imports were not followed');
    const held = new Set([...files, ...sources.filter((file) => /^server\/src\/(?:core|session|lsp|parts|browser)\//.test(file))]);
    for (const file of held) {
      for (const target of importsOf(file)) {
        assert.ok(!builtinModules.includes(target.replace(/^node:/, '')) && !target.startsWith('node:'), `${file} imports ${target}`);
        assert.doesNotMatch(target, /^vscode-language(?:client|server)\/node$/, `${file} imports ${target}`);
      }
      const code = text(file).replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*/g, '');
      if (!file.endsWith('/pages.ts'))
        assert.doesNotMatch(code, /\bBuffer\.|\bprocess\.|\bset(?:Immediate)\(|\b__(?:dirname|filename)\b|\bglobal\./, `${file} uses what only Node has`);
    }
  });

  it('dependencies run one way', () => {
    const wrong: string[] = [];
    for (const file of sources) {
      const from = layerOf(file);
      assert.ok(from, `${file} stands in no layer`);
      for (const target of importsOf(file)) {
        const to = layerOf(target);
        if (!to || to === from || ARROWS[from].includes(to)) continue;
        wrong.push(`${file} → ${target}`);
      }
    }
    assert.deepEqual(wrong, []);
  });

  it('client reads only the names of the protocol, and types', () => {
    for (const file of sources.filter((f) => f.startsWith('client/')))
      for (const match of text(file).matchAll(/(?:^|\n)(import[^;]*?from\s*['"]([^'"]+)['"])/g))
        if (match[2]?.includes('server/src/') && !/server\/src\/lsp\/protocol(?:\/\w+)?$/.test(match[2]))
          assert.match(match[1] ?? '', /^import type\b/, `${file}: ${match[1]}`);
    const shared = sources.filter((f) => f === 'server/src/lsp/protocol.ts' || f.startsWith('server/src/lsp/protocol/'));
    for (const file of shared) {
      const heavy = importsOf(file).filter((target) => !target.startsWith('server/src/lsp/protocol/')).length;
      const typesOnly = [...text(file).matchAll(/(?:^|\n)import type\b/g)].length;
      assert.equal(heavy, typesOnly, `${file} is shared with the client and imports types only`);
    }
  });

  it('7. a rule is one place: every rule has its page beside it', () => {
    const rules = filesUnder('server/src/core/rules', ['.ts']).filter((file) => /export default (?:defineRule|faultRule)(?:<\w+>)?\(/.test(text(file)));
    const pages = new Set(filesUnder('server/src/core/rules', ['.md']));
    assert.ok(rules.length > 0);
    for (const rule of rules) assert.ok(pages.has(rule.replace(/\.ts$/, '.md')), `${rule} has no page`);
    assert.equal(pages.size, rules.length, 'a page without its rule');
  });

  it('the core silences no check', () => {
    for (const file of sources.filter((f) => f.startsWith('server/src/core/'))) {
      assert.doesNotMatch(text(file), /@ts-(?:ignore|nocheck|expect-error)|biome-ignore/, `${file} silences a check`);
    }
  });
});

describe('the house', () => {
  it('has the top level that a newcomer expects and nothing else', () => {
    const allowed = new Set([
      'package.json',
      'package-lock.json',
      // The manifest's words, and what stands for them in Welsh: the editor looks for them here.
      'package.nls.json',
      'package.nls.cy.json',
      'tsconfig.json',
      'client',
      'server',
      'snippets',
      'syntaxes',
      'test',
      'README.md',
      'LICENSE',
      'CHANGELOG.md',
      'SECURITY.md',
      // Whose work ships, with the licences: it goes into the package.
      'THIRD-PARTY-NOTICES.txt',
      'ARCHITECTURE.md',
      'CONTRIBUTING.md',
      'build.mjs',
      'biome.json',
      'node_modules',
      'out',
      'dist',
      'test-results',
    ]);
    for (const name of readdirSync(ROOT)) if (!name.startsWith('.')) assert.ok(allowed.has(name), `${name} at the top level`);
  });

  it('leaves no test out and no work unfinished', () => {
    for (const file of [...sources, ...filesUnder('test', ['.ts', '.mjs'])]) {
      if (file === 'test/tidy.test.ts') continue;
      assert.doesNotMatch(text(file), /\b(?:it|describe|test)\.(?:skip|only)\(|\bthis\.skip\(|\bTO\x44O\b|\bFIX\x4DE\b|not implemented/, file);
    }
  });

  it('records no download address', () => {
    for (const file of ['package-lock.json', 'test/host/package-lock.json', 'test/host/lowest/package-lock.json'])
      assert.doesNotMatch(text(file), /"resolved": "https?:/, file);
  });

  it('pins every dependency and says why it is there', () => {
    const manifest = JSON.parse(text('package.json')) as { dependencies?: Record<string, string>; devDependencies?: Record<string, string> };
    const reasons = text('CONTRIBUTING.md');
    for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
      assert.match(version, /^\d+\.\d+\.\d+$/, `${name} is not pinned`);
      assert.ok(
        name.startsWith('@types/') ? reasons.includes('`@types/*`') : reasons.includes(`\`${name}\``),
        `CONTRIBUTING.md does not say why ${name} is there`,
      );
    }
  });

  it('keeps files of a readable length', () => {
    const long = [...sources].filter((file) => !/\/registry\.ts$|\/pages\.ts$|\/law\//.test(file) && text(file).split('\n').length > 400);
    assert.deepEqual(long, []);
  });
});
