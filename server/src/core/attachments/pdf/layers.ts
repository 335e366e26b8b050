import { isRecord } from './values';

/** The layers that are switched off when the file is opened. */
export class Layers {
  private readonly off: ReadonlySet<string>;
  private readonly allOff: boolean;
  private readonly on: ReadonlySet<string>;

  /** @param config what the parser says of the file's layers */
  constructor(config: unknown) {
    const { baseState, on, off } = isRecord(config) ? config : {};
    this.allOff = baseState === 'OFF';
    this.on = new Set(Array.isArray(on) ? on.map(String) : []);
    this.off = new Set(Array.isArray(off) ? off.map(String) : []);
  }

  /** Whether what is marked so does not show. A rule that combines layers in an expression of its own is taken to show. */
  hides(content: unknown): boolean {
    if (!isRecord(content)) return false;
    if (typeof content['id'] === 'string') return this.isOff(content['id']);
    const ids = Array.isArray(content['ids']) ? content['ids'].map(String) : [];
    if (ids.length === 0) return false;
    const policy = content['policy'];
    if (policy === 'AllOn') return ids.some((id) => this.isOff(id));
    if (policy === 'AnyOff') return !ids.some((id) => this.isOff(id));
    if (policy === 'AllOff') return !ids.every((id) => this.isOff(id));
    return ids.every((id) => this.isOff(id));
  }

  private isOff(id: string): boolean {
    return this.off.has(id) || (this.allOff && !this.on.has(id));
  }
}
