import { zoneNamed } from '../../digest/zones';
import { deadline } from '../transport/deadline';
import type { Asker } from './asker';

/** What Slack knows of a person. */
export interface Profile {
  /** The name that others see. */
  name: string;
  /** IANA name; `null` where Slack tells none, or one that is not known here. */
  zone: string | null;
}

/** A modal must open within three seconds of the click; a default is worth no longer wait than this. */
const LONGEST_ASKED_MS = 1_200;

/** Asks Slack for name and time zone (scope `users:read`). What it does not tell in time is left out. */
export async function profileOf({
  client,
  user,
  userName,
}: Pick<Asker, 'client' | 'user' | 'userName'>): Promise<Profile> {
  let profile: Profile = { name: userName || 'Somebody', zone: null };
  const asked = client.users.info({ user }).then(
    ({ user: found }) => {
      const name = found?.profile?.display_name || found?.profile?.real_name || found?.real_name;
      profile = { name: name || found?.name || profile.name, zone: zoneNamed(found?.tz ?? '') };
    },
    () => {},
  );
  await deadline(asked, LONGEST_ASKED_MS);
  return profile;
}
