import { type Server, stopServer } from '../../tools/bench/server';

/** Why a process is not there any more, or soon will not be. */
export type Ending = 'killed' | 'stopped';

/** One process, whether it has been ended, and whether it has said so: then it is sent nothing any more. */
export interface Member {
  server: Server;
  ending: Ending | null;
  isOut: boolean;
}

/** Processes behind a balancer that sends requests to each in turn. */
export class Fleet {
  private readonly members: (Member | null)[];
  private next = 0;
  readonly ended: Record<Ending, number> = { killed: 0, stopped: 0 };

  private constructor(
    private readonly start: () => Promise<Server>,
    servers: readonly Server[],
  ) {
    this.members = servers.map((server) => ({ server, ending: null, isOut: false }));
  }

  /** @param start starts one of the processes */
  static async of(many: number, start: () => Promise<Server>): Promise<Fleet> {
    return new Fleet(start, await Promise.all(Array.from({ length: many }, start)));
  }

  /** The next one that is there, in turn. One that is stopping is there until it says so. */
  inTurn(): Member {
    for (;;) {
      const member = this.members[this.next++ % this.members.length];
      if (member && !member.isOut) return member;
    }
  }

  /** Ends one, without a word or as a rolling restart does, and starts another in its place. */
  async replace(at: number, ending: Ending): Promise<void> {
    const member = this.members[at];
    if (!member) return;
    member.ending = ending;
    this.ended[ending] += 1;
    // Nobody can tell that a process has been killed before it is tried; the kill comes first.
    const gone = new Promise((resolve) => member.server.process.once('exit', resolve));
    member.server.process.kill(ending === 'killed' ? 'SIGKILL' : 'SIGTERM');
    await gone;
    this.members[at] = null;
    member.server.agent.destroy();
    this.members[at] = { server: await this.start(), ending: null, isOut: false };
  }

  async stopAll(): Promise<void> {
    await Promise.all(this.members.map((member) => member && stopServer(member.server)));
  }
}
