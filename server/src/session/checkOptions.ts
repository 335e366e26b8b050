import type { AuthorityProfile } from '../core/config/authorityProfile';
import type { CheckOptions } from '../core/rules/finding';
import type { Project } from './project';

/**
 * What a check of a notice knows besides its text: levels, standard wording, the authority's profile and today's date, each where there is one.
 * The one place that says so, for whoever checks.
 */
export async function checkOptionsOf(project: Project, profile: AuthorityProfile | undefined, today: string | undefined): Promise<CheckOptions> {
  return {
    levels: project.config.levels,
    library: await project.library(),
    ...(today === undefined ? {} : { today }),
    ...(profile ? { profile } : {}),
    ...(profile?.kind === undefined ? {} : { authorityKind: profile.kind }),
  };
}
