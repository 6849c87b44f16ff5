/** Two clicks within this time are one: the finger trembled, or the first answer was slow. */
export const DOUBLE_CLICK_MS = 10_000;

/** A button's value is ours, but it may come from a message of another version. */
export function readValue(value: string | undefined): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(value ?? '');
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
  } catch {
    return {};
  }
}
