import { type Store, StoreError } from './store';

/** The same store; after each call it is told whether the store worked. A fault of ours says nothing about it. */
export function watched(store: Store, tell: (works: boolean) => void): Store {
  const methods = Object.entries(store) as [string, (...given: unknown[]) => Promise<unknown>][];
  const watching = methods.map(([name, method]) => [
    name,
    async (...given: unknown[]) => {
      try {
        const result = await method(...given);
        tell(true);
        return result;
      } catch (error) {
        if (error instanceof StoreError) tell(false);
        throw error;
      }
    },
  ]);
  return Object.fromEntries(watching) as Store;
}
