import type { EffectiveConfig, EffectiveValue, Origin } from './effectiveConfig';

/** One thing that applies to a letter, in words. */
export interface ExplainedValue {
  readonly name: string;
  readonly value: string | null;
  /** Where it comes from; null where there is nothing to say of that. */
  readonly from: string | null;
}

/** What applies to a letter, part by part, for people. */
export interface ExplainedPart {
  readonly title: string;
  readonly values: readonly ExplainedValue[];
  /** What is said where there are no values. */
  readonly none: string;
  /** What is said below the values. */
  readonly after: string | null;
}

/** How the places of values are called where they are shown. */
export interface Places {
  /** A file or folder, by its address. */
  file(address: string): string;
  /** Where today's date comes from. */
  readonly today: string;
  /** What is said where today's date is not known. */
  readonly noToday: string;
}

/**
 * Puts what applies to a letter into words: the same for the editor and the command line. Of the rules only those are told whose level is not their own.
 */
export function explainConfig({ folder, values, rules, wording, waivers, missingProfile }: EffectiveConfig, places: Places): readonly ExplainedPart[] {
  const said = ({ name, value, origin }: EffectiveValue): ExplainedValue => ({ name, value, from: value === null ? null : spoken(origin, places) });
  const set = rules.filter(({ origin }) => origin.from !== 'default');
  const left = rules.length - set.length;
  return [
    {
      title: 'The letter',
      values: [
        { name: '.foi folder', value: folder === null ? 'none' : places.file(folder), from: null },
        ...values.map((one) => ({ ...said(one), value: one.value ?? (one.name === 'today' ? places.noToday : 'not said') })),
      ],
      none: '',
      after: missingProfile ? 'There is no profile of this name in .foi/authorities, so none applies.' : null,
    },
    {
      title: 'Levels of rules',
      values: set.map((one) => ({ ...said(one), value: one.value === one.own ? one.value : `${one.value} instead of ${one.own}` })),
      none: 'every rule has its own',
      after: set.length === 0 ? null : `${left} other ${left === 1 ? 'rule has its' : 'rules have their'} own level`,
    },
    { title: 'Standard wording', values: wording.map(said), none: 'none', after: null },
    { title: 'Waivers', values: waivers.map((one) => ({ ...said(one), from: spoken(one.origin, places) })), none: 'none', after: null },
  ];
}

function spoken(origin: Origin, places: Places): string {
  switch (origin.from) {
    case 'letter':
      return `the letter, line ${origin.line}`;
    case 'file':
      return origin.line === null ? places.file(origin.file) : `${places.file(origin.file)}, line ${origin.line}`;
    case 'option':
      return places.today;
    case 'shipped':
      return 'shipped';
    case 'default':
      return 'default';
  }
}
