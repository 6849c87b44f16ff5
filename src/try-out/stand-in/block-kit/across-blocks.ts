import { isObject, type Json, type Report } from './check';
import { ALL_BLOCKS_MAX_LENGTH, BLOCK_OVERHEAD, limit } from './limits';
import { textLength } from './text-length';

/** What no single block of a message can see: ids given twice, a second table, too much of everything. */
export function acrossMessage(blocks: unknown, report: Report, tooLong: Report): void {
  uniqueIds(blocks, '/blocks', report);
  oneTable(blocks, report);
  markdownTogether(blocks, report);
  const size = sizeOf(blocks);
  if (size > ALL_BLOCKS_MAX_LENGTH) {
    tooLong(`all blocks together: ${size} of ${ALL_BLOCKS_MAX_LENGTH} characters`, '/blocks');
  }
}

/** No `block_id` twice among the blocks, and no `action_id` twice within one of them. */
export function uniqueIds(blocks: unknown, pointer: string, report: Report): void {
  const seen = new Set<unknown>();
  for (const [index, block] of objectsIn(blocks).entries()) {
    const { block_id, elements, child_blocks } = block;
    if (block_id !== undefined && seen.has(block_id)) {
      report(`\`block_id\` "${String(block_id)}" already exists`, `${pointer}/${index}/block_id`);
    }
    seen.add(block_id);
    if (block['type'] === 'actions' || block['type'] === 'context_actions') {
      uniqueActionIds(elements, `${pointer}/${index}/elements`, report);
    }
    if (child_blocks !== undefined) uniqueIds(child_blocks, `${pointer}/${index}/child_blocks`, report);
  }
}

function uniqueActionIds(elements: unknown, pointer: string, report: Report): void {
  const seen = new Set<unknown>();
  for (const [index, { action_id }] of objectsIn(elements).entries()) {
    if (action_id !== undefined && seen.has(action_id)) {
      report(`\`action_id\` "${String(action_id)}" already exists`, `${pointer}/${index}/action_id`);
    }
    seen.add(action_id);
  }
}

function oneTable(blocks: unknown, report: Report): void {
  if (objectsIn(blocks).filter(({ type }) => type === 'table').length > 1)
    report('only_one_table_allowed', '/blocks');
}

function markdownTogether(blocks: unknown, report: Report): void {
  const most = limit('markdown.text.max_length');
  const texts = objectsIn(blocks).map(({ type, text }) =>
    type === 'markdown' && typeof text === 'string' ? text : '',
  );
  if (texts.length > 1 && texts.join('').length > most)
    report(`all markdown blocks: more than ${most} characters`, '/blocks');
}

/** The larger of the two counts that {@link ALL_BLOCKS_MAX_LENGTH} explains. */
function sizeOf(blocks: unknown): number {
  const count = Array.isArray(blocks) ? blocks.length : 0;
  return Math.max(JSON.stringify(blocks).length, textLength(blocks) + BLOCK_OVERHEAD * count);
}

/** Items that are no objects keep their place (as empty objects), so that pointers stay right. */
export function objectsIn(value: unknown): Json[] {
  return Array.isArray(value) ? value.map((each: unknown) => (isObject(each) ? each : {})) : [];
}
