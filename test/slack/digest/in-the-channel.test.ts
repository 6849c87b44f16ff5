import { wordsIn } from '../../../src/try-out/stand-in/person/interactive-elements';
import type { Message } from '../../../src/try-out/stand-in/state/recording';
import { choosesFirst } from '../../support/chooses';
import { withDigestWorkplace } from '../../support/with-workplace';

describe('a digest in its channel', () => {
  const work = withDigestWorkplace('http', { sends: true });
  let digest: Message;

  beforeEach(async () => {
    await work.ana.types('/peaceops digest on 08:30 Europe/Oslo 2 recommendations');
    const status = await work.standIn.waitFor(({ visible }) => visible === 'ephemeral');
    await work.ana.clicks(status, 'Send now');
    digest = await work.standIn.waitFor(({ metadata }) => metadata !== undefined);
    await work.standIn.until(() => (status.text.includes('The digest was sent.') ? true : undefined));
  });

  it('mentions nobody, unfurls nothing and carries its delivery', async () => {
    expect(digest).toMatchObject({ channel: 'C0GENERAL', visible: 'public', threadTs: undefined });
    expect(digest.payload).toMatchObject({ unfurl_links: 'false', unfurl_media: 'false' });
    expect(digest.metadata).toMatchObject({ event_type: 'peaceops_digest' });
    expect(JSON.stringify(digest.blocks)).not.toMatch(/"user_id"|"broadcast"|<[@!#]/);
    expect(wordsIn(digest.blocks)).toMatch(/\nStatements 1–2 of \d+\./);
  });

  it('moves the coverage on', async () => {
    await work.ben.types('/peaceops digest');
    const status = await work.standIn.waitFor(({ user }) => user === 'U0BEN');
    expect(status.text).toMatch(/\n2 of \d+ seen\. Last changed by <@U0ANA>/);
  });

  it('names nobody who has been forgotten', async () => {
    await work.store.forgetPerson('U0ANA', null);
    await work.ben.types('/peaceops digest');
    const status = await work.standIn.waitFor(({ user }) => user === 'U0BEN');
    expect(status.text).toMatch(/ Last changed by somebody, <!date\^/);
  });

  it('shows each statement in context to the person who clicks', async () => {
    await choosesFirst(work.ben, digest, 'context');
    const told = await work.standIn.waitFor(({ user }) => user === 'U0BEN');
    expect(told).toMatchObject({ visible: 'ephemeral', channel: 'C0GENERAL' });
  });

  it('is stopped once that is confirmed, which the channel sees; the digest itself stays as it is', async () => {
    await work.ben.clicks(digest, 'Stop digest');
    const told = await work.standIn.waitFor(({ user }) => user === 'U0BEN');
    expect(told.text).toContain('The digest is stopped; /peaceops digest on starts it again.');
    expect(work.ana.sees().map(({ text }) => text)).toContain(
      'ben stopped the digest here; /peaceops digest on starts it again.',
    );
    expect(digest.state).toBe('posted');
    expect(await work.store.subscription('digest-1')).toMatchObject({ state: 'stopped', changedBy: 'U0BEN' });
  });

  it('is changed in the modal, which anybody in the channel can open from it', async () => {
    await work.ben.clicks(digest, 'Change');
    const view = await work.standIn.until(() => work.standIn.views[0]);
    expect(view).toMatchObject({ user: 'U0BEN', open: true });
    expect(JSON.stringify(view.content)).toContain('"initial_time":"08:30"');
  });
});
