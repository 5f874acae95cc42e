import assert from 'node:assert/strict';
import { readMessage } from '../../../../client/src/dashboard/messages';

describe('messages of the dashboard', () => {
  it('are taken when the page can have sent them', () => {
    for (const message of [
      { type: 'ready' },
      { type: 'open', where: { month: '2021-12' }, title: 'Tháng 12' },
      { type: 'save', panel: 'time', format: 'svg', content: '<svg/>' },
      { type: 'command', command: 'log' },
    ]) {
      assert.deepEqual(readMessage(message), message);
    }
  });

  it('are ignored otherwise', () => {
    for (const message of [
      undefined,
      null,
      'ready',
      [],
      { type: 'run' },
      { type: 'open', where: 'x', title: 'y' },
      { type: 'open', where: {} },
      { type: 'save', panel: '../../x', format: 'svg', content: '' },
      { type: 'save', panel: 'time', format: 'exe', content: '' },
      { type: 'save', panel: 'time', format: 'csv', content: 'x'.repeat(20_000_001) },
      { type: 'command', command: 'workbench.action.terminal.sendSequence' },
    ]) {
      assert.equal(readMessage(message), undefined, JSON.stringify(message)?.slice(0, 80));
    }
  });
});
