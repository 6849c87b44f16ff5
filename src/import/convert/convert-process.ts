import { readFileSync } from 'node:fs';
import type { FileType } from '../file-type';
import { type Conversion, convertFile } from './convert-file';
import { ImportError } from './document';

/** What the process is told, and what it answers. */
export interface ConvertRequest {
  file: string;
  type: FileType;
}

export type ConvertAnswer = { conversion: Conversion } | { refused: string } | { failed: string };

process.once('message', async ({ file, type }: ConvertRequest) => {
  const answer = await converted(file, type);
  process.send?.(answer, () => process.disconnect());
});

async function converted(file: string, type: FileType): Promise<ConvertAnswer> {
  try {
    return { conversion: await convertFile(new Uint8Array(readFileSync(file)), type) };
  } catch (error) {
    if (error instanceof ImportError) return { refused: error.message };
    return { failed: (error as Error).name };
  }
}
