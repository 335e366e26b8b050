import type { AuthorityProfile } from '../core/config/authorityProfile';
import type { CheckOptions } from '../core/rules/finding';
import type { Project } from './project';

/**
 * What a check of a notice knows besides its text: levels, the authority's profile and today's date, each where there is one.
 * The one place that says so, for whoever checks.
 */
export function checkOptionsOf(project: Project, profile: AuthorityProfile | undefined, today: string | undefined): CheckOptions {
  return {
    levels: project.config.levels,
    ...(today === undefined ? {} : { today }),
    ...(profile ? { profile } : {}),
    ...(profile?.kind === undefined ? {} : { authorityKind: profile.kind }),
  };
}
