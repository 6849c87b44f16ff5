import type { Migration } from 'kysely';

/** Makes the tables of what is remembered of people. */
export const peopleMigration: Migration = {
  async up(db) {
    await db.schema
      .createTable('kept')
      .addColumn('team_id', 'text', (column) => column.notNull())
      .addColumn('user_id', 'text', (column) => column.notNull())
      .addColumn('key', 'text', (column) => column.notNull())
      .addColumn('statement_id', 'text', (column) => column.notNull())
      .addColumn('position', 'integer', (column) => column.notNull())
      .addColumn('kept_at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('kept_once', ['team_id', 'user_id', 'key'])
      .execute();
    await db.schema.createIndex('kept_by_time').on('kept').column('kept_at').execute();

    await db.schema
      .createTable('questions')
      .addColumn('team_id', 'text', (column) => column.notNull())
      .addColumn('user_id', 'text', (column) => column.notNull())
      .addColumn('key', 'text', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('asked_at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('asked_once', ['team_id', 'user_id', 'key'])
      .execute();
    await db.schema.createIndex('questions_by_time').on('questions').column('asked_at').execute();
  },
};
