import { isObject, type Json } from '../block-kit/check';
import type { Identifiers } from './identifiers';

/** A copy of the blocks in which every block and every element that can be clicked has an id, as Slack gives them. */
export function withGeneratedIds(blocks: unknown, ids: Identifiers): Json[] {
  if (!Array.isArray(blocks)) return [];
  return structuredClone(blocks.filter(isObject)).map((block) => {
    block['block_id'] ??= ids.next('b');
    if (block['type'] === 'actions' && Array.isArray(block['elements'])) {
      for (const element of block['elements'].filter(isObject)) element['action_id'] ??= ids.next('a');
    }
    if (isObject(block['element'])) block['element']['action_id'] ??= ids.next('a');
    if (isObject(block['accessory']) && block['accessory']['type'] !== 'image') {
      block['accessory']['action_id'] ??= ids.next('a');
    }
    return block;
  });
}
