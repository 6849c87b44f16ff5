import { isObject, type Json } from '../../stand-in/block-kit/check';
import type { Place } from './drawing';
import { stringIn } from './payload-fields';
import { PlainOrMrkdwn, plainText } from './texts';

/** What the page asks before an element acts, for its script to show in a dialog; nothing where the element asks nothing. */
export function Confirmation({ element, place }: { element: Json; place: Place }) {
  const { confirm } = element;
  if (!isObject(confirm)) return null;
  const danger = stringIn(confirm['style']) === 'danger';
  return (
    <template id={`${place.id}-confirm`} class="confirm">
      <h2>{plainText(confirm['title']) || 'Are you sure?'}</h2>
      <div>
        <PlainOrMrkdwn text={confirm['text']} drawing={place.drawing} />
      </div>
      <button type="submit" value="confirm" class={danger ? 'button danger' : 'button primary'}>
        {plainText(confirm['confirm']) || 'Yes'}
      </button>
      <button type="submit" value="deny" class="button">
        {plainText(confirm['deny']) || 'No'}
      </button>
    </template>
  );
}

/** Leads from an element to its {@link Confirmation}. */
export function confirmedBy({ confirm }: Json, { id }: Place) {
  return isObject(confirm) ? { 'data-confirm': `${id}-confirm` } : {};
}
