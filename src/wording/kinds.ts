import type { Library } from '../report/library';
import { type StatementType, SUPPORT_LEVELS, type SupportLevel, TYPES } from '../report/model';
import type { MenuKind, WantedKind } from '../search/filter/kinds';
import { SUPPORT_WORDS, TYPE_WORDS } from './labels';
import { listed } from './listed';
import { sectionInWords, sectionsInWords } from './section';

/** What a kind of condition is called wherever people meet it. */
export interface KindWords {
  /** In a sentence: `There is no section “12”`. */
  name: string;
  /** What its option does on the command line. */
  option: string;
  /** What it lets through, in a sentence: `in section 6 (Recommendations)`; of types, the statements themselves. */
  passing(library: Library, values: readonly string[]): string;
  /** The same as a part of a line of its own: `section 6 (Recommendations)`; left out where it can stand there as it is. */
  alone?(library: Library, values: readonly string[]): string;
  /** Whether that says where to look, so that it follows the statements without a comma. */
  isWhere: boolean;
  /** A value in a sentence; left out where it stands there as it is. */
  inSentence?(library: Library, value: string): string;
  /** A value in a menu; likewise. */
  inMenu?(library: Library, value: string): string;
}

/** What the menu of a kind is called. */
interface MenuWords {
  label: string;
}

/** The words of every kind. */
export const KIND_WORDS: Readonly<{
  [K in WantedKind]: KindWords & (K extends MenuKind ? MenuWords : object);
}> = {
  types: {
    name: 'type',
    label: 'Kinds',
    option: `only ${listed(
      TYPES.map((type) => TYPE_WORDS[type].many),
      'or',
    )}`,
    passing: (_, values) => listed(values.map((type) => TYPE_WORDS[type as StatementType].many)),
    isWhere: true,
    inMenu: (_, type) => TYPE_WORDS[type as StatementType].menu,
  },
  topics: {
    name: 'topic',
    option: 'only what names a topic of the thesaurus',
    passing: (_, values) => `on ${listed(values, 'or')}`,
    isWhere: true,
  },
  reports: {
    name: 'report',
    label: 'Reports',
    option: 'only of a report, by its id or words of its title',
    passing: (library, values) => `of ${listed(inWords(library, values), 'or')}`,
    alone: (library, values) => listed(inWords(library, values), 'or'),
    isWhere: true,
    inSentence: reportInWords,
    inMenu: reportInWords,
  },
  sections: {
    name: 'section',
    label: 'Sections',
    option: 'only in a section, by number or title, and what is within it',
    passing: (library, values) => `in ${sectionsInWords(library, values)}`,
    alone: sectionsInWords,
    isWhere: true,
    inSentence: sectionInWords,
    inMenu: sectionInWords,
  },
  actors: {
    name: 'actor',
    label: 'Who is named',
    option: 'only what names somebody',
    passing: (_, values) => `naming ${listed(values, 'or')}`,
    isWhere: true,
  },
  addressees: {
    name: 'addressee',
    label: 'Who is asked to act',
    option: 'only what asks somebody to act',
    passing: (_, values) => `asked of ${listed(values, 'or')}`,
    isWhere: false,
  },
  involved: {
    name: 'actor',
    label: 'Who is named or asked to act',
    option: 'only what names somebody, or asks them to act',
    passing: (_, values) => `naming or asked of ${listed(values, 'or')}`,
    isWhere: false,
  },
  support: {
    name: 'level of support',
    label: 'How firmly supported',
    option: `only ${listed(SUPPORT_LEVELS, 'or')}`,
    passing: (_, values) =>
      listed(
        values.map((level) => SUPPORT_WORDS[level as SupportLevel].statements),
        'or',
      ),
    alone: (_, values) =>
      listed(
        values.map((level) => SUPPORT_WORDS[level as SupportLevel].label),
        'or',
      ),
    isWhere: false,
    inMenu: (_, level) => SUPPORT_WORDS[level as SupportLevel].menu,
  },
};

function inWords(library: Library, reports: readonly string[]): string[] {
  return reports.map((id) => reportInWords(library, id));
}

/** A report by its short title; one that is not there by its id. */
function reportInWords({ reports }: Library, id: string): string {
  return reports.find(({ metadata }) => metadata.id === id)?.metadata.shortTitle ?? id;
}
