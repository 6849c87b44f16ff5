import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import type { ChildOrders } from './orders';

/** Starts processes ahead of time: loading takes longer than all that a process then does before it dies. */
export class Hatchery {
  /** How many processes were killed. */
  kills = 0;
  private readonly spare: ChildProcess[] = [];

  constructor(private readonly spares: number) {}

  /** Runs a process to its end. @returns how it ended: killed, or done */
  async run(orders: ChildOrders): Promise<'killed' | 'done'> {
    while (this.spare.length <= this.spares) this.spare.push(this.hatch());
    const child = this.spare.shift() as ChildProcess;
    return new Promise((resolve, reject) => {
      child.once('exit', (code, signal) => {
        if (signal === 'SIGKILL') {
          this.kills += 1;
          resolve('killed');
        } else if (code === 0) resolve('done');
        else reject(new Error(`the child ended with ${code ?? signal}`));
      });
      child.send(orders, () => {});
    });
  }

  /** Ends those that were started in vain. */
  close(): void {
    for (const child of this.spare) child.kill('SIGKILL');
  }

  private hatch(): ChildProcess {
    return fork(path.join(__dirname, 'crash-child.ts'), {
      execArgv: ['-r', path.join(__dirname, 'typescript.js')],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
  }
}
