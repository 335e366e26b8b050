/** How a compound file (the container of Office up to 2003, and of encrypted files since) opens. */
const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Entries of its directory have this length and begin at a multiple of it. */
const ENTRY = 128;
const NAME_LENGTH_AT = 64;

export type CompoundContent = 'encrypted' | 'xls' | 'doc' | 'ppt' | 'msg' | 'unknown';

/** Names of streams that tell what the file is. A name may be that of a stream inside an embedded object, so the order matters. */
const STREAMS: readonly (readonly [name: string, content: CompoundContent])[] = [
  ['EncryptedPackage', 'encrypted'],
  ['WordDocument', 'doc'],
  ['PowerPoint Document', 'ppt'],
  ['Workbook', 'xls'],
  ['Book', 'xls'],
  ['__properties_version1.0', 'msg'],
];

export function isCompoundFile(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte);
}

/** What a compound file holds, by the names in its directory. These are looked for where entries can begin: that finds them in damaged files too. */
export function compoundContent(bytes: Uint8Array): CompoundContent {
  const seen = new Set<string>();
  for (let at = 4 * ENTRY; at + ENTRY <= bytes.length; at += ENTRY) {
    const name = nameAt(bytes, at);
    if (name !== undefined) seen.add(name);
  }
  return STREAMS.find(([name]) => seen.has(name))?.[1] ?? 'unknown';
}

/** UTF-16 with a closing zero; its length in bytes stands behind the room for it. */
function nameAt(bytes: Uint8Array, at: number): string | undefined {
  const length = bytes[at + NAME_LENGTH_AT] ?? 0;
  if (length < 4 || length > NAME_LENGTH_AT || length % 2 === 1 || bytes[at + NAME_LENGTH_AT + 1] !== 0) return undefined;
  let name = '';
  for (let n = 0; n < length - 2; n += 2) {
    if (bytes[at + n + 1] !== 0) return undefined;
    name += String.fromCharCode(bytes[at + n] ?? 0);
  }
  return name;
}
