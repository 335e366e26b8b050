import * as fs from 'node:fs';
import * as path from 'node:path';
import { parseAuthorityProfile } from '../../server/src/core/config/authorityProfile';
import { createNoticeService } from '../../server/src/core/index';
import type { Notice } from '../../server/src/core/notice/model';
import type { CheckOptions, CheckResult } from '../../server/src/core/rules/finding';
import { shippedLibrary } from '../../server/src/core/wording/library';
import { readLabels } from '../corpus/readLetters';
import { ROOT } from '../support/root';
import { LETTERS } from './letters';

export const STYLES = ['marked FOIA', 'marked EIR', 'marked FOISA', 'plain FOIA', 'plain EIR', 'plain FOISA'] as const;
/** A column of the table: marked in the dialect or a plain letter, and under which law. */
export type Style = (typeof STYLES)[number];

/** A notice in which nothing is wrong, from which a mutation starts. */
export interface Sound {
  readonly name: string;
  readonly style: Style;
  readonly text: string;
  readonly notice: Notice;
  readonly options: CheckOptions;
}

/** Kinds of the invented authorities that the front matter of the marked notices names. */
const KINDS: Readonly<Record<string, string>> = {
  'harrowdale-police': 'police',
  'merrowbridge-council': 'local-government',
  'eastmarch-trust': 'nhs',
  'office-for-harbours': 'central-government',
  'lowfell-university': 'education',
  'strathmarl-council': 'local-government',
  'northern-force': 'police',
  'kirkbeg-university': 'education',
};

const service = createNoticeService();
const library = shippedLibrary();

/** Reads a text as the product does. */
export function readNotice(text: string, name: string): Notice {
  return service.snapshot(text, { fileName: name }).notice;
}

/** Checks a notice as the product does. */
export function checkNotice(notice: Notice, options: CheckOptions): CheckResult {
  return service.engine.run(notice, options).result();
}

/** Reads and checks nothing: gives a notice of a text with what is known besides. */
export function soundOf(text: string, name: string): Sound {
  const notice = readNotice(text, name);
  const { authority } = notice.values;
  const kind = authority === undefined ? undefined : KINDS[authority];
  const options: CheckOptions = {
    today: '2026-11-30',
    library,
    ...(authority === undefined || kind === undefined
      ? {}
      : {
          authorityKind: kind,
          profile: parseAuthorityProfile(authority, `name: The Authority\nkind: ${kind}\nreview:\n  email: reviews@authority.example\n`),
        }),
  };
  return { name, style: styleOf(notice), text, notice, options };
}

function styleOf(notice: Notice): Style {
  return `${notice.form === 'dialect' ? 'marked' : 'plain'} ${notice.defaultRegime === 'EISR' ? 'EIR' : notice.defaultRegime}`;
}

/** Every sound notice: those of this folder, the sound samples, and letters of the corpus that are labelled with no error and no warning. */
export function soundNotices(): readonly Sound[] {
  const own = filesOf('test/proof/sound');
  const samples = filesOf('client/samples').filter(
    (file) => !file.endsWith('-faulty.foi.md') && !file.endsWith('.txt') && !file.endsWith('first-notice.foi.md'),
  );
  const letters = readLabels()
    .filter((label) => LETTERS.has(label.file) && label.errors.length === 0 && label.warnings.length === 0)
    .map((label) => `test/corpus/letters/${label.file}`);
  return (
    [...own, ...samples, ...letters]
      .map((file) => soundOf(fs.readFileSync(path.join(ROOT, file), 'utf8'), file))
      // Of the Scottish regulations only the citations are read.
      .filter(({ notice }) => notice.regime !== 'EISR')
  );
}

function filesOf(folder: string): readonly string[] {
  return fs
    .readdirSync(path.join(ROOT, folder))
    .filter((file) => /\.(?:foi\.md|txt)$/.test(file))
    .sort()
    .map((file) => `${folder}/${file}`);
}
