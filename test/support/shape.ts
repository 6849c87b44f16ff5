/** What each key of a value must look like; a list of one shape stands for a list of any length. */
export type Shape = string | ((value: unknown) => boolean) | readonly [Shape] | { [key: string]: Shape };

/**
 * Where a value differs from a documented form, one line a place; empty when it fits.
 * Keys that are not documented count as different: who adds one documents it.
 */
export function misfits(value: unknown, shape: Shape, path = '$'): string[] {
  if (typeof shape === 'string') {
    const found = value === null ? 'null' : typeof value;
    return shape.split('|').includes(found) ? [] : [`${path}: ${found}, not ${shape}`];
  }
  if (typeof shape === 'function')
    return shape(value) ? [] : [`${path}: unexpected ${JSON.stringify(value)}`];
  if (Array.isArray(shape)) {
    if (!Array.isArray(value)) return [`${path}: no list`];
    return value.flatMap((one, at) => misfits(one, shape[0], `${path}[${at}]`));
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${path}: no object`];
  const [found, wanted] = [value as Record<string, unknown>, shape as { [key: string]: Shape }];
  return [
    ...Object.keys(found)
      .filter((key) => !(key in wanted))
      .map((key) => `${path}.${key}: not documented`),
    ...Object.entries(wanted).flatMap(([key, inner]) =>
      key in found ? misfits(found[key], inner, `${path}.${key}`) : [`${path}.${key}: missing`],
    ),
  ];
}
