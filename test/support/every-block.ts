import type { Json } from '../../src/try-out/stand-in/block-kit/check';

const plain = (text: string): Json => ({ type: 'plain_text', text });
const mrkdwn = (text: string): Json => ({ type: 'mrkdwn', text });
const picture: Json = { type: 'image', image_url: 'https://example.org/a.png', alt_text: 'a picture' };
const option = (name: string): Json => ({ text: plain(name), value: name, description: plain(`is ${name}`) });
const options = [option('one'), option('two')];
const confirm: Json = {
  title: plain('Sure?'),
  text: mrkdwn('*All*?'),
  confirm: plain('Yes'),
  deny: plain('No'),
};
const run = (text: string, style: Json = {}): Json => ({ type: 'text', text, style });
const part = (kind: string, ...elements: Json[]): Json => ({ type: `rich_text_${kind}`, elements });
const rich = (...elements: Json[]): Json => ({ type: 'rich_text', elements });
const button = (action_id: string, more: Json = {}): Json => ({
  type: 'button',
  action_id,
  text: plain('Do'),
  ...more,
});

const MENUS: readonly Json[] = ['', 'multi_'].flatMap((several) => [
  {
    type: `${several}static_select`,
    option_groups: [{ label: plain('group'), options }],
    ...(several === '' ? { initial_option: option('one') } : { initial_options: options }),
  },
  { type: `${several}external_select`, placeholder: plain('look up'), min_query_length: 1 },
  { type: `${several}users_select` },
  { type: `${several}conversations_select` },
  { type: `${several}channels_select` },
]);

const PICKERS: readonly Json[] = [
  { type: 'checkboxes', options, initial_options: [option('one')], confirm },
  { type: 'radio_buttons', options },
  { type: 'datepicker', initial_date: '2026-11-30' },
  { type: 'timepicker', initial_time: '09:30' },
  ...MENUS,
];

const within = (elements: readonly Json[]): Json[] =>
  elements.map((element, index) => ({ action_id: `a${index}`, ...element }));

const ACTING = within([
  button('plain', { confirm, url: 'https://example.org' }),
  { type: 'workflow_button', text: plain('Run'), workflow: { trigger: { url: 'https://example.org' } } },
  { type: 'overflow', options, confirm },
  { type: 'datetimepicker', initial_date_time: 1_796_000_000 },
  { type: 'rich_text_input', initial_value: rich(part('section', run('written'))) },
  ...PICKERS,
]);

const ENTERED = within([
  ...PICKERS,
  { type: 'datetimepicker' },
  { type: 'rich_text_input' },
  { type: 'plain_text_input', placeholder: plain('say'), initial_value: 'said' },
  { type: 'plain_text_input', multiline: true },
  { type: 'email_text_input' },
  { type: 'url_text_input' },
  { type: 'number_input', is_decimal_allowed: true, min_value: '1' },
  { type: 'file_input', filetypes: ['pdf'] },
]);

const inputs: readonly Json[] = ENTERED.map((element) => ({
  type: 'input',
  label: plain('Label'),
  hint: plain('hint'),
  element,
}));

const everywhere: readonly Json[] = [
  { type: 'header', text: plain('Heading') },
  { type: 'divider' },
  { type: 'section', text: mrkdwn('*bold* <https://example.org|link>'), accessory: picture },
  { type: 'section', fields: [plain('left'), mrkdwn('right')], accessory: button('beside') },
  { type: 'context', elements: [picture, plain('small')] },
  { type: 'actions', elements: ACTING },
  { type: 'image', image_url: 'https://example.org/b.png', alt_text: 'b', title: plain('Title') },
  {
    type: 'video',
    title: plain('Film'),
    alt_text: 'film',
    video_url: 'https://example.org/v',
    thumbnail_url: 'https://example.org/t.png',
    author_name: 'who',
  },
  rich(
    part(
      'section',
      run('bold', { bold: true, italic: true, strike: true, code: true, underline: true }),
      { type: 'link', url: 'https://example.org', text: 'there' },
      { type: 'emoji', name: 'wave', unicode: '1f44b' },
      { type: 'user', user_id: 'U0ANA' },
      { type: 'channel', channel_id: 'C0GENERAL' },
      { type: 'usergroup', usergroup_id: 'S1' },
      { type: 'team', team_id: 'T1' },
      { type: 'broadcast', range: 'here' },
      { type: 'color', value: '#ff8800' },
      { type: 'date', timestamp: 1_796_000_000, format: '{date}', fallback: 'then' },
    ),
    part('quote', run('quoted')),
    part('preformatted', run('as it stands')),
    { ...part('list', part('section', run('item'))), style: 'ordered', indent: 1, offset: 2, border: 1 },
  ),
  {
    type: 'card',
    hero_image: picture,
    icon: picture,
    title: mrkdwn('Card'),
    subtitle: mrkdwn('sub'),
    body: mrkdwn('body'),
    subtext: mrkdwn('small'),
    actions: [button('open')],
  },
];

/** A block of each kind that a message may hold, with an element of each kind, as Slack takes them. */
export const EVERY_MESSAGE_BLOCK: readonly Json[] = [
  ...everywhere,
  {
    type: 'markdown',
    text: '# Title\n\n**bold**\n\n- item\n\n> quote\n\n```\ncode\n```\n\n|a|b|\n|-|-|\n|1|2|',
  },
  {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: 'f',
        positive_button: { text: plain('Good'), value: 'good' },
        negative_button: { text: plain('Bad'), value: 'bad' },
      },
      { type: 'icon_button', action_id: 'i', icon: 'trash', text: plain('Delete'), confirm },
    ],
  },
  { type: 'file', source: 'remote', external_id: 'F1' },
  {
    type: 'table',
    rows: [[{ type: 'raw_text', text: 'head' }], [rich(part('section', run('cell')))]],
    column_settings: [{ align: 'right', is_wrapped: true }],
  },
  {
    type: 'data_table',
    caption: 'Data',
    row_header_column_index: 0,
    rows: [[{ type: 'raw_text', text: 'head' }], [{ type: 'raw_number', value: 1, text: '1' }]],
  },
  { type: 'carousel', elements: [{ type: 'card', title: mrkdwn('First') }] },
  {
    type: 'container',
    title: plain('Box'),
    subtitle: mrkdwn('of blocks'),
    is_collapsible: true,
    child_blocks: [{ type: 'section', text: plain('inside') }],
  },
];

/** A block of each kind that only a modal holds besides. */
export const EVERY_MODAL_BLOCK: readonly Json[] = [
  ...inputs,
  { type: 'alert', level: 'warning', text: mrkdwn('careful') },
];
