import { objectsIn } from '../../stand-in/block-kit/across-blocks';
import type { ElementProps } from './buttons';
import { Confirmation, confirmedBy } from './confirmation';
import { currentValue, nameOf } from './drawing';
import { described, heard } from './fields';
import { fieldsIn } from './payload-fields';
import { PlainOrMrkdwn } from './texts';

/** `checkboxes` or `radio_buttons`: all of them to see at once, each with a line that explains it where it has one. */
export function Choices({ element, place }: ElementProps) {
  const isRadio = element['type'] === 'radio_buttons';
  const { selected_options, selected_option } = currentValue(element, place);
  const chosen = isRadio ? [fieldsIn(selected_option)] : objectsIn(selected_options);
  const { isInvalid, ...naming } = place;
  return (
    <>
      <div
        role={isRadio ? 'radiogroup' : 'group'}
        id={place.id}
        class="choices"
        {...described(naming, isRadio ? 'One of these' : 'Any of these')}
        {...confirmedBy(element, place)}
      >
        {objectsIn(element['options']).map(({ text, value, description }, index) => (
          <label>
            <input
              type={isRadio ? 'radio' : 'checkbox'}
              name={nameOf(element, place)}
              value={typeof value === 'string' ? value : ''}
              checked={chosen.some((each) => each['value'] === value)}
              autofocus={element['focus_on_load'] === true && index === 0}
              {...(isInvalid === true ? { 'aria-invalid': 'true' } : {})}
              {...heard(place)}
            />
            <span>
              <PlainOrMrkdwn text={text} drawing={place.drawing} />
              {description !== undefined && (
                <small>
                  <PlainOrMrkdwn text={description} drawing={place.drawing} />
                </small>
              )}
            </span>
          </label>
        ))}
      </div>
      <Confirmation element={element} place={place} />
    </>
  );
}
