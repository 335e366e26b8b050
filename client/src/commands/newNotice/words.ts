import { l10n } from 'vscode';
import type { NewNoticeGroundsResult, NewNoticeParams } from '../../../../server/src/lsp/protocol/newNotice';

type Plan = NewNoticeParams['plan'];
export type Regime = Plan['regime'];
type OutcomeName = Plan['questions'][number]['outcomes'][number]['kind'];
type Ground = NewNoticeGroundsResult[number];

/** What can become of a question; `part` is given in part and withheld for the rest. */
export type Answer = OutcomeName | 'part';

/** A name with one line about it. */
export interface Words {
  readonly name: string;
  readonly line: string;
}

/** The laws with a line on when each applies, in the order in which they are offered. */
export const regimes = (): readonly (Words & { readonly regime: Regime })[] => [
  {
    regime: 'FOIA',
    name: l10n.t('Freedom of Information Act 2000'),
    line: l10n.t('Recorded information of authorities outside Scotland, and of UK-wide ones.'),
  },
  {
    regime: 'EIR',
    name: l10n.t('Environmental Information Regulations 2004'),
    line: l10n.t('The same authorities: land, water, air, planning, waste, noise, emissions.'),
  },
  { regime: 'FOISA', name: l10n.t('Freedom of Information (Scotland) Act 2002'), line: l10n.t('Recorded information of Scottish authorities.') },
  {
    regime: 'EISR',
    name: l10n.t('Environmental Information (Scotland) Regulations 2004'),
    line: l10n.t('Scottish authorities, the environment. Not verified here: check what you cite.'),
  },
];

/** What can become of a question, each in a plain line. */
export const answers = (): readonly (Words & { readonly answer: Answer })[] => [
  { answer: 'disclosed', name: l10n.t('Disclosed'), line: l10n.t('You hold it and give all of it.') },
  { answer: 'withheld', name: l10n.t('Withheld'), line: l10n.t('You hold it and keep it back under an exemption or exception.') },
  { answer: 'part', name: l10n.t('Disclosed in part'), line: l10n.t('You give some of it and keep the rest back, for example by blacking out names.') },
  { answer: 'not-held', name: l10n.t('Not held'), line: l10n.t('You looked, and do not have it.') },
  { answer: 'ncnd', name: l10n.t('Neither confirm nor deny'), line: l10n.t('Even to say whether you have it would give something away.') },
  {
    answer: 'refused',
    name: l10n.t('Refused'),
    line: l10n.t('The request is turned down: too costly, vexatious, repeated or too general.'),
  },
];

/** What a ground is and what the letter will need, as an entry of a list shows it. */
export function groundWords(ground: Ground): { readonly label: string; readonly description: string; readonly detail: string } {
  const summary = ground.summary.charAt(0).toUpperCase() + ground.summary.slice(1);
  return {
    label: ground.citation.charAt(0).toUpperCase() + ground.citation.slice(1),
    description: summary,
    detail: [...status(ground), ...threshold(ground), ground.title].join(' · '),
  };
}

function status({ status: known, test }: Ground): readonly string[] {
  if (known === 'qualified') return [l10n.t('qualified'), l10n.t('needs a public interest test')];
  if (known === 'absolute') return [l10n.t('absolute')];
  return test ? [l10n.t('needs a public interest test')] : [];
}

function threshold({ threshold: known }: Ground): readonly string[] {
  if (known === 'would or would be likely to') return [l10n.t('would or would be likely to')];
  if (known === 'would') return [l10n.t('would')];
  return known === 'required' ? [l10n.t('required for its purpose')] : [];
}
