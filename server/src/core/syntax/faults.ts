import type { SyntaxFault } from './model';

/**
 * What the syntax layer says of a fault: for each rule that reports it, the messages by key, with places for the fault's `values`.
 * Place and remedy in plain words. The keys are exactly those that the faults carry; a test holds the two together.
 */
export const FAULT_MESSAGES: { readonly [code in SyntaxFault['code']]: { readonly [message: string]: string } } = {
  'front-matter-invalid': {
    'not-closed': 'The front matter has no closing "---". Put one on a line of its own under its last key.',
    'not-yaml': 'This part of the front matter can’t be read: {reason}.',
    'colon-in-value': 'The value of {key} holds a colon. Put the value in quotation marks.',
    'not-a-map': 'The front matter must be lines of the form "key: value".',
    'duplicate-key': 'The key {key} stands here twice. Remove one of the two.',
    anchor: 'The front matter can’t have anchors (&{name}). Write the value out.',
    alias: 'The front matter can’t have aliases (*{name}). Write the value out.',
    'merge-key': 'The front matter can’t have merge keys (<<). Write the keys out.',
    tag: 'The front matter can’t have tags ({name}). Remove the tag.',
    'missing-key': 'The key {key} is missing. Add it to the front matter.',
    'wrong-type': 'The value of {key} must be {expected}.',
    'bad-date': 'The value of {key} is no date: "{value}". Write it as year-month-day, such as 2026-10-05.',
    'bad-value': 'The value of {key} can’t be "{value}". It must be one of these: {allowed}.',
    version: 'This program reads version 1 of the notice dialect, not "{value}". Write "foi: 1".',
    'field-hides': 'The field {key} hides another of the same name. Give it another name.',
  },
  'front-matter-unknown-key': {
    unknown: 'The front matter has no key {key}. Remove it, or put your own words under "fields".',
    'unknown-near': 'The front matter has no key {key}. Is it {nearest}?',
  },
  'block-unknown': {
    unknown: 'There is no block "{name}". The whole block is left out of every output until it has a known name.',
    'unknown-near': 'There is no block "{name}". Is it {nearest}? The whole block is left out of every output until it has a known name.',
  },
  'block-fence': {
    'space-before': 'A fence begins at the left margin. Remove the spaces before it.',
    'space-after-colons': 'The block’s name follows the colons at once. Remove the spaces before {name}.',
    'space-before-attributes': 'The brace follows the block’s name at once. Remove the spaces after {name}.',
    'text-after': 'A fence is a line by itself. Move "{text}" to a line of its own.',
    unreadable: 'This fence can’t be read, so its block is left out of every output. Write ":::", or ":::" and the name of a block.',
    'block-with-two-colons': 'A block opens with three colons. Write ":::{name}".',
    'leaf-with-three-colons': 'A page break has two colons. Write "::{name}".',
    'stray-close': 'This fence closes nothing. Remove it, or open a block above.',
  },
  'block-unclosed': {
    'ends-at-block': 'The block {name} is not closed before the block {next} opens. Put ":::" on a line above it.',
    'ends-at-heading': 'The block {name} is not closed before the next main heading. Put ":::" on a line above it.',
    'ends-at-end': 'The block {name} is not closed. Put ":::" on a line where it ends.',
  },
  'block-nested': {
    'block-in-block': 'The block {name} stands inside the block {outer}. Close {outer} first.',
    'fence-in-list-or-quotation': 'A fence can’t stand in a list, in a quotation or indented. Put it at the left margin.',
  },
  'block-attribute': {
    label: 'A block has no label. Remove {text}.',
    id: 'A block has no "#" name. Remove {text}.',
    class: 'A block has no "." class. Remove {text}.',
    'bare-value': 'Here {text} stands without its name. Write name="value", or remove it.',
    separator: 'Attributes are parted by a space. Replace "{text}".',
    'space-around-equals': 'No spaces stand around "=" in {name}="…". Remove them.',
    'unquoted-value': 'The value of {name} needs straight quotation marks.',
    'curly-quotes': 'The value of {name} needs straight quotation marks in place of curly ones.',
    'quote-unclosed': 'The value of {name} has no closing quotation mark. Add it.',
    'brace-unclosed': 'The attributes of {block} have no closing brace. Add "}".',
    'attribute-twice': 'The attribute {name} stands here twice. Remove one of the two.',
    'unknown-attribute': 'The block {block} has no attribute {name}. Remove it.',
    'unknown-attribute-near': 'The block {block} has no attribute {name}. Is it {nearest}?',
    'missing-attribute': 'The block {block} needs the attribute {name}. Add {name}="…" to its first line.',
    'empty-value': 'The attribute {name} of {block} is empty. Fill it in or remove it.',
    'bad-questions': 'The questions can’t be read from "{value}". Write them as {allowed}.',
    'bad-likelihood': 'The likelihood can’t be "{value}". Write {allowed}.',
    'bad-further': 'The attribute further can only be {allowed}, not "{value}". Correct it or remove it.',
  },
  'block-repeated': { repeated: 'There is more than one block {name}. Put the two together.' },
  'comment-unclosed': {
    comment: 'This comment is not closed, so the text after it may be hidden. Put "-->" where it ends.',
    code: 'This code has no closing marks. Put them on a line of their own where it ends.',
  },
  'marks-not-read': {
    marks:
      'By this line the paragraph has more than 2,000 marks of Markdown, so none is read and all of them are printed. Break the paragraph up with empty lines, or take the marks out.',
    row: 'This row of the table has more than 2,000 marks of Markdown, so the table is printed as it is typed here. Take marks out of the row, or break it up.',
    nested:
      'This line opens more than 60 quotations and lists within one another, so the marks of the passage are printed and not read. Take marks away from where the line begins.',
    indented: 'This line begins with more than 400 spaces, so the marks of the passage are printed and not read. Take spaces away from where the line begins.',
    underlines:
      'More than 300 headings with a line under them stand here without an empty line between them, so they are printed as they are typed. Put empty lines between them.',
  },
};

/** The sentence for a fault, its values filled in. */
export function faultMessage(fault: SyntaxFault): string {
  const template = FAULT_MESSAGES[fault.code][fault.message] ?? fault.message;
  return template.replace(/\{(\w+)\}/g, (place, name: string) => fault.values[name] ?? place);
}
