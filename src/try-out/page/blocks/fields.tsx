import { objectsIn } from '../../stand-in/block-kit/across-blocks';
import { isObject, type Json } from '../../stand-in/block-kit/check';
import type { ElementProps } from './buttons';
import { Confirmation, confirmedBy } from './confirmation';
import { localDateTime } from './dates';
import { currentValue, nameOf, type Place } from './drawing';
import { stringIn } from './payload-fields';
import { plainText } from './texts';

/** The types of `<input>` for elements into which something is typed. */
const TYPED: Readonly<Record<string, string>> = {
  plain_text_input: 'text',
  email_text_input: 'email',
  url_text_input: 'url',
  number_input: 'number',
};

/** A `plain_text_input`, or one for an email address, a web address or a number. */
export function TextField({ element, place }: ElementProps) {
  const { type, multiline, placeholder, min_length, max_length } = element;
  const value = stringIn(currentValue(element, place)['value']);
  const attributes = {
    ...fieldAttributes(element, place, plainText(placeholder) || 'Text'),
    ...dispatched(element, place),
    ...(placeholder === undefined ? {} : { placeholder: plainText(placeholder) }),
    ...given('minlength', min_length),
    ...given('maxlength', max_length),
    class: 'text-field',
  };
  if (multiline === true) return <Lines attributes={attributes} value={value} />;
  return (
    <input
      type={TYPED[stringIn(type)] ?? 'text'}
      {...attributes}
      {...(type === 'number_input' ? numberBounds(element) : {})}
      value={value}
    />
  );
}

/** A `rich_text_input`: its text without styles, as the page has no editor for them. */
export function RichTextField({ element, place }: ElementProps) {
  const attributes = {
    ...fieldAttributes(element, place, plainText(element['placeholder']) || 'Text'),
    ...dispatched(element, place),
    ...(element['placeholder'] === undefined ? {} : { placeholder: plainText(element['placeholder']) }),
    class: 'text-field',
  };
  return <Lines attributes={attributes} value={words(element['initial_value'])} />;
}

/** A `datepicker`, `timepicker` or `datetimepicker`; the last shows the time zone of the drawing. */
export function DateField({ element, place }: ElementProps) {
  const { selected_date, selected_time, selected_date_time } = currentValue(element, place);
  const { timeZone } = place.drawing;
  const instant = typeof selected_date_time === 'number' ? new Date(selected_date_time * 1000) : undefined;
  const kinds: Readonly<Record<string, { type: string; label: string; value: string }>> = {
    datepicker: { type: 'date', label: 'Date', value: stringIn(selected_date) },
    timepicker: { type: 'time', label: 'Time', value: stringIn(selected_time) },
    datetimepicker: {
      type: 'datetime-local',
      label: 'Date and time',
      value: instant === undefined || Number.isNaN(instant.getTime()) ? '' : localDateTime(instant, timeZone),
    },
  };
  const { type, label, value } = kinds[stringIn(element['type'])] ?? { type: 'text', label: '', value: '' };
  return (
    <>
      <input
        type={type}
        {...fieldAttributes(element, place, plainText(element['placeholder']) || label)}
        class="date-field"
        value={value}
      />
      <Confirmation element={element} place={place} />
    </>
  );
}

/** A `file_input`. */
export function FileField({ element, place }: ElementProps) {
  const { filetypes, max_files } = element;
  const accept = Array.isArray(filetypes) ? filetypes.map((each) => `.${String(each)}`).join(',') : undefined;
  return (
    <input
      type="file"
      {...fieldAttributes(element, place, 'Files')}
      {...(accept === undefined ? {} : { accept })}
      multiple={max_files !== 1}
      class="file-field"
    />
  );
}

/** What all fields have: id, name, what names and describes them, and whether the app hears of them at once. */
export function fieldAttributes(element: Json, place: Place, label: string) {
  const { id, isRequired } = place;
  return {
    id,
    name: nameOf(element, place),
    ...described(place, label),
    ...(isRequired === true ? { 'aria-required': 'true' } : {}),
    ...heard(place),
    ...confirmedBy(element, place),
    autofocus: element['focus_on_load'] === true,
  };
}

/** What names a field and what is said about it. @param label what it is called where no text on the page names it */
export function described({ labelledBy, describedBy, isInvalid }: Place, label: string) {
  return {
    ...(labelledBy === undefined ? { 'aria-label': label } : { 'aria-labelledby': labelledBy }),
    ...(describedBy === undefined ? {} : { 'aria-describedby': describedBy }),
    ...(isInvalid === true ? { 'aria-invalid': 'true' } : {}),
  };
}

/** Marks what the page's script reports to the app as soon as it changes. */
export function heard({ isHeard }: Place) {
  return isHeard ? { 'data-heard': '' } : {};
}

/** The parser of HTML drops one line break at the start of a `<textarea>`; without one it would be the text's own. */
function Lines({ attributes, value }: { attributes: object; value: string }) {
  return <textarea {...attributes} rows={4}>{`\n${value}`}</textarea>;
}

/** On what a text field reports: Enter, every character, or both. Enter where the element does not say. */
function dispatched({ dispatch_action_config: config }: Json, { isHeard }: Place) {
  if (!isHeard) return {};
  const on = isObject(config) ? config['trigger_actions_on'] : undefined;
  const says = (trigger: string) => Array.isArray(on) && on.includes(trigger);
  const triggers = [
    ...(says('on_enter_pressed') || !says('on_character_entered') ? ['enter'] : []),
    ...(says('on_character_entered') ? ['character'] : []),
  ];
  return { 'data-dispatch': triggers.join(' ') };
}

function numberBounds({ is_decimal_allowed, min_value, max_value }: Json) {
  return {
    step: is_decimal_allowed === true ? 'any' : '1',
    ...given('min', min_value),
    ...given('max', max_value),
  };
}

function given(attribute: string, value: unknown) {
  return typeof value === 'number' || typeof value === 'string' ? { [attribute]: value } : {};
}

function words(value: unknown): string {
  if (!isObject(value)) return '';
  const parts = objectsIn(value['elements']).map(words);
  return stringIn(value['text']) + parts.join(value['type'] === 'rich_text' ? '\n' : '');
}
