import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import { effectiveConfig } from '../../session/effectiveConfig';
import { explainConfig } from '../../session/explainConfig';
import { EXPLAIN_SETTINGS, type ExplainSettingsParams, type ExplainSettingsResult } from '../protocol';
import type { ServerState } from '../state';

/** Says what applies to an open notice, and where each thing comes from. */
export function registerExplainSettings(state: ServerState): void {
  state.connection.onRequest(EXPLAIN_SETTINGS, async (params: Partial<ExplainSettingsParams> | undefined, token): Promise<ExplainSettingsResult> => {
    if (typeof params?.uri !== 'string') throw new ResponseError(ErrorCodes.InvalidParams, 'The address of the notice is missing.');
    const reading = await state.readAnyLength(params.uri, token);
    if (!reading) return null;
    const { workspace } = state;
    const { project, snapshot, context } = reading;
    const found = await effectiveConfig({ workspace, project, profile: context.check.profile, snapshot, check: context.check });
    await reading.proceed();
    const file = (address: string): string => spokenAddress(address, workspace.folders() ?? []);
    return { parts: explainConfig(found, { file, today: 'the date on this computer', noToday: 'not known' }) };
  });
}

/** An address as seen from its workspace folder, whose name stands before it where there are several. */
function spokenAddress(address: string, folders: readonly string[]): string {
  const plain = folders.map((folder) => (folder.endsWith('/') ? folder.slice(0, -1) : folder));
  const [folder] = plain.filter((one) => address.startsWith(`${one}/`)).sort((a, b) => b.length - a.length);
  if (folder === undefined) return decoded(address);
  const from = plain.length > 1 ? folder.lastIndexOf('/') + 1 : folder.length + 1;
  return decoded(address.slice(from));
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    // A stray percent sign is part of the name.
    return address;
  }
}
