import type { Kysely } from 'kysely';
import type { Database, Queries, Schema } from './schema';

interface Waiting {
  /** Does the work; what it returns tells the caller, once all is committed. */
  run(queries: Queries): Promise<() => void>;
  reject(error: unknown): void;
}

/**
 * Work whose commit waits for the disk; what comes in while another commit waits, is committed together by the next.
 * So 10,000 digests that are due at once do not wait for the disk 10,000 times. Works that fail, fail together.
 * @param synchronous sets how the next commits go: to the disk, or to the operating system
 */
export function groupCommit(
  queries: Kysely<Schema>,
  synchronous: (how: 'full' | 'normal') => void,
): Database['durably'] {
  const waiting: Waiting[] = [];
  let committing = false;
  return (work) =>
    new Promise((resolve, reject) => {
      waiting.push({
        async run(transaction) {
          const result = await work(transaction);
          return () => resolve(result);
        },
        reject,
      });
      if (!committing) void commitAll();
    });

  async function commitAll(): Promise<void> {
    committing = true;
    while (waiting.length > 0) await commitGroup();
    committing = false;
  }

  async function commitGroup(): Promise<void> {
    let group: Waiting[] = [];
    try {
      const tellAll = await queries.connection().execute(async (connection) => {
        // Only now, as others may have come while the connection was in use.
        group = waiting.splice(0);
        synchronous('full');
        try {
          return await connection.transaction().execute(async (transaction) => {
            const tell: (() => void)[] = [];
            for (const { run } of group) tell.push(await run(transaction));
            return tell;
          });
        } finally {
          synchronous('normal');
        }
      });
      for (const tell of tellAll) tell();
    } catch (error) {
      // Without a connection nobody has been taken out of the queue.
      const failed = group.length > 0 ? group : waiting.splice(0);
      for (const { reject } of failed) reject(error);
    }
  }
}
