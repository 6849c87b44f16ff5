/**
 * The rules for index entries, for whoever writes them, a person or a machine; CONTRIBUTING.md has them with their
 * reasons. A line each.
 */
export const RULES: readonly string[] = [
  'Index entries are like those at the back of a book: what somebody types who has not read the report.',
  'Ask of each: who would type this, and be glad to be shown just this statement?',
  'Write 20 to 30 short entries for each statement, from the statement and what stands around it alone.',
  'Use plain words, whole questions, slang, single words for who, what, where and how, and other names of the trade.',
  'Do not repeat the statement: its own words are searched anyway.',
  'Write nothing that would fit half the report, and nothing that the statement does not say.',
  'Never copy from questions with which somebody measures how well the search works.',
];

/** How a worksheet is filled in. */
export const HOW_TO_FILL_IN: readonly string[] = [
  'Put the entries below "entries", one a line, each behind "- ".',
  'Leave everything else as it is; statements that you leave empty stay as they are.',
  'What stands under "has" is there already and is kept: do not write it again.',
  'If you are a language model, change the line "written: editor" to "written: machine", and answer with YAML alone.',
];
