/**
 * A database as a sentence names it.
 * @param url as `DATABASE_URL`
 * @returns e.g. `the PostgreSQL database peaceops on localhost:5432`; never the user's password
 */
export function postgresInWords(url: string): string {
  const { host, pathname, searchParams, username } = new URL(url);
  // Without a database, PostgreSQL takes the one that is called like the user.
  const database = decodeURIComponent(pathname.slice(1) || username);
  return `the PostgreSQL database ${database} on ${host || searchParams.get('host') || 'localhost'}`;
}
