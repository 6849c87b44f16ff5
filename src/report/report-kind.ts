/** The kinds of report that have rules of their own for labels; `other` for any that fits none. */
export const REPORT_KINDS = [
  'seminar',
  'secretary-general',
  'upr',
  'inquiry',
  'evaluation',
  'transcript',
  'other',
] as const;
/** What kind of document a report is: the form of its sentences differs with it. */
export type ReportKind = (typeof REPORT_KINDS)[number];
