import type { XmlHandler } from '../package/xml';

/** Collects the text of every element directly under the root, by its name: `dc:creator` to its words. */
export function textsUnderRoot(found: (name: string, attributes: Readonly<Record<string, string>>, text: string) => void, depthOfValues = 2): XmlHandler {
  let depth = 0;
  let text = '';
  let at: Readonly<Record<string, string>> = {};
  return {
    open({ attributes }) {
      depth++;
      if (depth !== depthOfValues) return;
      text = '';
      at = attributes;
    },
    text(words) {
      if (depth >= depthOfValues && text.length < 10_000) text += words;
    },
    close(name) {
      if (depth === depthOfValues) found(name, at, text.trim());
      depth--;
    },
  };
}
