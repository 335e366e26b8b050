import { readdirSync, readFileSync } from 'node:fs';

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // The process has ended in the meantime, or this is no Linux.
    return '';
  }
}

/** A process and those that it started. */
function family(root: number): readonly number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const status = read(`/proc/${name}/stat`);
    const parent = Number(status.slice(status.lastIndexOf(')') + 2).split(' ')[1]);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const found = [root];
  for (const pid of found) found.push(...(children.get(pid) ?? []));
  return found;
}

function threads(pid: number): readonly string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

/** What a process and those that it started have used, from /proc; undefined where the system has none. */
export class ProcessMeter {
  constructor(private readonly root: number) {}

  /** Milliseconds of processor time of all threads. */
  cpuMs(): number | undefined {
    if (process.platform !== 'linux') return undefined;
    let nanoseconds = 0;
    for (const pid of family(this.root))
      for (const thread of threads(pid)) nanoseconds += Number(read(`/proc/${pid}/task/${thread}/schedstat`).split(' ')[0] || 0);
    return nanoseconds / 1e6;
  }

  /** The sum of what each process held at most, in MiB. */
  peakMiB(): number | undefined {
    if (process.platform !== 'linux') return undefined;
    let kib = 0;
    for (const pid of family(this.root)) kib += Number(/VmHWM:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0);
    return kib / 1024;
  }
}
