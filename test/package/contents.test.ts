import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { create } from 'fontkit';
import { ROOT, UPDATING } from '../support/root';
import { packaged, textOf } from './vsix';

/** The names of all files in the package, one a line and in order. `UPDATE=1` writes them anew: look at what git says has changed. */
const LIST = path.join(ROOT, 'test/package/files.txt');
const LARGEST = 3_000_000;

interface Group {
  readonly name: string;
  readonly ranges: readonly (readonly [string, string])[];
}

describe('the package', () => {
  const { size, files } = packaged();

  it('holds the files of its list and no others', () => {
    const names = [...files.keys()].sort();
    if (UPDATING) writeFileSync(LIST, `${names.join('\n')}\n`);
    assert.deepEqual(names, readFileSync(LIST, 'utf8').trimEnd().split('\n'), 'files came or went: if that is right, run this again with UPDATE=1');
  });

  it(`is smaller than ${LARGEST / 1e6} MB`, () => assert.ok(size < LARGEST, `it has ${size} bytes`));

  it('holds every file that its manifest names', () => {
    const named = textOf(files, 'package.json').match(/"\.\/[^"]+"/g) ?? [];
    assert.ok(named.length > 5);
    const wanted = named.map((quoted) => String(JSON.parse(quoted)).slice(2)).filter((name) => !name.startsWith('dist/cli'));
    // Translations are named by their folder.
    const there = (name: string): boolean => files.has(name) || files.has(`${name}.js`) || [...files.keys()].some((file) => file.startsWith(`${name}/`));
    assert.deepEqual(
      wanted.filter((name) => !there(name)),
      [],
    );
  });

  it('holds no source map, and nothing that names a file of whoever built it', () => {
    for (const name of files.keys()) {
      assert.doesNotMatch(name, /\.map$/);
      if (/\.(?:js|css|json|md)$/.test(name)) assert.ok(!textOf(files, name).includes(ROOT), name);
      if (/\.(?:js|css)$/.test(name)) assert.doesNotMatch(textOf(files, name), /[#@] sourceMappingURL=\S+\.map/, name);
    }
  });

  it('has a client for browsers that asks for nothing but the editor, and a worker that asks for nothing', () => {
    const required = (name: string): string[] => [
      ...new Set([...textOf(files, name).matchAll(/\brequire\(\s*["'`]([^"'`]+)/g)].map((match) => match[1] ?? '')),
    ];
    assert.deepEqual(required('dist/client.web.js'), ['vscode']);
    assert.deepEqual(required('dist/attachmentWorker.web.js'), []);
    assert.doesNotMatch(textOf(files, 'dist/client.web.js'), /(?<![.\w$])fetch\((?![^()]*\)\{)|new XMLHttpRequest|new WebSocket|new EventSource|importScripts/);
  });

  it('asks Node for no module that goes to the network or starts a program, but for two of the protocol’s own', () => {
    const going = /^(?:node:)?(?:https?|http2|tls|dns|dgram|net|inspector|cluster|child_process|quic|sqlite|repl|wasi|vm)(?:\/|$)/;
    const scripts = [...files.keys()].filter((name) => name.endsWith('.js'));
    assert.ok(scripts.length > 10);
    for (const name of scripts) {
      const code = textOf(files, name);
      const asked = [...code.matchAll(/\b(?:require|import|getBuiltinModule)\(\s*["'`]([^"'`]+)/g)].map((match) => match[1] ?? '');
      const found = [...new Set(asked.filter((module) => going.test(module)))].sort();
      // The library that speaks the protocol can do so over sockets and with programs it starts. Of that, the client starts our server with the
      // editor's Node; the editor suite runs with a watcher that sees any connection.
      // One more makes a program of the text in the file beside it, to hand over what an earlier start compiled of it.
      const mayAsk: Readonly<Record<string, readonly string[]>> = {
        'dist/client.js': ['child_process', 'net'],
        'dist/server.js': ['node:vm'],
        'dist/serverProgram.js': ['child_process', 'net'],
      };
      assert.deepEqual(found, mayAsk[name] ?? [], name);
      assert.doesNotMatch(code, /(?<![.\w$])fetch\((?![^()]*\)\{)|new XMLHttpRequest|new WebSocket|new EventSource|sendBeacon|new RTCPeerConnection/, name);
    }
  });

  it('has scripts in ASCII alone, which Node reads faster and keeps in half the memory', () => {
    const built = readdirSync(path.join(ROOT, 'dist'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
    assert.ok(built.includes('cliProgram.js') && built.length > 12);
    for (const name of built) assert.doesNotMatch(readFileSync(path.join(ROOT, 'dist', name), 'utf8'), /[^\x00-\x7f]/, name);
  });

  it('has parts that ask for nothing of Node and for nothing of the network', () => {
    const parts = [...files.keys()].filter((name) => name.startsWith('dist/parts/'));
    assert.ok(parts.length >= 5);
    for (const name of parts) {
      const code = textOf(files, name);
      // Libraries look for Node's streams and do without.
      const required = [...code.matchAll(/\brequire\("([\w@/:.-]+)"\)/g)].map((match) => match[1]).filter((module) => module !== 'stream');
      assert.deepEqual(required, [], name);
      // A method that is named so has its body behind it.
      assert.doesNotMatch(code, /(?<![.\w$])fetch\((?![^()]*\)\{)|new XMLHttpRequest|new WebSocket|new EventSource|navigator\.sendBeacon|child_process/, name);
    }
  });

  describe('has fonts', () => {
    const groups = JSON.parse(readFileSync(path.join(ROOT, 'server/tools/fontCharacters.json'), 'utf8')) as readonly Group[];
    const faces = ['Regular', 'Bold', 'Italic', 'BoldItalic'] as const;
    const source = { Regular: '400Regular', Bold: '700Bold', Italic: '400Regular_Italic', BoldItalic: '700Bold_Italic' };
    const opened = (bytes: Uint8Array) => {
      // The declared type asks for Node's kind of bytes; the library itself takes any.
      const font = create(bytes as Parameters<typeof create>[0]);
      assert.ok(!('fonts' in font));
      return font;
    };
    const shipped = (face: string) => {
      const bytes = files.get(`dist/fonts/Arimo-${face}.ttf`);
      assert.ok(bytes, face);
      return opened(bytes);
    };

    for (const face of faces)
      it(`with every character of the whole font that we promise, as wide and with the same shape: ${face}`, () => {
        const folder = source[face];
        const whole = opened(new Uint8Array(readFileSync(path.join(ROOT, `node_modules/@expo-google-fonts/arimo/${folder}/Arimo_${folder}.ttf`))));
        const cut = shipped(face);
        const promised = groups.flatMap(({ ranges }) => ranges.map(([first, last]) => [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const));
        const kept = whole.characterSet.filter((character) => promised.some(([first, last]) => first <= character && character <= last));
        assert.ok(kept.length > 1200, `${kept.length} characters`);
        for (const character of kept) {
          assert.ok(cut.hasGlyphForCodePoint(character), `U+${character.toString(16)}`);
          const before = whole.glyphForCodePoint(character);
          const after = cut.glyphForCodePoint(character);
          assert.equal(after.advanceWidth, before.advanceWidth, `U+${character.toString(16)}`);
          assert.equal(after.path.toSVG(), before.path.toSVG(), `U+${character.toString(16)}`);
        }
      });

    it('that have what letters of these islands need', () => {
      const needed = 'ŴŵŶŷẀẁẂẃẄẅỲỳÁáÉéÍíÓóÚúÀàÈèÌìÒòÙùÂâÊêÎîÔôÛûËëÏïÖöÜü£€–—‘’“”…•·§©®™½¼¾²³°±×÷≤≥≈√□→←ŁłŚśĆćŻżŹźĄąĘęŃńĞğŞşİı';
      for (const face of faces)
        for (const character of `${needed}ΑΩαωάήАЯаяЇїЄє`)
          assert.ok(shipped(face).hasGlyphForCodePoint(character.codePointAt(0) ?? 0), `${face}: ${character}`);
    });

    it('whose groups of characters the documentation names', () => {
      const limits = readFileSync(path.join(ROOT, 'server/docs/limits.md'), 'utf8');
      for (const { name } of groups) assert.ok(limits.includes(name), name);
    });

    it('whose licence lies beside them and reserves no name', () => {
      const licence = textOf(files, 'dist/fonts/OFL.txt');
      assert.match(licence, /SIL OPEN FONT LICENSE Version 1\.1/);
      // The holder reserves a name, if at all, in the lines before the licence itself.
      assert.doesNotMatch(licence.split('-----')[0] ?? '', /reserved/i);
      for (const face of faces) assert.match(shipped(face).copyright, /Arimo/);
    });
  });
});
