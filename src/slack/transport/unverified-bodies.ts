import type { IncomingMessage } from 'node:http';

/** Of one body. What Slack sends stays below 50 kB: a modal of 100 blocks with all that was entered. */
export const LONGEST_BODY_BYTES = 512_000;
/** Of all bodies together that are not verified yet: what several thousand commands have. */
export const MOST_UNVERIFIED_BYTES = 8_000_000;
/** What Node holds for each piece of a body beside its bytes; else a body in pieces of one byte would look small. */
const PIECE_BYTES = 256;

/** A body, or the HTTP status with which it is refused: too long, no room for it, or broken off. */
export type ReadBody = { body: Buffer } | { refused: 413 | 503 | 400 };

interface Holder {
  bytes: number;
  refuse(status: 413 | 503): void;
}

/** Reads bodies of which nobody knows yet from whom they are; together they hold a bounded part of the memory. */
export interface UnverifiedBodies {
  /** Never rejects. */
  read(request: IncomingMessage): Promise<ReadBody>;
  /** What is held at the moment. */
  bytes(): number;
}

/**
 * Where there is no room left, the longest unfinished body is refused: what Slack sends comes whole in a packet or
 * two, while those who want to fill the memory have to hold it.
 */
export function unverifiedBodies(mostBytes = MOST_UNVERIFIED_BYTES): UnverifiedBodies {
  const holders = new Set<Holder>();
  let held = 0;

  function longest(): Holder | undefined {
    let found: Holder | undefined;
    for (const holder of holders) if (!found || holder.bytes > found.bytes) found = holder;
    return found;
  }

  return {
    bytes: () => held,
    read: (request) =>
      new Promise((resolve) => {
        if (Number(request.headers['content-length'] ?? 0) > LONGEST_BODY_BYTES)
          return resolve({ refused: 413 });
        let pieces: Buffer[] = [];
        let length = 0;
        const end = (read: ReadBody) => {
          if (!holders.delete(holder)) return;
          held -= holder.bytes;
          pieces = [];
          request.off('data', take).off('end', whole).off('close', broken);
          // Else what is refused would be read on, and thrown away, until the connection is closed.
          if ('refused' in read) request.pause();
          resolve(read);
        };
        const holder: Holder = { bytes: 0, refuse: (refused) => end({ refused }) };
        const take = (piece: Buffer) => {
          pieces.push(piece);
          length += piece.length;
          holder.bytes += piece.length + PIECE_BYTES;
          held += piece.length + PIECE_BYTES;
          if (length > LONGEST_BODY_BYTES) holder.refuse(413);
          while (held > mostBytes) longest()?.refuse(503);
        };
        const whole = () => end({ body: Buffer.concat(pieces) });
        const broken = () => end({ refused: 400 });
        holders.add(holder);
        request.on('data', take).on('end', whole).on('close', broken);
      }),
  };
}
