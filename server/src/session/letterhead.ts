import type { AuthorityProfile } from '../core/config/authorityProfile';
import type { NotMade } from '../core/render';
import type { Project } from './project';
import { addressBelow, type Workspace } from './workspace';

/** No letterhead comes near this many bytes. */
const MOST_BYTES = 20 * 1024 * 1024;

const WHY = {
  'not-found': 'there is no such file',
  'too-large': 'it has more than 20 MB',
  unreadable: 'it can’t be read',
} as const;

/** The letterhead that a profile names, by its path from the `.foi` folder: undefined where it names none, a problem where it can't be had. */
export async function letterheadOf(workspace: Workspace, project: Project, profile: AuthorityProfile | undefined): Promise<Uint8Array | undefined | NotMade> {
  const path = profile?.letterhead?.trim();
  if (path === undefined || path === '' || project.folder === undefined) return undefined;
  const address = addressBelow(project.folder, project.folder, path);
  if (address === undefined) return { problem: `The letterhead "${path}" of the profile lies outside the .foi folder. Put it into that folder.` };
  const bytes = await workspace.readBytes(address, MOST_BYTES);
  return typeof bytes === 'string' ? { problem: `The letterhead "${path}" of the profile can’t be used: ${WHY[bytes]}.` } : bytes;
}
