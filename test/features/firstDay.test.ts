import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { ROOT } from '../support/root';

interface Step {
  readonly id: string;
  readonly description: string;
  readonly media: { readonly svg: string; readonly altText: string };
  readonly completionEvents: readonly string[];
}

const words: Readonly<Record<string, string>> = JSON.parse(readFileSync(path.join(ROOT, 'package.nls.json'), 'utf8'));
/** The manifest with its words in place of their keys. */
const { contributes } = JSON.parse(
  readFileSync(path.join(ROOT, 'package.json'), 'utf8').replace(/"%([^"%]+)%"/g, (_, key: string) => JSON.stringify(words[key])),
);
const steps: readonly Step[] = contributes.walkthroughs[0].steps;
const declared = new Set(contributes.commands.map(({ command }: { readonly command: string }) => command));
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

/** The commands behind the buttons and links of a text, with what they are given. */
function linksIn(text: string): readonly { readonly command: string; readonly args: readonly unknown[] }[] {
  return [...text.matchAll(/\]\(command:([\w.]+)(?:\?([^)\s]*))?\)/g)].map(([, command = '', args]) => ({
    command,
    args: args === undefined ? [] : JSON.parse(decodeURIComponent(args)),
  }));
}

describe('the walkthrough of a first day', () => {
  it('has five steps, each with a button', () => {
    assert.deepEqual(
      steps.map(({ id }) => id),
      ['newNotice', 'finding', 'preview', 'attachments', 'prepare'],
    );
    for (const { id, description } of steps) assert.ok(/^\[[^\]]+\]\(command:/m.test(description), `${id} has no button of its own line`);
  });

  it('has no link but to commands that are declared', () => {
    for (const { description } of steps) for (const { command } of linksIn(description)) assert.ok(declared.has(command), command);
    for (const { contents } of contributes.viewsWelcome) for (const { command } of linksIn(contents)) assert.ok(declared.has(command), command);
  });

  it('counts a step as done by a command that is declared or by what the program itself says', () => {
    const shown = [...read('client/src/commands/firstDay.ts').matchAll(/^ {2}(\w+): (?:show|async)/gm)].map(([, name]) => `onContext:foiNotices.done.${name}`);
    assert.deepEqual(shown, ['onContext:foiNotices.done.finding', 'onContext:foiNotices.done.preview', 'onContext:foiNotices.done.prepare']);
    for (const { id, completionEvents } of steps) {
      assert.ok(completionEvents.length > 0, id);
      for (const event of completionEvents) {
        const command = /^onCommand:(.*)$/.exec(event)?.[1];
        assert.ok(command === undefined ? shown.includes(event) : declared.has(command), event);
      }
    }
  });

  it('has a small picture for each step, in the colours of the theme, without words, with a text in its place', () => {
    const files = new Set(readdirSync(path.join(ROOT, 'client/media/walkthrough')));
    for (const { id, media } of steps) {
      assert.ok(media.altText.length > 20, id);
      const picture = read(media.svg);
      assert.ok(picture.length < 8000, `${media.svg} has ${picture.length} characters`);
      const colours = [...picture.matchAll(/(?:fill|stroke)="([^"]*)"/g)].map(([, colour = '']) => colour).filter((colour) => colour !== 'none');
      assert.ok(colours.length > 5);
      assert.deepEqual(
        colours.filter((colour) => !/^var\(--vscode-[\w-]+(?:, (?:var\(--vscode-[\w-]+\)|transparent))?\)$/.test(colour)),
        [],
        media.svg,
      );
      // Words would need a picture for each language; numbers and signs do not.
      for (const [, text = ''] of picture.matchAll(/<text[^>]*>([^<]*)</g)) assert.doesNotMatch(text, /[a-z]{2}/i, media.svg);
      files.delete(path.basename(media.svg));
    }
    assert.deepEqual([...files], []);
  });
});
