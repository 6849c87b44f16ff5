import { isObject, type Json, list, object, type Problem } from '../block-kit/check';
import { menuOption, optionGroup } from '../block-kit/composition-objects';
import { limit } from '../block-kit/limits';
import { eitherOptionsOrGroups } from '../block-kit/menus';
import type { Recording } from '../state/recording';
import { refusal } from '../web-api/web-api-method';
import { ownOptions } from './element-values';

/** The answer to `block_suggestion`. */
const answer = object(
  {
    options: list(menuOption, { max: limit('select.options.max_items') }),
    option_groups: list(optionGroup, { max: limit('select.option_groups.max_items') }),
  },
  eitherOptionsOrGroups,
);

/** The entries of an answer to `block_suggestion`; one that Slack would not show is recorded and shows nothing. */
export function suggested(payload: unknown, recording: Recording): readonly Json[] {
  const problems: Problem[] = [];
  answer(payload, '', (message, pointer) => problems.push({ code: 'invalid_arguments', message, pointer }));
  const refused = refusal(problems);
  if (refused)
    recording.reject({ where: 'block_suggestion', error: refused.error, problems: refused.problems });
  return !refused && isObject(payload) ? ownOptions(payload) : [];
}
