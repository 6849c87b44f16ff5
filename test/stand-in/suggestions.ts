import { isObject, type Json, list, object, type Problem, required } from './check';
import { menuOption } from './composition-objects';
import { limit } from './limits';
import type { Recording } from './recording';
import { refusal } from './web-api-method';

/** The answer to `block_suggestion`. */
const answer = object({
  options: required(list(menuOption, { max: limit('select.options.max_items') })),
});

/** The entries of an answer to `block_suggestion`; one that Slack would not show is recorded and shows nothing. */
export function suggested(payload: unknown, recording: Recording): readonly Json[] {
  const problems: Problem[] = [];
  answer(payload, '', (message, pointer) => problems.push({ code: 'invalid_arguments', message, pointer }));
  const refused = refusal(problems);
  if (refused)
    recording.reject({ where: 'block_suggestion', error: refused.error, problems: refused.problems });
  const options = !refused && isObject(payload) ? payload['options'] : [];
  return Array.isArray(options) ? options : [];
}
