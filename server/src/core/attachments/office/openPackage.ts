import type { Archive } from '../package/archive';
import type { Fault } from '../fault';
import type { Gathering } from '../gathering';
import { readXml } from '../package/xml';

/** Far more than any part has. */
const MOST_ARROWS = 100_000;

/** An arrow from one part of an Office file to another, or out of the file. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type: `worksheet`, `comments`, `oleObject`. */
  readonly type: string;
  /** A part by its full name, or a place outside as written. */
  readonly target: string;
  readonly external: boolean;
}

/** Types of parts, from `[Content_Types].xml`: by the name of the part, else by its ending. */
export class ContentTypes {
  private readonly byName = new Map<string, string>();
  private readonly byEnding = new Map<string, string>();

  set(kind: 'name' | 'ending', key: string, type: string): void {
    (kind === 'name' ? this.byName : this.byEnding).set(key.toLowerCase(), type);
  }

  of(part: string): string {
    const name = part.toLowerCase();
    return this.byName.get(name) ?? this.byEnding.get(name.slice(name.lastIndexOf('.') + 1)) ?? '';
  }
}

/** Reads what types the parts have. */
export function readContentTypes(archive: Archive): ContentTypes | Fault {
  const types = new ContentTypes();
  const fault = readXml(archive, '[Content_Types].xml', {
    open({ name, attributes }) {
      const type = attributes['ContentType'] ?? '';
      if (name === 'Override') types.set('name', (attributes['PartName'] ?? '').replace(/^\//, ''), type);
      if (name === 'Default') types.set('ending', attributes['Extension'] ?? '', type);
    },
  });
  return fault ?? types;
}

/** The arrows that go out from a part; from the whole file where the part is empty. A part without arrows has none. */
export function relationshipsOf(gathering: Gathering, part: string): readonly Relationship[] {
  const slash = part.lastIndexOf('/') + 1;
  const rels = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
  const found: Relationship[] = [];
  if (!gathering.archive.has(rels)) return found;
  gathering.xml(rels, undefined, {
    open({ name, attributes }) {
      if (name !== 'Relationship' || found.length >= MOST_ARROWS) return;
      const { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode } = attributes;
      const external = mode === 'External';
      found.push({ id, type: type.slice(type.lastIndexOf('/') + 1), target: external ? target : resolved(part.slice(0, slash), target), external });
    },
  });
  return found;
}

/** A target as the full name of a part, with dots in its path resolved within the file. */
function resolved(folder: string, target: string): string {
  const path = target.startsWith('/') ? target : `${folder}${target}`;
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** The name of a part without its folders. */
export function baseName(part: string): string {
  return part.slice(part.lastIndexOf('/') + 1);
}
