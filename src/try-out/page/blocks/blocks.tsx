import type { FC } from 'hono/jsx';
import { objectsIn } from '../../stand-in/block-kit/across-blocks';
import type { Json } from '../../stand-in/block-kit/check';
import { Card, Carousel, Container } from './cards';
import type { Drawing, Place } from './drawing';
import { Input } from './input-block';
import {
  Actions,
  Alert,
  type BlockProps,
  Context,
  Divider,
  File,
  Header,
  Image,
  Section,
  Video,
} from './layout';
import { markdownBlocks } from './markdown';
import { stringIn } from './payload-fields';
import { RichText } from './rich-text';
import { Table } from './tables';
import { Unknown } from './unknown';

const DRAWN: Readonly<Record<string, FC<BlockProps>>> = {
  rich_text: ({ block, place }) => <RichText block={block} drawing={place.drawing} />,
  section: Section,
  header: Header,
  divider: Divider,
  context: Context,
  actions: Actions,
  context_actions: Actions,
  input: Input,
  image: Image,
  file: File,
  video: Video,
  alert: Alert,
  table: ({ block, place }) => <Table block={block} drawing={place.drawing} />,
  data_table: ({ block, place }) => <Table block={block} drawing={place.drawing} />,
  card: Card,
  carousel: Carousel,
  container: ({ block, place }) => (
    <Container block={block} drawing={place.drawing}>
      {within(objectsIn(block['child_blocks']), place)}
    </Container>
  ),
  markdown: ({ block, place }) => within(markdownBlocks(stringIn(block['text'])), place),
};

/**
 * Blocks as Slack shows them. They stand inside a form, which the caller writes; a block of an unknown type is a note
 * that names it. Example: `<Blocks blocks={message.blocks} drawing={drawing} />`.
 */
export function Blocks({ blocks, drawing }: { blocks: readonly Json[]; drawing: Drawing }) {
  return (
    <div class="blocks">
      {blocks.map((block, index) => (
        <Block block={block} place={placeOf(block, drawing, `${drawing.prefix}-${index}`)} />
      ))}
    </div>
  );
}

function Block({ block, place }: BlockProps) {
  const type = stringIn(block['type']);
  const Drawn = Object.hasOwn(DRAWN, type) ? DRAWN[type] : undefined;
  return Drawn === undefined ? <Unknown type={block['type']} /> : <Drawn block={block} place={place} />;
}

function placeOf({ block_id }: Json, drawing: Drawing, id: string): Place {
  return { drawing, blockId: stringIn(block_id), id, isHeard: true };
}

/** Blocks that stand inside another. */
function within(blocks: readonly Json[], { drawing, id }: Place) {
  return <Blocks blocks={blocks} drawing={{ ...drawing, prefix: id }} />;
}
