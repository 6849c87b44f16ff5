interface Waiting {
  readonly look: () => boolean;
  readonly reject: (reason: Error) => void;
}

/** Lets others wait for a state of affairs without sleeping: they look again at every change. */
export class Changes {
  private readonly waiting = new Set<Waiting>();
  private readonly listening = new Set<() => void>();
  private closed = false;

  /**
   * What `look` finds, as soon as it finds anything: asked now and after every change. Rejects on close and with
   * what `look` throws.
   */
  until<T>(look: () => T | undefined): Promise<T> {
    return new Promise((resolve, reject) => {
      const entry: Waiting = {
        reject,
        look: () => {
          try {
            const found = look();
            if (found === undefined) return false;
            resolve(found);
          } catch (error) {
            reject(error);
          }
          return true;
        },
      };
      if (entry.look()) return;
      if (this.closed) reject(closedWhileWaiting());
      else this.waiting.add(entry);
    });
  }

  /** Calls `hear` at every change from now on. @returns how to end that */
  onChange(hear: () => void): () => void {
    this.listening.add(hear);
    return () => this.listening.delete(hear);
  }

  /** Something is different now: those who wait look again. */
  changed(): void {
    for (const hear of this.listening) hear();
    for (const entry of this.waiting) {
      if (entry.look()) this.waiting.delete(entry);
    }
  }

  /** Rejects all who still wait. */
  close(): void {
    this.closed = true;
    for (const { reject } of this.waiting) reject(closedWhileWaiting());
    this.waiting.clear();
  }
}

function closedWhileWaiting(): Error {
  return new Error('The stand-in was closed while something was waited for that never came');
}
