import type { Child } from 'hono/jsx';
import { objectsIn } from '../../stand-in/block-kit/across-blocks';
import type { Json } from '../../stand-in/block-kit/check';
import { ownOptions } from '../../stand-in/person/element-values';
import type { ElementProps } from './buttons';
import { Confirmation, confirmedBy } from './confirmation';
import { type Choice, currentValue, type Drawing, nameOf, type Place } from './drawing';
import { described, heard } from './fields';
import { fieldsIn, stringIn } from './payload-fields';
import { plainText } from './texts';

/** Slack asks an app for entries from this many characters on, where the menu does not say. */
const MIN_QUERY_LENGTH = 3;

/** What a menu offers by itself: entries, or labelled groups of them. */
interface Entries {
  readonly options: readonly Option[];
  readonly groups: readonly { readonly label: string; readonly options: readonly Option[] }[];
}

interface Option extends Choice {
  readonly description?: string;
}

/**
 * A select menu of any kind, for one entry or for several. It is a combobox that the page's script brings to life:
 * the hidden fields carry what is chosen, the list what is there to choose; an external one's list is the app's to fill.
 */
export function Select({ element, place }: ElementProps) {
  const isExternal = element['type'] === 'external_select' || element['type'] === 'multi_external_select';
  const isSeveral = stringIn(element['type']).startsWith('multi_');
  const placeholder =
    plainText(element['placeholder']) || (isSeveral ? 'Select options' : 'Select an option');
  const chosen = chosenIn(element, place);
  const list = `${place.id}-list`;
  return (
    <>
      <div
        class="select"
        data-select={isExternal ? 'external' : 'static'}
        data-name={nameOf(element, place)}
        {...(isSeveral ? { 'data-several': '', ...most(element) } : {})}
        {...(isExternal ? { 'data-min-query': leastQuery(element) } : {})}
        {...heard(place)}
        {...confirmedBy(element, place)}
      >
        {isSeveral && <ul class="chips">{chosen.map(chip)}</ul>}
        <input
          type="text"
          role="combobox"
          id={place.id}
          aria-expanded="false"
          aria-autocomplete="list"
          aria-controls={list}
          {...described(place, placeholder)}
          {...(place.isRequired === true ? { 'aria-required': 'true' } : {})}
          placeholder={placeholder}
          autocomplete="off"
          autofocus={element['focus_on_load'] === true}
          value={isSeveral ? '' : (chosen[0]?.label ?? '')}
        />
        {chosen.map(({ value }) => (
          <input type="hidden" name={nameOf(element, place)} value={value} />
        ))}
        {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the ARIA guide's own pattern of a list */}
        <ul role="listbox" id={list} hidden {...named(place, placeholder)} {...severally(isSeveral)}>
          {!isExternal && drawEntries(entriesOf(element, place.drawing), chosen, list)}
        </ul>
      </div>
      <Confirmation element={element} place={place} />
    </>
  );
}

function chip({ value, label }: Option): Child {
  return (
    <li>
      <span>{label}</span>
      <button type="button" data-remove={value} aria-label={`Remove ${label}`}>
        ×
      </button>
    </li>
  );
}

function drawEntries({ options, groups }: Entries, chosen: readonly Option[], list: string): Child {
  const entry = ({ value, label, description }: Option, id: string): Child => (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the ARIA guide's own pattern of a list
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the combobox, which names the active entry
    <li role="option" id={id} data-value={value} aria-selected={String(isAmong(chosen, value))}>
      {label}
      {description !== undefined && <small>{description}</small>}
    </li>
  );
  return (
    <>
      {options.map((option, index) => entry(option, `${list}-${index}`))}
      {groups.map(({ label, options: inside }, group) => (
        <li role="none">
          <span aria-hidden="true">{label}</span>
          {/* biome-ignore lint/a11y/useSemanticElements: a list holds no fieldset */}
          <ul role="group" aria-label={label}>
            {inside.map((option, index) => entry(option, `${list}-${group}-${index}`))}
          </ul>
        </li>
      ))}
    </>
  );
}

function entriesOf(element: Json, { choices }: Drawing): Entries {
  const { type, options, option_groups } = element;
  if (isOfPeople(type)) return { options: choices.users, groups: [] };
  if (isOfChannels(type)) return { options: choices.channels, groups: [] };
  const groups = objectsIn(option_groups).map((group) => ({
    label: plainText(group['label']),
    options: ownOptions(group).map(optionOf),
  }));
  return { options: objectsIn(options).map(optionOf), groups };
}

/** What is chosen, by its label; a person or a channel that is nobody's choice is called by name or id. */
function chosenIn(element: Json, place: Place): Option[] {
  const { drawing } = place;
  const value = currentValue(element, place);
  const selected = Object.entries(value).find(([name]) => name.startsWith('selected_'))?.[1];
  const all = Array.isArray(selected) ? selected : [selected ?? undefined].filter((one) => one !== undefined);
  return all.map((one: unknown) => {
    if (typeof one !== 'string') return optionOf(fieldsIn(one));
    const nameFor = isOfPeople(element['type']) ? drawing.userName : drawing.channelName;
    const among = isOfPeople(element['type']) ? drawing.choices.users : drawing.choices.channels;
    return among.find((each) => each.value === one) ?? { value: one, label: nameFor(one) ?? one };
  });
}

function optionOf({ text, value, description }: Json): Option {
  const label = plainText(text);
  const explained = description === undefined ? {} : { description: plainText(description) };
  return { value: stringIn(value), label, ...explained };
}

function isOfPeople(type: unknown): boolean {
  return type === 'users_select' || type === 'multi_users_select';
}

function isOfChannels(type: unknown): boolean {
  return /^(?:multi_)?(?:channels|conversations)_select$/.test(stringIn(type));
}

function isAmong(chosen: readonly Option[], value: string): boolean {
  return chosen.some((each) => each.value === value);
}

function most({ max_selected_items: max }: Json) {
  return typeof max === 'number' ? { 'data-max': String(max) } : {};
}

function leastQuery({ min_query_length: min }: Json): string {
  return String(typeof min === 'number' ? min : MIN_QUERY_LENGTH);
}

/** The list is named as its field is; nothing is said about it. */
function named({ labelledBy }: Place, label: string) {
  return labelledBy === undefined ? { 'aria-label': label } : { 'aria-labelledby': labelledBy };
}

function severally(isSeveral: boolean) {
  return isSeveral ? { 'aria-multiselectable': 'true' } : {};
}

/** The entries that an app gave for an external menu, as its list shows them. */
export function Options({ options, list }: { options: readonly Json[]; list: string }) {
  return <>{drawEntries({ options: options.map(optionOf), groups: [] }, [], list)}</>;
}
