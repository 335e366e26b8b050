import { type ChildProcess, fork } from 'node:child_process';
import * as path from 'node:path';
import { type CheckSettings, type Outcome, unread } from './outcome';
import type { Input } from './inputs';

/** How processes that check letters are bounded; times in milliseconds, memory in megabytes. */
export interface PoolBounds {
  readonly workers: number;
  /** No letter may take longer than this. */
  readonly patience: number;
  /** What one process may hold. */
  readonly memory: number;
  /** The program that runs in a process. */
  readonly program: string;
}

export const POOL_BOUNDS: Omit<PoolBounds, 'workers'> = { patience: 120_000, memory: 1024, program: path.join(__dirname, 'checkWorker.js') };

/**
 * How V8 works in a process that checks letter after letter. There is a process for each processor, so what threads of its own would do for one they
 * take from the others. What is new is thrown away with the letter, so there is room for much of it at once. And compiling in earnest pays later here
 * than V8 thinks, and less of it: some three seconds of the first five hundred letters went into it.
 * What a letter in hand needs would come to be made among what lasts, since it outlives a collection, and there it would keep the letters after it.
 */
const FOR_MANY_LETTERS = [
  '--single-threaded-gc',
  '--min-semi-space-size=16',
  '--no-allocation-site-pretenuring',
  '--interrupt-budget=200000',
  '--max-inlined-bytecode-size-cumulative=300',
];
/** So a process ends that does not know one of its options: another version of Node. */
const BAD_OPTION = 9;

/** So many letters are with a process at once: the next is there when one is done. */
const WITH_A_PROCESS = 2;

interface Task {
  readonly input: Input;
  readonly done: (outcome: Outcome) => void;
}

/** Why a process ended that nobody ended. */
type Ending = { readonly code: number | null; readonly signal: string | null } | { readonly error: Error } | 'time';

/**
 * Processes that check letters. A letter that makes its process die, or that takes too long, is named and left out; the process is started
 * again and the run goes on. They are processes and not threads, for a thread that needs too much memory at one stroke takes the whole
 * program with it: the limit of a thread is let out by 16 MB when it is met, and what goes past that ends everything.
 */
export class CheckPool {
  private readonly waiting: Task[] = [];
  private readonly workers: readonly Worker[];

  constructor(
    settings: CheckSettings,
    private readonly bounds: PoolBounds,
  ) {
    const next = (): Task | undefined => this.waiting.shift();
    const giveBack = (tasks: readonly Task[]): void => {
      this.waiting.unshift(...tasks);
      for (const worker of this.workers) worker.fill();
    };
    this.workers = Array.from({ length: bounds.workers }, () => new Worker(settings, bounds, next, giveBack));
  }

  /** How many letters may usefully be asked for at once: enough for every process while one of them is busy with a long letter. */
  get ahead(): number {
    return this.bounds.workers * 32;
  }

  /** Never rejects. */
  check(input: Input): Promise<Outcome> {
    return new Promise((done) => {
      this.waiting.push({ input, done });
      // Whoever has the least to do takes it, so that a few letters spread over all.
      this.workers.reduce((best, worker) => (worker.load < best.load ? worker : best)).fill();
    });
  }

  /** Ends the processes; letters that are still with them are given up. */
  end(): void {
    for (const worker of this.workers) worker.end();
  }
}

/** The place of one process, which is started when there is something to do and again when it has died. */
class Worker {
  private child: ChildProcess | undefined;
  private readonly tasks: Task[] = [];
  private ended = false;
  private timer: NodeJS.Timeout | undefined;
  private overdue = false;
  private options = FOR_MANY_LETTERS;

  constructor(
    private readonly settings: CheckSettings,
    private readonly bounds: PoolBounds,
    private readonly next: () => Task | undefined,
    private readonly giveBack: (tasks: readonly Task[]) => void,
  ) {}

  get load(): number {
    return this.tasks.length;
  }

  /** Takes what it can of the letters that wait. */
  fill(): void {
    while (!this.ended && this.tasks.length < WITH_A_PROCESS) {
      const task = this.next();
      if (!task) return;
      this.tasks.push(task);
      if (this.tasks.length === 1) this.watch();
      this.child ??= this.start();
      send(this.child, task.input);
    }
  }

  end(): void {
    this.ended = true;
    clearTimeout(this.timer);
    this.child?.kill('SIGKILL');
  }

  private start(): ChildProcess {
    const { program, memory } = this.bounds;
    // What a dying process prints is for whoever looks for a fault of this program.
    const errors = process.env.FOI_DEBUG === '1' ? 'inherit' : 'ignore';
    const child = fork(program, [], {
      execArgv: [`--max-old-space-size=${memory}`, ...this.options],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', errors, 'ipc'],
      // In a group of its own Ctrl-C does not reach it before it can take no notice of it.
      detached: process.platform !== 'win32',
    });
    let ending: Ending | undefined;
    let open = true;
    const over = (): void => {
      if (ending && !open) this.died(this.overdue ? 'time' : ending);
    };
    child.on('message', (outcome: Outcome) => {
      this.tasks.shift()?.done(outcome);
      this.watch();
      this.fill();
    });
    // Answers that it gave while it lived may come after its end, but not after the end of its channel.
    child.once('disconnect', () => {
      open = false;
      over();
    });
    child.once('exit', (code, signal) => {
      ending = { code, signal };
      over();
    });
    child.on('error', (error) => {
      if (child.pid !== undefined || ending) return;
      // It never began.
      ending = { error };
      open = false;
      over();
    });
    send(child, this.settings);
    return child;
  }

  /** The letter that a process has in hand is the oldest; its time counts from when it came to be. */
  private watch(): void {
    clearTimeout(this.timer);
    if (this.tasks.length === 0) return;
    this.timer = setTimeout(() => {
      this.overdue = true;
      this.child?.kill('SIGKILL');
    }, this.bounds.patience);
  }

  private died(ending: Ending): void {
    clearTimeout(this.timer);
    this.child = undefined;
    this.overdue = false;
    if (this.ended) return;
    if (typeof ending === 'object' && 'code' in ending && ending.code === BAD_OPTION && this.options.length > 0) {
      this.options = [];
      this.giveBack(this.tasks.splice(0));
      return;
    }
    const task = this.tasks.shift();
    const { name = '' } = task?.input ?? {};
    task?.done(unread(name, [{ line: `${name}: ${this.words(ending)}` }]));
    this.giveBack(this.tasks.splice(0));
  }

  private words(ending: Ending): string {
    if (ending === 'time') return `it was not checked within ${this.bounds.patience / 1000} seconds, and was left out.`;
    if ('error' in ending) return `it was left out, for no process could be started to check it (${ending.error.message}). --workers 1 needs none.`;
    // So V8 ends a process whose memory is full.
    if (ending.signal === 'SIGABRT' || ending.code === 134) return `checking it took more than ${this.bounds.memory} MB of memory, and it was left out.`;
    if (ending.signal !== null)
      return `it was left out, for its process was ended from outside (${ending.signal}); if that was for want of memory, fewer --workers help.`;
    return `it was left out, for its process ended with ${ending.code}: a fault of this program (FOI_DEBUG=1 shows where).`;
  }
}

/** A process that is dying takes nothing; its end is told by itself. */
function send(child: ChildProcess, message: object): void {
  if (child.connected) child.send(message, () => undefined);
}
