import type { AttachmentFacts } from '../core/attachments/facts';
import type { AuthorityProfile } from '../core/config/authorityProfile';
import type { Neighbours } from '../core/neighbours/model';
import type { CheckOptions } from '../core/rules/finding';
import type { Project } from './project';

/**
 * What a check of a notice knows besides its text: levels, standard wording, the authority's profile, today's date, the other notices and what is inside the files that go out with it, each where there is one.
 * The one place that says so, for whoever checks.
 */
export async function checkOptionsOf(
  project: Project,
  profile: AuthorityProfile | undefined,
  today: string | undefined,
  neighbours?: Neighbours,
  attachments?: readonly AttachmentFacts[],
): Promise<CheckOptions> {
  return {
    levels: project.config.levels,
    library: await project.library(),
    ...(today === undefined ? {} : { today }),
    ...(profile ? { profile } : {}),
    ...(profile?.kind === undefined ? {} : { authorityKind: profile.kind }),
    ...(neighbours ? { neighbours } : {}),
    ...(attachments && attachments.length > 0 ? { attachments } : {}),
  };
}
