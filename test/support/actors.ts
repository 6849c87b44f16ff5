import { parseActors, readActorsFile } from '../../src/corpus/actor-files';

/** Who can be named or asked in any report, as `data/actors.yml` has them. */
export const ACTORS = parseActors(readActorsFile());

/** Their names. */
export const ACTOR_NAMES: readonly string[] = ACTORS.flatMap(({ name }) => name ?? []);
