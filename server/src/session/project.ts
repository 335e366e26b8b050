import { type AuthorityProfile, isProfileId, parseAuthorityProfile } from '../core/config/authorityProfile';
import { EMPTY_RULE_CONFIG, parseRuleConfig, type RuleConfig } from '../core/config/ruleConfig';
import { readWordingFile, type WordingFile } from '../core/config/wordingFile';
import { libraryWith, type WordingLibrary } from '../core/wording/library';
import { join, parentOf, type Workspace } from './workspace';

/** The name of the folder with the settings of an authority (`dialect.md` 6). */
export const FOI_FOLDER = '.foi';

/** A file of standard wording. */
export interface ProjectWording extends WordingFile {
  readonly address: string;
  /** The whole file, for places in problems. */
  readonly source: string;
}

/** What stands in the `.foi` folder above a notice. Without one everything has its default. */
export interface Project {
  readonly folder: string | undefined;
  readonly configAddress: string | undefined;
  readonly config: RuleConfig;
  /** Text of the configuration, for places in problems. */
  readonly configText: string;
  /** Ids of the profiles there are. */
  authorities(): Promise<readonly string[]>;
  profile(id: string | undefined): Promise<AuthorityProfile | undefined>;
  /** The files of the workspace's standard wording. */
  wording(): Promise<readonly ProjectWording[]>;
  /** The shipped wording with the workspace's over it; the same object as long as the project is. */
  library(): Promise<WordingLibrary>;
}

const MAX_DEPTH = 64;
const MAX_WORDING_FILES = 200;

/**
 * The `.foi` folder nearest to a notice, on the way up to its workspace folder; without workspace folders (command line), to the root.
 * A letter that was never saved belongs to the one open folder, if there is just one.
 */
export async function findFoiFolder(workspace: Workspace, notice: string): Promise<string | undefined> {
  const folders = workspace.folders()?.map((folder) => (folder.endsWith('/') ? folder.slice(0, -1) : folder));
  const stop = folders?.filter((folder) => notice.startsWith(`${folder}/`)).sort((a, b) => b.length - a.length)[0];
  const [only, another] = folders ?? [];
  const unsaved = notice.startsWith('untitled:') && another === undefined ? only : undefined;
  if (folders && stop === undefined && unsaved === undefined) return undefined;
  let at = unsaved ?? parentOf(notice);
  for (let depth = 0; at !== undefined && depth < MAX_DEPTH; depth++) {
    const candidate = join(at, FOI_FOLDER);
    if ((await workspace.readFolder(candidate)) !== undefined) return candidate;
    if (at === (stop ?? unsaved)) return undefined;
    at = parentOf(at);
  }
  return undefined;
}

/**
 * Reads the project of a notice. The same resolver serves the editor and the command line.
 * @param rules names of the rules there are
 */
export async function resolveProject(workspace: Workspace, notice: string, rules: readonly string[]): Promise<Project> {
  const folder = await findFoiFolder(workspace, notice);
  const configAddress = folder === undefined ? undefined : join(folder, 'config.yaml');
  const configText = configAddress === undefined ? undefined : await workspace.readFile(configAddress);
  const profiles = new Map<string, Promise<AuthorityProfile | undefined>>();
  let ids: Promise<readonly string[]> | undefined;
  let files: Promise<readonly ProjectWording[]> | undefined;
  let library: Promise<WordingLibrary> | undefined;
  const wording = (): Promise<readonly ProjectWording[]> => {
    files ??= folder === undefined ? Promise.resolve([]) : readWording(workspace, join(folder, 'wording'));
    return files;
  };
  return {
    folder,
    configAddress: configText === undefined ? undefined : configAddress,
    config: configText === undefined ? EMPTY_RULE_CONFIG : parseRuleConfig(configText, rules),
    configText: configText ?? '',
    authorities() {
      ids ??= folder === undefined ? Promise.resolve([]) : readIds(workspace, join(folder, 'authorities'));
      return ids;
    },
    profile(id) {
      if (folder === undefined || id === undefined || !isProfileId(id)) return Promise.resolve(undefined);
      const known = profiles.get(id) ?? readProfile(workspace, folder, id);
      profiles.set(id, known);
      return known;
    },
    wording,
    library() {
      library ??= wording().then(libraryWith);
      return library;
    },
  };
}

const namesOf = new WeakMap<Project, Promise<ReadonlyMap<string, string>>>();

/** Names of the authorities that have a profile, by id; those without a name are left out. Read once for a project. */
export function authorityNames(project: Project): Promise<ReadonlyMap<string, string>> {
  const known = namesOf.get(project) ?? readNames(project);
  namesOf.set(project, known);
  return known;
}

async function readNames(project: Project): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const id of await project.authorities()) {
    const name = (await project.profile(id))?.name;
    if (name !== undefined) names.set(id, name);
  }
  return names;
}

async function readIds(workspace: Workspace, folder: string): Promise<readonly string[]> {
  const names = (await workspace.readFolder(folder)) ?? [];
  return names
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .filter(isProfileId)
    .sort();
}

async function readProfile(workspace: Workspace, folder: string, id: string): Promise<AuthorityProfile | undefined> {
  const text = await workspace.readFile(join(folder, 'authorities', `${id}.yaml`));
  return text === undefined ? undefined : parseAuthorityProfile(id, text);
}

async function readWording(workspace: Workspace, folder: string): Promise<readonly ProjectWording[]> {
  const names = ((await workspace.readFolder(folder)) ?? []).filter((name) => /^[^/\\]+\.md$/.test(name)).sort();
  const files: ProjectWording[] = [];
  for (const name of names.slice(0, MAX_WORDING_FILES)) {
    const address = join(folder, name);
    const source = await workspace.readFile(address);
    if (source !== undefined) files.push({ ...readWordingFile(name.slice(0, -'.md'.length), source), address, source });
  }
  return files;
}
