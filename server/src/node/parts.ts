import type { Parts } from '../session/parts';

/** The parts as Node loads them: in `dist` each is a file of its own beside the program (`build.mjs`). */
export const nodeParts: Parts = {
  attachments: () => import('../parts/attachments.js'),
  word: () => import('../parts/word.js'),
  letters: () => import('../parts/letters.js'),
};
