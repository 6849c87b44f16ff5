/** A report as a resource: `peaceops://report/beijing-2007`. */
export function reportUri(report: string): string {
  return `peaceops://report/${encodeURIComponent(report)}`;
}

/** A section as a resource: `peaceops://section/beijing-2007/6.1`. */
export function sectionUri(report: string, number: string): string {
  return `peaceops://section/${encodeURIComponent(report)}/${encodeURIComponent(number)}`;
}
