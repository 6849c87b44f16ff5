import type { Drawing } from '../../../../src/try-out/page/blocks/drawing';
import type { Json } from '../../../../src/try-out/stand-in/block-kit/check';
import { all, byId, drawn, type Tag } from '../../../support/drawn';

const plain = (text: string): Json => ({ type: 'plain_text', text });
const option = (value: string): Json => ({ text: plain(`The ${value}`), value });
const options = ['one', 'two', 'three'].map(option);

function menu(element: Json, drawing: Partial<Drawing> = {}): Tag {
  const page = drawn(
    [{ type: 'actions', block_id: 'b', elements: [{ action_id: 'a', ...element }] }],
    drawing,
  );
  const [select] = all(page, 'div').filter(({ attributes }) => attributes['class'] === 'select');
  if (select === undefined) throw new Error('no select');
  return select;
}

const withRole = (within: Tag, role: string) =>
  all(within, '*').filter(({ attributes }) => attributes['role'] === role);
const combobox = (select: Tag) => withRole(select, 'combobox')[0]?.attributes;
const hidden = (select: Tag) =>
  all(select, 'input')
    .filter(({ attributes }) => attributes['type'] === 'hidden')
    .map(({ attributes }) => [attributes['name'], attributes['value']]);
const offered = (select: Tag) =>
  withRole(select, 'option').map(({ text, attributes }) => [
    text,
    attributes['data-value'],
    attributes['aria-selected'],
  ]);

describe('A select menu', () => {
  it('is a combobox over a list that is closed', () => {
    const select = menu({ type: 'static_select', options, placeholder: plain('Pick') });
    expect(select.attributes).toMatchObject({
      'data-select': 'static',
      'data-name': '["b","a"]',
      'data-heard': '',
    });
    const { 'aria-controls': list, ...attributes } = combobox(select) ?? {};
    expect(attributes).toMatchObject({
      'aria-expanded': 'false',
      'aria-autocomplete': 'list',
      'aria-label': 'Pick',
      placeholder: 'Pick',
      value: '',
    });
    expect(byId(select, list).attributes).toMatchObject({
      role: 'listbox',
      hidden: '',
      'aria-label': 'Pick',
    });
    expect(hidden(select)).toEqual([]);
  });

  it('shows, carries and marks the one that is chosen', () => {
    const select = menu({ type: 'static_select', options, initial_option: option('two') });
    expect(combobox(select)?.['value']).toBe('The two');
    expect(hidden(select)).toEqual([['["b","a"]', 'two']]);
    expect(offered(select)).toEqual([
      ['The one', 'one', 'false'],
      ['The two', 'two', 'true'],
      ['The three', 'three', 'false'],
    ]);
    expect(all(select, 'li').some(({ attributes }) => 'data-remove' in attributes)).toBe(false);
  });

  it('groups entries under their label', () => {
    const option_groups = [
      { label: plain('Low'), options: options.slice(0, 2) },
      { label: plain('High'), options: options.slice(2) },
    ];
    const select = menu({ type: 'static_select', option_groups });
    const groups = withRole(select, 'group');
    expect(groups.map((group) => [group.attributes['aria-label'], offered(group).length])).toEqual([
      ['Low', 2],
      ['High', 1],
    ]);
  });

  it('for several shows a chip for each, which can be taken away', () => {
    const select = menu({
      type: 'multi_static_select',
      options,
      initial_options: options.slice(0, 2),
      max_selected_items: 2,
    });
    expect(select.attributes).toMatchObject({ 'data-several': '', 'data-max': '2' });
    expect(
      all(select, 'button').map(({ attributes }) => [attributes['data-remove'], attributes['aria-label']]),
    ).toEqual([
      ['one', 'Remove The one'],
      ['two', 'Remove The two'],
    ]);
    expect(hidden(select).map(([, value]) => value)).toEqual(['one', 'two']);
    expect(combobox(select)?.['value']).toBe('');
    expect(withRole(select, 'listbox')[0]?.attributes['aria-multiselectable']).toBe('true');
  });

  it('whose entries come from the app starts empty and says from how many characters on it asks', () => {
    const select = menu({ type: 'external_select', initial_option: option('far') });
    expect(select.attributes).toMatchObject({ 'data-select': 'external', 'data-min-query': '3' });
    expect(menu({ type: 'multi_external_select', min_query_length: 0 }).attributes['data-min-query']).toBe(
      '0',
    );
    expect(offered(select)).toEqual([]);
    expect(combobox(select)?.['value']).toBe('The far');
  });

  it.each([
    ['users_select', { initial_user: 'U0ANA' }, 'Ana', 'U0ANA'],
    ['users_select', { initial_user: 'U9' }, 'U9', 'U9'],
    ['channels_select', { initial_channel: 'C0GENERAL' }, 'general', 'C0GENERAL'],
    ['conversations_select', { initial_conversation: 'C0GENERAL' }, 'general', 'C0GENERAL'],
  ])('of the kind %s with %j shows %s', (type, initial, label, value) => {
    const select = menu({ type, ...initial });
    expect(combobox(select)?.['value']).toBe(label);
    expect(hidden(select)).toEqual([['["b","a"]', value]]);
    expect(offered(select)).toHaveLength(1);
  });

  it('of several people names each', () => {
    const select = menu({ type: 'multi_users_select', initial_users: ['U0ANA', 'U9'] });
    expect(
      all(select, 'li')
        .filter(({ inside }) => inside.some(({ name }) => name === 'button'))
        .map(({ text }) => text),
    ).toEqual(['Ana×', 'U9×']);
  });

  it('shows what was chosen since, and nothing where that was taken away', () => {
    const element = { type: 'static_select', options, initial_option: option('two') };
    const since = (selected_option: Json | null) =>
      menu(element, { values: { b: { a: { type: 'static_select', selected_option } } } });
    expect(hidden(since(option('three')))).toEqual([['["b","a"]', 'three']]);
    expect(hidden(since(null))).toEqual([]);
    expect(combobox(since(null))?.['value']).toBe('');
  });
});
