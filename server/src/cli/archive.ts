import { availableParallelism } from 'node:os';
import type { Arguments, Option } from './commandLine';
import type { FileList } from './fileList';
import { type Found, findInputs, STANDARD_INPUT } from './inputs';
import { listed } from './fileList';
import { inShard, type Shard, shardOf } from './shard';

/** Options for letters by the thousand. */
export const archiveOptions: readonly Option[] = [
  {
    name: 'files-from',
    value: 'LIST',
    help: 'Check the files that the file LIST names, one a line, after any FILE; - for standard input. Names are taken as they stand.',
  },
  { name: 'null', short: '0', help: 'With --files-from: names are parted by NUL, as find -print0 writes them.' },
  { name: 'shard', value: 'I/N', help: 'Check only the I-th of N parts of what is given, such as 3/8. Each letter belongs to one part, by its name alone.' },
  {
    name: 'workers',
    value: 'NUMBER',
    help: 'How many processes check letters. Left out: as many as there are processors, up to 16. 1: no further process is started.',
  },
];

/** More processes than this hold much memory; whoever has the machine for more says so. */
const MOST_WORKERS = 16;
/** With --compare each process reads and holds what the notices say. */
const MOST_COMPARING = 4;

/** What was given on the command line, as a source of letters. */
export interface Archive {
  readonly files: readonly string[];
  readonly list: FileList | undefined;
  readonly shard: Shard | undefined;
  /** How many processes; undefined where nothing was said. */
  readonly workers: number | undefined;
  readonly stdinName: string | undefined;
}

/** Makes out which letters are meant, or what is wrong with the options. */
export function archiveOf({ files, values, switches }: Arguments): Archive | { readonly problem: string } {
  const from = values.get('files-from');
  if (files.length === 0 && from === undefined) return { problem: 'check wants a FILE: a letter, a folder, a pattern, or - for standard input.' };
  if (from === STANDARD_INPUT && files.includes(STANDARD_INPUT))
    return { problem: 'standard input can be read only once: as a letter, or as the list for --files-from.' };
  if (from === undefined && switches.has('null')) return { problem: '--null wants --files-from as well.' };
  const part = values.get('shard');
  const shard = part === undefined ? undefined : shardOf(part);
  if (part !== undefined && !shard) return { problem: `"${part}" is no part for --shard. Write it like 3/8: the third of eight.` };
  const number = values.get('workers');
  const workers = number === undefined ? undefined : Number(number);
  if (workers !== undefined && !(Number.isInteger(workers) && workers >= 1 && workers <= 256))
    return { problem: `"${number}" is no number of processes for --workers. Give a whole number from 1 to 256.` };
  const list = from === undefined ? undefined : { from, nul: switches.has('null') };
  return { files, list, shard, workers, stdinName: values.get('stdin-name') };
}

/** How many processes are to check letters. */
export function workersFor({ workers }: Archive, comparing: boolean): number {
  return workers ?? Math.min(availableParallelism(), comparing ? MOST_COMPARING : MOST_WORKERS);
}

/** The letters of an archive, as they are found. */
export function lettersOf(archive: Archive, stop: AbortSignal): AsyncIterable<Found> {
  const all = allOf(archive, stop);
  return archive.shard ? inShard(all, archive.shard) : all;
}

async function* allOf({ files, list, stdinName }: Archive, stop: AbortSignal): AsyncGenerator<Found> {
  yield* findInputs(files, stdinName);
  if (list) yield* listed(list, stop);
}

/** Whether what is given can be gone through a second time, to count it. */
export function canBeCounted({ list }: Archive): boolean {
  return list?.from !== STANDARD_INPUT;
}
