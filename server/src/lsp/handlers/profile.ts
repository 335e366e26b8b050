import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import { newProfile, profileId } from '../../core/config/newProfile';
import { AUTHORITY_KINDS as KINDS } from '../../core/config/profileSchema';
import { AUTHORITY_KINDS, type AuthorityKindsResult, NEW_PROFILE, type NewProfileParams, type NewProfileResult } from '../protocol';
import type { ServerState } from '../state';

/** Gives the text of new profiles of authorities; the client asks for what goes in and writes the file. */
export function registerProfiles({ connection }: ServerState): void {
  connection.onRequest(AUTHORITY_KINDS, (): AuthorityKindsResult => KINDS.map(({ value, description }) => ({ value, description })));
  connection.onRequest(NEW_PROFILE, (params: Partial<NewProfileParams> | undefined): NewProfileResult => {
    if (typeof params?.name !== 'string') throw new ResponseError(ErrorCodes.InvalidParams, 'The name of the authority is missing.');
    return { id: profileId(params.name), text: newProfile(params.name, params.kind) };
  });
}
