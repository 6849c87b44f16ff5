import { blockFields } from './block-fields';
import { contextActionsElements, image } from './buttons';
import { card, carousel } from './cards';
import { boolean, byType, type Check, list, oneOf, required, string, typed, url } from './check';
import {
  imageFields,
  mrkdwn,
  oneImageSource,
  onlyPlainText,
  plainText,
  textObject,
} from './composition-objects';
import { actionsElements, inputElements, sectionAccessories } from './elements';
import { limit } from './limits';
import { richText } from './rich-text';
import { dataTable, table } from './tables';

/** Where blocks are shown; not every block is allowed everywhere (docs.slack.dev/blocks.json). */
export type Surface = 'message' | 'modal' | 'home';

const section = typed(
  'section',
  {
    ...blockFields,
    text: textObject(limit('section.text.max_length')),
    fields: list(textObject(limit('section.fields.item_max_length')), {
      min: 1,
      max: limit('section.fields.max_items'),
    }),
    accessory: byType(sectionAccessories),
    expand: boolean,
  },
  (value, pointer, report) => {
    if (value['text'] === undefined && value['fields'] === undefined) {
      report('must define either `text` or `fields`', pointer);
    }
  },
);

const actions = typed('actions', {
  ...blockFields,
  elements: required(list(byType(actionsElements), { min: 1, max: limit('actions.elements.max_items') })),
});

const context = typed('context', {
  ...blockFields,
  elements: required(
    list(byType({ image, plain_text: plainText(), mrkdwn: mrkdwn() }), {
      min: 1,
      max: limit('context.elements.max_items'),
    }),
  ),
});

const header = typed('header', {
  ...blockFields,
  text: required(onlyPlainText(limit('header.text.max_length'))),
});
const divider = typed('divider', blockFields);
const file = typed('file', {
  ...blockFields,
  source: required(oneOf('remote')),
  external_id: required(string({ min: 1 })),
});
const imageBlock = typed('image', { ...blockFields, ...imageFields, title: onlyPlainText() }, oneImageSource);

const input = typed('input', {
  ...blockFields,
  label: required(onlyPlainText(limit('input.label.max_length'))),
  hint: onlyPlainText(limit('input.hint.max_length')),
  element: required(byType(inputElements)),
  optional: boolean,
  dispatch_action: boolean,
});

const video = typed('video', {
  ...blockFields,
  alt_text: required(
    string({ min: limit('video.alt_text.min_length'), max: limit('video.alt_text.max_length') }),
  ),
  title: required(onlyPlainText(limit('video.title.max_length'))),
  video_url: required(url()),
  thumbnail_url: required(url()),
  title_url: url(),
  provider_icon_url: url(),
  author_name: string({ max: limit('video.author_name.max_length') }),
  provider_name: string({ max: limit('video.provider_name.max_length') }),
  description: onlyPlainText(limit('video.description.max_length')),
});

const container = typed('container', {
  ...blockFields,
  title: onlyPlainText(limit('container.title.max_length')),
  rich_text_title: richText,
  subtitle: textObject(limit('container.subtitle.max_length')),
  child_blocks: required(
    list(
      byType({
        actions,
        context,
        divider,
        file,
        header,
        image: imageBlock,
        input,
        rich_text: richText,
        section,
        table,
        video,
      }),
      { min: 1, max: limit('container.child_blocks.max_items') },
    ),
  ),
  width: oneOf('narrow', 'standard', 'wide', 'full'),
  icon: image,
  is_collapsible: boolean,
  default_collapsed: boolean,
  has_header_divider: boolean,
});

const everywhere = {
  actions,
  card,
  context,
  divider,
  header,
  image: imageBlock,
  input,
  rich_text: richText,
  section,
  video,
};

const surfaces: Readonly<Record<Surface, Check>> = {
  message: byType({
    ...everywhere,
    carousel,
    container,
    context_actions: typed('context_actions', {
      ...blockFields,
      elements: required(
        list(byType(contextActionsElements), { min: 1, max: limit('context_actions.elements.max_items') }),
      ),
    }),
    data_table: dataTable,
    file,
    markdown: typed('markdown', {
      ...blockFields,
      text: required(
        string({ min: limit('markdown.text.min_length'), max: limit('markdown.text.max_length') }),
      ),
    }),
    table,
  }),
  modal: byType({
    ...everywhere,
    alert: typed('alert', {
      ...blockFields,
      text: required(textObject(limit('alert.text.max_length'))),
      level: oneOf('default', 'info', 'warning', 'error', 'success'),
    }),
  }),
  home: byType({ ...everywhere, carousel }),
};

/** One block where it is to be shown, its elements and texts included. */
export function blockOn(surface: Surface): Check {
  return surfaces[surface];
}
