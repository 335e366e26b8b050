import sax from 'sax';
import { quotedName } from '../../text/printable';
import type { Archive } from './archive';
import { damaged, type Fault } from '../fault';
import { canonical, isPlain, type PrefixMap, prefixesOf } from './xmlNames';

/** An element as it opens. Prefixes are those of `xmlNames.ts`, whatever the file calls them. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** What wants to know of a part's XML. All three are optional, and none may throw. */
export interface XmlHandler {
  open?(element: XmlElement): void;
  close?(name: string): void;
  text?(text: string): void;
  /** Asked now and then: whether enough has been seen. */
  enough?(): boolean;
}

/** No program nests deeper; every level costs memory. */
const MOST_DEPTH = 1_000;
// The parser ends with an error where one attribute is longer than this; drawings have long ones. It is a setting of the whole library.
(sax as { MAX_BUFFER_LENGTH?: number }).MAX_BUFFER_LENGTH = 4 * 1024 * 1024;

/**
 * Reads one part of a packed file as XML.
 * A document type declaration is refused: no office program writes one, and it is the place where entities are declared that grow without end.
 * @returns why it was not read to its end; undefined where it was, or where the handler had seen enough
 */
export function readXml(archive: Archive, name: string, handler: XmlHandler): Fault | undefined {
  const reader = new XmlReader(name, handler);
  const fault = archive.read(name, (piece) => reader.push(piece));
  return reader.fault ?? fault ?? reader.end();
}

/** Takes in pieces of a document and tells its handler; after the first fault it takes in no more. */
class XmlReader {
  fault: Fault | undefined;
  private decoder: TextDecoder | undefined;
  private readonly parser = sax.parser(true, { position: false });
  /** Prefixes in sight, for every open element. */
  private readonly scopes: { readonly prefixes: PrefixMap; readonly plain: boolean; readonly name: string }[] = [];
  /** How many open elements belong to a second version of the same content, which is there for older programs. */
  private fallback = 0;
  private rooted = false;

  constructor(
    private readonly part: string,
    private readonly handler: XmlHandler,
  ) {
    this.parser.onerror = (error) => {
      this.fault ??= damaged(`The part ${quotedName(part)} is not well-formed XML (${error.message.split('\n', 1)[0]?.toLowerCase()}).`);
    };
    this.parser.ondoctype = () => {
      this.fault ??= damaged(`The part ${quotedName(part)} declares a document type, which no office program writes.`);
    };
    this.parser.onopentag = ({ name, attributes }) => this.open(name, attributes as Record<string, string>);
    this.parser.onclosetag = () => this.close();
    this.parser.ontext = (text) => this.said(text);
    this.parser.oncdata = (text) => this.said(text);
  }

  push(piece: Uint8Array): 'more' | 'enough' {
    this.decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
    // Cut up, so that a fault or a handler that has seen enough stops the work soon.
    for (let at = 0; at < piece.length && !this.stopped(); at += 65_536) this.write(piece.subarray(at, at + 65_536));
    return this.stopped() ? 'enough' : 'more';
  }

  /** The end of the part: whether all that was opened is closed. */
  end(): Fault | undefined {
    if (this.handler.enough?.()) return undefined;
    if (!this.rooted || this.scopes.length > 0) this.fault ??= damaged(`The part ${quotedName(this.part)} is cut short.`);
    return this.fault;
  }

  private stopped(): boolean {
    return this.fault !== undefined || this.handler.enough?.() === true;
  }

  private write(piece: Uint8Array): void {
    try {
      const text = this.decoder?.decode(piece, { stream: true }) ?? '';
      this.parser.write(text);
    } catch (error) {
      // The decoder throws on bytes that are no text, the parser where it was told of an error before.
      this.fault ??= damaged(`The part ${quotedName(this.part)} is not text (${error instanceof Error ? error.name : 'unknown'}).`);
    }
  }

  private open(written: string, given: Readonly<Record<string, string>>): void {
    if (this.fault) return;
    const outer = this.scopes.at(-1);
    if (!outer && this.rooted) this.fault = damaged(`The part ${quotedName(this.part)} goes on behind its end.`);
    if (this.scopes.length >= MOST_DEPTH) this.fault = damaged(`The part ${quotedName(this.part)} is nested deeper than any office program writes.`);
    if (this.fault) return;
    this.rooted = true;
    const prefixes = prefixesOf(given, outer?.prefixes ?? new Map());
    const plain = outer && prefixes === outer.prefixes ? outer.plain : isPlain(prefixes);
    const name = plain ? written : canonical(written, prefixes, false);
    this.scopes.push({ prefixes, plain, name });
    if (this.fallback > 0 || (name === 'mc:Fallback' && outer?.name === 'mc:AlternateContent')) this.fallback++;
    if (this.fallback === 0) this.handler.open?.({ name, attributes: plain ? given : renamed(given, prefixes) });
  }

  private close(): void {
    const scope = this.scopes.pop();
    if (!scope || this.fault) return;
    if (this.fallback > 0) this.fallback--;
    else this.handler.close?.(scope.name);
  }

  private said(text: string): void {
    if (!this.fault && this.fallback === 0 && this.scopes.length > 0) this.handler.text?.(text);
  }
}

function renamed(attributes: Readonly<Record<string, string>>, prefixes: PrefixMap): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [canonical(name, prefixes, true), value]));
}

/** By its first bytes: the mark of UTF-16, or the zeros between the letters of its first tag. */
function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return 'utf-8';
}
