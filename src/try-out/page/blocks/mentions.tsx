import type { Drawing } from './drawing';

/** A person named in a text; by id where nobody knows the name. */
export function UserMention({ id, drawing, label = id }: { id: string; drawing: Drawing; label?: string }) {
  return <span class="mention">@{drawing.userName(id) ?? label}</span>;
}

/** A channel named in a text; by id where nobody knows the name. */
export function ChannelMention({
  id,
  drawing,
  label = id,
}: {
  id: string;
  drawing: Drawing;
  label?: string;
}) {
  return <span class="mention">#{drawing.channelName(id) ?? label}</span>;
}

/** A group of people named in a text, or all who are there: `here`, `channel`, `everyone`. */
export function GroupMention({ name }: { name: string }) {
  return <span class="mention group">@{name.replace(/^@/, '')}</span>;
}
