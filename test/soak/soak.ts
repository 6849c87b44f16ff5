/** A long run, or a short form of it, which shows that it can be made and that nothing is lost in it. */
export interface SoakOptions {
  print(line: string): void;
  isShort: boolean;
  /** How long those runs take that last for a time; default as each says. */
  seconds?: number;
}

/** Prints its figures beside the aims. @returns whether nothing was lost, doubled or wrong; speed is only printed */
export type Soak = (options: SoakOptions) => Promise<boolean>;
