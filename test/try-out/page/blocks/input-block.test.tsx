import type { Drawing } from '../../../../src/try-out/page/blocks/drawing';
import type { Json } from '../../../../src/try-out/stand-in/block-kit/check';
import { all, byId, drawn, one } from '../../../support/drawn';

const plain = (text: string): Json => ({ type: 'plain_text', text });
const options = ['one', 'two'].map((value) => ({
  text: plain(value),
  value,
  description: plain(`is ${value}`),
}));

function input(element: Json, more: Json = {}, drawing: Partial<Drawing> = {}) {
  const block = {
    type: 'input',
    block_id: 'b',
    label: plain('Label'),
    element: { action_id: 'a', ...element },
  };
  return drawn([{ ...block, ...more }], drawing);
}

const field = (element: Json, more: Json = {}, drawing: Partial<Drawing> = {}) =>
  one(input(element, more, drawing), 'input').attributes;

describe('An input block', () => {
  it('names its field by its label', () => {
    const page = input({ type: 'plain_text_input' });
    expect(one(page, 'label')).toMatchObject({
      text: 'Label',
      attributes: { for: one(page, 'input').attributes['id'] },
    });
    expect(one(page, 'input').attributes).toMatchObject({
      name: '["b","a"]',
      type: 'text',
      'aria-required': 'true',
    });
  });

  it('says that it may stay empty', () => {
    const page = input({ type: 'plain_text_input' }, { optional: true });
    expect(one(page, 'label').text).toBe('Label (optional)');
    expect(one(page, 'input').attributes).not.toHaveProperty('aria-required');
  });

  it('explains itself, and what is wrong', () => {
    const page = input(
      { type: 'plain_text_input' },
      { hint: plain('Say it.') },
      { errors: { b: 'No.', other: 'x' } },
    );
    const { attributes } = one(page, 'input');
    const described = attributes['aria-describedby']?.split(' ').map((id) => byId(page, id));
    expect(described).toMatchObject([
      { text: 'Say it.', attributes: { class: 'hint' } },
      { text: 'No.', attributes: { class: 'error', role: 'alert' } },
    ]);
    expect(attributes['aria-invalid']).toBe('true');
    expect(all(page, 'div').some((div) => div.attributes['class'] === 'input has-error')).toBe(true);
  });

  it('is not said to be wrong where nothing is', () => {
    const { 'aria-invalid': invalid, 'aria-describedby': described } = field({ type: 'plain_text_input' });
    expect([invalid, described]).toEqual([undefined, undefined]);
  });

  it('is a group with a legend around checkboxes and radio buttons', () => {
    for (const type of ['checkboxes', 'radio_buttons']) {
      const page = input({ type, options }, { hint: plain('Choose.') });
      expect(one(one(page, 'fieldset'), 'legend').text).toBe('Label');
      expect(all(page, 'label').map(({ text }) => text)).toEqual(['oneis one', 'twois two']);
    }
  });

  it('lets the app hear at once only where it says so', () => {
    for (const type of ['plain_text_input', 'datepicker']) {
      expect(field({ type })).not.toHaveProperty('data-heard');
      expect(field({ type }, { dispatch_action: true })).toHaveProperty('data-heard', '');
    }
  });

  it.each([
    [undefined, 'enter'],
    [['on_enter_pressed'], 'enter'],
    [['on_character_entered'], 'character'],
    [['on_character_entered', 'on_enter_pressed'], 'enter character'],
  ])('reports a text on %j: %s', (trigger_actions_on, expected) => {
    const dispatch_action_config = trigger_actions_on && { trigger_actions_on };
    const element = { type: 'plain_text_input', dispatch_action_config };
    expect(field(element, { dispatch_action: true })['data-dispatch']).toBe(expected);
    expect(field(element)).not.toHaveProperty('data-dispatch');
  });
});

describe('A field for text', () => {
  it('has its bounds, its placeholder and the focus', () => {
    const element = {
      type: 'plain_text_input',
      min_length: 2,
      max_length: 9,
      placeholder: plain('Write'),
      focus_on_load: true,
    };
    expect(field(element)).toMatchObject({
      minlength: '2',
      maxlength: '9',
      placeholder: 'Write',
      autofocus: '',
    });
    expect(field({ type: 'plain_text_input' })).not.toHaveProperty('autofocus');
  });

  it.each([
    ['email_text_input', 'email'],
    ['url_text_input', 'url'],
    ['number_input', 'number'],
    ['datepicker', 'date'],
    ['timepicker', 'time'],
    ['datetimepicker', 'datetime-local'],
    ['file_input', 'file'],
  ])('for %s is of type %s', (type, expected) => {
    expect(field({ type })['type']).toBe(expected);
  });

  it('bounds numbers, whole or not', () => {
    const element = { type: 'number_input', min_value: '-1', max_value: '5', is_decimal_allowed: true };
    expect(field(element)).toMatchObject({ min: '-1', max: '5', step: 'any' });
    expect(field({ ...element, is_decimal_allowed: false })['step']).toBe('1');
  });

  it('keeps what the app wrote until somebody writes something else', () => {
    const element = { type: 'plain_text_input', initial_value: 'first' };
    const values = (value: string | null) => ({ values: { b: { a: { type: 'plain_text_input', value } } } });
    expect(field(element)['value']).toBe('first');
    expect(field(element, {}, values('second'))['value']).toBe('second');
    expect(field(element, {}, values(null))['value']).toBe('');
  });

  it('of many lines keeps an empty first one', () => {
    const page = input({ type: 'plain_text_input', multiline: true, initial_value: '\nsecond' });
    expect(one(page, 'textarea').text).toBe('\nsecond');
  });
});

describe('Fields for dates and times', () => {
  it('show what the app chose, in the time zone of the reader', () => {
    expect(field({ type: 'datepicker', initial_date: '2026-11-30' })['value']).toBe('2026-11-30');
    expect(field({ type: 'timepicker', initial_time: '09:30' })['value']).toBe('09:30');
    const element = { type: 'datetimepicker', initial_date_time: Date.UTC(2026, 6, 1, 10, 5) / 1000 };
    expect(field(element)['value']).toBe('2026-07-01T12:05');
    expect(field({ type: 'datetimepicker' })['value']).toBe('');
  });
});

describe('Checkboxes and radio buttons', () => {
  it('are checked as they are chosen', () => {
    const checked = (element: Json, drawing: Partial<Drawing> = {}) =>
      all(input(element, {}, drawing), 'input')
        .filter(({ attributes }) => 'checked' in attributes)
        .map(({ attributes }) => [attributes['type'], attributes['name'], attributes['value']]);
    const boxes = { type: 'checkboxes', options, initial_options: options };
    expect(checked(boxes)).toEqual([
      ['checkbox', '["b","a"]', 'one'],
      ['checkbox', '["b","a"]', 'two'],
    ]);
    const values = { b: { a: { type: 'checkboxes', selected_options: options.slice(1) } } };
    expect(checked(boxes, { values })).toEqual([['checkbox', '["b","a"]', 'two']]);
    const radios = { type: 'radio_buttons', options };
    expect(checked(radios)).toEqual([]);
    expect(checked({ ...radios, initial_option: options[0] })).toEqual([['radio', '["b","a"]', 'one']]);
  });

  it('take the focus once', () => {
    const page = input({ type: 'checkboxes', options, focus_on_load: true });
    expect(all(page, 'input').filter(({ attributes }) => 'autofocus' in attributes)).toHaveLength(1);
  });
});
