import type { Json } from '../../../../src/try-out/stand-in/block-kit/check';
import { all, drawn, one, type Tag } from '../../../support/drawn';

const page = (...elements: Json[]): Tag => drawn([{ type: 'rich_text', elements }]);
const section = (...elements: Json[]): Json => ({ type: 'rich_text_section', elements });
const list = (style: string, more: Json = {}): Json => ({
  type: 'rich_text_list',
  style,
  elements: [section({ type: 'text', text: 'item' })],
  ...more,
});

describe('Rich text', () => {
  it('reads nothing in its texts as markup', () => {
    const text = '*no* _no_ :tada: <https://example.org> &amp; > no';
    const { text: shown, inside } = page(section({ type: 'text', text }));
    expect(shown).toBe(text);
    expect(all(page(section({ type: 'text', text })), 'a')).toEqual([]);
    expect(inside).toHaveLength(1);
  });

  it.each([
    ['bold', 'b'],
    ['italic', 'i'],
    ['strike', 's'],
    ['code', 'code'],
    ['underline', 'u'],
  ])('is %s in <%s>', (style, tag) => {
    const run = (on: boolean): Json => ({ type: 'text', text: 'x', style: { [style]: on } });
    expect(one(page(section(run(true))), tag).text).toBe('x');
    expect(all(page(section(run(false))), tag)).toEqual([]);
  });

  it.each<[Json, string]>([
    [{ type: 'user', user_id: 'U0ANA' }, '@Ana'],
    [{ type: 'user', user_id: 'U9' }, '@U9'],
    [{ type: 'channel', channel_id: 'C0GENERAL' }, '#general'],
    [{ type: 'broadcast', range: 'everyone' }, '@everyone'],
    [{ type: 'usergroup', usergroup_id: 'S1' }, '@S1'],
    [{ type: 'emoji', name: 'made_up', unicode: '1f44b-1f3fd' }, '👋🏽'],
    [{ type: 'emoji', name: 'wave' }, '👋'],
    [{ type: 'emoji', name: 'made_up' }, ':made_up:'],
    [{ type: 'emoji', name: 'made_up', unicode: 'ffffff' }, ':made_up:'],
    [{ type: 'link', url: 'https://example.org' }, 'https://example.org'],
    [{ type: 'link', url: 'https://example.org', text: 'there' }, 'there'],
    [{ type: 'link', url: 'javascript:alert(1)', text: 'there' }, 'there'],
    [
      { type: 'date', timestamp: 1_796_032_800, format: '{date_num} {time}', fallback: 'x' },
      '2026-11-30 11:00',
    ],
    [{ type: 'color', value: '#12ab34' }, '#12ab34'],
  ])('shows %j as %s', (run, shown) => {
    expect(page(section(run)).text).toBe(shown);
  });

  it('draws a colour without a style, and only a colour', () => {
    const swatch = (value: string) => all(page(section({ type: 'color', value })), 'rect');
    expect(swatch('#12ab34')).toMatchObject([{ attributes: { fill: '#12ab34' } }]);
    expect(swatch('url(https://example.org)')).toEqual([]);
  });

  it('indents lists and numbers them on', () => {
    expect(one(page(list('bullet')), 'ul').attributes).toEqual({ class: 'indent-0' });
    expect(one(page(list('bullet', { indent: 2 })), 'ul').attributes).toEqual({ class: 'indent-2' });
    const bordered = one(page(list('ordered', { indent: 1, offset: 2, border: 1 })), 'ol');
    expect(bordered.attributes).toEqual({ class: 'indent-1 bordered', start: '3' });
    expect(one(page(list('bullet', { indent: 99 })), 'ul').attributes).toEqual({ class: 'indent-8' });
    expect(one(page(list('bullet', { indent: -1.5 })), 'ul').attributes).toEqual({ class: 'indent-0' });
  });

  it('keeps the first empty line of what is preformatted', () => {
    const preformatted = { type: 'rich_text_preformatted', elements: [{ type: 'text', text: '\n\nx' }] };
    expect(one(page(preformatted), 'pre').text).toBe('\n\nx');
  });
});
