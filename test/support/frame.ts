import type { Span } from '../../server/src/core/text/span';

/** What a fragment of a letter is put into. */
export interface FrameOptions {
  readonly regime: 'FOIA' | 'EIR' | 'FOISA';
  /** How many questions the request has. */
  readonly questions: number;
  readonly plain: boolean;
}

/** A whole letter around a fragment, and the way back. */
export interface Framed {
  readonly text: string;
  /** The span in the fragment, to which two line ends are added; undefined where any of it lies in the frame. */
  toFragment(span: Span): Span | undefined;
}

const REQUEST = ['How many speed cameras were damaged in 2025?', 'At which sites?', 'Has any person been investigated for it?', 'What did the repairs cost?'];

const TITLES = { FOIA: 'Freedom of Information request', EIR: 'Environmental information request', FOISA: 'Freedom of Information (Scotland) request' };

const RIGHTS = {
  FOIA: [
    'You can ask us for an internal review of this decision within 40 working days of the date of this letter. Write to the Information Access Team at foi@anytown.example. Someone who took no part in the decision will look at it again and reply within 20 working days.',
    'If you are still not satisfied after the review, you can ask the Information Commissioner for a decision under section 50 of the Act: https://ico.org.uk/make-a-complaint/foi-and-eir-complaints/, telephone 0303 123 1113, or Information Commissioner’s Office, Wycliffe House, Water Lane, Wilmslow, Cheshire, SK9 5AF.',
  ],
  EIR: [
    'You can ask us to reconsider this decision under regulation 11 within 40 working days of the date of this letter. Write to the Information Access Team at foi@anytown.example. This internal review is free, and we will reply within 40 working days.',
    'If you are still not satisfied after the review, you can ask the Information Commissioner for a decision (section 50 of the Freedom of Information Act 2000, as regulation 18 applies it): https://ico.org.uk/make-a-complaint/foi-and-eir-complaints/, telephone 0303 123 1113, or Information Commissioner’s Office, Wycliffe House, Water Lane, Wilmslow, Cheshire, SK9 5AF.',
  ],
  FOISA: [
    'You can ask us to review this decision within 40 working days of the date of this letter. Write to the Information Access Team at foi@anytown.example and say why you are not satisfied. We will reply within 20 working days.',
    'If you are still not satisfied after the review, you can appeal to the Scottish Information Commissioner within six months: https://www.foi.scot/, or Scottish Information Commissioner, Kinburn Castle, Doubledykes Road, St Andrews, Fife KY16 9DS. After that you can appeal to the Court of Session on a point of law only.',
  ],
};

const ANSWERED_BY = /^:::\s*(?:disclosed|withheld|ncnd|not-held|refused)\b/m;

/**
 * Puts a fragment into a letter that is sound by itself: front matter, salutation, request, the fragment, rights, closing.
 * What the fragment brings itself is left out of the frame: keys of its front matter, a `request` or a `rights` block;
 * where it has no outcome block, a `disclosed` one stands before it, so that the request is answered.
 */
export function inLetter(fragment: string, options: FrameOptions): Framed {
  return options.plain ? plainLetter(fragment, options) : dialectLetter(fragment, options);
}

function dialectLetter(fragment: string, { regime, questions }: FrameOptions): Framed {
  const own = /^---\n([\s\S]*?)\n---(?:\n|$)/.exec(fragment);
  const ownFrontMatter = own?.[1] ?? '';
  const ownKeys = new Set([...ownFrontMatter.matchAll(/^([\w-]+):/gm)].map((match) => match[1]));
  const frontMatter = [
    ['foi', '1'],
    ['reference', 'FOI-26-0417'],
    ['authority', 'anytown-police'],
    ['regime', regime],
    ['received', '2026-10-05'],
    ['issued', '2026-10-30'],
    ['requester', '{ name: A. Requester }'],
    ['signatory', '{ name: B. Officer, title: Information Access Manager }'],
  ].filter(([key]) => !ownKeys.has(key));

  const letter = new LetterBuilder();
  letter.frame(`---\n${frontMatter.map(([key, value]) => `${key}: ${value}`).join('\n')}\n`);
  if (own) {
    letter.fragment(ownFrontMatter, '---\n'.length);
    letter.frame('\n');
  }
  letter.frame(
    `---\n\n# ${TITLES[regime]} ((reference))\n\n((issued))\n\nDear ((requester.name)),\n\nThank you for your request, which we received on ((received)).`,
  );
  if (!/^:::\s*request\b/m.test(fragment)) letter.frame(` You asked:\n\n:::request\n${list(questions)}\n:::`);
  letter.frame('\n\n');
  if (!ANSWERED_BY.test(fragment))
    letter.frame(':::disclosed\n## Our answer\n\nWe hold this information. There were eleven in the year you asked about.\n:::\n\n');
  letter.fragment(`${fragment.slice(own?.[0].length ?? 0)}\n\n`, own?.[0].length ?? 0);
  if (!/^:::\s*rights\b/m.test(fragment)) letter.frame(`:::rights\n## If you are not satisfied\n\n${RIGHTS[regime].join('\n\n')}\n:::\n\n`);
  letter.frame('Yours sincerely,\n\n((signatory.name)), ((signatory.title))\n');
  return letter.framed();
}

function plainLetter(fragment: string, { regime, questions }: FrameOptions): Framed {
  const letter = new LetterBuilder();
  letter.frame(
    `${TITLES[regime]} FOI-26-0417\n\n30 October 2026\n\nDear A. Requester,\n\nThank you for your request, which we received on 5 October 2026. You asked:\n\n${list(questions)}\n\n`,
  );
  letter.fragment(`${fragment}\n\n`, 0);
  letter.frame(`If you are not satisfied\n\n${RIGHTS[regime].join('\n\n')}\n\nYours sincerely,\n\nB. Officer\nInformation Access Manager\n`);
  return letter.framed();
}

function list(questions: number): string {
  return REQUEST.slice(0, questions)
    .map((question, index) => `${index + 1}. ${question}`)
    .join('\n');
}

/** Joins frame and fragment and remembers which is which. */
class LetterBuilder {
  private text = '';
  private readonly segments: { readonly at: number; readonly from: number; readonly length: number }[] = [];

  frame(text: string): void {
    this.text += text;
  }

  fragment(text: string, from: number): void {
    this.segments.push({ at: this.text.length, from, length: text.length });
    this.text += text;
  }

  framed(): Framed {
    const { segments } = this;
    return {
      text: this.text,
      toFragment: (span) => {
        const segment = segments.find(({ at, length }) => at <= span.start && span.end <= at + length);
        return segment && { start: span.start - segment.at + segment.from, end: span.end - segment.at + segment.from };
      },
    };
  }
}
