import { ENGINES, type Engine } from './engines';
import { measureEngine } from './measure-engine';
import { readPassages } from './read-passages';

// A process of its own for each engine, so that neither has the other's memory or compiled code.
const [name = '', file = ''] = process.argv.slice(2);
const measured = measureEngine(ENGINES[name] as Engine, readPassages(file), global.gc as () => void);
process.stdout.write(JSON.stringify(measured));
