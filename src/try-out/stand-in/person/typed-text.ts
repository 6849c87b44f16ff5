import type { Workspace } from '../state/workspace';

/** What a person typed, as Slack puts it on the wire: `&`, `<` and `>` escaped, people and channels by their ids. */
export function onTheWire(typed: string, workspace: Workspace): string {
  return typed
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/(?<![\w@])@([\w.-]*\w)/g, (whole, name: string) => {
      const user = workspace.users.find((each) => each.name.toLowerCase() === name.toLowerCase());
      return user === undefined ? whole : `<@${user.id}>`;
    })
    .replace(/(?<![\w#])#([\w-]*\w)/g, (whole, name: string) => {
      const channel = workspace.channels.find((each) => each.kind === 'public' && each.name === name);
      return channel === undefined ? whole : `<#${channel.id}|${channel.name}>`;
    });
}
