import type { Library } from '../../report/library';

/** Introduces PeaceOps in two sentences. */
export function introductionTo({ reports }: Pick<Library, 'reports'>): string {
  const titles = reports.map(({ metadata }) => `“${metadata.title}”`).join('; ');
  return `PeaceOps quotes what ${titles} says, word for word and with its place. It writes nothing of its own.`;
}
