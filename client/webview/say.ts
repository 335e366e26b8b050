/** The words that the editor gave the page; none where it speaks English. */
const sentences = JSON.parse(document.body.dataset['words'] ?? '{}') as Readonly<Record<string, string>>;

/** A sentence in the language of the editor, with values in the places `{0}`, `{1}`. */
export function say(sentence: string, ...values: readonly (string | number)[]): string {
  return (sentences[sentence] ?? sentence).replace(/\{(\d)\}/g, (place, index: string) => String(values[Number(index)] ?? place));
}
