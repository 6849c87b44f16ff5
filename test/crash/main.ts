import { crashWeeks } from './weeks';

// `npm run crash [-- KILLS [SEED]]`: 1,000 kills, seeds counted up from one of the clock's.
async function main([
  kills = '1000',
  seed = String(Date.now() % 1_000_000),
]: readonly string[]): Promise<void> {
  const began = Date.now();
  const print = (line: string) => process.stdout.write(`${line}\n`);
  const total = await crashWeeks({
    kills: Number(kills),
    seed: Number(seed),
    weeksAtOnce: 2,
    progress: (so) =>
      print(`${so.kills} kills, ${so.deliveries} deliveries, ${so.wrongs.join('; ') || 'none'} wrong`),
  });
  const { deliveries, sent, unknown, wrongs } = total;
  for (const wrong of wrongs) print(wrong);
  print(
    `seed ${seed}: ${total.kills} kills (SIGKILL) in ${Math.round((Date.now() - began) / 1_000)} s; ${deliveries} deliveries, ` +
      `${sent} sent, ${unknown} unknown (the bot may not look), ${wrongs.length} doubled, lost or otherwise wrong`,
  );
  process.exitCode = wrongs.length === 0 ? 0 : 1;
}

void main(process.argv.slice(2));
