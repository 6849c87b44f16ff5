import type { AuthorizeSourceData } from '@slack/bolt';
import { placeOf, workspaceOf } from '../../../src/slack/installing/workspaces';

const source = (given: Partial<AuthorizeSourceData<boolean>>) =>
  ({ teamId: 'T0PEACE', enterpriseId: undefined, isEnterpriseInstall: false, ...given }) as never;

describe('the workspace of a request', () => {
  it('is the one where PeaceOps is installed, whoever clicks in a shared channel', () => {
    const foreign = { type: 'block_actions', team: { id: 'T0FOREIGN' }, message: { team: 'T0PEACE' } };
    expect(placeOf(source({ teamId: 'T0FOREIGN' }), foreign).teamId).toBe('T0PEACE');
  });

  it('is that of the form, whoever sends it off', () => {
    const form = { type: 'view_submission', view: { app_installed_team_id: 'T0PEACE' } };
    expect(placeOf(source({ teamId: 'T0FOREIGN' }), form).teamId).toBe('T0PEACE');
  });

  it('is of no organisation where the one that is named is that of somebody from outside', () => {
    const form = {
      type: 'view_submission',
      team: { id: 'T0FOREIGN' },
      view: { app_installed_team_id: 'T0PEACE' },
    };
    const named = source({ teamId: 'T0FOREIGN', enterpriseId: 'E0FOREIGN' });
    expect(placeOf(named, form)).toMatchObject({ teamId: 'T0PEACE', enterpriseId: undefined });
    const own = { ...form, team: { id: 'T0PEACE' } };
    expect(placeOf(source({ enterpriseId: 'E0PEACE' }), own).enterpriseId).toBe('E0PEACE');
  });

  it('is not that of whoever wrote a message whose menu is used', () => {
    const shortcut = { type: 'message_action', message: { team: 'T0FOREIGN' } };
    expect(placeOf(source({}), shortcut).teamId).toBe('T0PEACE');
  });

  it('is the organisation, where it is installed in all of its workspaces', () => {
    expect(workspaceOf({ workspace: 'E1', teamId: 'T7', enterpriseId: 'E1' })).toBe('E1');
    expect(workspaceOf({ teamId: null, enterpriseId: 'E1' })).toBe('E1');
    expect(workspaceOf({ teamId: 'T7', enterpriseId: 'E1' })).toBe('T7');
  });
});
