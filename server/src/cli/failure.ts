const WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder.',
  ENOTDIR: 'a part of this path is a file, not a folder.',
  EACCES: 'no permission to read it. Ask its owner, or copy it to a folder of yours.',
  EPERM: 'no permission to read it. Ask its owner, or copy it to a folder of yours.',
  EISDIR: 'this is a folder, and a file is wanted.',
  ELOOP: 'its links lead in a circle.',
  ENAMETOOLONG: 'the name is too long.',
  EMFILE: 'too many files are open on this computer.',
};

/** Why a file or folder could not be read, for people. */
export function failureWords(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return WORDS[code ?? ''] ?? `it could not be read (${code ?? message}).`;
}
