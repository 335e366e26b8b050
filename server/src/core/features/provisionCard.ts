import { spokenCitation } from '../law';
import type { Law, Provision } from '../law/model';

const STATUS: Record<Provision['status'], string> = {
  absolute: 'absolute: no public interest test',
  qualified: 'qualified: needs a public interest test',
  depends: 'depends on the limb or condition that is met',
  none: 'no exemption: nothing is weighed',
};

const BASIS: Record<NonNullable<Provision['basis']>, string> = {
  class: 'belonging to a class is enough',
  prejudice: 'harm has to be shown',
  necessity: 'must be required for its purpose',
  endangerment: 'danger has to be shown',
  'adverse-effect': 'an adverse effect has to be shown',
  mixed: 'depends on the limb',
};

const NEED_TITLES: Record<Provision['needs'][number], string> = {
  'prior-intention': 'the intention to publish before the request',
  'qualified-person': 'the opinion of the qualified person',
  'legitimate-interests': 'the legitimate interests test',
  estimate: 'an estimate of the cost',
  advice: 'advice and assistance',
  location: 'where the information can be had',
  enactment: 'the enactment that forbids disclosure',
  'completion-date': 'when the material will be finished',
  presumption: 'the presumption in favour of disclosure',
  'whose-interests': 'whose interests are harmed',
  'public-interest-defence': 'the public interest defence to a breach of confidence',
  'earlier-request': 'the earlier request',
  purpose: 'the purpose concerned',
};

/** One line for lists: `Law enforcement · qualified · would or would be likely to`. */
export function provisionDetail({ title, status, threshold }: Provision): string {
  return [title, status === 'none' ? undefined : status, threshold].filter((part) => part !== undefined).join(' · ');
}

/** A provision as hover and completion explain it, in Markdown. */
export function provisionCard(provision: Provision, law: Law): string {
  const { citation, title, summary, status, basis, threshold, substantial, ncnd, matters, conditions, source, confirmed } = provision;
  const lines = [
    `**${spokenCitation(provision.regime, provision.path)}** (${provision.regime}): ${title}`,
    '',
    `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`,
    '',
  ];
  const fact = (name: string, value: string | undefined): void => {
    if (value !== undefined && value !== '') lines.push(`- ${name}: ${value}`);
  };
  if (provision.effect === 'condition') fact('Use', 'a condition or part of another provision, never a ground of its own');
  else fact('Status', STATUS[status]);
  fact('Basis', basis && BASIS[basis]);
  fact('Level of harm', threshold && `${threshold}${substantial ? ', and the prejudice must be substantial' : ''}`);
  fact('To neither confirm nor deny', ncnd.filter((counterpart) => counterpart !== citation).join(', '));
  fact('Points to', matters.join(', '));
  fact('Goes with', conditions.join(', '));
  fact('The letter also needs', provision.needs.map((need) => NEED_TITLES[need]).join('; '));
  if (!provision.exact && provision.effect !== 'condition' && provision.effect !== 'other') {
    const limbs = law.limbs(provision.regime, provision.path).map((limb) => limb.citation);
    fact('Choose a limb', limbs.slice(0, 12).join(', '));
  }
  if (provision.requirements.length > 0) lines.push('', ...provision.requirements.map((requirement) => `- ${requirement}`));
  if (!confirmed) lines.push('', '_These facts have not been confirmed against the text of the law._');
  const guidance = source.guidance !== undefined && /^https:/.test(source.guidance) ? ` · [Guidance](${source.guidance})` : '';
  lines.push('', `[Text of the law](${source.url})${guidance} · as of ${source.asOf}`);
  return lines.join('\n');
}
