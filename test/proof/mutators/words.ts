import type { AttachmentFacts } from '../../../server/src/core/attachments/facts';
import { changed, insertion, type Mutant, type Mutation } from '../mutation';
import { beforeRights, cut, regionOf } from '../places';
import type { Sound } from '../sound';

/** Puts a paragraph before the complaint rights, outside every outcome. */
const paragraph =
  (words: string, when: (sound: Sound) => boolean = () => true) =>
  (sound: Sound): Mutant | undefined => {
    const at = beforeRights(sound.notice);
    return at !== undefined && when(sound) ? changed(sound, [insertion(at, `${words}\n\n`)], { touches: words }) : undefined;
  };

const isMarked = ({ notice }: Sound): boolean => notice.form === 'dialect';
const has = (expression: RegExp) => (sound: Sound) => !expression.test(sound.text);

/** An attachment named in the front matter and in the letter, with what a reader found in it. */
const attached =
  (file: string, facts?: Omit<AttachmentFacts, 'file'>) =>
  (sound: Sound): Mutant | undefined => {
    const { frontMatter } = sound.notice.syntax;
    const at = beforeRights(sound.notice);
    if (!frontMatter || at === undefined || sound.notice.values.attachments) return undefined;
    const made = changed(sound, [
      insertion(frontMatter.span.end - 3, `attachments:\n  - { file: ${file}, title: The figures }\n`),
      insertion(at, `The figures are in the attached file, [The figures](${file}).\n\n`),
    ]);
    return made && { ...made, ...(facts ? { options: { attachments: [{ file, ...facts }] } } : {}) };
  };

/** What can go wrong in the letter as a whole, in its words, and in what goes out with it. */
export const WORDS: readonly Mutation[] = [
  { rule: 'template-residue', name: 'a prompt is left over', apply: paragraph('There were [insert: the number] of them.') },
  { rule: 'template-residue', name: 'XXX is left over', apply: paragraph('There were XXX of them in all.') },
  { rule: 'letter-hidden-text', name: 'zero-width characters', apply: paragraph('They were\u200b counted once, and repairs\u200b were not counted.') },
  {
    rule: 'letter-personal-data',
    name: 'an address and a date of birth',
    // What stands above the answer is the address of the letter.
    apply: paragraph('The complaint came from jane.bloggs@gmail.com, who was born on 3 May 1984.', ({ notice }) =>
      notice.sentences.some(({ zone }) => zone === 'body' || zone === 'disclosed' || zone === 'decision'),
    ),
  },
  {
    rule: 'redaction-ineffective',
    name: 'a name that is only struck out',
    apply: paragraph('The gate was left open by ~~Jo Bloggs~~ a member of staff.', isMarked),
  },
  { rule: 'jargon', name: '“inter alia”', apply: paragraph('It shows, inter alia, that eleven were damaged.') },
  {
    rule: 'tone',
    name: 'a remark on motives',
    apply: paragraph('Your true motives are plain from your earlier letters.', ({ notice }) =>
      notice.citations.every(({ path }) => !/^(?:14|12,4,b|40,1|40,5A)/.test(path.join())),
    ),
  },
  { rule: 'acronym-undefined', name: 'letters that nobody explains', apply: paragraph('Each report is entered as a QZD by the control room.') },
  {
    rule: 'sentence-too-long',
    name: 'a sentence of more than forty words',
    apply: paragraph(
      'We counted each one that was reported to the depot in the year you asked about, whether or not the report was found on inspection to be right, because the depot keeps no separate record of reports that turned out later to have been mistaken.',
    ),
  },
  {
    rule: 'template-wrong-subject',
    name: 'a passage on own data in another matter',
    apply: paragraph(
      'Where an individual asks for his or her own personal data, other rules apply.',
      has(/own (?:personal )?(?:data|information)|subject access|about (?:you|me|my)\b/i),
    ),
  },
  { rule: 'structure', name: 'a bold line in the place of a heading', apply: paragraph('**How we counted**\n\nWe counted each one once.', isMarked) },
  {
    rule: 'attachment-mismatch',
    name: 'an attachment that is not listed',
    apply: paragraph('We attach the figures for each road.', (sound) => isMarked(sound) && sound.notice.values.attachments === undefined),
  },
  {
    rule: 'reference-inconsistent',
    name: 'another reference to quote',
    apply: (sound) =>
      sound.notice.values.reference === undefined ? undefined : paragraph(`If you write to us about this letter, please quote reference FOI-26-9471.`)(sound),
  },
  {
    rule: 'low-number',
    name: 'small numbers about people',
    apply: paragraph(
      'Staff who were dismissed or given a warning:\n\n| Reason | 2024 | 2025 |\n| --- | --- | --- |\n| Attendance | 12 | 9 |\n| Conduct at work | 3 | 1 |',
      isMarked,
    ),
  },
  {
    rule: 'withheld-words-in-letter',
    name: 'words that must not go out',
    apply: (sound) => {
      const { frontMatter } = sound.notice.syntax;
      const at = beforeRights(sound.notice);
      if (!frontMatter || at === undefined) return undefined;
      return changed(
        sound,
        [insertion(frontMatter.span.end - 3, 'withheld-words: [Sandford Lane]\n'), insertion(at, 'Those of Sandford Lane are not among them.\n\n')],
        { touches: 'Sandford Lane' },
      );
    },
  },
  { rule: 'attachment-spreadsheet-source', name: 'a spreadsheet goes out', apply: attached('offences.xlsx') },
  {
    rule: 'attachment-hidden-sheet',
    name: 'a hidden sheet',
    apply: attached('offences.xlsx', {
      kind: 'spreadsheet',
      access: 'read',
      lookedAt: ['sheets'],
      traces: [{ kind: 'hidden-sheet', sheet: 'Names' }],
    }),
  },
  {
    rule: 'attachment-pivot-cache',
    name: 'the records behind a pivot table',
    apply: attached('offences.xlsx', {
      kind: 'spreadsheet',
      access: 'read',
      lookedAt: ['sheets'],
      traces: [{ kind: 'pivot-cache', count: 214 }],
    }),
  },
  {
    rule: 'attachment-metadata',
    name: 'an author in the file',
    apply: attached('report.docx', {
      kind: 'document',
      access: 'read',
      lookedAt: ['document properties'],
      traces: [{ kind: 'author', value: 'J. Bloggs' }],
    }),
  },
  {
    rule: 'contradictory-outcome',
    name: 'provided in full, and withheld',
    apply: (sound) => {
      const statement = sound.notice.statements.find(
        ({ kind, hypothetical, negated, generic, sentence }) => kind === 'withheld' && !hypothetical && !negated && !generic && sentence.zone === 'body',
      );
      const only =
        sound.notice.form === 'plain' &&
        sound.notice.outcomes.every(({ kind }) => kind === 'withheld') &&
        sound.notice.claims.every(({ path, status }) => path[0] !== '21' && status === 'qualified') &&
        !/enclos|attach|redact|some of|part of|remaining|rest of/i.test(sound.text);
      return statement && only
        ? changed(sound, [insertion(statement.sentence.piece.span.start, 'We have decided to provide the information in full.\n\n')])
        : undefined;
    },
  },
  {
    rule: 'contradictory-outcome',
    name: 'the decision gives in full what a block withholds',
    apply: (sound) => {
      const decision = sound.notice.syntax.blocks.find(({ name }) => name === 'decision');
      const all = sound.notice.outcomes.every(({ kind, block }) => kind === 'withheld' && block !== undefined);
      const words = 'We provide the information in full.';
      return decision && all && sound.notice.outcomes.length > 0
        ? changed(sound, [insertion(decision.body.start, `${words}\n\n`)], { touches: words })
        : undefined;
    },
  },
  {
    rule: 'not-held-unclear',
    name: '“we do not record this centrally”',
    apply: (sound) => {
      const own = regionOf(sound.notice, 'not-held');
      if (!own?.block || sound.notice.claims.length > 0 || sound.notice.outcomes.length > 1) return undefined;
      const all = sound.notice.sentences.filter(({ statements, zone }) => zone !== 'request' && statements.some(({ kind }) => kind === 'not-held'));
      const [first] = all;
      return first && changed(sound, [...cut(sound.notice, all), insertion(own.block.body.end, 'We do not record this information centrally.\n')]);
    },
  },
  {
    rule: 'part-not-answered',
    name: 'the block of a question is cut',
    // The decision is cut with it, and what only the decision said.
    also: ['refusal-statement-missing', 'exemption-not-specified', 'ncnd-duty-statement-missing', 's44-no-enactment'],
    apply: (sound) => {
      const blocks = sound.notice.outcomes.filter(({ block, questions }) => block !== undefined && !questions.all);
      const last = blocks.at(-1);
      const labels = last && !last.questions.all ? last.questions.labels : [];
      if (
        !last?.block ||
        blocks.length < 2 ||
        blocks.some((one) => one !== last && !one.questions.all && one.questions.labels.some((label) => labels.includes(label)))
      )
        return undefined;
      const decision = sound.notice.syntax.blocks.find(({ name }) => name === 'decision');
      return changed(sound, [...(decision ? [{ span: decision.span, text: '' }] : []), { span: last.block.span, text: '' }]);
    },
  },
  {
    rule: 'decision-line-missing',
    name: 'the decision is cut',
    // The questions on the fences are cut with it.
    also: ['refusal-statement-missing', 'ncnd-duty-statement-missing', 'exemption-not-specified', 'questions-conflict'],
    apply: (sound) => {
      const decision = sound.notice.syntax.blocks.find(({ name }) => name === 'decision');
      const kinds = new Set(sound.notice.outcomes.map(({ kind }) => kind));
      const numbers = [...sound.text.matchAll(/ questions="[^"]*"|Questions? \d+(?:: )?|(?<=\{)questions="[^"]*"| (?:in|to) question \d+/g)];
      return decision && kinds.size > 1 && sound.notice.questions.length === sound.notice.outcomes.length
        ? changed(sound, [
            { span: decision.span, text: '' },
            ...numbers.map((match) => ({
              span: { start: match.index, end: match.index + match[0].length },
              text: match[0].startsWith('Question') ? 'Answer ' : '',
            })),
          ])
        : undefined;
    },
  },
];
