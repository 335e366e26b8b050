import { type Deadline, deadlineOf, type SpecialBody, SPECIAL_BODIES } from '../core/law/calendar/deadline';
import { deadlineLines } from '../core/law/calendar/deadlineWords';
import { isIsoDate, mendDate } from '../core/syntax/isoDate';
import type { IsoDate, Regime } from '../core/syntax/model';
import { type Arguments, type Command, COULD_NOT_RUN, DONE, type Option } from './commandLine';
import { FORMAT, HELP, wantsJson } from './options';
import type { Terminal } from './terminal';

const REGIMES: readonly Regime[] = ['FOIA', 'EIR', 'FOISA', 'EISR'];
const RECEIVED: Option = { name: 'received', value: 'DATE', help: 'The date on which the request was received (2026-10-05). Required.' };
const REGIME: Option = { name: 'regime', value: 'REGIME', choices: REGIMES, help: 'FOIA (the default), EIR, FOISA or EISR.' };
const CLARIFIED: Option = { name: 'clarification-received', value: 'DATE', help: 'When the requester’s clarification came: time is counted anew from then.' };
const FEES_SENT: Option = { name: 'fees-sent', value: 'DATE', help: 'When a fees notice was sent: time stands still from then.' };
const FEES_PAID: Option = { name: 'fees-paid', value: 'DATE', help: 'When the fee was paid: time goes on the day after.' };
const EXTENDED: Option = {
  name: 'extended-to',
  value: 'DATE',
  help: 'A new date, to weigh the public interest (FOIA) or for a complex and voluminous request (EIR, EISR).',
};
const BODY: Option = {
  name: 'body',
  value: 'BODY',
  choices: SPECIAL_BODIES,
  help: 'archives, keeper (of the Records of Scotland) or school, which have other times.',
};
const DATES: readonly Option[] = [RECEIVED, CLARIFIED, FEES_SENT, FEES_PAID, EXTENDED];

/** `foi-notice deadline`: by when a request must be answered. */
export const deadline: Command = {
  name: 'deadline',
  summary: 'Say by when a request must be answered, and how that was counted.',
  usage: '--received DATE [options]',
  takesFiles: false,
  options: [RECEIVED, REGIME, CLARIFIED, FEES_SENT, FEES_PAID, EXTENDED, BODY, FORMAT, HELP],
  details: [
    'The day after receipt is day 1. FOIA and EIR leave out the bank holidays of every part of the United Kingdom, FOISA and EISR only those of Scotland.',
    'Bank holidays are published two years ahead. Past what is known the answer is "not known", in JSON null: nothing is guessed.',
    'Exit status: 0 done, even where the day is not known; 2 an option is wrong.',
  ],
  run,
};

async function run(args: Arguments, terminal: Terminal): Promise<number> {
  const problem = wrongDates(args);
  if (problem !== undefined) {
    terminal.note(`foi-notice: ${problem} See foi-notice deadline --help.`);
    return COULD_NOT_RUN;
  }
  const found = deadlineOf(factsOf(args));
  terminal.out(wantsJson(args) ? `${JSON.stringify(deadlineOutput(found), null, 2)}\n` : `${deadlineLines(found).join('\n')}\n`);
  return DONE;
}

/** What is wrong with the dates, if anything. */
function wrongDates({ values }: Arguments): string | undefined {
  const received = values.get('received');
  if (received === undefined) return 'deadline wants --received DATE, such as --received 2026-10-05.';
  for (const { name } of DATES) {
    const value = values.get(name);
    if (value === undefined || isIsoDate(value)) continue;
    const meant = mendDate(value);
    return `"${value}" is no date for --${name}.${meant === undefined ? ' Write it like 2026-10-05.' : ` Did you mean "${meant}"?`}`;
  }
  const [sent, paid] = [values.get('fees-sent'), values.get('fees-paid')];
  if (paid !== undefined && sent === undefined) return '--fees-paid wants --fees-sent as well.';
  if (sent !== undefined && paid !== undefined && paid < sent) return `The fee can’t be paid (${paid}) before the fees notice was sent (${sent}).`;
  const before = DATES.find(({ name }) => (values.get(name) ?? received) < received);
  return before && `--${before.name} (${values.get(before.name)}) lies before --received (${received}).`;
}

function factsOf({ values }: Arguments): Parameters<typeof deadlineOf>[0] {
  const date = (option: Option): IsoDate | undefined => values.get(option.name);
  const regime = REGIMES.find((one) => one === values.get('regime')) ?? 'FOIA';
  const extended = date(EXTENDED);
  const body: SpecialBody | undefined = SPECIAL_BODIES.find((one) => one === values.get('body'));
  return {
    received: date(RECEIVED) ?? '',
    regime,
    clarificationReceived: date(CLARIFIED),
    feesNotice: { sent: date(FEES_SENT), paid: date(FEES_PAID) },
    publicInterestExtension: regime === 'FOIA' || regime === 'FOISA' ? extended : undefined,
    complexAndVoluminous: regime === 'EIR' || regime === 'EISR' ? extended : undefined,
    body,
  };
}

/** What programs get; `extendedTo` only where there is one. */
function deadlineOutput({ received, regime, due, workingDays, skipped, extendedTo, knownUntil }: Deadline): object {
  return { received, regime, due: due ?? null, workingDays, skipped, ...(extendedTo === undefined ? {} : { extendedTo }), knownUntil };
}
