import { buffer } from 'node:stream/consumers';
import type { FileType } from '../file-type';
import { type Conversion, convertFile } from './convert-file';
import { ImportError } from './document';

/** What the process is told of the content that comes through its standard input, and what it answers. */
export interface ConvertRequest {
  type: FileType;
}

export type ConvertAnswer = { conversion: Conversion } | { refused: string } | { failed: string };

process.once('message', async ({ type }: ConvertRequest) => {
  const answer = await converted(type);
  process.send?.(answer, () => process.disconnect());
});

async function converted(type: FileType): Promise<ConvertAnswer> {
  try {
    return { conversion: await convertFile(new Uint8Array(await buffer(process.stdin)), type) };
  } catch (error) {
    if (error instanceof ImportError) return { refused: error.message };
    return { failed: (error as Error).name };
  }
}
