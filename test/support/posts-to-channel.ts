import type { Delivered } from '../../src/try-out/stand-in/person/account';
import type { Message } from '../../src/try-out/stand-in/state/recording';
import type { View } from '../../src/try-out/stand-in/state/views';
import { choosesFirst } from './chooses';
import type { Workplace } from './slack-app';

/** The modal that a click of Ana's opens. */
export async function opensModal({ standIn }: Workplace, click: () => Promise<unknown>): Promise<View> {
  const known = standIn.views.length;
  await click();
  return standIn.until(() => standIn.views[known]);
}

/** Ana posts the first excerpt of her answer, with a note or without. */
export async function postsToChannel(work: Workplace, answer: Message, note?: string): Promise<Delivered> {
  const modal = await opensModal(work, () => choosesFirst(work.ana, answer, 'post'));
  return work.ana.submits(modal, note === undefined ? {} : { note: { 'share:note': { value: note } } });
}
