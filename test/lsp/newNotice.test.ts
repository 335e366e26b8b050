import assert from 'node:assert/strict';
import { RULES } from '../../server/src/core/rules/registry';
import {
  NEW_NOTICE,
  NEW_NOTICE_DUE,
  NEW_NOTICE_GROUNDS,
  NEW_NOTICE_QUESTIONS,
  NEW_NOTICE_START,
  type NewNoticeDueResult,
  type NewNoticeGroundsResult,
  type NewNoticeQuestionsResult,
  type NewNoticeResult,
  type NewNoticeStartResult,
} from '../../server/src/lsp/protocol/newNotice';
import { TODAY } from '../support/features';
import { TestClient } from '../support/lspClient';

const FOLDER = 'file:///ws';
const PLAN = {
  regime: 'FOISA',
  received: '2026-10-05',
  issued: '2026-10-30',
  authority: 'school',
  questions: [{ words: 'How many?', outcomes: [{ kind: 'not-held' }] }],
};

describe('a new notice over the protocol', () => {
  let client: TestClient;
  beforeEach(async () => {
    client = await TestClient.start({
      rules: RULES,
      files: {
        'file:///ws/.foi/authorities/school.yaml': 'name: Anytown School\nkind: school\nregime: FOISA\nsignatories:\n  - name: B. Officer\n    title: Clerk\n',
        'file:///ws/.foi/authorities/zoo.yaml': 'kind: other\n',
        'file:///ws/.foi/wording/complaint-rights.md': '---\nrev: 2026-02\nstands-for: rights\n---\n## Our own words\n\nWrite to us.\n',
      },
    });
  });
  afterEach(() => client.stop());

  it('begins from today and the profiles of the folder', async () => {
    assert.deepEqual(await client.request<NewNoticeStartResult>(NEW_NOTICE_START, { folder: FOLDER }), {
      today: TODAY,
      authorities: [
        { id: 'school', name: 'Anytown School', regime: 'FOISA' },
        { id: 'zoo', name: 'zoo', regime: null },
      ],
    });
  });

  it('takes a pasted request apart', async () =>
    assert.deepEqual(await client.request<NewNoticeQuestionsResult>(NEW_NOTICE_QUESTIONS, { text: '1. How many? 2. Where?' }), [
      { words: 'How many?', parts: [] },
      { words: 'Where?', parts: [] },
    ]));

  it('lists the grounds of a law for an outcome', async () => {
    const found = await client.request<NewNoticeGroundsResult>(NEW_NOTICE_GROUNDS, { regime: 'EIR', kind: 'refused' });
    assert.deepEqual(
      found.map(({ id }) => id),
      ['reg 12(4)(b)', 'reg 12(4)(c)'],
    );
  });

  it('says by when the answer is due, as the profile and the law have it', async () => {
    const due = (params: object): Promise<NewNoticeDueResult> => client.request(NEW_NOTICE_DUE, { folder: FOLDER, received: '2026-10-05', ...params });
    assert.equal((await due({ regime: 'FOIA' }))?.day, '2 November 2026');
    assert.equal((await due({ regime: 'FOIA', authority: 'school' }))?.due, undefined);
    assert.equal(await due({ regime: 'FOIA', received: '5.10.26' }), null);
  });

  it('is made with the wording and the profile of the folder', async () => {
    const { text, fileName } = await client.request<NewNoticeResult>(NEW_NOTICE, { folder: FOLDER, plan: PLAN });
    assert.match(text, /^signatory: \{ name: "B. Officer", title: Clerk \}$/m);
    assert.match(text, /^:::standard\{id="complaint-rights" rev="2026-02"\}\n## Our own words/m);
    assert.match(text, /^:::not-held\{under="FOISA 17" questions="1"\}$/m);
    assert.equal(fileName, 'new-notice.foi.md');
  });

  it('is made without a folder too', async () => {
    const { text } = await client.request<NewNoticeResult>(NEW_NOTICE, { folder: null, plan: { ...PLAN, authority: undefined } });
    assert.match(text, /^:::request\n1\. How many\?\n:::$/m);
  });

  it('is refused where the plan lacks what a letter needs', async () => {
    const without = [
      undefined,
      {},
      { ...PLAN, regime: 'DPA' },
      { ...PLAN, received: 'yesterday' },
      { ...PLAN, questions: [] },
      { ...PLAN, questions: [{ words: 'How many?', outcomes: [] }] },
      { ...PLAN, questions: [null] },
    ];
    for (const plan of without) await assert.rejects(client.request(NEW_NOTICE, { folder: FOLDER, plan }), /needs a regime/);
    await assert.rejects(client.request(NEW_NOTICE_GROUNDS, { regime: 'FOIA', kind: 'given' }), /outcome is missing/);
    await assert.rejects(client.request(NEW_NOTICE_DUE, {}), /regime is missing/);
  });
});
