/**
 * Words of a letter, or of a file beside it, as they may stand in Markdown that an editor shows: they are read as words and as nothing else. A picture
 * among them would be fetched as soon as a pointer rests on the place.
 */
export function literal(words: string): string {
  return words.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|~&!]/g, '\\$&');
}

/** Markdown of the workspace, with its headings and lists, but for pictures: they would be fetched. */
export function withoutPictures(markdown: string): string {
  return markdown.replace(/!(?=\[)/g, '\\!');
}
