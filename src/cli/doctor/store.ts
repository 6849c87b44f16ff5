import { lookAt, placeInWords, type StorePlace } from '../../store/open-store';
import { StoreError } from '../../store/store';
import { count } from '../../wording/receipt';
import { about, type Finding } from './finding';

/** Looks into the store as it is: nothing is made, brought up to date or changed. */
export async function lookAtStore(place: StorePlace): Promise<Finding> {
  const store = about('store');
  try {
    const looked = await lookAt(place);
    const where = placeInWords(place);
    if (looked === 'none') return store.open(`${where} is not there yet; it is made at the first start.`);
    if (looked.tables === 'older')
      return store.open(
        `${where} is of an older version, and is brought up to date at the next start; back it up.`,
      );
    return store.right(`${where}: ${count(looked.digests, 'digest')}`);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return store.wrong(error.message);
  }
}
