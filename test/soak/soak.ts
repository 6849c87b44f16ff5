/** A long run, or a short form of it, which shows that it can be made and that nothing is lost in it. */
export interface SoakOptions {
  print(line: string): void;
  isShort: boolean;
}

/** Prints its figures beside the aims. @returns whether nothing was lost, doubled or wrong; speed is only printed */
export type Soak = (options: SoakOptions) => Promise<boolean>;
