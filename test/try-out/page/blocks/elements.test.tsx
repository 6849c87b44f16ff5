import { fieldName } from '../../../../src/try-out/page/blocks/drawing';
import type { Json } from '../../../../src/try-out/stand-in/block-kit/check';
import { all, byId, drawn, one } from '../../../support/drawn';

const plain = (text: string): Json => ({ type: 'plain_text', text });
const actions = (element: Json) =>
  drawn([{ type: 'actions', block_id: 'b', elements: [{ action_id: 'a', ...element }] }]);
const button = (more: Json = {}) =>
  one(actions({ type: 'button', text: plain('Do :+1:'), ...more }), 'button');
const ACT = '["b","a"]';

describe('The name of a field', () => {
  it('is JSON of block, action and, in a menu, entry', () => {
    expect(fieldName('b', 'a')).toBe(ACT);
    expect(fieldName('b "1"', 'a', '')).toBe('["b \\"1\\"","a",""]');
  });
});

describe('A button', () => {
  it('sends what it is', () => {
    expect(button()).toMatchObject({
      text: 'Do 👍',
      attributes: { type: 'submit', name: 'act', value: ACT, class: 'button' },
    });
    expect(button().attributes).not.toHaveProperty('aria-label');
  });

  it('has a style, a label and an address where it says so', () => {
    const more = { style: 'danger', accessibility_label: 'Do it now', url: 'https://example.org/' };
    expect(button(more).attributes).toMatchObject({
      class: 'button danger',
      'aria-label': 'Do it now',
      'data-url': 'https://example.org/',
    });
    expect(button({ style: 'sparkling' }).attributes['class']).toBe('button');
    expect(button({ url: 'javascript:alert(1)' }).attributes).not.toHaveProperty('data-url');
  });

  it('leads to what is asked before it acts', () => {
    const confirm = {
      title: plain('Really?'),
      text: { type: 'mrkdwn', text: 'Delete *all*' },
      confirm: plain('Delete'),
      deny: plain('Keep'),
      style: 'danger',
    };
    const page = actions({ type: 'button', text: plain('Do'), confirm });
    const asked = byId(page, all(page, 'button')[0]?.attributes['data-confirm']);
    expect(asked).toMatchObject({ name: 'template', attributes: { class: 'confirm' } });
    expect(one(asked, 'h2').text).toBe('Really?');
    expect(one(asked, 'b').text).toBe('all');
    expect(
      all(asked, 'button').map(({ text, attributes }) => [text, attributes['value'], attributes['class']]),
    ).toEqual([
      ['Delete', 'confirm', 'button danger'],
      ['Keep', 'deny', 'button'],
    ]);
  });

  it('asks in Slack’s own words where it has none', () => {
    const asked = one(
      actions({ type: 'button', text: plain('Do'), confirm: { text: plain('All?') } }),
      'template',
    );
    expect(asked.text).toBe('Are you sure?All?YesNo');
  });
});

describe('An overflow menu', () => {
  it('has a button for each entry', () => {
    const options = [
      { text: plain('First'), value: 'one', description: plain('explained') },
      { text: plain('Second'), value: 'two', url: 'https://example.org/' },
    ];
    const menu = one(actions({ type: 'overflow', options, confirm: { text: plain('?') } }), 'details');
    expect(one(menu, 'summary').attributes).toEqual({ 'aria-label': 'More actions' });
    expect(all(menu, 'button')).toMatchObject([
      {
        text: 'Firstexplained',
        attributes: { name: 'act', value: '["b","a","one"]', 'data-confirm': 'p-0-0-confirm' },
      },
      { text: 'Second', attributes: { value: '["b","a","two"]', 'data-url': 'https://example.org/' } },
    ]);
  });
});

describe('Feedback and icon buttons', () => {
  it('say which is meant, and are named in words', () => {
    const elements = [
      {
        type: 'feedback_buttons',
        action_id: 'f',
        positive_button: { text: plain('Good'), value: '+', accessibility_label: 'This was good' },
        negative_button: { text: plain('Bad'), value: '-' },
      },
      { type: 'icon_button', action_id: 'i', icon: 'trash', text: plain('Delete') },
    ];
    const page = drawn([{ type: 'context_actions', block_id: 'b', elements }]);
    expect(
      all(page, 'button').map(({ attributes }) => [attributes['aria-label'], attributes['value']]),
    ).toEqual([
      ['This was good', '["b","f","+"]'],
      ['Bad', '["b","f","-"]'],
      ['Delete', '["b","i"]'],
    ]);
  });
});

describe('An element beside a section', () => {
  it('is named by the text of the section', () => {
    const accessory = { type: 'datepicker', action_id: 'a' };
    const page = drawn([{ type: 'section', block_id: 'b', text: plain('Since when?'), accessory }]);
    const { attributes } = one(page, 'input');
    expect(byId(page, attributes['aria-labelledby']).text).toBe('Since when?');
    expect(attributes).not.toHaveProperty('aria-label');
  });

  it('names itself where the section has only fields', () => {
    const accessory = { type: 'datepicker', action_id: 'a', placeholder: plain('Since') };
    const page = drawn([{ type: 'section', block_id: 'b', fields: [plain('x')], accessory }]);
    expect(one(page, 'input').attributes).toMatchObject({ 'aria-label': 'Since', 'data-heard': '' });
  });
});
