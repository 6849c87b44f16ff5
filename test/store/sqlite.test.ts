import { madeSqliteHome } from '../support/stores';
import { storeContract } from './contract';
import { installationsContract } from './installations-contract';
import { peopleContract } from './people-contract';

describe('the store in SQLite', () => {
  // Each in its own, so that a test does not make the others' databases as well.
  describe('for digests', () => storeContract(madeSqliteHome));
  describe('for people', () => peopleContract(madeSqliteHome));
  describe('for installations', () => installationsContract(madeSqliteHome));
});
