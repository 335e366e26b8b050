import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { startWhenNeeded } from '../../client/src/serverStart';
import { closeAll, open, until } from './support';

/** A client whose server is started and never answers `initialize`; what it is asked and told is noted. */
function silent(start: () => Promise<void> = () => new Promise(() => undefined)) {
  const heard: string[] = [];
  const told = new vscode.EventEmitter<void>();
  const note = (what: string): void => {
    heard.push(what);
    told.fire();
  };
  return {
    heard,
    onDidHear: told.event,
    client: {
      start: () => {
        note('start');
        return start();
      },
    },
    output: { error: (message: string | Error) => note(String(message)) },
  };
}

describe('activation', () => {
  afterEach(closeAll);

  it('is done before the server has answered, with a notice open', async () => {
    await open('drafts/refusal.foi.md');
    const { heard, client, output } = silent();
    startWhenNeeded(client, output).dispose();
    assert.deepEqual(heard, ['start']);
  });

  it('has the log say why a server did not start', async () => {
    await open('drafts/refusal.foi.md');
    const { heard, onDidHear, client, output } = silent(() => Promise.reject(new Error('no such program')));
    startWhenNeeded(client, output).dispose();
    await until('the log', onDidHear, () => (heard.length === 2 ? true : undefined));
    assert.match(heard[1] ?? '', /no such program/);
  });
});
