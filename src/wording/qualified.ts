import type { Statement } from '../report/model';

/** Introduces the sentence that qualifies an excerpt: `The next sentence qualifies this [3/17.3]:`. */
export function qualifiedBy({ id }: Pick<Statement, 'id'>): string {
  return `The next sentence qualifies this [${id}]:`;
}
