import { changed, type Edit, insertion, type Mutant, type Mutation } from '../mutation';
import type { Sound } from '../sound';

const isMarked = ({ notice }: Sound): boolean => notice.form === 'dialect';

/** Where a paragraph of the letter's own fits in any marked notice: before the rights, or before the closing. */
function place({ notice, text }: Sound): number {
  const block = notice.syntax.blocks.find(({ name }) => name === 'rights');
  return block?.span.start ?? text.lastIndexOf('Yours sincerely');
}

/** Puts lines between the blocks of a marked notice. */
const between =
  (lines: string, touches = lines) =>
  (sound: Sound): Mutant | undefined =>
    isMarked(sound) ? changed(sound, [insertion(place(sound), `${lines}\n\n`)], { touches }) : undefined;

/** Puts a line into the front matter. */
const inFrontMatter =
  (line: string, more?: (sound: Sound) => readonly Edit[]) =>
  (sound: Sound): Mutant | undefined => {
    const { frontMatter } = sound.notice.syntax;
    return frontMatter ? changed(sound, [insertion(frontMatter.span.end - 3, `${line}\n`), ...(more?.(sound) ?? [])]) : undefined;
  };

/** Replaces the first match of an expression anywhere in a marked notice. */
const first =
  (expression: RegExp, by: string, touches?: string) =>
  (sound: Sound): Mutant | undefined => {
    const match = isMarked(sound) ? expression.exec(sound.text) : null;
    if (!match) return undefined;
    const text = sound.text.slice(0, match.index) + sound.text.slice(match.index).replace(expression, by);
    return { text, ...(touches === undefined ? {} : { touches }) };
  };

/** What can go wrong with blocks, fields, front matter and waivers. */
export const DIALECT: readonly Mutation[] = [
  // The letter prints the field.
  { rule: 'front-matter-invalid', name: 'a date that is no date', apply: first(/^issued: .*$/m, 'issued: 31 October 2026'), also: ['field-unfilled'] },
  // The letter prints this one, too.
  { rule: 'front-matter-invalid', name: 'the reference is cut', apply: first(/^reference: .*\n/m, ''), also: ['field-unfilled'] },
  { rule: 'front-matter-unknown-key', name: 'a misspelt key', apply: inFrontMatter('lange: en-GB') },
  { rule: 'block-unknown', name: 'a misspelt block', apply: first(/^:::rights$/m, ':::rihgts') },
  { rule: 'block-fence', name: 'a space in the fence', apply: first(/^:::rights$/m, '::: rights') },
  { rule: 'block-unclosed', name: 'a closing fence is cut', apply: first(/\n:::\n\n(?=:::rights$)/m, '\n\n') },
  { rule: 'block-nested', name: 'a block in a block', apply: first(/^:::rights\n/m, ':::rights\n:::advice\nWe can help you.\n:::\n') },
  { rule: 'block-attribute', name: 'an unknown attribute', apply: first(/^:::rights$/m, ':::rights{class="small"}', 'class') },
  {
    rule: 'block-attribute',
    name: '“under” is cut',
    apply: first(/^:::(withheld|ncnd|refused)\{under="[^"]*" ?/m, ':::$1{'),
    // Without it the provisions of the words belong to no block, and the decision does not fit the fences.
    also: ['exemption-not-specified', 'questions-conflict', 'withheld-without-exemption'],
  },
  {
    rule: 'block-repeated',
    name: 'a second decision',
    apply: (sound) => (/^:::decision$/m.test(sound.text) ? between(':::decision\nWe close your request.\n:::', ':::decision')(sound) : undefined),
  },
  { rule: 'comment-unclosed', name: 'a comment without its end', apply: between('<!-- ask the records team') },
  {
    rule: 'questions-unknown',
    name: 'a question that nobody asked',
    apply: first(/questions="[^"]*"/, 'questions="7"', '7'),
    // The question that the block answered is left without an answer.
    also: ['part-not-answered', 'questions-conflict'],
  },
  {
    rule: 'questions-left-out',
    name: 'the questions of one block are cut',
    // The block now claims every question.
    also: ['questions-conflict'],
    apply: (sound) => ((sound.text.match(/ questions="/g) ?? []).length > 1 ? first(/ questions="[^"]*"/, '')(sound) : undefined),
  },
  {
    rule: 'questions-conflict',
    name: 'what is withheld is said not to be held',
    // The mark and the words disagree, which both rules may say.
    also: ['contradictory-outcome'],
    apply: (sound) => {
      const block = sound.notice.outcomes.find(({ kind, questions, block: own }) => own && kind === 'withheld' && !questions.all);
      const labels = block && !block.questions.all ? block.questions.labels.join(', ') : undefined;
      return labels === undefined
        ? undefined
        : between(`:::not-held{questions="${labels}"}\nAs to question ${labels}, we do not hold it.\n:::`, ':::not-held')(sound) &&
            changed(sound, [insertion(place(sound), `:::not-held{questions="${labels}"}\nAs to question ${labels}, we do not hold it.\n:::\n\n`)]);
    },
  },
  {
    rule: 'likelihood-mismatch',
    name: 'the fence says another likelihood than the words',
    apply: (sound) => (sound.notice.regime === 'EIR' ? undefined : first(/ likelihood="would be likely to"/, ' likelihood="would"')(sound)),
  },
  {
    rule: 'marks-not-read',
    name: 'a message that was quoted again and again',
    apply: between(`${'> '.repeat(61)}Thank you, that is *all* that we need.`, '> > >'),
  },
  { rule: 'raw-html', name: 'a tag', apply: between('We counted each one <b>once</b>.', '<b>') },
  { rule: 'link-target', name: 'a file on a server', apply: between('The figures stand in [our annual report](file://server/reports/2025.pdf).', 'file://') },
  { rule: 'link-target', name: '“click here”', apply: between('For our annual report, [click here](https://www.example.org/report).', 'click here') },
  {
    rule: 'image-without-text',
    name: 'a picture without words',
    apply: (sound) =>
      sound.notice.values.attachments
        ? undefined
        : inFrontMatter('attachments:\n  - { file: chart.png, title: A chart }', (one) => [
            insertion(place(one), 'The figures by quarter are attached as a chart.\n\n![](chart.png)\n\n'),
          ])(sound),
  },
  {
    rule: 'table-without-header',
    name: 'a table without a header',
    apply: between('|  |  |\n| --- | --- |\n| January to March | 12 |\n| April to June | 14 |', '|  |  |'),
  },
  {
    rule: 'heading-skipped',
    name: 'a heading two levels down',
    apply: between('## How we searched\n\n#### The files\n\nWe searched the files of the team.', '#### The files'),
  },
  { rule: 'field-unfilled', name: 'a field without a value', apply: between('We wrote to you on ((clock.fees-notice.sent)).', '((clock.fees-notice.sent))') },
  { rule: 'field-unknown', name: 'a misspelt field', apply: between('Please quote ((refrence)) if you write to us.', '((refrence))') },
  {
    rule: 'waiver-without-reason',
    name: 'a waiver without a reason',
    apply: between('<!-- waive raw-html -->\nWe counted each one <b>once</b>.', 'waive raw-html'),
  },
  {
    rule: 'waiver-unknown-rule',
    name: 'a waiver of no rule',
    apply: between('<!-- waive raw-htm: the requester asked for the tag -->\nWe counted each one once.', 'raw-htm'),
  },
  {
    rule: 'waiver-unused',
    name: 'a waiver that nothing needs',
    apply: between('<!-- waive raw-html: the requester asked for the tag -->\nWe counted each one once.', 'raw-html'),
  },
  {
    rule: 'waiver-forbidden',
    name: 'a waiver of what is never waived',
    // The error that the waiver is for stands.
    also: ['field-unfilled'],
    apply: between('<!-- waive field-unfilled: the post room fills it in -->\nWe wrote to you on ((clock.fees-notice.sent)).', 'field-unfilled'),
  },
  {
    rule: 'standard-unknown',
    name: 'standard wording that there is not',
    apply: between(':::standard{id="ncnd-cavaet" rev="2026-01"}\nWe have looked at your request with care.\n:::', 'ncnd-cavaet'),
  },
  {
    rule: 'standard-edited',
    name: 'standard wording that was changed',
    apply: (sound) =>
      sound.notice.outcomes.some(({ kind }) => kind === 'ncnd')
        ? between(
            ':::standard{id="ncnd-caveat" rev="2026-01"}\nNothing in this part of our answer should be taken to show that the information it concerns is or is not held by anyone.\n:::',
            'standard',
          )(sound)
        : undefined,
  },
];
