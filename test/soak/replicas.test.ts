import { describeWithPostgres, WHEN_POSTGRES } from '../support/describe-with-postgres';
import { replicas } from './replicas';

describeWithPostgres(`three processes on one PostgreSQL ${WHEN_POSTGRES}`, () => {
  it('answer each command once at most, while one or the other is killed', async () => {
    const lines: string[] = [];
    expect([await replicas({ print: (line) => lines.push(line), isShort: true }), lines]).toEqual([
      true,
      [expect.stringContaining('0 answered twice')],
    ]);
  }, 120_000);
});
