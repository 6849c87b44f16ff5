/** Who clicked, typed or chose, as Slack says it with everything that is no event. */
interface Sent {
  team?: { id: string } | null | undefined;
  user: { team_id?: string | undefined };
}

/** The workspace of whoever sent a request; empty where Slack names none. */
export function teamIdOf({ team, user }: Sent): string {
  return team?.id ?? user.team_id ?? '';
}
