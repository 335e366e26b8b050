import type { Law, Provision } from '../../server/src/core/law/model';
import type { Notice, Sentence } from '../../server/src/core/notice/model';
import { LetterText } from '../../server/src/core/text/letterText';
import { Prose } from '../../server/src/core/syntax/prose';

/** A notice made by hand: empty but for what a test gives. Nothing is read from the text. */
export function fakeNotice(text: string, parts: Partial<Notice> = {}): Notice {
  return {
    syntax: {
      text,
      written: LetterText.of(text),
      form: 'dialect',
      chunks: [],
      starts: [],
      frontMatter: undefined,
      fences: [],
      blocks: [],
      comments: [],
      fields: [],
      pieces: [],
      faults: [],
      definitions: new Map(),
    },
    language: 'en',
    text,
    form: 'dialect',
    kind: 'response',
    regime: 'FOIA',
    defaultRegime: 'FOIA',
    values: {},
    pieces: [],
    sentences: [],
    request: undefined,
    questions: [],
    citations: [],
    listed: [],
    outcomes: [],
    claims: [],
    statements: [],
    tests: [],
    rights: { span: undefined, certainty: 'prose', internalReview: [], noProcedure: [], elsewhere: [], regulator: [], otherCommissioner: [], contact: [] },
    fields: [],
    waivers: [],
    residue: [],
    slice: (start, end) => (parts.text ?? '').slice(start, end),
    traces: { publicInterest: false, review: false, regulator: false },
    ...parts,
  };
}

/** A sentence made by hand, from its place in a text. */
export function fakeSentence(text: string, start: number, end: number): Sentence {
  const prose = Prose.plain(text.slice(start, end), start);
  const piece = { kind: 'paragraph', depth: 0, span: { start, end }, prose, block: undefined, quoted: false } as const;
  return {
    index: 0,
    text: prose.text,
    length: prose.length,
    has: (pattern) => prose.has(pattern),
    match: (pattern) => prose.match(pattern),
    read: (reader) => prose.read(reader),
    readers: undefined,
    span: { start, end },
    piece,
    offset: 0,
    zone: 'body',
    outcome: undefined,
    part: undefined,
    citations: [],
    statements: [],
    at: (from, to) => prose.span(from, to),
  };
}

/** A law that knows nothing. */
export const fakeLaw: Law = {
  asOf: '2026-04-01',
  provisions: (): readonly Provision[] => [],
  lookup: () => undefined,
  byCitation: () => undefined,
  obsolete: () => undefined,
  limbs: () => [],
  nearest: () => undefined,
  exclude: () => false,
  regulator: () => ({
    source: '',
    name: '',
    shortName: '',
    postal: [],
    telephone: '',
    url: '',
    validFrom: '2020-01-01',
    validUntil: undefined,
    confirmed: false,
  }),
};
