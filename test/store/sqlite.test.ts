import { sqliteHome } from '../support/stores';
import { storeContract } from './contract';
import { installationsContract } from './installations-contract';
import { peopleContract } from './people-contract';

describe('the store in SQLite', () => {
  storeContract(async () => sqliteHome());
  peopleContract(async () => sqliteHome());
  installationsContract(async () => sqliteHome());
});
