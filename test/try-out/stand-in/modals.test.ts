import type { Json } from '../../../src/try-out/stand-in/block-kit/check';
import type { View } from '../../../src/try-out/stand-in/state/views';
import { type ListeningApp, modal, startListeningApp } from '../../support/listening-app';

const button: Json = {
  type: 'actions',
  elements: [{ type: 'button', action_id: 'deeper', text: { type: 'plain_text', text: 'Deeper' } }],
};

describe('modals on top of each other', () => {
  let app: ListeningApp;

  beforeEach(async () => {
    app = await startListeningApp();
  });

  afterEach(() => app.standIn.close());

  /** Clicks in a modal and pushes another with what the click brought. */
  async function pushed(onto: View, title: string, more?: Json): Promise<View> {
    const { delivery } = await app.ana.clicks(onto, 'Deeper');
    const view = modal(title, [button], more) as never;
    const { view: shown } = await app.client.views.push({
      trigger_id: String(delivery.payload['trigger_id']),
      view,
    });
    return app.standIn.until(() => app.standIn.views.find(({ id }) => id === shown?.id));
  }

  const showing = () =>
    app.standIn.views.filter(({ open }) => open).map(({ content }) => (content['title'] as Json)['text']);

  it('know what they lie on, and what lies at the bottom', async () => {
    const first = await app.opened([button]);
    const second = await pushed(first, 'Second');
    const third = await pushed(second, 'Third');
    await app.ana.clicks(third, 'Deeper');
    expect(app.heard()).toMatchObject({
      view: { id: third.id, previous_view_id: second.id, root_view_id: first.id },
    });
    await expect(app.ana.clicks(first, 'Deeper')).rejects.toThrow('lies under another');
    await expect(app.ana.submits(second)).rejects.toThrow('lies under another');
  });

  it('are three at most', async () => {
    const first = await app.opened([button]);
    const third = await pushed(await pushed(first, 'Second'), 'Third');
    await expect(pushed(third, 'Fourth')).rejects.toMatchObject({ data: { error: 'push_limit_reached' } });
    app.answers = { response_action: 'push', view: modal('Fourth') };
    expect((await app.ana.submits(third)).rejection).toMatchObject({ error: 'push_limit_reached' });
    expect(showing()).toEqual(['First', 'Second', 'Third']);
  });

  it('need one to be pushed onto that is still there', async () => {
    const push = (trigger: unknown) =>
      app.client.views.push({ trigger_id: String(trigger), view: modal('Second') as never });
    await expect(push(await app.trigger())).rejects.toMatchObject({ data: { error: 'invalid_trigger_id' } });
    const first = await app.opened([button]);
    const { delivery } = await app.ana.clicks(first, 'Deeper');
    await app.ana.closes(first);
    await expect(push(delivery.payload['trigger_id'])).rejects.toMatchObject({
      data: { error: 'not_found' },
    });
  });

  it('show the one below when the top is closed or done, also one that was changed meanwhile', async () => {
    const first = await app.opened([button]);
    const second = await pushed(first, 'Second');
    const third = await pushed(second, 'Third');
    await app.ana.closes(third);
    expect(showing()).toEqual(['First', 'Second']);
    await app.client.views.update({ view_id: first.id, view: modal('Changed', [button]) as never });
    await app.ana.submits(second);
    expect(showing()).toEqual(['Changed']);
    await pushed(first, 'Another');
    expect(showing()).toEqual(['Changed', 'Another']);
  });

  it('go all at once when told to, and leave those of others', async () => {
    const elsewhere = await app.opened([button]);
    const top = await pushed(await app.opened([button]), 'Top', {
      clear_on_close: true,
      notify_on_close: true,
    });
    await app.ana.closes(top);
    expect(app.heard()).toMatchObject({ type: 'view_closed', is_cleared: true });
    const again = await pushed(await app.opened([button]), 'Top');
    app.answers = { response_action: 'clear' };
    await app.ana.submits(again);
    expect(app.standIn.views.filter(({ open }) => open)).toEqual([elsewhere]);
  });
});
