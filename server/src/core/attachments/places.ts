/** A path that tells a computer, a server or a person’s folder; undefined where a text holds none. Bounded, and never the text around it. */
export function pathIn(text: string): string | undefined {
  return /(?:\b[A-Z]:\\|\\\\[\w.-]{1,60}\\|\bfile:\/\/|(?<![\w.])\/(?:Users|home)\/)[^\r\n"<>|*?]{1,200}/.exec(text)?.[0]?.trim();
}
