import type { Registry } from '../../../src/slack/listeners/listener';
import { slashCommand } from '../../../src/slack/listeners/slash-command';
import { idleServices } from '../../support/idle-services';

interface Delivery {
  trigger: string;
  envelope?: string;
  /** Whether the acknowledgement gets out; default true. */
  getsOut?: boolean;
}

/** Delivers commands one after the other to one instance; what each acknowledgement says. */
async function acknowledgementsOf(...deliveries: readonly Delivery[]): Promise<string[]> {
  const services = idleServices();
  let listener: (args: unknown) => Promise<void> = async () => {};
  const registry = { command: (_name: string, given: typeof listener) => (listener = given) };
  slashCommand(registry as unknown as Registry, services);
  const said: string[] = [];
  for (const { trigger, envelope, getsOut = true } of deliveries)
    await listener({
      command: { text: 'zzyzx', trigger_id: trigger, team_id: 'T1', channel_id: 'C1' },
      context: envelope ? { envelopeId: envelope } : {},
      ack: async (message?: { text: string }) => {
        if (!getsOut) throw new Error('the socket is closed');
        said.push(message ? (message.text.split('\n')[1] as string) : 'nothing');
      },
    });
  return said;
}

const ANSWER = 'The report is silent on “zzyzx”.';

describe('a command that is delivered again', () => {
  it('over HTTP has been answered', async () => {
    expect(await acknowledgementsOf({ trigger: '1' }, { trigger: '1' })).toEqual([ANSWER, 'nothing']);
  });

  it('in another envelope has been answered', async () => {
    expect(
      await acknowledgementsOf({ trigger: '1', envelope: 'a' }, { trigger: '1', envelope: 'b' }),
    ).toEqual([ANSWER, 'nothing']);
  });

  it('in the same envelope has not: Slack takes one acknowledgement for each, and has none of this one', async () => {
    expect(
      await acknowledgementsOf({ trigger: '1', envelope: 'a' }, { trigger: '1', envelope: 'a' }),
    ).toEqual([ANSWER, ANSWER]);
  });

  it('is answered in whatever envelope, where the first acknowledgement did not get out', async () => {
    expect(
      await acknowledgementsOf(
        { trigger: '1', envelope: 'a', getsOut: false },
        { trigger: '1', envelope: 'b' },
        { trigger: '1', envelope: 'c' },
      ),
    ).toEqual([ANSWER, 'nothing']);
  });
});

describe('two commands', () => {
  it('are two, even with the same words', async () => {
    expect(await acknowledgementsOf({ trigger: '1' }, { trigger: '2' })).toEqual([ANSWER, ANSWER]);
  });
});
