import { ENGINES, type Engine } from './engines';
import { measureEngine } from './measure-engine';
import { evenlyChosen, readPassages } from './read-passages';

// A process of its own for each engine, so that neither has the other's memory or compiled code.
const [name = '', file = '', most = 'Infinity'] = process.argv.slice(2);
const documents = evenlyChosen(readPassages(file), Number(most));
const measured = measureEngine(ENGINES[name] as Engine, documents, global.gc as () => void);
process.stdout.write(JSON.stringify(measured));
