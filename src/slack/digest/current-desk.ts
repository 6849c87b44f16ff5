import { type Desk, type DeskOrNot, deskOf } from './progress';
import type { Digests } from './services';

/** What requests are answered with at the moment; made anew only where the digests are others than before. */
export function currentDesk(
  digests: () => Digests,
  shared: Pick<Desk, 'index' | 'patience' | 'logger'>,
): () => DeskOrNot {
  let of: Digests | null = null;
  let desk: DeskOrNot = { off: 'unopenable' };
  return () => {
    const now = digests();
    if (now !== of) desk = deskOf(now, shared);
    of = now;
    return desk;
  };
}
