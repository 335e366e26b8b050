import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import MarkdownIt from 'markdown-it';
import { createNoticeService } from '../../server/src/core';
import { parseAuthorityProfile } from '../../server/src/core/config/authorityProfile';
import { readWordingFile } from '../../server/src/core/config/wordingFile';
import { completions } from '../../server/src/core/features/completion';
import { hover } from '../../server/src/core/features/hover';
import { inlayHints } from '../../server/src/core/features/inlayHint';
import { settingsHover } from '../../server/src/core/features/settings/settingsHover';
import type { FeatureContext, Snapshot } from '../../server/src/core/features/snapshot';
import { LineIndex } from '../../server/src/core/text/lineIndex';
import { libraryWith } from '../../server/src/core/wording/library';
import { ALL_PAYLOADS, letterWith, profileWith } from '../support/payloads';
import { ROOT } from '../support/root';

const service = createNoticeService();
const markdown = new MarkdownIt({ html: true });
const HOSTILE = /evil\.test|trap|javascript|vbscript|command:|data:|file:|passwd/i;

/** What an editor would make of the Markdown besides words: its pictures, its HTML and where its links lead. */
function besidesWords(text: string): string[] {
  return markdown
    .parse(text, {})
    .flatMap((token) => [token, ...(token.children ?? [])])
    .flatMap(({ type, attrs, content }) => {
      if (type === 'image' || type === 'html_block' || type === 'html_inline') return [`${type}: ${content}`];
      if (type === 'link_open') return (attrs ?? []).filter(([name, value]) => name === 'href' && HOSTILE.test(value)).map(([, value]) => `link: ${value}`);
      return [];
    });
}

/** Where something stands that may be explained. */
function places(snapshot: Snapshot, context: FeatureContext): ReadonlySet<number> {
  const { syntax, notice } = snapshot;
  const spans = [
    ...syntax.fences.flatMap((fence) => [fence.nameSpan, ...fence.attributes.flatMap(({ nameSpan, valueSpan }) => [nameSpan, valueSpan])]),
    ...(syntax.frontMatter?.entries ?? []).flatMap(({ keySpan, valueSpan }) => [keySpan, valueSpan]),
    ...syntax.fields.map(({ span }) => span),
    ...notice.citations.map(({ span }) => span),
    ...notice.waivers.map(({ ruleSpan }) => ruleSpan),
    ...snapshot.check(context.check).findings.map(({ span }) => span),
  ];
  return new Set(spans.filter((span) => span !== undefined).map(({ start }) => start));
}

describe('words that mean harm, in what an editor shows as Markdown', function () {
  this.timeout(120_000);

  it('are words in explanations and hints', () => {
    let explained = 0;
    for (const words of ALL_PAYLOADS) {
      const snapshot = service.snapshot(letterWith(words), { fileName: 'a.foi.md' });
      const context: FeatureContext = {
        check: { today: '2026-10-30', profile: parseAuthorityProfile('council', profileWith(words)) },
        authorities: ['council'],
      };
      const shown = new Set([...places(snapshot, context)].flatMap((at) => hover(snapshot, at, context)?.markdown ?? []));
      const whole = { start: 0, end: snapshot.text.length };
      for (const { tooltip } of inlayHints(snapshot, whole, context, { provisionNames: true, dueDate: true })) shown.add(tooltip);
      for (const text of shown) assert.deepEqual(besidesWords(text), [], `${words}\n\n${text}`);
      explained += shown.size;
    }
    assert.ok(explained > 5_000, String(explained));
  });

  it('fetch nothing from the standard wording of a workspace', () => {
    for (const words of ALL_PAYLOADS.filter((one) => one.includes('!['))) {
      const file = readWordingFile('mine', `---\nid: mine\nrev: "1"\nhandling: ${JSON.stringify(words)}\n---\n\n${words}\n`);
      const library = libraryWith([file]);
      const text = ':::standard{id="mine" rev="1"}\nOther words.\n:::\n\n:::standard{id="m"}\n:::\n\n:::st';
      const snapshot = service.snapshot(text, { fileName: 'a.foi.md' });
      const context: FeatureContext = { check: { today: '2026-10-30', library }, authorities: [] };
      const shown = [text.indexOf('"m"') + 2, text.length].flatMap((at) =>
        completions(snapshot, at, context, true).flatMap(({ documentation }) => documentation ?? []),
      );
      shown.push(...[4, 20].flatMap((at) => hover(snapshot, at, context)?.markdown ?? []));
      assert.ok(shown.length > 1);
      for (const one of shown)
        assert.deepEqual(
          besidesWords(one).filter((found) => found.startsWith('image')),
          [],
          one,
        );
    }
  });

  it('are words in what is said of a profile', () => {
    for (const words of ALL_PAYLOADS) {
      const text = profileWith(words);
      const file = { kind: 'authority', name: 'council', text, lines: new LineIndex(text) } as const;
      for (let at = 0; at < text.length; at += 40) {
        const shown = settingsHover(file, at, service.engine)?.markdown;
        if (shown !== undefined) assert.deepEqual(besidesWords(shown), [], shown);
      }
    }
  });

  it('are shown by a client that trusts no Markdown and no HTML in it', () => {
    const files = readdirSync(path.join(ROOT, 'client/src'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    assert.ok(files.length > 20);
    for (const file of files) assert.doesNotMatch(readFileSync(path.join(ROOT, 'client/src', file), 'utf8'), /isTrusted|supportHtml|supportThemeIcons/, file);
  });
});
