import type { StatementType } from '../../report/model';
import type { Clauses } from './clauses';
import type { Reading } from './reading';

const TYPE =
  /(?<![\p{L}\p{N}-])(?:only\s+)?(recommendation|challenge|finding|context|rec)s?(?:\s+only)?(?![\p{L}\p{N}-])/iu;
const ALL =
  /(?<![\p{L}\p{N}-])(?:everything|anything|all(?=\s*(?:$|\uf8fe))|all\s+(?:types|statements))(?![\p{L}\p{N}-])/iu;

/** Takes the types of statements out of what stands before the topic; `everything` is none in particular. */
export function readTypes(clauses: Clauses): Reading<StatementType[]> {
  const types = clauses.takeEarly(TYPE).map(([, word = '']) => typeOf(word));
  const all = clauses.takeEarly(ALL).length > 0;
  return types.length > 0 ? { value: [...new Set(types)] } : all ? { value: [] } : {};
}

function typeOf(word: string): StatementType {
  const type = word.toLowerCase();
  return type === 'rec' ? 'recommendation' : (type as StatementType);
}
