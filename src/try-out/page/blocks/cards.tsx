import type { Child } from 'hono/jsx';
import { objectsIn } from '../../stand-in/block-kit/across-blocks';
import { isObject, type Json } from '../../stand-in/block-kit/check';
import type { Drawing, Place } from './drawing';
import { Actions, type BlockProps } from './layout';
import { stringIn } from './payload-fields';
import { Picture } from './pictures';
import { RichText } from './rich-text';
import { PlainOrMrkdwn, plainText } from './texts';

const WIDTHS: ReadonlySet<unknown> = new Set(['narrow', 'standard', 'wide', 'full']);

/** A `card`: pictures, a few words and up to three buttons. */
export function Card({ block, place }: BlockProps) {
  const { hero_image, icon, title, subtitle, body, subtext, actions } = block;
  const words = (text: unknown, name: string) =>
    text === undefined ? null : (
      <div class={name}>
        <PlainOrMrkdwn text={text} drawing={place.drawing} />
      </div>
    );
  return (
    <div class="card">
      {isObject(hero_image) && (
        <div class="hero">
          <Picture image={hero_image} />
        </div>
      )}
      <div class="card-head">
        {isObject(icon) && <Picture image={icon} />}
        <div>
          {words(title, 'card-title')}
          {words(subtitle, 'card-subtitle')}
        </div>
      </div>
      {words(body, 'card-body')}
      {words(subtext, 'card-subtext')}
      {actions !== undefined && <Actions block={{ type: 'actions', elements: actions }} place={place} />}
    </div>
  );
}

/** A `carousel`: cards side by side, to be scrolled by hand or by keys. */
export function Carousel({ block, place }: BlockProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: these are no fields
    <div class="carousel" role="group" tabindex={0} aria-label="Cards">
      {objectsIn(block['elements']).map((card, index) => (
        <Card block={card} place={cardPlace(card, place, index)} />
      ))}
    </div>
  );
}

/** A `container`: other blocks, drawn by the caller, under one title; where it says so, they fold away. */
export function Container({ block, drawing, children }: { block: Json; drawing: Drawing; children?: Child }) {
  const { title, rich_text_title, subtitle, icon, width } = block;
  const classes = `container ${WIDTHS.has(width) ? String(width) : 'standard'}`;
  const head = (
    <>
      {isObject(icon) && <Picture image={icon} />}
      <span class="container-title">
        {isObject(rich_text_title) ? (
          <RichText block={rich_text_title} drawing={drawing} />
        ) : (
          <b>{plainText(title)}</b>
        )}
        {subtitle !== undefined && (
          <small>
            <PlainOrMrkdwn text={subtitle} drawing={drawing} />
          </small>
        )}
      </span>
    </>
  );
  const headClass = block['has_header_divider'] === true ? 'container-head divided' : 'container-head';
  return block['is_collapsible'] === true ? (
    <details class={classes} open={block['default_collapsed'] !== true}>
      <summary class={headClass}>{head}</summary>
      {children}
    </details>
  ) : (
    <div class={classes}>
      <div class={headClass}>{head}</div>
      {children}
    </div>
  );
}

/** A card in a carousel is a block of its own, with an id of its own. */
function cardPlace({ block_id }: Json, place: Place, index: number): Place {
  return { ...place, id: `${place.id}-${index}`, blockId: stringIn(block_id) || place.blockId };
}
