import type { Generated } from './generated';
import { readManifest } from './manifest';
import { table } from './tables';

/** What each command of the manifest does. The generator refuses a command that has no entry, and an entry that has no command. */
const EXPLAINED: Readonly<Record<string, string>> = {
  'foiNotices.checkThisLetter':
    'Checks the open text as a letter, whatever its name is and whether or not it was ever saved. The text stays as it is. A Word document or web page, from the menu of the explorer, is checked by its words in a new document.',
  'foiNotices.convertToNotice':
    'Makes a notice out of a letter: a Word document, a web page, a text, or what was pasted into a new file. Request, decision, outcomes and rights are marked where they are recognised, every word is kept, and a report says what was not recognised. The letter itself stays as it is.',
  'foiNotices.openPreview': 'Shows the letter beside the text, with the findings in its margin or as the requester will see it.',
  'foiNotices.exportLetter':
    'Saves the letter as a Word document, PDF, web page, text for e-mail or record for the disclosure log. While it has errors it is marked as a draft.',
  'foiNotices.prepareToSend':
    'Checks everything that can be checked, looks into the files that go out, and shows the check sheet. Only from there, and only once nothing stands in the way, a copy to send is made.',
  'foiNotices.lookIntoFile':
    'Looks into files that are to go out for what nobody meant to send: hidden sheets and rows, pivot caches, comments, tracked changes, covered text, places and names. Says what was looked at. Also in the menu of the explorer.',
  'foiNotices.showRule': 'Shows the page of a rule: what it checks, why, and how to put it right. Works without a network.',
  'foiNotices.insertStandardWording':
    'Lists the standard wording for the law and date of the letter, with its words, and puts the one you choose at the cursor, with its name and edition. A prompt that the authority’s profile can answer is filled in.',
  'foiNotices.updateStandardWording':
    'Gives every block of standard wording in the letter the edition for its date, in one step that can be undone. What was filled in stays. Blocks whose words were changed in the letter are counted and left alone, unless their edition is out of date.',
  'foiNotices.newAuthorityProfile':
    'Asks for the name and kind of an authority and writes its profile into `.foi/authorities`, every key explained. It never writes over a file.',
  'foiNotices.restartServer': 'Starts the program that checks the letters anew, should it answer no longer.',
  'foiNotices.showOutput': 'Opens the log of the extension, for reports of faults.',
};

/** `server/docs/commands.md`: every command with its keys. */
export function generateCommands(): readonly Generated[] {
  const { commands, keybindings } = readManifest().contributes;
  const idle = Object.keys(EXPLAINED).filter((id) => !commands.some(({ command }) => command === id));
  if (idle.length > 0) throw new Error(`package.json has no command ${idle.join(', ')}`);
  const rows = commands.map(({ command, title, category }) => {
    const explained = EXPLAINED[command];
    if (explained === undefined) throw new Error(`server/tools/gen/commands.ts does not say what ${command} does`);
    const bound = keybindings.find((binding) => binding.command === command);
    return [`*${category}: ${title}*`, explained, bound ? keys(bound) : '', `\`${command}\``];
  });
  const text = [
    '# Commands',
    '',
    'Open the command palette (`Ctrl+Shift+P`, `⇧⌘P`) and type *FOI*.',
    '',
    table(['Command', 'What it does', 'Keys', 'For key bindings'], rows),
    '',
  ].join('\n');
  return [{ path: 'server/docs/commands.md', text }];
}

function keys({ key, mac }: { readonly key: string; readonly mac?: string }): string {
  const spoken = key.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
  return mac === undefined ? `\`${spoken}\`` : `\`${spoken}\`, on a Mac \`${mac.replace(/\b[a-z]/g, (letter) => letter.toUpperCase())}\``;
}
