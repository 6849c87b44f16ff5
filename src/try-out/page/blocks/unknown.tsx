/** Stands where a block, an element or a run is of a type that nobody here can draw. */
export function Unknown({ type }: { type: unknown }) {
  return (
    <span class="unknown">{typeof type === 'string' ? `Not drawn: ${type}` : 'Not drawn: no type'}</span>
  );
}
