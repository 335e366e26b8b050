import { BLOCK_NAMES, type BlockName, OUTCOME_NAMES, type OutcomeName } from './model';

/** What an attribute's value must look like; `under` is read by the citation parser, not here. */
export type AttributeValueKind = 'provisions' | 'questions' | 'likelihood' | 'yes' | 'words' | 'id';

export interface AttributeSchema {
  readonly name: string;
  readonly required: boolean;
  readonly kind: AttributeValueKind;
  /** What it is for, in a sentence for hover and completion. */
  readonly description: string;
  /** The values it can have, where they are a closed list; else examples. */
  readonly values: readonly string[];
  readonly closed: boolean;
}

export interface BlockSchema {
  readonly name: BlockName | 'page-break';
  readonly kind: 'block' | 'leaf';
  readonly description: string;
  readonly attributes: readonly AttributeSchema[];
}

export const LIKELIHOODS = ['would', 'would be likely to'] as const;

function attribute(name: string, kind: AttributeValueKind, description: string, values: readonly string[], required = false): AttributeSchema {
  return { name, kind, description, values, required, closed: kind === 'likelihood' || kind === 'yes' };
}

const questions = attribute('questions', 'questions', 'The numbers of the questions that this block answers. Left out, it answers all of them.', [
  '1',
  '1, 3',
  '2-4',
  '2(a)',
  'all',
]);
const likelihood = attribute(
  'likelihood',
  'likelihood',
  'How likely the harm is. Only for provisions with a prejudice or endangerment test; provisions with different answers take two blocks.',
  LIKELIHOODS,
);
const further = (description: string): AttributeSchema => attribute('further', 'yes', description, ['yes']);
const under = (description: string, values: readonly string[], required = true): AttributeSchema =>
  attribute('under', 'provisions', description, values, required);

/** Every block of the dialect with its attributes: the one source for checking, completion and hover. */
export const BLOCK_SCHEMAS: readonly BlockSchema[] = [
  {
    name: 'request',
    kind: 'block',
    description: 'The request as it was received. Its words are quoted, so no rule about wording applies to them.',
    attributes: [],
  },
  { name: 'decision', kind: 'block', description: 'The decision in short: what is given, what is kept back and under which provisions.', attributes: [] },
  { name: 'disclosed', kind: 'block', description: 'Information that is given with this letter.', attributes: [questions] },
  {
    name: 'withheld',
    kind: 'block',
    description: 'Information that is held and kept back, wholly or by redaction.',
    attributes: [
      under('The exemptions relied on. Put a condition after "with", and exemptions in the alternative on either side of "or".', [
        '31(1)(a)',
        '40(2) with 40(3A)(a)',
        '24(1), 31(1)(a)',
        '23(1) or 24(1)',
      ]),
      questions,
      attribute('information', 'words', 'What is kept back, in words, for the check sheet and the log record. It is never printed in the letter.', [
        'the names of junior staff',
      ]),
      likelihood,
    ],
  },
  {
    name: 'ncnd',
    kind: 'block',
    description: 'The letter neither confirms nor denies that the information is held.',
    attributes: [
      under('The provisions that lift the duty to confirm or deny. Put the matter they point to after "with".', [
        '31(3) with 31(1)(a)',
        '40(5B)(a)(i)',
        '24(2), 31(3)',
      ]),
      questions,
      likelihood,
      further('"yes" if only any further information is neither confirmed nor denied, beside what another block answers.'),
    ],
  },
  {
    name: 'not-held',
    kind: 'block',
    description: 'Information that the authority does not hold.',
    attributes: [
      questions,
      under('Only where the regime has a provision for it: 12(4)(a) under the EIR, 17 under FOISA.', ['12(4)(a)', 'FOISA 17'], false),
      further('"yes" if nothing is held beyond what another block confirms.'),
    ],
  },
  {
    name: 'refused',
    kind: 'block',
    description: 'A request that is turned down without going into what it asks for: cost, vexatious, repeated or manifestly unreasonable.',
    attributes: [under('The provision under which the request is turned down.', ['12(1)', '14(1)', '14(2)', 'reg 12(4)(b)']), questions],
  },
  { name: 'advice', kind: 'block', description: 'Advice and assistance to the requester, such as how to narrow the request.', attributes: [questions] },
  { name: 'rights', kind: 'block', description: 'How to ask for an internal review, and the right to go to the regulator.', attributes: [] },
  {
    name: 'standard',
    kind: 'block',
    description: 'Wording taken from the library, with its name and edition, so that it can be kept up to date.',
    attributes: [
      attribute('id', 'id', 'The name of the wording in the library.', ['complaint-rights', 'ncnd-caveat'], true),
      attribute('rev', 'id', 'The edition that was inserted.', ['2026-01'], true),
    ],
  },
  { name: 'internal', kind: 'block', description: 'A note to colleagues. It never leaves the authority.', attributes: [] },
  { name: 'page-break', kind: 'leaf', description: 'A new page in Word, PDF and print; nothing elsewhere.', attributes: [] },
];

const byName = new Map<string, BlockSchema>(BLOCK_SCHEMAS.map((schema) => [schema.name, schema]));

/** The schema of a block or leaf, by its exact name. */
export function blockSchema(name: string): BlockSchema | undefined {
  return byName.get(name);
}

const blockNames: ReadonlySet<string> = new Set(BLOCK_NAMES);
const outcomeNames: ReadonlySet<string> = new Set(OUTCOME_NAMES);

export function isBlockName(name: string): name is BlockName {
  return blockNames.has(name);
}

export function isOutcomeName(name: string): name is OutcomeName {
  return outcomeNames.has(name);
}
