import { isObject, type Json } from '../block-kit/check';
import type { Message } from '../state/recording';
import type { View } from '../state/views';

/** What a person looks at and acts on: a message, a modal or the home tab. */
export type Shown = Message | View;

/** Whether it is a message, and no view. */
export function isMessage(shown: Shown): shown is Message {
  return 'ts' in shown;
}

/** The blocks that it shows now. */
export function blocksOf(shown: Shown): readonly Json[] {
  const blocks = isMessage(shown) ? shown.blocks : shown.content['blocks'];
  return Array.isArray(blocks) ? blocks.filter(isObject) : [];
}
