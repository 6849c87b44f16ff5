import type { Statement } from '../report/model';

/** What stands before the sentence that qualifies an excerpt: `The next sentence qualifies this [3/17.3]:`. */
export function qualifiedBy({ id }: Pick<Statement, 'id'>): string {
  return `The next sentence qualifies this [${id}]:`;
}
