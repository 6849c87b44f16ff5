/** What a look at one thing showed. */
export interface Finding {
  /** What was looked at, e.g. `store`. */
  about: string;
  /** `right`; `wrong`, with what to do; `open`: it could not be looked at, or is no matter of right and wrong. */
  state: 'right' | 'wrong' | 'open';
  /** One sentence, without a full stop where it is a mere fact. */
  says: string;
}

/** A finding about something, e.g. `about('store').wrong('It is full; make room.')`. */
export function about(thing: string): Record<Finding['state'], (says: string) => Finding> {
  const as = (state: Finding['state']) => (says: string) => ({ about: thing, state, says });
  return { right: as('right'), wrong: as('wrong'), open: as('open') };
}
