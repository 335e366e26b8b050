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

/** What is said where this program itself failed, in one line; with everything for whoever looks for the fault where FOI_DEBUG=1. */
export function faultWords(error: unknown): string {
  const { message, stack } = error instanceof Error ? error : { message: String(error), stack: undefined };
  return process.env.FOI_DEBUG === '1'
    ? `a fault of this program: ${stack ?? message}`
    : `a fault of this program: ${message.split('\n')[0]} (FOI_DEBUG=1 shows where)`;
}
