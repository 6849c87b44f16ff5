import { sqliteHome } from '../support/stores';
import { storeContract } from './contract';

describe('the store in SQLite', () => storeContract(async () => sqliteHome()));
