import type { Json } from '../../stand-in/block-kit/check';
import type { Place } from './drawing';
import { Element, isGroup } from './elements';
import { fieldsIn } from './payload-fields';
import { plainText } from './texts';

/** An `input` block: label, element, hint, and what is wrong with what was entered. */
export function Input({ block, place }: { block: Json; place: Place }) {
  const { label, hint, optional, dispatch_action } = block;
  const element = fieldsIn(block['element']);
  const error = place.drawing.errors?.[place.blockId];
  const ids = { label: `${place.id}-label`, hint: `${place.id}-hint`, error: `${place.id}-error` };
  const describedBy = [hint === undefined ? '' : ids.hint, error === undefined ? '' : ids.error];
  const within: Place = {
    ...place,
    isHeard: dispatch_action === true,
    labelledBy: ids.label,
    describedBy: describedBy.filter(Boolean).join(' ') || undefined,
    isInvalid: error !== undefined,
    isRequired: optional !== true,
  };
  const words = (
    <>
      <span id={ids.label}>{plainText(label)}</span>
      {optional === true && <span class="optional"> (optional)</span>}
    </>
  );
  const rest = (
    <>
      <Element element={element} place={within} />
      {hint !== undefined && (
        <p class="hint" id={ids.hint}>
          {plainText(hint)}
        </p>
      )}
      {error !== undefined && (
        <p class="error" id={ids.error} role="alert">
          {error}
        </p>
      )}
    </>
  );
  const classes = error === undefined ? 'input' : 'input has-error';
  return isGroup(element) ? (
    <fieldset class={classes}>
      <legend>{words}</legend>
      {rest}
    </fieldset>
  ) : (
    <div class={classes}>
      <label for={place.id}>{words}</label>
      {rest}
    </div>
  );
}
