import type { AttachmentFacts } from '../attachments/facts';
import type { Claim, Notice } from '../notice/model';
import type { Regime } from '../syntax/model';

/** A question for a person, before it is answered. */
export interface Question {
  readonly id: string;
  readonly what: string;
  readonly why: string;
}

/** What the questions rest on. */
export interface ConfirmationFacts {
  readonly notice: Notice;
  /** Files that go out with the letter, by their path. */
  readonly files: readonly string[];
  readonly facts: readonly AttachmentFacts[];
  /** How many findings a waiver covers. */
  readonly waived: number;
  /** How many warnings are left. */
  readonly warnings: number;
}

/** Provisions for which somebody outside the authority usually has something to say, by regime and section, or regulation and paragraph. */
const OTHERS_CONCERNED: Readonly<Record<Regime, RegExp>> = {
  // Commercial interests, confidence, other states, other administrations of the United Kingdom, the Sovereign's household.
  FOIA: /^(?:27|28|37|41|43)$/,
  EIR: /^12\.5\.(?:a|e|f)$/,
  FOISA: /^(?:28|32|33|36|41)$/,
  EISR: /^10\.5\.(?:a|e|f)$/,
};

/**
 * What a person must confirm before this letter goes out, because no program can know it. Each question names what in the letter raises it;
 * a letter that raises nothing still has its addressee.
 */
export function questionsForPeople({ notice, files, facts, waived, warnings }: ConfirmationFacts): readonly Question[] {
  const { claims, outcomes } = notice;
  const questions: Question[] = [
    {
      id: 'addressee',
      what: 'The letter goes to the person who asked, at the address they gave.',
      why: 'A letter sent to somebody else is a disclosure of who asked for what.',
    },
  ];
  const ask = (when: boolean, question: Question): void => {
    if (when) questions.push(question);
  };
  const opinion = claims.filter(({ provision }) => provision?.needs.includes('qualified-person'));
  ask(opinion.length > 0, {
    id: 'qualified-person',
    what: `The qualified person gave the opinion that the letter reports, in person and before it was relied on (${cited(opinion)}).`,
    why: 'Without that opinion the exemption is not engaged, and nobody else can give it.',
  });
  const privilege = claims.filter(({ regime, path }) => regime === 'FOIA' && path[0] === '34');
  ask(privilege.length > 0, {
    id: 'privilege',
    what: `Whoever decides about the privilege of the Houses of Parliament was asked (${cited(privilege)}).`,
    why: 'Whether privilege is at stake is for the House, through its officers.',
  });
  const concerned = claims.filter(({ regime, path, outcome }) => outcome !== 'refused' && OTHERS_CONCERNED[regime].test(sectionOf(regime, path)));
  ask(concerned.length > 0, {
    id: 'consultation',
    what: `Those whose interests are at stake were consulted, or there is a reason on file why not (${cited(concerned)}).`,
    why: 'The authority speaks for interests that others know better; what they said is evidence, though the decision stays with the authority.',
  });
  ask(
    claims.some(({ outcome, status }) => outcome !== 'refused' && status === 'qualified'),
    {
      id: 'balance',
      what: 'The factors and the balance are about this information and this request, and were weighed before the letter was written.',
      why: 'Whether a balance is right is a judgement; what was checked is that it is there.',
    },
  );
  ask(
    outcomes.some(({ kind }) => kind === 'withheld'),
    {
      id: 'withheld',
      what: 'Somebody has looked at all that is withheld, and what can be given without it is given.',
      why: 'An exemption covers information, not whole documents.',
    },
  );
  ask(
    outcomes.some(({ kind }) => kind === 'ncnd'),
    {
      id: 'ncnd',
      what: 'The same kind of request gets the same answer whether or not anything is held.',
      why: 'An answer that is given only where something is held gives the answer away.',
    },
  );
  const estimate = claims.filter(({ provision }) => provision?.needs.includes('estimate'));
  ask(estimate.length > 0, {
    id: 'estimate',
    what: `The estimate rests on evidence that is on file (${cited(estimate)}).`,
    why: 'It must be reasonable and realistic, and it will be asked for in a review.',
  });
  ask(
    outcomes.some(({ kind }) => kind === 'not-held'),
    {
      id: 'search',
      what: 'The searches that show that the information is not held are on file.',
      why: 'A review, and the regulator, ask how it is known.',
    },
  );
  ask(files.length > 0, {
    id: 'files-opened',
    what: 'Somebody has opened each file that goes out and seen that it holds what is meant to go out, and no more.',
    why: 'Hidden parts are looked for; whether what shows may be sent is for a person to see.',
  });
  const closed = files.filter((file) => facts.find((one) => one.file === file)?.access !== 'read');
  ask(closed.length > 0, {
    id: 'files-by-hand',
    what: `What could not be looked into was checked by hand: ${closed.join(', ')}.`,
    why: 'For these files nothing is known of what may be hidden in them.',
  });
  ask(waived > 0, {
    id: 'waivers',
    what: `${waived === 1 ? 'The waiver' : `The ${waived} waivers`} below and ${waived === 1 ? 'its reason' : 'their reasons'} hold.`,
    why: 'A waiver silences a finding; it does not answer it.',
  });
  ask(warnings > 0, {
    id: 'warnings',
    what: `${warnings === 1 ? 'The warning' : `The ${warnings} warnings`} below ${warnings === 1 ? 'was' : 'were'} read, and the letter is right as it stands.`,
    why: 'A warning is likely to be right, and not always.',
  });
  ask(claims.length > 0, {
    id: 'second-reader',
    what: 'A second person has read the letter.',
    why: 'Whoever wrote it reads what was meant. A refusal is read closely by others.',
  });
  return questions;
}

function sectionOf(regime: Regime, path: readonly string[]): string {
  return regime === 'FOIA' || regime === 'FOISA' ? (path[0] ?? '') : path.slice(0, 3).join('.');
}

function cited(claims: readonly Claim[]): string {
  return [...new Set(claims.map(({ citation }) => citation))].join(', ');
}
