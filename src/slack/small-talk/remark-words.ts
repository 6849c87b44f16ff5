/**
 * What people say of an answer, of what they are sent and of what is kept of them: data, by what it is. As in
 * `courtesy-words.ts`, a message of nothing else is small talk, so that nothing may stand here for which somebody would
 * search a report.
 */

/** What a message is about that is about the bot's doings. */
export type Remark = 'wrong' | 'removal' | 'keeping' | 'own-data' | 'rewording' | 'digests' | 'about-reports';

/** The words of which such a message consists, small words, names and courtesies aside. */
interface RemarkWords {
  /** One of these at least. */
  key: ReadonlySet<string>;
  beside: ReadonlySet<string>;
  /** Of all words of the message, the small ones too, one at least; left out where the key says enough. */
  needs?: ReadonlySet<string>;
}

const POINTERS = words('this that thats it its you your youre these those they');
const SHOWN = words(
  'answer answers reply replies response responses message messages post posts quote quotes excerpt excerpts citation result results first second third last nr number',
);

/** The first that fits holds. */
export const REMARKS: readonly (RemarkWords & { remark: Remark })[] = [
  {
    remark: 'wrong',
    key: words(
      'wrong incorrect untrue mistaken inaccurate misquoted misleading hallucinating hallucination sure certain serious',
    ),
    beside: both(
      SHOWN,
      words('totally completely simply factually plainly clearly think believe except sure im afraid here'),
    ),
    needs: POINTERS,
  },
  {
    remark: 'own-data',
    key: words('forget erase delete remove clear remember store know save'),
    beside: words(
      'data everything anything history questions information info personal about all what which how kept stored saved',
    ),
    needs: words('me my mine us our'),
  },
  {
    remark: 'removal',
    key: words('remove delete undo retract unsend hide'),
    beside: both(SHOWN, words('last previous above how take down away')),
  },
  {
    remark: 'keeping',
    key: words('keep save post share pin send forward'),
    beside: both(SHOWN, words('channel here there others planning list collection')),
    needs: both(POINTERS, words('one first second third last')),
  },
  {
    remark: 'rewording',
    key: words(
      'explain explained summarise summarize summarised summarized shorten shorter simplify simpler translate translated paraphrase rephrase reword repeat elaborate clarify precise concise tldr',
    ),
    beside: both(
      SHOWN,
      words(
        'in into to english french german spanish arabic russian chinese portuguese italian swedish norwegian language plain simple easy ' +
          'words word sentence sentences line lines one two three text version more short report document paper whole again point points bullet bullets how what mean means',
      ),
    ),
  },
  {
    remark: 'digests',
    key: words('digest digests'),
    beside: words(
      'how what when where set setup up start begin get subscribe make create schedule change edit stop turn off end daily weekly morning every day week weekday weekdays ' +
        'our my channel post posted send sent help',
    ),
    needs: words('how what when where want like can could stop help'),
  },
  {
    remark: 'about-reports',
    key: words('report reports document documents seminar seminars paper publication'),
    beside: words('what whats about tell whole general mainly main subject'),
    needs: words('about'),
  },
];

/** What one who has had enough is sent. */
export const SENT = words(
  'sending send sends posting post writing write messaging message messages spamming spam pinging mail stuff things this these',
);

/** Said alone, they go on from something and name nothing. */
export const WITHOUT_OBJECT = words('instead only except without plus');

function words(listed: string): ReadonlySet<string> {
  return new Set(listed.split(' '));
}

function both(some: ReadonlySet<string>, others: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...some, ...others]);
}
