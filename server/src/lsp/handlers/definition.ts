import type { Location, LocationLink } from 'vscode-languageserver';
import { definition, type DefinitionTarget } from '../../core/features/definition';
import type { Range } from '../../core/text/span';
import { placeInProfile } from '../../session/profilePlace';
import type { Reading, ServerState } from '../state';

/** Where a target lies, with what is shown of it around what is selected. */
interface Place {
  readonly uri: string;
  readonly range: Range;
  readonly selection: Range;
}

const TOP: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

export function registerDefinition(state: ServerState): void {
  state.connection.onDefinition(async (params, token): Promise<LocationLink[] | Location[] | null> => {
    const reading = await state.read(params.textDocument.uri, token);
    if (!reading) return null;
    const { snapshot, context } = reading;
    const found = definition(snapshot, snapshot.lines.offset(params.position), context);
    if (!found) return null;
    const places = (await Promise.all(found.targets.map((target) => placeOf(state, reading, target)))).filter((place) => place !== undefined);
    await reading.proceed();
    if (places.length === 0) return null;
    if (state.capabilities.textDocument?.definition?.linkSupport !== true) return places.map(({ uri, selection }) => ({ uri, range: selection }));
    const originSelectionRange = snapshot.lines.range(found.origin);
    return places.map(({ uri, range, selection }) => ({ originSelectionRange, targetUri: uri, targetRange: range, targetSelectionRange: selection }));
  });
}

async function placeOf(state: ServerState, { snapshot, document, project }: Reading, target: DefinitionTarget): Promise<Place | undefined> {
  switch (target.in) {
    case 'letter':
      return { uri: document.uri, range: snapshot.lines.range(target.span), selection: snapshot.lines.range(target.selection) };
    case 'profile': {
      const place = await placeInProfile(state.workspace, project, snapshot.notice.values.authority ?? '', target.key);
      return place && { uri: place.address, range: place.range, selection: place.range };
    }
    case 'wording': {
      const file = (await project.wording()).find(({ id }) => id === target.id);
      return file && { uri: file.address, range: TOP, selection: TOP };
    }
  }
}
