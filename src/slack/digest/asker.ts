import type { webApi } from '@slack/bolt';
import type { Message } from '../blocks';
import { deadline } from '../transport/deadline';

/** Whose digest it is. */
export interface DigestPlace {
  teamId: string;
  enterpriseId: string | null;
  channel: string;
}

/** Somebody who wants something of a digest, and the way to them. */
export interface Asker extends DigestPlace {
  user: string;
  /** As Slack sent it along; their display name is asked for where it matters. */
  userName: string;
  client: webApi.WebClient;
  /** What the button that they clicked on carries; `null` where they clicked on none, or none was set then. */
  subscriptionId: string | null;
  /** Opens a modal, for three seconds; `null` where a message was written, which opens none. */
  triggerId: string | null;
  /** Takes answers for half an hour; `null` where a message was written. */
  responseUrl: string | null;
  /** Says something to them alone. */
  tell(message: Message): Promise<void>;
  /** The same, in the place of their own private message that they clicked on, where they did. */
  update(message: Message): Promise<void>;
}

/** What Slack knows of a person. */
export interface Profile {
  /** As others see it. */
  name: string;
  /** IANA name; `null` where Slack does not tell. */
  zone: string | null;
}

/** A modal has to be open three seconds after the click: no longer than this for a default. */
const LONGEST_ASKED_MS = 1_200;

/** Asks Slack for name and time zone (scope `users:read`); what it does not tell in time is done without. */
export async function profileOf({ client, user, userName }: Asker): Promise<Profile> {
  let profile: Profile = { name: userName || 'Somebody', zone: null };
  const asked = client.users.info({ user }).then(
    ({ user: found }) => {
      const name = found?.profile?.display_name || found?.profile?.real_name || found?.real_name;
      profile = { name: name || found?.name || profile.name, zone: found?.tz ?? null };
    },
    () => {},
  );
  await deadline(asked, LONGEST_ASKED_MS);
  return profile;
}

/** A direct message: there is nobody else to be told. */
export function isDirect({ channel }: DigestPlace): boolean {
  return channel.startsWith('D');
}
