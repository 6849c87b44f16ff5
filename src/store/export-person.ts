import type { Asked } from '../search/follow-up/asked';
import { feedbackOf } from './feedback';
import { namesPerson } from './marks';
import type { PeopleStore } from './person';
import type { Database } from './schema';

/** What is known of a person, to be handed to them. */
export function exporting({ queries }: Database): Pick<PeopleStore, 'exportPerson'> {
  return {
    async exportPerson(userId, teamId) {
      const kept = await queries
        .selectFrom('kept')
        .select(['team_id as teamId', 'statement_id as statementId', 'key', 'words', 'kept_at as keptAt'])
        .where('user_id', '=', userId)
        .$if(teamId !== null, (all) => all.where('team_id', '=', teamId ?? ''))
        .orderBy('kept_at')
        .orderBy('position')
        .execute();
      const questions = await queries
        .selectFrom('questions')
        .select(['team_id as teamId', 'text', 'asked_at as askedAt'])
        .where('user_id', '=', userId)
        .$if(teamId !== null, (all) => all.where('team_id', '=', teamId ?? ''))
        .orderBy('asked_at')
        .execute();
      const conversations = await queries
        .selectFrom('conversations')
        .select(['team_id as teamId', 'place', 'asked', 'asked_at as askedAt'])
        .where('user_id', '=', userId)
        .$if(teamId !== null, (all) => all.where('team_id', '=', teamId ?? ''))
        .orderBy('asked_at')
        .execute();
      const feedback = await queries
        .selectFrom('feedback')
        .select(['team_id as teamId', 'query', 'shown', 'judgement', 'words', 'given_at as givenAt'])
        .where('user_id', '=', userId)
        .$if(teamId !== null, (all) => all.where('team_id', '=', teamId ?? ''))
        .orderBy('given_at')
        .execute();
      const digests = await queries
        .selectFrom('subscriptions')
        .select([
          'id',
          'team_id as teamId',
          'channel_id as channelId',
          'plan',
          'state',
          'created_by as createdBy',
          'created_at as createdAt',
          'changed_by as changedBy',
          'changed_at as changedAt',
        ])
        .where(({ eb, or }) => or([eb('created_by', '=', userId), eb('changed_by', '=', userId)]))
        .$if(teamId !== null, (all) => all.where('team_id', '=', teamId ?? ''))
        .orderBy('created_at')
        .execute();
      const channelReports = await queries
        .selectFrom('channel_reports')
        .select(['team_id as teamId', 'channel_id as channelId', 'reports', 'chosen_at as chosenAt'])
        .where('chosen_by', '=', userId)
        .$if(teamId !== null, (all) => all.where('team_id', '=', teamId ?? ''))
        .orderBy('chosen_at')
        .execute();
      const marks = await queries
        .selectFrom('answered')
        .select(['team_id as teamId', 'key', 'expires_at as expiresAt'])
        .where(namesPerson(userId))
        .$if(teamId !== null, (all) => all.where('team_id', '=', teamId ?? ''))
        .orderBy('expires_at')
        .execute();
      return {
        kept,
        questions: questions.map((one) => ({ ...one, text: JSON.parse(one.text) as string })),
        conversations: conversations.map(({ asked, ...one }) => ({
          ...one,
          query: (JSON.parse(asked) as Asked).query,
        })),
        feedback: feedback.map(({ teamId, givenAt, ...row }) => ({ teamId, ...feedbackOf(row), givenAt })),
        digests: digests.map(({ plan, createdBy, changedBy, ...digest }) => ({
          ...digest,
          plan: JSON.parse(plan) as unknown,
          isCreator: createdBy === userId,
          isLastToChange: changedBy === userId,
        })),
        channelReports: channelReports.map(({ reports, ...one }) => ({
          ...one,
          reports: JSON.parse(reports) as string[],
        })),
        marks,
      };
    },
  };
}
