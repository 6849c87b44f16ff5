import type { Links } from './links';

/** Tells, above a page, that its address meant something else before. @param moved where that stands now, an id in full */
export function MovedNotice({ links, moved }: { links: Links; moved: string }) {
  return (
    <p role="note">
      The report was corrected: what stood at this address before{' '}
      <a href={links.place(moved)}>stands elsewhere now</a>.
    </p>
  );
}
