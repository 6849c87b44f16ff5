import { FEATURES } from '../../../src/slack/features/all';
import { filterAction, WORDS_BLOCK } from '../../../src/slack/modals/filter-inputs';
import { NARROW_FORM, NARROW_MODAL } from '../../../src/slack/modals/narrow-modal';
import type { Json } from '../../../src/try-out/stand-in/block-kit/check';
import { unanswered } from '../../support/reactions';

const actions = (...elements: Json[]): Json => ({ type: 'actions', block_id: 'b', elements });
const button = (action_id: string): Json => ({ type: 'button', action_id });
const input = (block_id: string, action_id: string, more: Json = {}): Json => ({
  type: 'input',
  block_id,
  element: { type: 'plain_text_input', action_id },
  ...more,
});

const REACTIONS = FEATURES.flatMap(({ reactions = {} }) => Object.keys(reactions));
const MENUS = FEATURES.flatMap(({ menus = {} }) => Object.keys(menus));

// All stories and any-text.test.ts ask this of what they show.
describe('what nothing reacts to is told apart', () => {
  it('no id means two things', () => {
    expect(new Set(REACTIONS).size).toBe(REACTIONS.length);
    expect(new Set(MENUS).size).toBe(MENUS.length);
  });

  it.each(['translate', 'translate:0', 'constructor', 'digest:translate'])('a button %s', (id) => {
    expect(unanswered([actions(button('cite'), button(id))])).toEqual([id]);
  });

  it.each(['say:0', 'digest:stop', 'more', 'send-kept:csv'])('from a button %s', (id) => {
    expect(unanswered([actions(button(id))])).toEqual([]);
  });

  it('an entry in the menu of an excerpt that names nothing to do', () => {
    const menu = (what: string) =>
      actions({ type: 'overflow', action_id: 'excerpt:0', options: [{ value: `{"do":"${what}"}` }] });
    expect(unanswered([menu('cite')])).toEqual([]);
    expect(unanswered([menu('translate')])).toEqual(['excerpt:0']);
  });

  it('a menu that asks for its entries and gets none', () => {
    const menu = (action_id: string) => actions({ type: 'external_select', action_id });
    expect(unanswered([menu('row:topic')])).toEqual([]);
    expect(unanswered([menu('row:0')])).toEqual(['row:0']);
  });

  it('an input that its modal does not read, or that no modal is sent off with', () => {
    const action = filterAction(NARROW_FORM, WORDS_BLOCK);
    const words = input(WORDS_BLOCK, action);
    expect(unanswered([words], NARROW_MODAL)).toEqual([]);
    expect(unanswered([words, input('other', 'narrow:other')], NARROW_MODAL)).toEqual(['narrow:other']);
    expect(unanswered([words])).toEqual([action]);
    expect(unanswered([input('ask', 'home:ask', { dispatch_action: true })])).toEqual([]);
  });
});
