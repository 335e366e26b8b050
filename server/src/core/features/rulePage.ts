/** A rule's documentation, ready to be shown. */
export interface RulePage {
  readonly title: string;
  readonly markdown: string;
}

/** The page of every rule by name, as Markdown. They are a quarter of the program, so whoever needs one is given them and nobody here imports them. */
export type RulePages = Readonly<Record<string, string>>;

/** The documentation of a rule; undefined where there is no such rule. */
export function rulePage(pages: RulePages, rule: string): RulePage | undefined {
  const markdown = Object.hasOwn(pages, rule) ? pages[rule] : undefined;
  return markdown === undefined ? undefined : { title: rule, markdown };
}
