import { blockFields } from './block-fields';
import { button, image } from './buttons';
import { byType, type Check, list, required, typed } from './check';
import { mrkdwn } from './composition-objects';
import { limit } from './limits';

/** A `card` block. */
export const card: Check = typed('card', {
  ...blockFields,
  hero_image: image,
  icon: image,
  title: mrkdwn(limit('card.title.max_length')),
  subtitle: mrkdwn(limit('card.subtitle.max_length')),
  body: mrkdwn(limit('card.body.max_length')),
  subtext: mrkdwn(limit('card.subtext.max_length')),
  actions: list(byType({ button }), { max: limit('card.actions.max_items') }),
});

/** A `carousel` block: cards side by side. */
export const carousel: Check = typed('carousel', {
  ...blockFields,
  elements: required(
    list(byType({ card }), {
      min: limit('carousel.elements.min_items'),
      max: limit('carousel.elements.max_items'),
    }),
  ),
});
