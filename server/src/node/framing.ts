import { type Readable, Transform } from 'node:stream';

/** A longer message is none: with what belongs to it, the largest file that may be sent is half as long. In bytes. */
const MOST_BYTES = 256 * 1024 * 1024;

/** No client writes a head near this long. In bytes. */
const LONGEST_HEAD = 4096;

/** What may still become a head, of bytes that were none: long enough for the one line that counts. */
const KEPT = 64;

const HEAD_END = '\r\n\r\n';
const LENGTH = /Content-Length:[ \t]*(\d{1,10})[ \t]*$/im;

/**
 * The messages of a stream, each with its head. Bytes that belong to none are left out, and the next message is found again: the protocol's own reader would
 * wait for ever, or take each message for the end of the one before, and keep without bound what it waits for.
 * @param lost told when bytes begin to be left out
 */
export function wellFramed(input: Readable, lost: () => void): Readable {
  const frames = new Frames(lost);
  // What ends the stream or breaks it ends the messages; the client is gone then.
  input.on('error', () => frames.end());
  input.on('close', () => frames.end());
  return input.pipe(frames);
}

class Frames extends Transform {
  private head: Buffer = Buffer.alloc(0);
  /** Bytes of the message that have not come yet. */
  private awaited = 0;
  private isLost = false;

  constructor(private readonly lost: () => void) {
    super();
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    let rest = chunk;
    while (rest.length > 0) rest = this.awaited > 0 ? this.body(rest) : this.heads(rest);
    done();
  }

  private body(bytes: Buffer): Buffer {
    const part = bytes.subarray(0, this.awaited);
    this.awaited -= part.length;
    this.push(part);
    return bytes.subarray(part.length);
  }

  /** Reads to the end of a head; what is behind it comes back. */
  private heads(bytes: Buffer): Buffer {
    const known = this.head.length === 0 ? bytes : Buffer.concat([this.head, bytes]);
    const end = known.indexOf(HEAD_END);
    if (end < 0) {
      if (known.length > LONGEST_HEAD) this.leaveOut();
      this.head = known.length > LONGEST_HEAD ? known.subarray(known.length - KEPT) : known;
      return Buffer.alloc(0);
    }
    this.head = Buffer.alloc(0);
    const head = known.toString('latin1', Math.max(0, end - LONGEST_HEAD), end);
    const length = LENGTH.exec(head);
    const bytesOfBody = Number(length?.[1] ?? 0);
    if (!length || bytesOfBody === 0 || bytesOfBody > MOST_BYTES) this.leaveOut();
    else {
      // What stands before the length on its line is the rest of something that was none.
      if (length.index > 0 && !head.slice(0, length.index).endsWith('\n')) this.leaveOut();
      else this.isLost = false;
      this.awaited = bytesOfBody;
      this.push(`Content-Length: ${bytesOfBody}${HEAD_END}`);
    }
    return known.subarray(end + HEAD_END.length);
  }

  private leaveOut(): void {
    if (!this.isLost) this.lost();
    this.isLost = true;
  }
}
