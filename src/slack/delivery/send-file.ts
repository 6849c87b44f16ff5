import type { Asker } from '../asker/asker';
import type { Message } from '../blocks';
import { ConnectionError, slackFetch } from '../transport/slack-fetch';
import { failureOf } from './failures';
import { insist, type Patience } from './patience';

/** A text file. */
export interface TextFile {
  name: string;
  content: string;
}

/**
 * Sends a person a file, under a message in their direct message; that message also tells which channel this
 * is. The message comes after the upload, so that none announces a file that cannot be sent.
 * @returns false where the app lacks the scope `files:write`: then nothing was sent
 */
export async function sendFile(
  { client, user }: Pick<Asker, 'client' | 'user'>,
  { name: filename, content }: TextFile,
  announcement: Message,
  patience: Patience,
): Promise<boolean> {
  const bytes = Buffer.from(content, 'utf8');
  const announce = () => client.files.getUploadURLExternal({ filename, length: bytes.byteLength });
  const announced = await insist(announce, patience).catch((error: unknown) => {
    if (failureOf(error).code === 'missing_scope') return null;
    throw error;
  });
  if (announced === null) return false;
  const { upload_url: url = '', file_id: id = '' } = announced;
  const { ok } = await slackFetch(patience.requestTimeoutMs)(url, { method: 'POST', body: bytes });
  if (!ok) throw new ConnectionError('upload_refused');
  const { channel = '' } = await insist(
    () => client.chat.postMessage({ channel: user, ...announcement }),
    patience,
  );
  const files = [{ id, title: filename }] as [{ id: string; title: string }];
  await insist(() => client.files.completeUploadExternal({ files, channel_id: channel }), patience);
  return true;
}
