import { type ListeningApp, startListeningApp } from '../../support/listening-app';

const CSV = '\uFEFFid,quotation\r\n6.1/1.3,“Ownership” — très important\r\n';

describe('a file', () => {
  let app: ListeningApp;

  beforeEach(async () => {
    app = await startListeningApp({ scopes: ['commands', 'chat:write', 'files:write'] });
  });

  afterEach(() => app.standIn.close());

  const share = (channel: string, content = CSV) =>
    app.client.filesUploadV2({ channel_id: channel, filename: 'kept.csv', content, initial_comment: 'Kept' });

  it('goes to a person by way of their direct message', async () => {
    const { channel = '' } = await app.client.chat.postMessage({ channel: 'U0ANA', text: 'Your file:' });
    await share(channel);
    expect(app.standIn.files).toMatchObject([
      {
        id: expect.stringMatching(/^F/),
        name: 'kept.csv',
        title: 'kept.csv',
        content: CSV,
        channel: 'D0ANA',
        threadTs: undefined,
        comment: 'Kept',
      },
    ]);
    expect(app.standIn.rejections).toEqual([]);
  });

  it.each([
    ['U0ANA', 'channel_not_found'],
    ['C0SECRET', 'channel_not_found'],
    ['C0ELSEWHERE', 'not_in_channel'],
  ])('does not go to %s: %s', async (channel, error) => {
    await expect(share(channel)).rejects.toMatchObject({ data: { error } });
    expect(app.standIn.files).toEqual([]);
  });

  it('needs a scope of its own', async () => {
    app.standIn.scopes.delete('files:write');
    await expect(share('C0GENERAL')).rejects.toMatchObject({
      data: { error: 'missing_scope', needed: 'files:write' },
    });
  });

  it('has to arrive as it was announced before it can be shared', async () => {
    const { file_id: id = '', upload_url: url = '' } = await app.client.files.getUploadURLExternal({
      filename: 'kept.md',
      length: 3,
    });
    const complete = () =>
      app.client.files.completeUploadExternal({ files: [{ id }], channel_id: 'C0GENERAL' });
    await expect(complete()).rejects.toMatchObject({ data: { error: 'file_not_found' } });
    expect(await fetch(url, { method: 'POST', body: 'four' })).toMatchObject({ status: 400 });
    expect(await fetch(`${url}x`, { method: 'POST', body: 'abc' })).toMatchObject({ status: 400 });
    expect(await fetch(url, { method: 'POST', body: 'abc' })).toMatchObject({ status: 200 });
    await complete();
    expect(app.standIn.files).toMatchObject([{ name: 'kept.md', content: 'abc', channel: 'C0GENERAL' }]);
  });
});
