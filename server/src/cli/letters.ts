import { readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { createNoticeService, type Snapshot } from '../core';
import type { ConfigProblem } from '../core/config/yamlFile';
import type { Neighbours } from '../core/neighbours/model';
import type { NotMade } from '../core/render';
import type { CheckOptions } from '../core/rules/finding';
import { plainWords } from '../core/import/plainWords';
import { LineIndex } from '../core/text/lineIndex';
import { unwatched } from '../core/text/tracking';
import { nodeParts } from '../node/parts';
import { Attachments } from '../session/attachments';
import { checkOptionsOf } from '../session/checkOptions';
import { type EffectiveConfig, effectiveConfig } from '../session/effectiveConfig';
import { MOST_NOTICES, Neighbourhood } from '../session/neighbourhood';
import { letterheadOf } from '../session/letterhead';
import { authorityNames, type Project, resolveProject } from '../session/project';
import { join, parentOf, type Workspace } from '../session/workspace';
import { type Decoded, decode } from './decode';
import { diskWorkspace } from './diskWorkspace';
import { failureWords, faultWords } from './failure';
import type { Input } from './inputs';
import { standardInput } from './standardInput';
import type { Messages } from './terminal';

/** What is kept of so many folders, and of the files that so many letters name; then it is read anew, so that an archive needs no more memory than a part of it. */
const MOST_KEPT = 200;

/** A letter with the configuration that stands around it. */
export interface Letter {
  /** The name to print. */
  readonly name: string;
  readonly snapshot: Snapshot;
  readonly check: CheckOptions;
  /** The letterhead of its authority's profile, if it names one. */
  letterhead(): Promise<Uint8Array | undefined | NotMade>;
  /** What applies to it, and where that comes from. */
  effective(): Promise<EffectiveConfig>;
}

/** Reads letters with the engine and the configuration of the editor. Says each thing that it has to say about a configuration once. */
export class LetterReader {
  readonly service = createNoticeService();
  private readonly rules = this.service.engine.rules.map((rule) => rule.name);
  private readonly projects = new Map<string, Promise<Project>>();
  private readonly said = new Set<string>();
  private lettersRead = 0;
  private readonly workspace: Workspace;
  private readonly attachments: Attachments;
  private readonly neighbourhood: Neighbourhood | undefined;

  /**
   * @param today the date that rules about time may use
   * @param compare notices to compare each letter with; undefined where nothing is compared
   */
  constructor(
    private readonly messages: Messages,
    private readonly today: string | undefined,
    compare?: readonly string[],
  ) {
    const sayFile = (address: string, words: string): void => this.say(`${shown(address)}: ${words}`);
    this.workspace = diskWorkspace(sayFile, compare?.map(addressOf));
    this.attachments = new Attachments({
      workspace: () => this.workspace,
      reader: async () => (await nodeParts.attachments()).readAttachment,
      changed: () => undefined,
      failed: (address, error) => sayFile(address, faultWords(error)),
    });
    if (compare === undefined) return;
    if (compare.length > MOST_NOTICES)
      this.say(`--compare: there are ${compare.length} notices, and letters are compared with the first ${MOST_NOTICES} of them.`);
    this.neighbourhood = new Neighbourhood({
      workspace: () => this.workspace,
      turn: () => Promise.resolve(),
      changed: () => undefined,
      failed: (address, error) => sayFile(address, faultWords(error)),
    });
  }

  /** Reads one letter; undefined, with a message, where there is none to read. */
  async read(input: Input): Promise<Letter | undefined> {
    const bytes = await this.bytesOf(input);
    if (!bytes) return undefined;
    const decoded = isDocument(input.name, bytes) ? await this.wordsOf(input.name, bytes) : decode(bytes);
    if ('problem' in decoded) {
      this.messages.note(`${input.name}: ${decoded.problem}`);
      return undefined;
    }
    if (decoded.remark !== undefined) this.messages.note(`${input.name}: ${decoded.remark}`);
    const address = addressOf(input.name);
    const read = this.service.snapshot(decoded.text, { fileName: path.posix.basename(address) });
    const project = await this.projectOf(address);
    const profile = await project.profile(read.syntax.frontMatter?.values.authority);
    const snapshot = read.under(profile?.regime);
    if (profile && profile.problems.length > 0 && project.folder !== undefined) {
      const file = join(project.folder, 'authorities', `${profile.id}.yaml`);
      this.sayProblems(file, (await this.workspace.readFile(file)) ?? '', profile.problems);
    }
    const neighbours = await this.neighboursOf(address, project);
    if (++this.lettersRead % MOST_KEPT === 0) this.attachments.reset();
    const notice = unwatched(() => snapshot.notice);
    const attachments = await this.attachments.all(address, project, notice);
    const check = await checkOptionsOf(project, profile, this.today, neighbours, attachments);
    const effective = () => effectiveConfig({ workspace: this.workspace, project, profile, snapshot, check });
    const letterhead = () => letterheadOf(this.workspace, project, profile);
    return { name: input.name, snapshot, check, letterhead, effective };
  }

  /** The words of a Word document or web page, as a plain letter. */
  private async wordsOf(name: string, bytes: Uint8Array): Promise<Decoded> {
    const { readLetter } = await nodeParts.letters();
    const letter = await readLetter(name, bytes);
    if ('problem' in letter) return letter;
    for (const remark of letter.remarks) this.messages.note(`${name}: ${remark}`);
    return {
      text: plainWords(letter),
      remark: `this is no text, so its words were read, and lines are counted in them. foi-notice import --words prints them.`,
    };
  }

  private async neighboursOf(address: string, project: Project): Promise<Neighbours | undefined> {
    if (!this.neighbourhood) return undefined;
    await this.neighbourhood.ready();
    return this.neighbourhood.around(address, await authorityNames(project));
  }

  private async bytesOf(input: Input): Promise<Buffer | undefined> {
    try {
      if (input.bytes) return Buffer.from(input.bytes);
      if (input.path === undefined) return await standardInput();
      // Of an archive nothing else is to be done meanwhile, and four turns of the loop for each letter add up. What is no file may keep one waiting.
      return statSync(input.path).isFile() ? readFileSync(input.path) : await readFile(input.path);
    } catch (error) {
      this.messages.note(`${input.name}: ${failureWords(error)}`);
      return undefined;
    }
  }

  /** The nearest `.foi` on the way up; letters of one folder share it. */
  private projectOf(address: string): Promise<Project> {
    const folder = parentOf(address) ?? address;
    const known = this.projects.get(folder);
    if (known) return known;
    if (this.projects.size >= MOST_KEPT) this.projects.clear();
    const project = this.resolve(address);
    this.projects.set(folder, project);
    return project;
  }

  private async resolve(address: string): Promise<Project> {
    const project = await resolveProject(this.workspace, address, this.rules);
    if (project.configAddress !== undefined) this.sayProblems(project.configAddress, project.configText, project.config.problems);
    for (const { address: file, source, problems } of await project.wording()) this.sayProblems(file, source, problems);
    return project;
  }

  private sayProblems(address: string, text: string, problems: readonly ConfigProblem[]): void {
    const lines = new LineIndex(text);
    for (const { message, span } of problems) {
      const { line, character } = lines.position(span.start);
      this.say(`${shown(address)}:${line + 1}:${character + 1}: ${message}`);
    }
  }

  private say(line: string): void {
    if (this.said.has(line)) return;
    this.said.add(line);
    if (this.messages.noteOnce) this.messages.noteOnce(line);
    else this.messages.note(line);
  }
}

/** Whether a file is read by way of its words: a zipped document, or a web page or saved e-mail by its name. */
function isDocument(name: string, bytes: Uint8Array): boolean {
  return /\.(?:docx|docm|x?html?|eml|mht|mhtml)$/i.test(name) || (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4);
}

/** The absolute path of a letter, with forward slashes. A letter on standard input without a name stands in the folder where the program runs. */
function addressOf(name: string): string {
  return path.resolve(name).replaceAll(path.sep, '/');
}

/** A path as seen from the folder where the program runs. */
export function shown(address: string): string {
  return path.relative('.', address).replaceAll(path.sep, '/');
}
