import { readFileSync } from 'node:fs';
import { CONVERSATIONS, conversationsIn } from '../../test/support/conversations-page';
import { isDeed, Replay } from '../../test/support/replay';
import type { Story } from './stories';

/** The conversations of docs/conversations.md, as they look at their end: `conversation-1` and so on. */
export const CONVERSATION_STORIES: readonly Story[] = conversationsIn(
  readFileSync(CONVERSATIONS, 'utf8'),
).map(({ lines }, at) => ({
  name: `conversation-${at + 1}`,
  path: 'ana/planning',
  async tell(page, tryOut) {
    const replay = new Replay(tryOut);
    for (const deed of lines.filter(isDeed)) await replay.does(deed);
    await page.goto(tryOut.address + placeOf(lines.filter(isDeed), replay));
  },
}));

/** Where the last of it was said. */
function placeOf(deeds: readonly string[], { thread }: Replay): string {
  const place = deeds
    .map((deed) => /#([\w-]+)|in the thread|to PeaceOps|opens Home|opens the direct message/.exec(deed))
    .findLast((found) => found !== null);
  const channel = deeds.map((deed) => /#([\w-]+)/.exec(deed)?.[1]).findLast((found) => found !== undefined);
  switch (place?.[0]) {
    case 'in the thread':
      return `ana/${channel}/${thread?.ts ?? ''}`;
    case 'to PeaceOps':
    case 'opens the direct message':
      return 'ana/app';
    case 'opens Home':
      return 'ana/home';
    default:
      return `ana/${channel}`;
  }
}
