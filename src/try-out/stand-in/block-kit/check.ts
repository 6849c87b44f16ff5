/** One thing Slack would object to; `pointer` is the JSON pointer of the place, '' for the whole payload. */
export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly pointer: string;
}

/** Looks at one value at `pointer` and reports what is wrong with it; never throws. */
export type Check = (value: unknown, pointer: string, report: Report) => void;

/** Takes one objection; the caller decides under which error code it is filed. */
export type Report = (message: string, pointer: string) => void;

/** A field that must be there; see {@link required}. */
export interface RequiredField {
  readonly required: Check;
}

/** The fields that an object may have. A field that is not named here is an objection. */
export type Fields = Readonly<Record<string, Check | RequiredField>>;

/** Checks by the `type` of the object; see {@link byType}. */
export type Table = Readonly<Record<string, Check>>;

/** What no single field of an object can see: either-or and cross checks. */
export type Rule = (value: Json, pointer: string, report: Report) => void;

/** A JSON object whose fields are still to be looked at. */
export type Json = Record<string, unknown>;

/** Whether the value is a JSON object (no array, not null). */
export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Marks a field of {@link object} that Slack insists on. */
export function required(check: Check): RequiredField {
  return { required: check };
}

/** A string of `min` to `max` UTF-16 units (defaults 0 and no upper bound). */
export function string({ min = 0, max = Number.POSITIVE_INFINITY } = {}): Check {
  return (value, pointer, report) => {
    if (typeof value !== 'string') return report('must provide a string', pointer);
    if (value.length < min) report(`must be more than ${min - 1} characters`, pointer);
    if (value.length > max) report(`must be less than ${max + 1} characters`, pointer);
  };
}

/** An absolute URL of at most `max` UTF-16 units. */
export function url({ max = Number.POSITIVE_INFINITY } = {}): Check {
  const length = string({ min: 1, max });
  return (value, pointer, report) => {
    length(value, pointer, report);
    if (typeof value === 'string' && value !== '' && !URL.canParse(value))
      report('must be a valid URL', pointer);
  };
}

/** A finite number of `min` to `max`, both included. */
export function number({ min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = {}): Check {
  return (value, pointer, report) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) return report('must provide a number', pointer);
    if (value < min || value > max) report(`must be between ${min} and ${max}`, pointer);
  };
}

/** `true` or `false`. */
export const boolean: Check = (value, pointer, report) => {
  if (typeof value !== 'boolean') report('must provide a boolean', pointer);
};

/** One of the values named. */
export function oneOf(...allowed: readonly (string | number)[]): Check {
  return (value, pointer, report) => {
    if (!allowed.some((one) => one === value)) report(`must be one of: ${allowed.join(', ')}`, pointer);
  };
}

/** An array of `min` to `max` items (defaults 0 and no upper bound), each of them checked. */
export function list(item: Check, { min = 0, max = Number.POSITIVE_INFINITY } = {}): Check {
  return (value, pointer, report) => {
    if (!Array.isArray(value)) return report('must provide an array', pointer);
    if (value.length < min) report(`no fewer than ${min} items allowed`, pointer);
    if (value.length > max) report(`no more than ${max} items allowed`, pointer);
    value.forEach((each, index) => {
      item(each, `${pointer}/${index}`, report);
    });
  };
}

/** An object with these fields and no others, and with this rule. */
export function object(fields: Fields, rule?: Rule): Check {
  return (value, pointer, report) => {
    if (!isObject(value)) return report('must provide an object', pointer);
    for (const [name, field] of Object.entries(fields)) {
      const given = value[name];
      if (given !== undefined) checkOf(field)(given, `${pointer}/${name}`, report);
      else if (typeof field !== 'function') report(`missing required field: ${name}`, pointer);
    }
    for (const name of Object.keys(value)) {
      if (!Object.hasOwn(fields, name)) report(`invalid additional property: ${name}`, pointer);
    }
    rule?.(value, pointer, report);
  };
}

/** An object that its `type` tells apart; a type that the table lacks is an objection. */
export function byType(table: Table): Check {
  return (value, pointer, report) => {
    if (!isObject(value)) return report('must provide an object', pointer);
    const { type } = value;
    if (typeof type !== 'string') return report('missing required field: type', pointer);
    const check = Object.hasOwn(table, type) ? table[type] : undefined;
    if (check === undefined) return report(`unsupported type: ${type}`, `${pointer}/type`);
    check(value, pointer, report);
  };
}

/** {@link object} with a `type` of its own; for the tables of {@link byType}. */
export function typed(type: string, fields: Fields, rule?: Rule): Check {
  return object({ type: required(oneOf(type)), ...fields }, rule);
}

function checkOf(field: Check | RequiredField): Check {
  return typeof field === 'function' ? field : field.required;
}
