import type { AuthorityProfile } from '../config/authorityProfile';

/** What a prompt of standard wording asks for, and the keys of a profile that answer it, the best first. A test looks for each prompt in the shipped library. */
export const ANSWERED: Readonly<Record<string, readonly string[]>> = {
  'postal address or e-mail address for reviews': ['review.email', 'review.address', 'contact.email', 'address'],
  'telephone number or e-mail address for questions': ['contact.email', 'contact.telephone'],
};

/**
 * Wording with the prompts answered that an authority's profile knows the answer to. Short answers stay fields, so that the profile can change;
 * an address stands in the sentence with commas. The words count as the library's all the same: a prompt may be filled with anything.
 */
export function filledFrom(profile: AuthorityProfile | undefined, text: string): string {
  if (!profile) return text;
  return text.replace(/\[insert: ([^\]\n]{1,300})\]/g, (prompt, asked: string) => {
    for (const key of ANSWERED[asked] ?? []) {
      const lines = valueLines(profile, key);
      if (lines.length === 0) continue;
      return lines.length > 1 ? lines.join(', ') : `((${key}))`;
    }
    return prompt;
  });
}

/** A value line by line; an address may be one text or a list. */
function valueLines({ values }: AuthorityProfile, key: string): readonly string[] {
  const own = (path: string): string | undefined => (Object.hasOwn(values, path) ? values[path] : undefined);
  const whole = own(key);
  if (whole !== undefined) return whole.split('\n').filter((line) => line.trim() !== '');
  const lines: string[] = [];
  for (let line = own(`${key}.0`); line !== undefined; line = own(`${key}.${lines.length}`)) lines.push(line);
  return lines.filter((line) => line.trim() !== '');
}
