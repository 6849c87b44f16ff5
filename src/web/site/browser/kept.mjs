const NAME = 'peaceops-asked';

/**
 * What was asked last in this tab: `asked`, from which statement on its answer is shown, and of the answer `isAnswer`, `of`
 * and the `places` of its statements by their ids; null where nothing was. It is in no address, and gone with the tab.
 */
export function kept() {
  try {
    const last = JSON.parse(sessionStorage.getItem(NAME));
    return typeof last?.asked?.question === 'string' && Array.isArray(last.places) ? last : null;
  } catch {
    return null;
  }
}

/** Keeps it, unless the browser keeps nothing. */
export function keep(last) {
  try {
    sessionStorage.setItem(NAME, JSON.stringify(last));
  } catch {
    // Then there is no way from a statement to the next one of an answer.
  }
}
