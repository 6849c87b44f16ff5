/** Why a turn was not to be had: the person's last one is still under way, or too many people wait. */
export type NoTurn = 'yours' | 'others';

/** Who waits longer than for so many others has better things to do. */
const MOST_WAITING = 10;

/** Costly work, one piece after the other, and one at a time for a person: nobody's second comes before somebody's first. */
export class Turns {
  private readonly people = new Set<string>();
  private last: Promise<unknown> = Promise.resolve();

  /**
   * @param person by workspace and user
   * @returns what came of the work; rejects as it does
   */
  async take<T>(person: string, work: () => Promise<T>): Promise<{ done: T } | { not: NoTurn }> {
    if (this.people.has(person)) return { not: 'yours' };
    if (this.people.size >= MOST_WAITING) return { not: 'others' };
    this.people.add(person);
    const turn = this.last.then(work);
    this.last = turn.catch(() => {});
    try {
      return { done: await turn };
    } finally {
      this.people.delete(person);
    }
  }
}
