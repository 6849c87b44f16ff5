import { collectionAsCsv } from '../../citing/collection-csv';
import { collectionAsMarkdown } from '../../citing/collection-markdown';
import { statementOfKey } from '../../search/statement-key';
import type { Asker } from '../asker/asker';
import type { ClickValue } from '../click-value';
import { sendFile } from '../delivery/send-file';
import { keptMessage } from '../messages/kept';
import { keptFileMessage, keptTextMessage } from '../messages/kept-file';
import { sentenceMessage } from '../messages/sentence';
import { withPersonal } from '../personal/with-personal';
import type { Services } from './feature';

const FORMS = {
  markdown: { form: 'Markdown', name: 'peaceops-kept.md', written: collectionAsMarkdown },
  csv: { form: 'CSV', name: 'peaceops-kept.csv', written: collectionAsCsv },
} as const;

const SENT = 'Sent to you as a direct message.';

/** Sends a person what they kept as a file, or as the text of a message where the app may not send files. */
export async function sendKept(services: Services, asker: Asker, value: ClickValue): Promise<void> {
  const { library } = services.index;
  const { form, name, written } = value['form'] === 'csv' ? FORMS.csv : FORMS.markdown;
  await withPersonal(services, asker, async (personal, person) => {
    const kept = await personal.kept(person);
    const statements = kept.flatMap((one) => statementOfKey(library, one) ?? []);
    const { retentionDays } = personal;
    if (statements.length === 0) return asker.update(keptMessage(library, { kept, retentionDays, from: 0 }));
    const gone = kept.filter((one) => !statementOfKey(library, one)).map(({ statementId }) => statementId);
    const file = { form, statements: statements.length, gone };
    const content = written(library, statements);
    const isSent = await sendFile(asker, { name, content }, keptFileMessage(file), services.patience);
    await asker.tell(isSent ? sentenceMessage(SENT) : keptTextMessage(file, content));
  });
}
