/** Where a command stands besides the palette, and when. */
export interface MenuPlace {
  /** A menu of the editor, by the name it has in a manifest. */
  readonly menu: string;
  readonly when?: string;
  /** Where in the menu: `group@place`. */
  readonly group?: string;
}

/** One command, declared once: the manifest's commands, keys and menus and `server/docs/commands.md` are made from this list. */
export interface CommandDefinition {
  /** The part of its id after `foiNotices.`. */
  readonly name: string;
  readonly title: string;
  /** What it does, for the documentation. */
  readonly explained: string;
  readonly icon?: string;
  readonly keys?: { readonly key: string; readonly mac: string; readonly when: string };
  /** When the palette offers it; always, where it is left out. `false`: never, since it wants an argument that only its own menu has. */
  readonly palette?: string | false;
  /** When it can be run at all, beyond what the places say. */
  readonly enablement?: string;
  readonly menus?: readonly MenuPlace[];
}

/** A titled group of commands, in the order of the work. */
export interface CommandGroup {
  readonly title: string;
  readonly commands: readonly CommandDefinition[];
}

/** Before the title of every command in the palette. */
export const CATEGORY = 'FOI';

const NOTICE = 'editorLangId == foi-notice';
const NOTICE_IN_TITLE = 'resourceLangId == foi-notice && !isInDiffEditor';
/** A notice in the view that lists them. */
const LISTED = 'view == foiNotices.notices && viewItem == notice';
/** A letter of somebody's that is no notice yet. */
const LETTER_FILE = '!explorerResourceIsFolder && resourceExtname =~ /^\\.(docx|html?|txt|md)$/i && resourceFilename =~ /^(?!.*\\.foi\\.md$)/i';
/** A file that may go out with a notice. */
const FILE_TO_SEND =
  '!explorerResourceIsFolder && resourceExtname =~ /^\\.(xlsx|xlsm|xls|ods|docx|docm|odt|pptx|odp|pdf|csv|tsv|jpe?g|png|tiff?|heic|webp|gif)$/i';

export const COMMAND_GROUPS: readonly CommandGroup[] = [
  {
    title: 'Begin',
    commands: [
      {
        name: 'newNotice',
        title: 'New notice',
        explained:
          'Asks, step by step, what was asked, which law applies, what the answer to each question is and on which grounds, and the dates; then opens a new letter with a block for each outcome and a prompt wherever only you know what to write. Nothing is written to the folder before you save.',
        icon: '$(new-file)',
        menus: [
          { menu: 'file/newFile', group: 'file' },
          { menu: 'view/title', when: 'view == foiNotices.notices', group: 'navigation@1' },
        ],
      },
      {
        name: 'checkThisLetter',
        title: 'Check this letter',
        explained:
          'Checks the open text as a letter, whatever its name is and whether or not it was ever saved. The text stays as it is. A Word document or web page, from the menu of the explorer, is checked by its words in a new document.',
        palette: 'editorLangId != foi-notice',
        menus: [
          { menu: 'editor/context', when: 'editorLangId == plaintext || editorLangId == markdown', group: '1_modification@9' },
          { menu: 'explorer/context', when: LETTER_FILE, group: '6_foi@1' },
        ],
      },
      {
        name: 'convertToNotice',
        title: 'Convert to a notice',
        explained:
          'Makes a notice out of a letter: a Word document, a web page, a text, or what was pasted into a new file. Request, decision, outcomes and rights are marked where they are recognised, every word is kept, and a report says what was not recognised. The letter itself stays as it is.',
        menus: [
          { menu: 'editor/context', when: 'editorLangId == plaintext || editorLangId == markdown || editorLangId == html', group: '1_modification@10' },
          { menu: 'explorer/context', when: LETTER_FILE, group: '6_foi@2' },
        ],
      },
      {
        name: 'newAuthorityProfile',
        title: 'New authority profile',
        explained:
          'Asks for the name and kind of an authority and writes its profile into `.foi/authorities`, every key explained. It never writes over a file.',
      },
      {
        name: 'openWalkthrough',
        title: 'Open the walkthrough',
        explained: 'Shows the five steps of a first day, from the request to the letter that goes out, each with a button to try it.',
      },
      {
        name: 'tryOut',
        title: 'Try it out on a notice',
        explained:
          'For the buttons of the walkthrough: shows a finding, the preview or the check sheet on the notice that is open, or, where none is, on a copy of a sample.',
        palette: false,
      },
    ],
  },
  {
    title: 'Write',
    commands: [
      {
        name: 'openPreview',
        title: 'Open preview to the side',
        explained: 'Shows the letter beside the text, with the findings in its margin or as the requester will see it.',
        icon: '$(open-preview)',
        keys: { key: 'ctrl+shift+v', mac: 'cmd+shift+v', when: NOTICE },
        palette: NOTICE,
        menus: [
          { menu: 'editor/title', when: NOTICE_IN_TITLE, group: 'navigation' },
          { menu: 'view/item/context', when: LISTED, group: '1_open@2' },
        ],
      },
      {
        name: 'checkNow',
        title: 'Check now',
        explained: 'Checks the notice in front as it stands, whatever `foiNotices.run` says.',
        icon: '$(pass)',
        palette: NOTICE,
        menus: [{ menu: 'editor/title', when: `${NOTICE_IN_TITLE} && config.foiNotices.run != onType`, group: 'navigation@1' }],
      },
      {
        name: 'insertStandardWording',
        title: 'Insert standard wording',
        explained:
          'Lists the standard wording for the law and date of the letter, with its words, and puts the one you choose at the cursor, with its name and edition. A prompt that the authority’s profile can answer is filled in.',
        palette: NOTICE,
      },
      {
        name: 'updateStandardWording',
        title: 'Bring standard wording up to date',
        explained:
          'Gives every block of standard wording in the letter the edition for its date, in one step that can be undone. What was filled in stays. Blocks whose words were changed in the letter are counted and left alone, unless their edition is out of date.',
        palette: NOTICE,
      },
      {
        name: 'showRule',
        title: 'Show rule',
        explained: 'Shows the page of a rule: what it checks, why, and how to put it right. Works without a network.',
      },
    ],
  },
  {
    title: 'Send',
    commands: [
      {
        name: 'lookIntoFile',
        title: 'Look for hidden data',
        explained:
          'Looks into files that are to go out for what nobody meant to send: hidden sheets and rows, pivot caches, comments, tracked changes, covered text, places and names. Says what was looked at. Also in the menu of the explorer.',
        menus: [{ menu: 'explorer/context', when: FILE_TO_SEND, group: '6_foi@3' }],
      },
      {
        name: 'prepareToSend',
        title: 'Prepare to send',
        explained:
          'Checks everything that can be checked, looks into the files that go out, and shows the check sheet. Only from there, and only once nothing stands in the way, a copy to send is made.',
        icon: '$(checklist)',
        palette: NOTICE,
        menus: [
          { menu: 'editor/title', when: NOTICE_IN_TITLE, group: 'navigation@2' },
          { menu: 'view/item/context', when: LISTED, group: '1_open@3' },
        ],
      },
      {
        name: 'exportLetter',
        title: 'Export letter',
        explained:
          'Saves the letter as a Word document, PDF, web page, text for e-mail or record for the disclosure log. While it has errors it is marked as a draft.',
        palette: NOTICE,
      },
    ],
  },
  {
    title: 'Keep track',
    commands: [
      {
        name: 'openNotice',
        title: 'Open notice',
        explained: 'Lists the notices of the workspace by due date, with how far each is, and opens the one you choose.',
        menus: [{ menu: 'view/item/context', when: LISTED, group: '1_open@1' }],
      },
      {
        name: 'filterNotices',
        title: 'Filter notices',
        explained:
          'Narrows the view *FOI notices* to those that are not sent, due soon, overdue, with errors, without errors or sent. The view says so in its title until you choose none of them.',
        icon: '$(filter)',
        menus: [{ menu: 'view/title', when: 'view == foiNotices.notices', group: 'navigation' }],
      },
      {
        name: 'explainDueDate',
        title: 'Explain the due date',
        explained:
          'Shows how the last day for the answer was counted: from when, which days were left out and why, what stopped or moved the time, and where the law gives the limit. Also on a click on the day in the status bar.',
        palette: NOTICE,
        menus: [{ menu: 'view/item/context', when: LISTED, group: '2_more@1' }],
      },
      {
        name: 'copyReference',
        title: 'Copy reference',
        explained: 'Puts the reference of the notice in front, or of the one in the list, on the clipboard.',
        palette: false,
        menus: [{ menu: 'view/item/context', when: LISTED, group: '2_more@2' }],
      },
    ],
  },
  {
    title: 'Look after the program',
    commands: [
      {
        name: 'explainSettings',
        title: 'Explain settings for this notice',
        explained:
          'Says what applies to the notice in front, and where each thing comes from: the `.foi` folder, the authority’s profile, the law, rules that were switched off or changed, standard wording, waivers, today’s date, and the settings of the editor that are not as they come.',
        palette: NOTICE,
      },
      { name: 'restartServer', title: 'Restart language server', explained: 'Starts the program that checks the letters anew, should it answer no longer.' },
      { name: 'showOutput', title: 'Show output', explained: 'Opens the log of the extension, for reports of faults.' },
    ],
  },
];
