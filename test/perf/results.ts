/** How long something took, over and over. */
export interface Times {
  readonly n: number;
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
}

/** One server, one size, one round. Milliseconds and mebibytes. What could not be measured is absent. */
export interface ServerRun {
  readonly server: string;
  readonly size: string;
  readonly round: number;
  readonly bytes: number;
  /** From the start of the process to the answer to `initialize`, and to the first findings. */
  readonly coldInit?: readonly number[];
  readonly coldFirst?: readonly number[];
  readonly diagnostics?: number;
  readonly key?: Times & { readonly cpuMsPerEdit?: number };
  readonly burst?: readonly { readonly finalMs: number; readonly cpuMs?: number }[];
  readonly peakMiB?: number;
  readonly error?: string;
}

/** One step of the core at one size in one round, beside a bare parse of the same text. */
export interface CoreRun {
  readonly what: string;
  readonly size: string;
  readonly round: number;
  readonly times: Times;
  readonly cpuMs: number;
  readonly floorMs: number;
}

/** A figure of memory, in MiB. */
export interface MemoryRun {
  readonly what: string;
  readonly size: string;
  readonly MiB: number;
}

export interface Machine {
  readonly date: string;
  readonly node: string;
  readonly cpu: string;
  readonly cores: number;
  readonly memGiB: number;
  readonly load: number;
}

/** What `--json` writes. */
export interface Results {
  readonly env: Machine;
  readonly runs: readonly ServerRun[];
  readonly core: readonly CoreRun[];
  readonly memory: readonly MemoryRun[];
}
