import type { Statement } from './model';

/**
 * "The issue of local ownership was stressed by the participants": it came up, and nothing of what was said.
 */
const CAME_UP =
  /^(?:\w+ ){0,4}(?:issue|question|subject|matter|topic|theme)s? .*\b(?:was|were) (?:also )?\w+ed\b(?: by (?:the )?\w+)?(?: at length)?\.$/;

/**
 * Whether a statement only tells that its matter came up, was introduced or discussed, without saying
 * anything about it.
 */
export function onlyMentions({ type, text }: Pick<Statement, 'type' | 'text'>): boolean {
  return type === 'context' || CAME_UP.test(text);
}
